"""Where an outlet is at home: it seldom says which Moscow it means."""

from __future__ import annotations

import tomllib

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit


_COUNTRY_CODE = 2
"""Letters of a top-level domain that is a country's."""


def home_of(outlet: str | None, url: str | None) -> str | None:
    """Return the country that an outlet is at home in.

    Args:
        outlet: The outlet's name or its domain, if known.
        url: Address of the report, if known.

    Returns:
        Its ISO 3166-1 alpha-2 code: of an outlet that the table has, else after
        the address's top-level domain. None where neither tells.
    """
    for told in (outlet, url):
        if told is None:
            continue
        domain = _domain(told)
        for name in (told.casefold().removeprefix("the "), *_above(domain)):
            if name in _outlets():
                return _outlets()[name]
        last = domain.rpartition(".")[2]
        if "." in domain and len(last) == _COUNTRY_CODE and last not in _elsewhere():
            return "GB" if last == "uk" else last.upper()
    return None


def _domain(told: str) -> str:
    host = urlsplit(told).hostname if "//" in told else told
    return "" if host is None else host.casefold().strip()


def _above(domain: str) -> list[str]:
    """Return a domain and those above it: "news.bbc.co.uk", "bbc.co.uk", …."""
    parts = domain.split(".")
    return [".".join(parts[start:]) for start in range(len(parts) - 1)]


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    source = files("counterclaim.data") / "gazetteer" / "outlets.toml"
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(source.read_text("utf-8"))
    return table


@cache
def _outlets() -> Mapping[str, str]:
    return {
        outlet.strip(): country
        for country, outlets in _table()["home"].items()
        for outlet in outlets.split(",")
    }


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(_table()["domains"]["elsewhere"].split())

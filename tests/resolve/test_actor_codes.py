"""Tests for `counterclaim.resolve.actor_codes`, on actors of our own."""

from __future__ import annotations

import csv

from importlib.resources import files

import pytest

from counterclaim.model import Parse, Report, Span
from counterclaim.parse import load_parser
from counterclaim.resolve.actor_codes import (
    Coded,
    code_actor,
    filled_up,
    load_alpha_3,
    load_sector_bodies,
    load_sectors,
)
from counterclaim.resolve.actor_files import load_actor_table


PLOVER = frozenset(
    [
        "GOV",
        "MIL",
        "REB",
        "OPP",
        "PTY",
        "COP",
        "JUD",
        "SPY",
        "MED",
        "EDU",
        "BUS",
        "CRM",
        "CVL",
        "LEG",
        "PRM",
        "REL",
        "LAB",
        "AGR",
        "ELI",
        "NGO",
        "IGO",
        "HLT",
        "REF",
        "UAF",
        "PRE",
        "BUD",
    ]
)
"""Agent codes of PLOVER and of NGEC, its coder."""


def parsed(text: str) -> Parse:
    """Return a short text, parsed."""
    return load_parser("default")(Report(id="r", text=text))


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        pytest.param("Norway", "NOR", None, id="state"),
        pytest.param("the Norwegian army", "NOR", "MIL", id="army"),
        pytest.param("Kenya's foreign minister", "KEN", "GOV", id="minister"),
        pytest.param("Peruvian miners", "PER", "LAB", id="labour"),
        pytest.param("a Thai court", "THA", "JUD", id="court"),
        pytest.param("the police chief of Athens", "GRC", "COP", id="behind"),
        pytest.param("Narendra Modi", "IND", "GOV", id="person"),
        pytest.param("the former president of Ghana", "GHA", "PRE", id="former"),
        pytest.param("the ANC", "ZAF", "PTY", id="party"),
        pytest.param("armed men", None, "UAF", id="unidentified"),
        pytest.param("Basque separatists", "ESP", "REB", id="people-without-state"),
    ],
)
def test_an_actor_has_a_country_and_a_sector(
    words: str, country: str | None, sector: str | None
) -> None:
    """Codes after ISO 3166-1 and PLOVER; what the words leave open is None."""
    coded = code_actor(parsed(f"{words} said so."), Span(0, len(words)))

    assert coded == (country, sector)


def test_gaps_are_filled_from_beside() -> None:
    """What an actor's own words tell is never overruled."""
    own, beside = Coded(None, "MIL"), Coded("MEX", "GOV")

    assert filled_up(own, beside) == ("MEX", "MIL")


def test_every_state_has_an_alpha_3_code_of_its_own() -> None:
    """ISO 3166-1 gives no code twice."""
    states = {a.country for a in load_actor_table().actors.values() if a.country}
    codes = load_alpha_3()

    assert states <= set(codes)
    assert len(set(codes.values())) == len(codes)
    assert all(len(code) == 3 and code.isupper() for code in codes.values())


def test_sectors_are_plover_s() -> None:
    """Every sector that the lists give is an agent code."""
    sectors = load_sectors()
    told = {*sectors.kinds.values(), *sectors.words.values()}
    told |= {sector for _, sector in load_sector_bodies().values()}

    assert told <= PLOVER


def test_bodies_of_sectors_are_named_once() -> None:
    """A name means one party or one company."""
    file = files("counterclaim.data") / "actors" / "sector_bodies.csv"
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    names = [
        name.strip().casefold()
        for row in rows
        for name in (row["name"], *row["aliases"].split(";"))
        if name.strip()
    ]

    assert len(names) == len(set(names))
    assert {row["country"] for row in rows} <= set(load_alpha_3())

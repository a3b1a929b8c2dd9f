"""Who was in office when: a report that calls somebody by an office is of that time."""

from __future__ import annotations

import re
import tomllib

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from counterclaim.model import Period
from counterclaim.resolve.time_clues import Clue


_AROUND = timedelta(days=21)
"""How long before and after a term the office still goes with the name."""


_LEAD = 500
"""Offices are looked for in the first half, and at least so many characters: further
down, reports tell of former days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The time for which somebody held an office."""

    name: str
    title: str
    start: date
    end: date | None


@cache
def load_terms() -> tuple[Term, ...]:
    """Return the terms of office that ship with the package."""
    source = files("counterclaim.data").joinpath("times/terms.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return tuple(
        Term(name=t["name"], title=t["title"], start=t["start"], end=t.get("end"))
        for t in table["terms"]
    )


@cache
def _titled() -> re.Pattern[str]:
    """Return the pattern of an office before a name."""
    names = "|".join(sorted({term.name for term in load_terms()}))
    titles = "|".join(sorted({term.title for term in load_terms()}))
    return re.compile(
        rf"(?P<before>\S+\s+)?\b(?P<title>(?i:{titles}|defense minister|"
        rf"secretary-general)),?\s+(?P<given>(?:[A-Z][\w.’'-]*\s+){{0,2}})(?P<name>{names})\b"
    )


def term_clues(text: str) -> Iterator[Clue]:
    """Yield the terms of those whom a report calls by their office."""
    seen: set[tuple[str, str]] = set()
    for match in _titled().finditer(text, 0, len(text) // 2 + _LEAD):
        title = match["title"].lower().replace("defense", "defence").replace("-", " ")
        before = "" if match["before"] is None else match["before"].strip().lower()
        past = before.startswith(("former", "ex-", "then", "late", "vice", "deputy"))
        if past or (match["name"], title) in seen:
            continue
        terms = [t for t in load_terms() if (t.name, t.title) == (match["name"], title)]
        if not terms or (terms[0].name == "May" and not match["given"]):
            continue
        seen.add((match["name"], title))
        windows = tuple(Period(start=term.start, end=term.end) for term in terms)
        words = f"{match['title']} {match['given']}{match['name']}"
        spans = " and ".join(window.iso() for window in windows)
        reason = f"“{words}”: in office {spans}"
        yield Clue(windows=windows, reason=reason, slack=_AROUND)

"""Days with a name: which day each is in a year."""

from __future__ import annotations

import tomllib

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, partial
from importlib.resources import files
from typing import Any


Holiday = Callable[[int], date]
"""Year → the day that is called so."""


@cache
def load_holidays() -> dict[str, Holiday]:
    """Return the days with a name, by their names in small letters."""
    source = files("counterclaim.data").joinpath("times/days.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    kinds = {"fixed": _fixed, "movable": _movable, "weekday": _nth_weekday}
    return {
        name.lower(): partial(kinds[kind], entry)
        for kind, entries in table.items()
        for entry in entries
        for name in entry["names"]
    }


def western_easter(year: int) -> date:
    """Return Easter Sunday of a year, Gregorian calendar.

    The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, p. 67).
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the eastern churches, as a Gregorian date.

    Meeus' Julian algorithm (as above, p. 69); the calendars are 13 days apart from 1900
    to 2099.
    """
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _fixed(entry: dict[str, Any], year: int) -> date:
    return date(year, entry["month"], entry["day"])


def _movable(entry: dict[str, Any], year: int) -> date:
    western = entry["easter"] == "western"
    easter = western_easter(year) if western else orthodox_easter(year)
    return easter + timedelta(days=entry["days"])


def _nth_weekday(entry: dict[str, Any], year: int) -> date:
    month, nth, weekday = entry["month"], entry["nth"], entry["weekday"]
    if nth > 0:
        first = date(year, month, 1)
        ahead = (weekday - first.isoweekday()) % 7
        return first + timedelta(days=ahead + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    back = (last.isoweekday() - weekday) % 7
    return last - timedelta(days=back + 7 * (-nth - 1))

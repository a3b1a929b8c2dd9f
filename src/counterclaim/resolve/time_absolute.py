"""Time expressions that name their year, and need no anchor."""

from __future__ import annotations

import re

from collections.abc import Callable
from datetime import date

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_words import load_calendar


_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d+")


def _iso(words: str) -> Period:
    return calendar.day(date.fromisoformat(words))


def _day_of_month(words: str) -> Period | None:
    """Read "24 february 2022" or "february 24, 2022"; None without a year."""
    found = _YEAR.search(words)
    parts = day_and_month(words)
    if found is None or parts is None:
        return None
    return calendar.day(date(int(found[0]), parts[1], parts[0]))


def day_and_month(words: str) -> tuple[int, int] | None:
    """Return the day and month that words name, whatever their year."""
    bare = _YEAR.sub("", words)
    number = _NUMBER.search(bare)
    month = month_in(words)
    return None if number is None or month is None else (int(number[0]), month)


def month_in(words: str) -> int | None:
    """Return the number of the month that words name."""
    months = load_calendar().months
    for word in re.split(r"[\s,-]+", words):
        if word in months:
            return months[word]
    return None


def _month_of_year(words: str) -> Period | None:
    found, month = _YEAR.search(words), month_in(words)
    if found is None or month is None:
        return None
    return part_of(words, calendar.month(int(found[0]), month))


def part_of(words: str, period: Period) -> Period:
    """Return a third of a period for "early", "mid" and "late", approximate."""
    if not words.startswith(("early", "mid", "late")) or period.end is None:
        return period
    start = period.start
    if start is None:
        return period
    third = (period.end - start) / 3
    if words.startswith("early"):
        return Period(start=start, end=start + third, approximate=True)
    if words.startswith("late"):
        return Period(start=period.end - third, end=period.end, approximate=True)
    if period.grain == "month":
        return Period(
            start=start.replace(day=11), end=start.replace(day=21), approximate=True
        )
    return Period(start=start + third, end=period.end - third, approximate=True)


def _year(words: str) -> Period | None:
    found = _YEAR.search(words)
    return None if found is None else part_of(words, calendar.year(int(found[0])))


def _season_of_year(words: str) -> Period | None:
    found = _YEAR.search(words)
    first = load_calendar().seasons.get(words.split(" ", maxsplit=1)[0])
    if found is None or first is None:
        return None
    return calendar.month(int(found[0]), first, 3, "season")


def _decade(words: str) -> Period:
    digits = words.rstrip("s")
    start = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return calendar.year(start, 10, "decade")


def _quarter_of_year(words: str) -> Period | None:
    found = _YEAR.search(words)
    if found is None:
        return None
    number = load_calendar().ordinals[re.split(r"[\s-]", words)[0]]
    return calendar.month(int(found[0]), 3 * number - 2, 3, "quarter")


ABSOLUTE: dict[str, Callable[[str], Period | None]] = {
    "Iso": _iso,
    "DayMonth": _day_of_month,
    "MonthDay": _day_of_month,
    "MonthYear": _month_of_year,
    "PartMonth": _month_of_year,
    "PartYear": _year,
    "Quarter": _quarter_of_year,
    "Season": _season_of_year,
    "Decade": _decade,
    "Year": _year,
}
"""Expressions that need no anchor, if they name their year."""

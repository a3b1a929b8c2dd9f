"""What a time expression means, seen from the day of publication.

A value is given only where the words and the anchor bear it: with an anchor
wider than a day, an expression has a period only if every day of the anchor
gives the same one.
"""

from __future__ import annotations

import re

from dataclasses import dataclass

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_absolute import ABSOLUTE
from counterclaim.resolve.time_relative import RELATIVE, Direction, count_and_unit
from counterclaim.resolve.time_words import load_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What an expression means.

    Args:
        period: The days; None where they can't be told.
        timex: TIMEX3 value; None where there is none.
        sort: TIMEX3 type.
    """

    period: Period | None = None
    timex: str | None = None
    sort: str = "DATE"


def value_of(
    group: str, text: str, *, anchor: Period | None, direction: Direction
) -> Value:
    """Return what an expression of a pattern's group means."""
    words = re.sub(r"\s+", " ", text.casefold()).replace(".", "")
    if group in _FIXED:
        sort, timex = _FIXED[group]
        return Value(timex=timex, sort=sort)
    if group in {"Set", "Duration"}:
        timex = _set(words) if group == "Set" else _duration(words)
        return Value(timex=timex, sort=group.upper())
    period = _period(group, words, anchor, direction=direction)
    if period is None:
        return Value()
    if group == "Past":
        return Value(period=period, timex=_duration(words), sort="DURATION")
    return Value(period=period, timex=calendar.timex_of(period))


def _period(
    group: str, words: str, anchor: Period | None, *, direction: Direction
) -> Period | None:
    """Return the days that an expression names, None where they can't be told."""
    absolute, relative = ABSOLUTE.get(group), RELATIVE.get(group)
    try:
        period = None if absolute is None else absolute(words)
        if period is not None or relative is None or anchor is None:
            return period
        if anchor.start is None or anchor.last is None:
            return None
        first = relative(words, anchor.start, direction)
        return first if first == relative(words, anchor.last, direction) else None
    except (ValueError, OverflowError):  # 31 June, year 10000: no such day
        return None


def _duration(words: str) -> str | None:
    count, unit = count_and_unit(words)
    letters = load_calendar().units.get(unit)
    if letters is None:
        return None
    if letters == "F":
        count, letters = (None if count is None else 2 * count), "W"
    amount = "X" if count is None else f"{count:g}"
    return (
        f"PT{amount}{letters[1:]}" if letters.startswith("T") else f"P{amount}{letters}"
    )


def _set(words: str) -> str | None:
    named = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M"}
    if words in named:
        return named[words]
    if words in {"yearly", "annually"}:
        return "P1Y"
    unit = words.partition(" ")[2]
    letters = load_calendar().units.get(unit)
    if letters is not None:
        return f"P1{letters}"
    number = load_calendar().weekdays.get(unit)
    return None if number is None else f"XXXX-WXX-{number + 1}"


_FIXED = {
    "Present": ("DATE", "PRESENT_REF"),
    "Vague": ("DATE", "PAST_REF"),
    "Clock": ("TIME", None),
}
"""Expressions whose value names no day."""

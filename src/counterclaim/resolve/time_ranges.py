"""Times that share what is said once: both ends of a range, the year of both."""

from __future__ import annotations

import re

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.model import Grain, Period, TimeMention
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_grammar import Phrase


_LATER = re.compile(r"\s*(?:to|and|until|through|–|-|—)\s*$", re.IGNORECASE)
_FIRST_MONTHS = re.compile(
    r"(?:the\s+)?(?P<which>first|last|final)\s+(?P<count>\w+)\s+months?$", re.IGNORECASE
)
_COUNTS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
]


def year_to_come(text: str, phrase: Phrase, after: Phrase | None) -> int | None:
    """Return the year that the end of a range tells: "between May and July 2016"."""
    if after is None or phrase.rule not in {"date", "month"}:
        return None
    if after.rule not in {"date", "month"} or phrase.word("YEAR") is not None:
        return None
    written = after.word("YEAR")
    between = text[phrase.end : after.start]
    if written is None or len(between) > 9 or not _LATER.match(between):
        return None
    first = phrase.value("MONTH", "MONTHABBR")
    last = after.value("MONTH", "MONTHABBR")
    if first is None or last is None:
        return None
    return int(written) - (first > last)


def join_ranges(text: str, found: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Give both ends of "from A to B" and "between A and B" the days between."""
    joined: list[TimeMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        days = None if last is None else _shared(text, last, mention)
        if last is not None and days is not None:
            joined[-1] = replace(last, period=days)
            joined.append(replace(mention, period=days))
        else:
            joined.append(mention)
    return tuple(joined)


def _shared(text: str, first: TimeMention, second: TimeMention) -> Period | None:
    """Return the days that two expressions tell together."""
    between = text[first.core.end : second.core.start]
    if len(between) > 9:
        return None
    if first.sort == "DURATION":
        return _months_of(text, first, second) if between.strip() == "of" else None
    opener = text[first.span.start : first.core.start].casefold().split(" ")[0]
    if opener not in {"from", "between"} or not _LATER.match(between):
        return None
    start, end = _ends(first, second)
    if start is None or end is None or start >= end:
        return None
    grain: Grain = "day"
    if first.period is not None and second.period is not None:
        if first.period.grain == second.period.grain:
            grain = first.period.grain
    return Period(start=start, end=end, grain=grain)


def _months_of(text: str, first: TimeMention, second: TimeMention) -> Period | None:
    """Return the days of "the first six months of 2019"."""
    told, year = _FIRST_MONTHS.match(first.core.of(text)), second.period
    if told is None or year is None or year.grain != "year" or year.start is None:
        return None
    word = told["count"].lower()
    count = (
        int(word)
        if word.isdecimal()
        else _COUNTS.index(word) + 2
        if word in _COUNTS
        else 0
    )
    if not 0 < count < 12:
        return None
    start = 1 if told["which"].lower() == "first" else 13 - count
    return calendar.month(year.start.year, start, count)


def _ends(first: TimeMention, second: TimeMention) -> tuple[date | None, date | None]:
    start = None if first.period is None else first.period.start
    end = None if second.period is None else second.period.end
    return start, end

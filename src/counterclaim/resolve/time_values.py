"""What a time expression means, seen from the day of publication.

A value is given only where the words and the anchor bear it: with an anchor
wider than a day, an expression has a period only if every day of the anchor
gives the same one.
"""

from __future__ import annotations

import re

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_words import load_calendar


Direction = Literal["past", "future"]
"""Where a bare weekday or month lies, by the tense of its verb."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d+")
_BACK = frozenset({"last", "past", "previous", "preceding"})
_FORTH = frozenset({"next", "coming", "following"})


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
    absolute, relative = _ABSOLUTE.get(group), _RELATIVE.get(group)
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


def _iso(words: str) -> Period:
    return calendar.day(date.fromisoformat(words))


def _day_of_month(words: str) -> Period | None:
    """Read "24 february 2022" or "february 24, 2022"; None without a year."""
    found = _YEAR.search(words)
    parts = _day_and_month(words)
    if found is None or parts is None:
        return None
    return calendar.day(date(int(found[0]), parts[1], parts[0]))


def _day_and_month(words: str) -> tuple[int, int] | None:
    bare = _YEAR.sub("", words)
    number = _NUMBER.search(bare)
    month = _month_in(words)
    return None if number is None or month is None else (int(number[0]), month)


def _month_in(words: str) -> int | None:
    months = load_calendar().months
    for word in re.split(r"[\s,-]+", words):
        if word in months:
            return months[word]
    return None


def _month_of_year(words: str) -> Period | None:
    found, month = _YEAR.search(words), _month_in(words)
    if found is None or month is None:
        return None
    return _part(words, calendar.month(int(found[0]), month))


def _part(words: str, period: Period) -> Period:
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
    return None if found is None else _part(words, calendar.year(int(found[0])))


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


def _near_day(words: str, anchor: date, direction: Direction) -> Period | None:
    """Return a day of a month without a year: the last one, or the next."""
    parts = _day_and_month(words)
    if parts is None:
        return None
    for year in _years_from(anchor, direction):
        try:
            found = date(year, parts[1], parts[0])
        except ValueError:
            continue
        ahead = (found - anchor).days
        if (direction == "past" and ahead <= 7) or (
            direction == "future" and ahead >= 0
        ):
            return calendar.day(found)
    return None


def _near_month(words: str, anchor: date, direction: Direction) -> Period | None:
    month = _month_in(words)
    if month is None:
        return None
    for relative, step in (("last year", -1), ("this year", 0), ("next year", 1)):
        if words.endswith(relative):
            return calendar.month(anchor.year + step, month)
    for year in _years_from(anchor, direction):
        found = calendar.month(year, month)
        starts, ends = found.start, found.end
        if starts is None or ends is None:
            continue
        if direction == "past" and starts <= anchor:
            return _part(words, found)
        if direction == "future" and ends > anchor:
            return _part(words, found)
    return None


def _years_from(anchor: date, direction: Direction) -> tuple[int, ...]:
    year = anchor.year
    return (year + 1, year, year - 1) if direction == "past" else (year, year + 1)


def _weekday(words: str, anchor: date, direction: Direction) -> Period | None:
    number = next(
        (n for name, n in load_calendar().weekdays.items() if name in words.split(" ")),
        None,
    )
    if number is None:
        return None
    back = (anchor.weekday() - number) % 7
    if direction == "past":
        return calendar.day(anchor - timedelta(days=back))
    return calendar.day(anchor + timedelta(days=(-back) % 7))


def _deictic(words: str, anchor: date, direction: Direction) -> Period | None:
    if "before yesterday" in words:
        return calendar.day(anchor - timedelta(days=2))
    if words == "overnight":
        both = Period(start=anchor - timedelta(days=1), end=anchor + timedelta(days=1))
        return both if direction == "past" else calendar.day(anchor)
    step = {"yesterday": -1, "tomorrow": 1}.get(words, 0)
    return calendar.day(anchor + timedelta(days=step))


def _relative(words: str, anchor: date, direction: Direction) -> Period | None:
    """Return "last month", "this week" or "the following Wednesday"."""
    order, _, rest = words.removeprefix("the ").partition(" ")
    step = -1 if order in _BACK else 1 if order in _FORTH else 0
    table = load_calendar()
    if rest in table.units:
        return calendar.shifted(anchor, rest, step)
    if rest in {"morning", "afternoon", "evening"}:
        return calendar.day(anchor)
    if rest in table.seasons:
        return _near_season(table.seasons[rest], anchor, step)
    towards = direction if step == 0 else "past" if step < 0 else "future"
    if rest.split(" ")[0] in table.weekdays:
        found = _weekday(rest, anchor, towards)
        same = found is not None and found.start == anchor and step != 0
        return calendar.day(anchor + timedelta(days=7 * step)) if same else found
    month = table.months.get(rest)
    if month is None or step != 0:
        return _near_month(rest, anchor, towards)
    return calendar.month(anchor.year, month)


def _near_season(first: int, anchor: date, step: int) -> Period | None:
    for year in range(anchor.year + 1, anchor.year - 3, -1):
        found = calendar.month(year, first, 3, "season")
        if found.start is None or found.end is None:
            return None
        holds = found.start <= anchor
        if (step <= 0 and holds) or (step > 0 and anchor < found.start):
            return found
    return None


def _past_span(words: str, anchor: date, _: Direction) -> Period | None:
    """Return "the past 24 hours", "the last three months" as the days they cover."""
    count, unit = _count_and_unit(words)
    if count is None:
        return None
    ahead = words.removeprefix("the ").startswith(("next", "coming"))
    days = _days(count, unit)
    if days is None:
        return None
    if ahead:
        return Period(start=anchor, end=anchor + timedelta(days=days + 1))
    return Period(start=anchor - timedelta(days=days), end=anchor + timedelta(days=1))


def _days(count: float, unit: str) -> int | None:
    size = {
        "hour": 1 / 24,
        "day": 1,
        "night": 1,
        "week": 7,
        "month": 30.44,
        "year": 365.25,
    }
    return None if unit not in size else max(1, round(count * size[unit]))


def _away(words: str, anchor: date, _: Direction) -> Period | None:
    """Return "two days ago", "three years later" from the anchor."""
    count, unit = _count_and_unit(words)
    if count is None or words.endswith(("earlier", "later", "before", "after")):
        return None  # from a date told before, which is not the anchor
    back = words.endswith("ago")
    if unit in {"hour", "minute", "second"}:
        return calendar.day(anchor) if count < 12 else None
    return calendar.shifted(anchor, unit, -int(count) if back else int(count))


def _count_and_unit(words: str) -> tuple[float | None, str]:
    table = load_calendar()
    parts = re.split(r"[\s-]+", words)
    unit = next((p.rstrip("s") for p in parts if p.rstrip("s") in table.units), "")
    for part in parts:
        if _NUMBER.fullmatch(part):
            return float(part), unit
        if part in table.numbers and part not in {"a", "an"}:
            return float(table.numbers[part]), unit
    plain = "few" not in parts and "couple" not in parts and "several" not in parts
    return (1.0 if plain and {"a", "an"} & set(parts) else None), unit


def _duration(words: str) -> str | None:
    count, unit = _count_and_unit(words)
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


_ABSOLUTE: dict[str, Callable[[str], Period | None]] = {
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

_RELATIVE: dict[str, Callable[[str, date, Direction], Period | None]] = {
    "DayMonth": _near_day,
    "MonthDay": _near_day,
    "MonthYear": _near_month,
    "PartMonth": _near_month,
    "Month": _near_month,
    "Weekday": _weekday,
    "Deictic": _deictic,
    "Relative": _relative,
    "Past": _past_span,
    "Away": _away,
}
"""Expressions that are seen from the anchor."""

_FIXED = {
    "Present": ("DATE", "PRESENT_REF"),
    "Vague": ("DATE", "PAST_REF"),
    "Clock": ("TIME", None),
}
"""Expressions whose value names no day."""

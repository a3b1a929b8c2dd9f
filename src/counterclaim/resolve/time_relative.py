"""Time expressions that are seen from the day of publication."""

from __future__ import annotations

import re

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_absolute import day_and_month, month_in, part_of
from counterclaim.resolve.time_words import load_calendar


Direction = Literal["past", "future"]
"""Where a bare weekday or month lies, by the tense of its verb."""

_NUMBER = re.compile(r"\d+")
_BACK = frozenset({"last", "past", "previous", "preceding"})
_FORTH = frozenset({"next", "coming", "following"})


def _near_day(words: str, anchor: date, direction: Direction) -> Period | None:
    """Return a day of a month without a year: the last one, or the next."""
    parts = day_and_month(words)
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
    month = month_in(words)
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
            return part_of(words, found)
        if direction == "future" and ends > anchor:
            return part_of(words, found)
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
    count, unit = count_and_unit(words)
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
    count, unit = count_and_unit(words)
    if count is None or words.endswith(("earlier", "later", "before", "after")):
        return None  # from a date told before, which is not the anchor
    back = words.endswith("ago")
    if unit in {"hour", "minute", "second"}:
        return calendar.day(anchor) if count < 12 else None
    return calendar.shifted(anchor, unit, -int(count) if back else int(count))


def count_and_unit(words: str) -> tuple[float | None, str]:
    """Return how many of which unit words name; no number for "several"."""
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


RELATIVE: dict[str, Callable[[str, date, Direction], Period | None]] = {
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

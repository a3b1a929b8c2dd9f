"""How many of which unit an expression names, and the lengths it tells."""

from __future__ import annotations

import re

from datetime import date, timedelta

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_grammar import Phrase
from counterclaim.resolve.time_scene import Scene, Value


UNITS = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "weekend",
    "night",
)
"""Names of the units, by their number in the lexicon."""

_LETTERS = {
    "second": ("TS", 1),
    "minute": ("TM", 1),
    "hour": ("TH", 1),
    "day": ("D", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "weekend": ("WE", 1),
    "night": ("D", 1),
}
"""TIMEX3 letter of each unit, and how many of it a unit is."""

_HALVES = {"minute": "30S", "hour": "30M", "year": "6M"}
"""Half of a unit, in the next smaller one."""

_PLURAL = {"decade": "DE", "century": "C"}
"""Letters of units that are counted by themselves where no number is told."""


def unit_of(phrase: Phrase) -> str | None:
    """Return the unit that an expression names."""
    number = phrase.value("SPAN", "UNITS", "UNIT")
    return None if number is None else UNITS[number]


def counts_of(phrase: Phrase) -> tuple[float, ...]:
    """Return the numbers that an expression names: two for "12 to 18 months".

    None for vague ones ("a few"); one for an article ("a year ago").
    """
    symbols, values = phrase.lexicon.classes["NUM"], phrase.lexicon.values["NUMWORD"]
    found: list[float] = []
    fresh = True
    for word in phrase.words:
        value: float
        if word.symbol in symbols:
            value = _number(word.text)
        elif word.text in values:
            value = values[word.text]
        else:
            fresh = fresh or word.text not in {"-", "and"}
            continue
        if fresh or not found:
            found.append(value)
        elif value >= 100:
            found[-1] *= value
        else:
            found[-1] += value
        fresh = False
    if found:
        return tuple(found)
    if phrase.has("few", "several", "many", "couple", "dozens", "some"):
        return (2.0,) if phrase.has("couple") else ()
    if phrase.has("half"):
        return (0.5,)
    return (1.0,) if phrase.has("a", "an") else ()


def _number(written: str) -> float:
    """Return a written number: "2,500", "1.5", "2 1/2", "2½"."""
    whole, half, _ = written.replace("½", " 1/2").partition("1/2")
    return float(whole.replace(",", "").strip(" -")) + (0.5 if half else 0.0)


def length(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length of time: "P2Y6M", "PT1H30M"."""
    letters, size = _LETTERS[unit]
    if count is None:
        letters = _PLURAL.get(unit, letters)
    amount = "X" if count is None else f"{count * size:g}"
    timed = "T" if letters.startswith("T") else ""
    value = f"{amount}{letters.removeprefix('T')}"
    if count is not None and count % 1 == 0.5 and unit in _HALVES:
        whole = f"{count - 0.5:g}{letters.removeprefix('T')}" if count > 1 else ""
        value = f"{whole}{_HALVES[unit]}"
    return f"P{timed}{value}"


def ago(anchor: date, count: float, unit: str) -> date:
    """Return the day that lies a length of time before another.

    Negative counts lie after it. A day that a month has not is its last one.
    """
    if unit in {"month", "quarter", "year", "decade", "century"}:
        size = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 1200)
        months = anchor.year * 12 + anchor.month - 1 - round(count * size)
        first = date(months // 12, months % 12 + 1, 1)
        last = calendar.month(first.year, first.month).last
        return first if last is None else min(last, first + timedelta(anchor.day - 1))
    size_days = {"week": 7.0, "fortnight": 14.0, "weekend": 7.0, "hour": 1 / 24}
    size_days |= {"minute": 1 / 1440, "second": 1 / 86400}
    return anchor - timedelta(days=round(count * size_days.get(unit, 1.0)))


def read_duration(phrase: Phrase, _: Scene) -> Value:
    """Read "more than a year", "24-hour", "several months"."""
    unit, counts = unit_of(phrase), counts_of(phrase)
    if unit is None:
        return Value(timex="PXX", sort="DURATION")
    count = counts[0] if counts else None
    if phrase.has("half") and phrase.has("and"):
        count = (1.0 if not counts else counts[0]) + 0.5
    return Value(timex=length(count, unit), sort="DURATION")


def read_span(phrase: Phrase, scene: Scene) -> Value:
    """Read "the past 24 hours", "the next two weeks" as the days they cover."""
    unit, counts = unit_of(phrase), counts_of(phrase)
    if unit is None:
        return Value(sort="DURATION")
    if not counts and phrase.value("VAGUE") is None:  # "coming months"
        ahead = phrase.value("FORTH") is not None
        return Value(timex="FUTURE_REF" if ahead else "PAST_REF")
    timex = length(counts[0] if counts else None, unit)
    if not counts or scene.anchor is None:
        return Value(timex=timex, sort="DURATION")
    far = max(counts)
    if phrase.value("BACK") is not None:
        start, end = ago(scene.anchor, far, unit), scene.anchor
    else:
        start, end = scene.anchor, ago(scene.anchor, -far, unit)
    return Value(period=_covered(start, end, unit), timex=timex, sort="DURATION")


def _covered(start: date, end: date, unit: str) -> Period:
    """Return the time between two days, as exact as the unit it was counted in."""
    if unit in {"month", "quarter"}:
        last = calendar.month(end.year, end.month)
        return Period(start=start.replace(day=1), end=last.end, grain="month")
    if unit in {"year", "decade", "century"}:
        return calendar.year(start.year, end.year - start.year + 1)
    return Period(start=start, end=end + timedelta(days=1))


def read_set(phrase: Phrase, _: Scene) -> Value:
    """Read "every day", "weekly", "Tuesday nights"."""
    named = phrase.value("SETWORD")
    if named is not None:
        return Value(timex=length(1, UNITS[named]), sort="SET")
    weekday = phrase.value("WEEKDAY", "WEEKDAYS", "WDAYABBR")
    part = "" if phrase.value("DAYPART") is None else part_of_day(phrase)
    if weekday is not None:
        return Value(timex=f"XXXX-WXX-{weekday}{part}", sort="SET")
    month = phrase.value("MONTH", "MONTHABBR")
    if month is not None:
        return Value(timex=f"XXXX-{month:02d}", sort="SET")
    unit = unit_of(phrase)
    if unit is None:
        return Value(timex=f"XXXX-XX-XX{part}" if part else None, sort="SET")
    counts = counts_of(phrase)
    count = counts[0] if counts else 2.0 if phrase.has("other") else 1.0
    return Value(timex=length(count, unit), sort="SET")


_PARTS = ("TMO", "TMI", "TAF", "TEV", "TNI")


def part_of_day(phrase: Phrase) -> str:
    """Return the TIMEX3 ending for a part of a day or an hour; "" for none."""
    clock = clock_of(phrase)
    if clock is not None:
        return clock
    if phrase.has("overnight", "tonight"):
        return "TNI"
    number = phrase.value("DAYPART")
    return "" if number is None else _PARTS[number]


def clock_of(phrase: Phrase) -> str | None:
    """Return the TIMEX3 ending for an hour: "T22:00" for "10 p.m."."""
    if phrase.has("noon", "midday"):
        return "T12:00"
    if phrase.has("midnight"):
        return "T24:00"
    half = phrase.value("AMPM")
    written = phrase.word("CLOCK")
    if written is None and half is not None:
        written = phrase.word("DECIMAL") or phrase.word("NUM")
    if written is None and phrase.value("OCLOCK", "ZONE") is not None:
        written = phrase.word("NUM")
    if written is None:
        return None
    parts = [int(part) for part in re.findall(r"\d+", written)]
    if len(parts) == 1 and parts[0] > 24:
        parts = [*divmod(parts[0], 100)]
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    if half == 12 and hour < 12:
        hour += 12
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02d}:{minute:02d}"


def read_moment(phrase: Phrase, scene: Scene) -> Value:
    """Read an hour that stands alone: the day is not told, but for TIMEX3's sake."""
    clock = clock_of(phrase)
    if clock is None:
        return Value(sort="TIME")
    day = "XXXX-XX-XX" if scene.anchor is None else scene.anchor.isoformat()
    return Value(timex=f"{day}{clock}", sort="TIME")

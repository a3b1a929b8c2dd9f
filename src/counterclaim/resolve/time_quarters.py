"""Seasons, quarters and halves of years by their names."""

from __future__ import annotations

from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_dates import (
    loose,
    loosely,
    order_of,
    read_month,
    year_of,
)
from counterclaim.resolve.time_grammar import Phrase
from counterclaim.resolve.time_scene import UNKNOWN, Scene, Value


_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
"""TIMEX3 letters of the seasons, by their first month."""


def read_quarter(phrase: Phrase, scene: Scene) -> Value:
    """Read "the third quarter", "this year's first quarter"."""
    number, written = phrase.value("ORDWORD"), phrase.word("YEAR")
    if number is None and written is not None:
        return _quarter_of(int(written), scene)
    if number is None or number > 4:
        return UNKNOWN if number is not None else _past_quarter(phrase, scene)
    year = year_of(phrase, scene)
    if year is None and scene.anchor is not None:
        passed = (scene.anchor.month - 1) // 3 + 1 >= number
        later = scene.direction == "future"
        year = scene.anchor.year + (later - passed * later) - (not passed and not later)
        year -= phrase.has("ago", "earlier")
    if year is None:
        return UNKNOWN
    period = calendar.month(year, 3 * number - 2, 3, "quarter")
    return Value(period=loosely(phrase, period), timex=f"{year}-Q{number}")


def _quarter_of(year: int, scene: Scene) -> Value:
    """Read "the 1988 period": of that year, what was told of another one."""
    told = None if scene.quarter is None else scene.quarter.start
    if told is None:
        return Value(period=calendar.year(year), timex=f"{year}")
    period = calendar.month(year, told.month, 3, "quarter")
    return Value(period=period, timex=calendar.timex_of(period))


def _past_quarter(phrase: Phrase, scene: Scene) -> Value:
    """Read "the quarter": the one told before, else the last one that is over."""
    anchor = scene.anchor
    if scene.quarter is not None:
        anchor = scene.quarter.start
    elif anchor is not None:
        anchor = calendar.shifted(anchor, "quarter", -1).start
    if anchor is None:
        return UNKNOWN
    back = -4 if phrase.has("ago", "earlier") else 0
    period = calendar.shifted(anchor, "quarter", back)
    return Value(period=period, timex=calendar.timex_of(period))


def read_half(phrase: Phrase, scene: Scene) -> Value:
    """Read "the first half of 2022"; halves of months are approximate."""
    second = phrase.has("second", "last", "latter")
    month, year = phrase.value("MONTH", "MONTHABBR"), year_of(phrase, scene)
    if month is not None:
        whole = read_month(phrase, scene)
        return Value(
            period=None if whole.period is None else loose(whole.period),
            timex=whole.timex,
        )
    if year is None:
        return UNKNOWN
    period = calendar.month(year, 7 if second else 1, 6)
    return Value(period=period, timex=f"{year}-H{2 if second else 1}")


def read_season(phrase: Phrase, scene: Scene) -> Value:
    """Read "this summer", "spring 2023", "last winter" (northern hemisphere)."""
    first = phrase.value("SEASON", "FALL")
    if first is None:
        return UNKNOWN
    order = order_of(phrase)
    if phrase.has("this") and phrase.has("past"):
        order = None
    year = year_of(phrase, scene)
    if year is None and scene.anchor is not None:
        year = _year_of_season(first, order, scene)
    if year is None:
        return UNKNOWN
    period = loose(calendar.month(year, first, 3, "season"))
    return Value(period=period, timex=f"{year}-{_SEASONS[first]}")


def _year_of_season(first: int, order: int | None, scene: Scene) -> int | None:
    anchor = scene.anchor
    if anchor is None:
        return None
    month = anchor.month if anchor.month > 2 or first != 12 else anchor.month + 12
    year = anchor.year if month == anchor.month else anchor.year - 1
    if order == -1:
        return year if first + 2 < month else year - 1
    if order == 1:
        return year if first > month else year + 1
    if order == 0:
        return year
    if scene.direction == "future":
        return year if first + 2 >= month else year + 1
    return year if first <= month else year - 1

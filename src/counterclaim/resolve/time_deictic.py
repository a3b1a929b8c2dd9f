"""Time expressions that are seen from the day of publication, or a day told before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_counts import (
    ago,
    counts_of,
    length,
    part_of_day,
    unit_of,
)
from counterclaim.resolve.time_dates import loose, loosely, with_part
from counterclaim.resolve.time_grammar import Phrase
from counterclaim.resolve.time_scene import UNKNOWN, Scene, Value


def read_weekday(phrase: Phrase, scene: Scene) -> Value:
    """Read "Friday", "last Friday", "next Wednesday", "Friday evening"."""
    number = phrase.value("WEEKDAY", "WDAYABBR")
    anchor = scene.anchor
    if phrase.has("following", "previous", "preceding", "same", "that"):
        anchor = _reference_day(scene)
    if number is None or anchor is None:
        return UNKNOWN
    ahead = (number - 1 - anchor.weekday()) % 7
    if phrase.has("this") and not phrase.has("past", "coming"):
        forth = scene.direction != "past"
        step = ahead if forth else ahead - 7 if ahead else 0
    elif phrase.has("last", "past", "previous", "preceding"):
        step = ahead - 7
    elif phrase.has("next", "coming", "following", "upcoming"):
        step = ahead or 7
    elif scene.direction == "future":
        step = ahead
    else:
        step = ahead - 7 if ahead else 0
    return with_part(phrase, Period.day(anchor + timedelta(days=step)))


def _reference_day(scene: Scene) -> date | None:
    """Return the day told before, else the day of publication."""
    reference = scene.reference
    if reference is not None and reference.grain == "day":
        if reference.last is not None:
            return reference.last
    return scene.anchor


def read_deictic(phrase: Phrase, scene: Scene) -> Value:
    """Read "today", "yesterday", "last night", "overnight", "the next morning"."""
    anchor = scene.anchor
    if phrase.has("following", "next", "same", "previous", "that"):
        anchor = _reference_day(scene)
    if anchor is None:
        return Value(sort="TIME" if part_of_day(phrase) else "DATE")
    if phrase.has("overnight"):
        night = anchor - timedelta(days=1)
        days = Period(start=night, end=Period.day(anchor).end)
        return Value(period=days, timex=f"{night.isoformat()}TNI", sort="TIME")
    step = phrase.value("DEICTIC")
    if phrase.has("day") and phrase.has("before", "after"):
        step = -2 if phrase.has("before") else 2
    elif step is None:
        step = -1 if phrase.has("last", "previous") else 0
        step = 1 if phrase.has("following", "next") else step
    return with_part(phrase, Period.day(anchor + timedelta(days=step)))


def read_unit(phrase: Phrase, scene: Scene) -> Value:
    """Read "last month", "this week", "the following year", "the weekend"."""
    unit, anchor = unit_of(phrase), scene.anchor
    backward = phrase.has("last", "past", "previous", "preceding", "prior", "latest")
    forward = phrase.has("next", "coming", "following", "upcoming", "subsequent")
    if phrase.has("following", "subsequent", "previous", "preceding", "same", "that"):
        anchor = _reference_of(unit, scene)
    if unit is None or anchor is None:
        return UNKNOWN
    step = -1 if backward else 1 if forward else 0
    if unit == "weekend" and step == 0 and anchor.weekday() < 5:
        step = 0 if scene.direction == "future" else -1
    period = calendar.shifted(anchor, unit, step)
    timex = calendar.timex_of(period)
    if unit == "weekend" and period.start is not None:
        week = period.start.isocalendar()
        timex = f"{week.year}-W{week.week:02d}-WE"
    elif phrase.has("past") and unit in {"month", "quarter", "year", "decade"}:
        start = ago(anchor, 1, unit)
        end = anchor + timedelta(days=1)
        return Value(period=Period(start=start, end=end), timex=timex)
    elif unit == "week" and phrase.has("this") and scene.direction == "past":
        period = replace(period, end=anchor + timedelta(days=1))
    return Value(period=loosely(phrase, period), timex=timex)


def _reference_of(unit: str | None, scene: Scene) -> date | None:
    """Return the day from which "the following month" counts."""
    reference = scene.reference
    if reference is None or reference.start is None:
        return scene.anchor
    fine = {"day": 1, "week": 2, "month": 3, "quarter": 3, "season": 3, "year": 4}
    wanted = fine.get("" if unit is None else unit, 2)
    # "The following week" after "in 2019" counts from no day that is known.
    return reference.start if fine.get(reference.grain, 5) <= wanted else scene.anchor


def read_month_week(phrase: Phrase, scene: Scene) -> Value:
    """Read "the last week of February 2022": the month, approximately."""
    month = phrase.value("MONTH", "MONTHABBR")
    year = phrase.word("YEAR")
    if month is None or (year is None and scene.anchor is None):
        return UNKNOWN
    chosen = scene.anchor.year if scene.anchor is not None else 0
    if year is not None:
        chosen = int(year)
    elif scene.anchor is not None and month > scene.anchor.month:
        chosen -= 1
    period = calendar.month(chosen, month)
    return Value(period=loose(period), timex=calendar.timex_of(period))


def read_away(phrase: Phrase, scene: Scene) -> Value:
    """Read "two days ago", "a year earlier", "three weeks later"."""
    back = phrase.has("ago", "earlier", "before", "beforehand")
    unit, counts = unit_of(phrase), counts_of(phrase)
    vague = Value(timex="PAST_REF" if back else "FUTURE_REF")
    if scene.quarter is not None and unit == "year" and phrase.has("ago", "earlier"):
        return _year_before(scene.quarter)
    told = phrase.has("ago", "now", "hence")
    anchor = scene.anchor if told else _narrated(scene)
    if phrase.has("-", "before", "after") and not counts:
        counts = (1.0,)
    if unit is None or not counts or anchor is None or phrase.has("long"):
        return vague
    count = counts[0] if back else -counts[0]
    day = ago(anchor, count, unit)
    if unit in {"hour", "minute", "second"}:
        if abs(count) < 24 or unit != "hour":
            return Value(timex=length(abs(count), unit), sort="DURATION")
        unit = "day"
    period = calendar.shifted(day, "day" if unit == "night" else unit, 0)
    timex = calendar.timex_of(period)
    if unit in {"decade", "century"}:
        period = calendar.year(day.year)
        timex = f"{day.year}"
    if not told and scene.reference is None:
        return Value(timex=timex)  # seen from a day that the report doesn't tell
    inexact = unit not in {"day", "night"} or phrase.value("ABOUT") is not None
    return Value(period=loose(period) if inexact else period, timex=timex)


def _year_before(quarter: Period) -> Value:
    """Return the same quarter of the year before."""
    period = None
    if quarter.start is not None:
        period = calendar.shifted(quarter.start, "quarter", -4)
    return Value(
        period=period, timex=None if period is None else calendar.timex_of(period)
    )


def _narrated(scene: Scene) -> date | None:
    """Return the day that "earlier" and "later" count from."""
    reference = scene.reference
    return scene.anchor if reference is None else reference.start


def read_recent(phrase: Phrase, _: Scene) -> Value:
    """Read "recent weeks", "the weeks ahead": no days are told."""
    ahead = phrase.has("ahead", "come")
    return Value(timex="FUTURE_REF" if ahead else "PAST_REF")


def read_present(_: Phrase, __: Scene) -> Value:
    """Read "now", "currently"."""
    return Value(timex="PRESENT_REF")


def read_vague(phrase: Phrase, _: Scene) -> Value:
    """Read "recently", "soon", "the future"."""
    value = phrase.value("ADVERB")
    ahead = value == 1 or phrase.has("future", "possible", "soon", "term")
    return Value(timex="FUTURE_REF" if ahead else "PAST_REF")

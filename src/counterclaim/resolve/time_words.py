"""The words of the calendar, and the expressions built of them."""

from __future__ import annotations

import re
import tomllib

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Words of the calendar, lower case.

    Args:
        months: Number of each month's names.
        weekdays: Number of each weekday's names, Monday 0.
        seasons: First month of each season.
        numbers: Values of number words.
        ordinals: Values of ordinal words.
        units: Letters of the units of time.
        bounds: What a preposition makes of a period.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[str, str]
    bounds: Mapping[str, str]


@cache
def load_calendar() -> Calendar:
    """Return the words that ship with the package."""
    source = files("counterclaim.data").joinpath("times/words.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    table["months"] = _numbered(table["months"], first=1)
    table["weekdays"] = _numbered(table["weekdays"], first=0)
    return Calendar(**table)


@cache
def expression() -> re.Pattern[str]:
    """Return the one pattern that finds time expressions.

    Each alternative has a named group of its own; `match.lastgroup` is not
    used, since groups nest: the outermost ones start with a capital letter.
    """
    calendar = load_calendar()
    full = [name for name in calendar.months if len(name) > 3 or name == "may"]
    short = [name for name in calendar.months if name not in full]
    month = rf"(?:{'|'.join(full)}|(?:{'|'.join(short)})\b\.?)"
    weekdays = [name for name in calendar.weekdays if len(name) > 4]
    weekday = (
        rf"(?:{'|'.join(weekdays)}|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.)"
    )
    number = rf"(?:\d+(?:\.\d+)?|{'|'.join(calendar.numbers)})"
    unit = rf"(?:{'|'.join(calendar.units)})"
    season = rf"(?:{'|'.join(calendar.seasons)})"
    year = r"(?:19|20)\d\d"
    day_number = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
    part = r"(?:early|mid|late)"
    of_day = r"(?:morning|afternoon|evening|night)"
    order = r"(?:this|last|past|next|previous|preceding|coming|following|same|current)"
    alternatives = [
        rf"(?P<Iso>{year}-\d\d-\d\d)",
        rf"(?P<DayMonth>(?:{day_number})(?:\s+of)?\s+{month}(?:,?\s+{year})?)",
        rf"(?P<MonthDay>{month}\s+(?:{day_number})\b(?!\s+(?:percent|%|people))(?:,?\s+{year})?)",
        rf"(?P<PartMonth>{part}[-\s]{month}(?:,?\s+(?:of\s+)?{year})?)",
        rf"(?P<MonthYear>{month},?\s+(?:of\s+)?(?:{year}|(?:last|this|next)\s+year))",
        rf"(?P<PartYear>{part}[-\s](?:{year}s?|\d0s))",
        rf"(?P<Quarter>(?:first|second|third|fourth)[-\s]quarter(?:\s+of\s+{year}|\s+of\s+(?:last|this|next)\s+year)?)",
        rf"(?P<Relative>(?:the\s+)?{order}\s+(?:{month}|{weekday}(?:\s+{of_day})?|{season}|{unit}|{of_day})\b(?!s\b))",
        rf"(?P<Past>(?:the\s+)?(?:past|last|next|coming|previous)\s+(?:few|several|couple\s+of|{number})\s+{unit}s?)",
        rf"(?P<Away>(?:(?:more\s+than|about|around|nearly|almost|over|at\s+least|less\s+than)\s+)?(?:{number}|several|a\s+few|a\s+couple\s+of|some)\s+{unit}s?\s+(?:ago|earlier|later|before|after|from\s+now))",
        rf"(?P<Weekday>{weekday}(?:\s+{of_day})?)",
        r"(?P<Deictic>today|yesterday|tomorrow|tonight|overnight|(?:the\s+)?day\s+before\s+yesterday)",
        r"(?P<Present>now|currently|at\s+present|nowadays|these\s+days|at\s+the\s+moment)",
        r"(?P<Vague>recently|lately|in\s+recent\s+(?:days|weeks|months|years)|once|previously|formerly|soon)",
        rf"(?P<Set>(?:every|each)\s+(?:{unit}|{weekday})|daily|weekly|monthly|yearly|annually)",
        rf"(?P<Duration>(?:(?:more\s+than|about|around|nearly|almost|over|at\s+least|less\s+than|up\s+to)\s+)?(?:(?:{number}|several|a\s+few|a\s+couple\s+of|many)[-\s]{unit}s?|(?:days|weeks|months|years|decades|hours|minutes))\b(?![-\s]old))",
        rf"(?P<Season>{season}(?:\s+of)?\s+{year})",
        r"(?P<Decade>(?:19|20)\d0s|(?<!\d)[2-9]0s)",
        r"(?P<Clock>\d{1,2}(?::\d\d)?\s?(?:a\.?m\.?|p\.?m\.?)(?:\s+(?:gmt|utc|est|edt|et))?|\d{4}\s+gmt|\d{1,2}:\d\d(?:\s+(?:gmt|utc))?|noon|midnight)",
        rf"(?P<Month>{month})",
        rf"(?P<Year>{year})",
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(alternatives)})(?![\w])", re.IGNORECASE)


def _numbered(names: list[list[str]], *, first: int) -> dict[str, int]:
    return {
        name: number
        for number, forms in enumerate(names, start=first)
        for name in forms
    }

"""What a report says that bounds its date: each clue gives windows and a reason."""

from __future__ import annotations

import re
import tomllib

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar


_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), start=1)}
"""Numbers of the words from "first" to "twelfth"."""

_CARDINALS = {
    word: number
    for number, word in enumerate(
        [
            "one",
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
            "twelve",
        ],
        start=1,
    )
}
_WEEKDAYS = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS)
WAR = r"(?:war|invasion|conflict|hostilities|aggression|offensive)"
"""What a war is called."""

_ANNIVERSARY = re.compile(
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\s+anniversary\b",
    re.IGNORECASE,
)
_THIS_MONTH = re.compile(
    r"\b(this\s+(?:month|week)|today|tomorrow|yesterday|on\s+\w+day)\b", re.IGNORECASE
)
_OF_OTHERS = re.compile(
    r"\b(?:of|since)\s+(?:his|her|its|their|the)?\s*", re.IGNORECASE
)
WAR_DAY = re.compile(
    rf"\b(?:day\s+(?P<number>\d{{1,4}})\s+of|(?P<ordinal>\d{{1,4}})(?:st|nd|rd|th)\s+day"
    rf"\s+of)\s+(?:[\w’'-]+\s+){{0,4}}?{WAR}\b",
    re.IGNORECASE,
)
"""A numbered day of a war."""

_SINCE = re.compile(
    r"\bsince\s+(?:[\w’'-]+\s+){0,6}?invasion\b|\bfull-scale\s+invasion\s+"
    r"(?:began|started)\b",
    re.IGNORECASE,
)
_ELAPSED = re.compile(
    rf"\b(?P<how>more than|over|nearly|almost|about|some)?\s*"
    rf"(?P<count>\d{{1,2}}|{'|'.join(_CARDINALS)})\s+(?P<unit>month|year)s?\s+"
    rf"(?:into|since)\s+(?:[\w’'-]+\s+){{0,5}}?{WAR}\b",
    re.IGNORECASE,
)
_DATED_WEEKDAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s+(?:the\s+)?(?:(?P<month>{_MONTH})\s+"
    rf"(?P<day>\d{{1,2}})|(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<second>{_MONTH}))"
    rf"(?:st|nd|rd|th)?\b(?!,?\s+\d{{4}})",
)
_YEARS = range(1985, 2036)
"""Years that a report is looked for in by its weekdays."""
_NOW = re.compile(r"\b(?:today|now|is|are|marks|enters|entered)\b", re.IGNORECASE)
_LEAD = 400
"""Characters of a report in which a day of the war is the day of the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What bounds the date of a report.

    Args:
        windows: The days that it allows, one stretch or several.
        reason: What it is, in a line that quotes the words.
        slack: How far outside the windows a report may still lie. It widens
            what all clues share, but makes no clues agree that don't.
    """

    windows: tuple[Period, ...]
    reason: str
    slack: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A war whose beginning reports count from."""

    name: str
    start: date
    words: frozenset[str]


@cache
def load_conflicts() -> tuple[Conflict, ...]:
    """Return the wars that ship with the package."""
    source = files("counterclaim.data").joinpath("times/conflicts.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return tuple(
        Conflict(name=c["name"], start=c["start"], words=frozenset(c["words"]))
        for c in table["conflicts"]
    )


def conflicts_of(text: str) -> list[Conflict]:
    """Return the wars that a report may be about, the most spoken of first."""
    counts = Counter(re.findall(r"[a-z]+", text.lower()))
    weights = [
        (sum(counts[word] for word in conflict.words), -position, conflict)
        for position, conflict in enumerate(load_conflicts())
    ]
    ranked = sorted(weights, key=lambda entry: entry[:2], reverse=True)
    most = ranked[0][0]
    return [conflict for count, _, conflict in ranked if count and 3 * count >= most]


def anniversary_clues(text: str) -> Iterator[Clue]:
    """Yield the months of a war's anniversary that a report says is now."""
    for match in _ANNIVERSARY.finditer(text):
        start = max(
            text.rfind(".", 0, match.start()), text.rfind("\n", 0, match.start())
        )
        end = match.end() + 60
        sentence = text[start + 1 : end].partition("\n")[0]
        lead = _THIS_MONTH.search(sentence)
        if lead is None or not re.search(WAR, sentence, re.IGNORECASE):
            continue
        written = match["ordinal"].lower()
        years = ORDINALS.get(written) or int(re.sub(r"\D", "", written))
        known = conflicts_of(text)
        windows = tuple(
            calendar.month(conflict.start.year + years, conflict.start.month)
            for conflict in known
            if conflict.start.year + years < date.max.year
        )
        if windows:
            told = "; ".join(f"{c.name} began on {c.start.isoformat()}" for c in known)
            quoted = f"“{lead[0]} … {match[0]}”"
            yield Clue(windows=windows, reason=f"{quoted}: {told}")


def war_day_clues(text: str) -> Iterator[Clue]:
    """Yield the days that a numbered day of a war allows, where it is today's."""
    for match in WAR_DAY.finditer(text):
        around = text[max(0, match.start() - 40) : match.start()]
        if match.start() > _LEAD and not _NOW.search(around):
            continue
        number = int(match["number"] or match["ordinal"])
        windows = []
        for conflict in conflicts_of(text)[:1]:
            found = conflict.start + timedelta(days=number - 1)
            windows.append(
                Period(start=found - timedelta(days=1), end=found + timedelta(days=4))
            )
            words = " ".join(match[0].split())
            reason = f"“{words}”, counted from {conflict.start.isoformat()}"
            yield Clue(windows=tuple(windows), reason=reason)


def elapsed_clues(text: str) -> Iterator[Clue]:
    """Yield what is told of the time since a war began: "four months into the war"."""
    known = conflicts_of(text)[:1]
    for conflict in known:
        since = _SINCE.search(text)
        if since is not None:
            words = " ".join(since[0].split())
            reason = f"“{words}”: {conflict.name} began on {conflict.start.isoformat()}"
            yield Clue(windows=(Period(start=conflict.start, end=None),), reason=reason)
        for match in _ELAPSED.finditer(text):
            window = _elapsed(match, conflict.start)
            words = " ".join(match[0].split())
            reason = f"“{words}”, counted from {conflict.start.isoformat()}"
            yield Clue(windows=(window,), reason=reason)


def _elapsed(match: re.Match[str], start: date) -> Period:
    """Return the days on which so much time has passed since a day."""
    written = match["count"].lower()
    count = int(written) if written.isdigit() else _CARDINALS[written]
    size = 12 if match["unit"].lower() == "year" else 1
    how = "" if match["how"] is None else match["how"].lower()
    under = how in {"nearly", "almost"}
    # Half a unit to either side: writers round, and "over" seldom means much over.
    months = count * size
    slack = max(1, size // 2)
    first = months - slack if under or how not in {"more than", "over"} else months
    last = months if under else months + max(1, size)
    middle = start.year * 12 + start.month - 1
    begin = calendar.month((middle + first) // 12, (middle + first) % 12 + 1)
    final = calendar.month((middle + last) // 12, (middle + last) % 12 + 1)
    return Period(start=begin.start, end=final.end)


def weekday_clues(text: str) -> Iterator[Clue]:
    """Yield the years in which a day of a month was the weekday that is told.

    A weekday with its date and without its year is of the days around the report.
    """
    seen: set[str] = set()
    for match in _DATED_WEEKDAY.finditer(text):
        words = " ".join(match[0].split())
        if words in seen or len(seen) > 5:
            continue
        seen.add(words)
        name = (match["month"] or match["second"])[:3]
        month = [each[:3] for each in _MONTHS].index(name) + 1
        day = int(match["day"] or match["first"])
        weekday = _WEEKDAYS.index(match["weekday"])
        windows = tuple(_weekday_windows(month, day, weekday))
        if windows:
            yield Clue(windows=windows, reason=f"“{words}” fits some years only")


def _weekday_windows(month: int, day: int, weekday: int) -> Iterator[Period]:
    for year in _YEARS:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found.weekday() == weekday:
            around = timedelta(days=21)
            yield Period(start=found - around, end=found + around)

"""Days that are named, not dated: holidays, days of a war, its anniversaries."""

from __future__ import annotations

import re

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from counterclaim.model import Period, Span, TimeMention
from counterclaim.resolve.time_clues import ORDINALS, WAR, WAR_DAY, conflicts_of
from counterclaim.resolve.time_holidays import load_holidays


_ORDINAL = rf"(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_WHOSE = r"(?:[\w’'-]+\s+){0,4}?"
_ANNIVERSARY = re.compile(
    rf"\b(?:(?:the\s+)?{_ORDINAL}\s+anniversary\s+of\s+{_WHOSE}{WAR}\b"
    rf"|(?:the|this)\s+{WAR}['’]s\s+(?P<later>{'|'.join(ORDINALS)})\s+anniversary\b)",
    re.IGNORECASE,
)


def find_named(text: str, anchor: Period | None) -> Iterator[TimeMention]:
    """Yield the named days of a text.

    A war is the one that the text is most about; a text that is about none has no
    days of a war. A holiday without a year is the one nearest to the anchor.

    Args:
        text: A report's text.
        anchor: When it was published: a day, or a wider inferred window.
    """
    for match in _holiday().finditer(text):
        yield _holiday_mention(match, anchor)
    counted = (*WAR_DAY.finditer(text), *_ANNIVERSARY.finditer(text))
    for conflict in conflicts_of(text)[:1] if counted else ():
        for match in counted:
            found = _counted(match, conflict.start)
            if found is not None:
                yield _mention(match, found)


@cache
def _holiday() -> re.Pattern[str]:
    """Return the pattern of a holiday's name, with its year if one follows."""
    names = sorted(load_holidays(), key=len, reverse=True)
    either = "|".join(re.escape(name).replace("'", "['’]") for name in names)
    return re.compile(
        rf"\b(?P<name>{either})\b(?!\s+(?:(?-i:[A-Z])|card|dinner|gift|party|tree))"
        r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    )


def _holiday_mention(match: re.Match[str], anchor: Period | None) -> TimeMention:
    name = match["name"].lower().replace("’", "'")
    holiday = load_holidays()[name]
    if match["year"] is not None:
        return _mention(match, holiday(int(match["year"])))
    if anchor is None or anchor.start is None or anchor.end is None:
        return _mention(match, None)
    days = {
        min(
            (holiday(year) for year in range(now.year - 1, now.year + 2)),
            key=lambda day: abs(day - now),
        )
        for now in (anchor.start, anchor.end - timedelta(days=1))
    }
    return _mention(match, days.pop() if len(days) == 1 else None)


def _counted(match: re.Match[str], start: date) -> date | None:
    """Return the day that an ordinal counts from the beginning of a war."""
    groups = match.groupdict()
    if "number" in groups:
        return start + timedelta(days=int(groups["number"] or groups["ordinal"]) - 1)
    written = (groups["ordinal"] or groups["later"]).lower()
    years = ORDINALS.get(written)
    if years is None:
        years = int(re.sub(r"\D", "", written))
    try:
        return start.replace(year=start.year + years)
    except ValueError:  # the 29th of February
        return None


def _mention(match: re.Match[str], day: date | None) -> TimeMention:
    span = Span(*match.span())
    return TimeMention(
        span=span,
        core=span,
        period=None if day is None else Period.day(day),
        timex=None if day is None else day.isoformat(),
    )

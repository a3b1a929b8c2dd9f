"""When a report without a date was published, by what it says.

Each clue allows some days and gives its reason; the days that all clues allow are
the window. Where they share none, or nothing bounds the date on both sides, the
report stays undated: a wrong window is worse than none. What needs the date itself
("Friday", "last month") is no clue.
"""

from __future__ import annotations

import re

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counterclaim.model import Dating, Parse, Period, Span, TimeMention
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_clues import (
    Clue,
    anniversary_clues,
    elapsed_clues,
    war_day_clues,
    weekday_clues,
)
from counterclaim.resolve.time_tense import direction_of
from counterclaim.resolve.time_terms import term_clues
from counterclaim.resolve.times import find_times


_NOTE = re.compile(
    r"(?:^|\n)[^\n]{0,40}?\b(?:published|updated|posted|date)\b[^\n]{0,40}$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:^|\n)\s*\(?[A-Z][\w .'’-]{2,40}(?:,\s*[A-Z][\w .]+)?,\s*$")
_AFTER_DATELINE = re.compile(r"\s*(?:\(\w+\)|[)—–-])")
_CLOCK = re.compile(r"[\s,]*(?:at\s+)?\d{1,2}[:.]\d\d(?!\d)")
_TODAY = re.compile(r"\btoday(?:,|\s+is|\s+on)?\s+(?:\w+day,?\s+)?$", re.IGNORECASE)
_NO = timedelta()
_WIDEST = timedelta(days=5 * 366)
"""A window that is wider tells nothing worth telling."""


def date_report(parse: Parse) -> Dating:
    """Return the window in which a report must have been published.

    The reasons quote the words that narrow it; where there is no window they
    say why not.
    """
    text = parse.text
    times = [time for time in find_times(parse, None) if time.period is not None]
    clues = [
        *_exact_clues(text, times),
        *anniversary_clues(text),
        *war_day_clues(text),
        *elapsed_clues(text),
        *weekday_clues(text),
        *term_clues(text),
        *_floor_clues(parse, times),
    ]
    if not clues:
        return Dating(window=None, reasons=("nothing in the text bounds its date",))
    window = _shared(clues)
    reasons = tuple(clue.reason for clue in clues)
    if window is None:
        why = "what the text says of its date leaves no day, or no bound on one side"
        return Dating(window=None, reasons=(why, *reasons))
    return Dating(window=window, reasons=reasons)


def _shared(clues: Sequence[Clue]) -> Period | None:
    """Return the days from the first to the last that all clues allow."""
    allowed: list[tuple[date, date]] = [(date.min, date.max)]
    for clue in clues:
        allowed = [
            (start, end)
            for first, last in allowed
            for window in clue.windows
            if (start := max(first, _start(window))) < (end := min(last, _end(window)))
        ]
    if not allowed:
        return None
    start = min(first for first, _ in allowed)
    end = max(last for _, last in allowed)
    if start == date.min or end == date.max:
        return None
    slack = max(
        (clue.slack for clue in clues if _touches(clue, start, end)), default=_NO
    )
    start, end = start - slack, end + slack
    return _window(start, end) if end - start <= _WIDEST else None


def _touches(clue: Clue, start: date, end: date) -> bool:
    """Return whether a clue's window ends where the shared one does."""
    return any(_start(w) == start or _end(w) == end for w in clue.windows)


def _start(window: Period) -> date:
    return date.min if window.start is None else window.start


def _end(window: Period) -> date:
    return date.max if window.end is None else window.end


def _window(start: date, end: date) -> Period:
    """Return days as a month or a year where they are just that."""
    for whole in (calendar.month(start.year, start.month), calendar.year(start.year)):
        if (whole.start, whole.end) == (start, end):
            return whole
    return Period(start=start, end=end)


def _exact_clues(text: str, times: Sequence[TimeMention]) -> Iterator[Clue]:
    """Yield the days that a dateline, a stamp or "today" tells outright."""
    stamps = []
    for time in times:
        day = time.period
        if day is None or day.start is None or day.start != day.last:
            continue
        kind = _kind(text, time.core)
        if kind == "a stamp":
            stamps.append((day.start, time))
        elif kind is not None:
            # What is dated one day may be put out on the next.
            window = Period(start=day.start, end=day.start + timedelta(days=2))
            words = time.core.of(text)
            yield Clue(windows=(window,), reason=f"{kind} says “{words}”")
            return
    if stamps:
        last, time = max(stamps, key=lambda stamp: stamp[0])
        window = Period(start=last - timedelta(days=1), end=last + timedelta(days=2))
        words = time.core.of(text)
        yield Clue(windows=(window,), reason=f"its latest stamp is “{words}”")


def _kind(text: str, core: Span) -> str | None:
    """Return what a full date is, by what stands around it."""
    before = text[max(0, core.start - 90) : core.start]
    after = text[core.end : core.end + 16]
    if _TODAY.search(before):
        return "the text"
    if _CLOCK.match(after):
        return "a stamp"
    if core.start < 300 and _DATELINE.search(before) and _AFTER_DATELINE.match(after):
        return "a dateline"
    return "a note" if core.start < 600 and _NOTE.search(before) else None


def _floor_clues(parse: Parse, times: Sequence[TimeMention]) -> Iterator[Clue]:
    """Yield that a report is not older than the latest date that it tells as past."""
    latest: tuple[date, str] | None = None
    for time in times:
        period = time.period
        if period is None or period.start is None or period.start.year > 2100:
            continue
        token = parse.head_of(time.core)
        if token is None:
            continue
        since = time.span.of(parse.text).lower().startswith("since")
        if not since and direction_of(parse, token) != "past":
            continue
        if latest is None or period.start > latest[0]:
            latest = period.start, time.core.of(parse.text)
    if latest is not None:
        window = Period(start=latest[0], end=None)
        reason = f"it tells of “{latest[1]}” as past, so it is not older"
        yield Clue(windows=(window,), reason=reason)

"""When a report without a date was published, by what it says.

Each clue gives a window with a reason; the windows are intersected, and where they
don't meet, or nothing bounds the date on both sides, the report stays undated.
A wrong window is worse than none: clues that need the date itself
("Friday", "last month") only confirm.
"""

from __future__ import annotations

import re
import tomllib

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from counterclaim.model import Dating, Parse, Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_grammar import load_grammar
from counterclaim.resolve.times import find_times


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_ANNIVERSARY = re.compile(
    rf"(?P<lead>this\s+month|today|this\s+week|on\s+\w+day)?[^.\n]{{0,60}}?"
    rf"(?P<words>(?P<ordinal>{'|'.join(_ORDINALS.split())})\s+anniversary)",
    re.IGNORECASE,
)
_NUMBERED_DAY = re.compile(
    r"(?P<words>(?:on\s+)?day\s+(?P<number>\d{1,4})\s+of\s+(?:the\s+|russia's\s+)?"
    r"(?:\w+\s+){0,2}(?:invasion|war|conflict|offensive))",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^(?P<words>[A-Z][A-Z .'-]{2,30}(?:,\s*[A-Z][\w .]+)?,\s+(?P<date>\w+\.?\s+\d{1,2}(?:,\s+\d{4})?|"
    r"\d{1,2}\s+\w+(?:\s+\d{4})?))\s*(?:\(\w+\)|[—–-])",
    re.MULTILINE,
)
_PUBLISHED = re.compile(
    r"^(?P<words>(?:published|updated|posted|date)\b[^\n]{0,40}?(?P<date>\d{1,2}\s+\w+\s+\d{4}|"
    r"\w+\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d))",
    re.IGNORECASE | re.MULTILINE,
)
_TODAY = re.compile(
    r"(?P<words>\btoday,?\s+(?:\w+day,?\s+)?(?P<date>\d{1,2}\s+\w+\s+\d{4}|\w+\s+\d{1,2},?\s+\d{4}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A window that something in the report gives.

    Args:
        window: The days that it allows.
        reason: What it is, in a line.
    """

    window: Period
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A war whose beginning reports count from."""

    name: str
    start: date
    words: tuple[str, ...]


@cache
def load_conflicts() -> tuple[Conflict, ...]:
    """Return the wars that ship with the package."""
    source = files("counterclaim.data").joinpath("times/conflicts.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return tuple(
        Conflict(name=c["name"], start=c["start"], words=tuple(c["words"]))
        for c in table["conflicts"]
    )


def date_report(parse: Parse) -> Dating:
    """Return the window in which a report must have been published.

    The reasons quote the words that narrow it; where there is no window they
    say why not.
    """
    clues = list(_exact_clues(parse.text)) + list(_anniversary_clues(parse.text))
    if not clues:
        return Dating(window=None, reasons=("nothing in the text bounds its date",))
    start = max(clue.window.start for clue in clues if clue.window.start is not None)
    end = min(clue.window.end for clue in clues if clue.window.end is not None)
    reasons = [clue.reason for clue in clues]
    floor = _latest_past_date(parse)
    if floor is not None and floor[0] > start:
        start = floor[0]
        reasons.append(f"it tells of “{floor[1]}”, so it is not older")
    if start >= end:
        return Dating(
            window=None, reasons=("what the text says of its date disagrees", *reasons)
        )
    return Dating(window=_window(start, end), reasons=tuple(reasons))


def _window(start: date, end: date) -> Period:
    """Return the days as a month where they are just that."""
    whole = calendar.month(start.year, start.month)
    if (whole.start, whole.end) == (start, end):
        return whole
    return Period(start=start, end=end)


def _exact_clues(text: str) -> Iterator[Clue]:
    """Yield the days that a dateline, a note or "today" tells outright."""
    kinds = ((_PUBLISHED, "a note"), (_DATELINE, "a dateline"), (_TODAY, "the text"))
    for pattern, kind in kinds:
        match = pattern.search(text)
        if match is None:
            continue
        found = _full_date(match["date"])
        if found is not None:
            # A dateline's day can be the day before it is printed.
            window = Period(start=found, end=found + timedelta(days=2))
            yield Clue(window=window, reason=f"{kind} says “{_words(match)}”")


def _full_date(words: str) -> date | None:
    """Return the day of "3 March 2022" or "March 3, 2022", None if it is none."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass
    values = load_grammar().lexicon.values
    months = {**values["MONTH"], **values["MONTHABBR"]}
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    month = next(
        (months[w] for w in re.findall(r"[a-z]+", words.casefold()) if w in months),
        None,
    )
    years = [number for number in numbers if number > 1900]
    days = [number for number in numbers if number <= 31]
    if month is None or not years or not days:
        return None
    try:
        return date(years[0], month, days[0])
    except ValueError:
        return None


def _anniversary_clues(text: str) -> Iterator[Clue]:
    """Yield the windows of anniversaries and numbered days of a known war."""
    conflict = _conflict_of(text)
    if conflict is None:
        return
    numbered = _NUMBERED_DAY.search(text)
    if numbered is not None:
        found = conflict.start + timedelta(days=int(numbered["number"]) - 1)
        window = Period(start=found - timedelta(days=1), end=found + timedelta(days=3))
        why = f"“{_words(numbered)}”, counted from {conflict.start.isoformat()}"
        yield Clue(window=window, reason=why)
    for match in _ANNIVERSARY.finditer(text):
        lead = "" if match["lead"] is None else match["lead"].casefold()
        if not lead.startswith(("this", "today")):
            continue
        years = load_grammar().lexicon.values["ORDWORD"][match["ordinal"].casefold()]
        when = date(conflict.start.year + years, conflict.start.month, 1)
        window = calendar.month(when.year, when.month)
        why = (
            f"“{match['lead']} … {_words(match)}”: {conflict.name} began on "
            f"{conflict.start.isoformat()}"
        )
        yield Clue(window=window, reason=why)


def _conflict_of(text: str) -> Conflict | None:
    """Return the war whose words a report uses most."""
    lower = text.casefold()
    counts = [
        (sum(lower.count(word) for word in conflict.words), -position)
        for position, conflict in enumerate(load_conflicts())
    ]
    count, position = max(counts)
    return load_conflicts()[-position] if count else None


def _latest_past_date(parse: Parse) -> tuple[date, str] | None:
    """Return the latest day that the report tells in full as past."""
    latest: tuple[date, str] | None = None
    for mention in find_times(parse, None):
        period = mention.period
        if period is None or period.start is None or period.end is None:
            continue
        if period.grain not in {"day", "month"} or not _is_past(
            parse, mention.core.start
        ):
            continue
        if latest is None or period.start > latest[0]:
            latest = period.start, parse.text[mention.span.start : mention.span.end]
    return latest


def _is_past(parse: Parse, position: int) -> bool:
    """Return whether the verb above a position is in the past tense."""
    number = parse.token_at(position)
    if number is None:
        return False
    for above in parse.ancestors(number):
        token = parse.tokens[above]
        if token.pos in {"VERB", "AUX"}:
            return token.tag == "VBD"
    return False


def _words(match: re.Match[str]) -> str:
    return " ".join(match["words"].split())

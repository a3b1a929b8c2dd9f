"""What a preposition makes of a time: "since", "by" and "before" leave an end open."""

from __future__ import annotations

import re

from datetime import date

from counterclaim.model import Grain, Parse, Period, Span, TimeMention, Token
from counterclaim.resolve.time_counts import ago, counts_of, unit_of
from counterclaim.resolve.time_grammar import Phrase
from counterclaim.resolve.time_scene import Value


_PREPOSITION = re.compile(
    r"\b(since|from|by|until|till|before|after|through|in|on|at|during|for|over|within|"
    r"between|throughout|starting|beginning)\s+(?:at\s+least\s+|as\s+early\s+as\s+|"
    r"at\s+)?$",
    re.IGNORECASE,
)


def bounded(
    parse: Parse, phrase: Phrase, value: Value, *, token: Token, anchor: Period | None
) -> TimeMention:
    """Return an expression with its preposition, and what that makes of it."""
    core = Span(phrase.start, phrase.end)
    start = max(0, core.start - 24)
    before = _PREPOSITION.search(parse.text[start : core.start])
    span, period = core, value.period
    if before is not None:
        span = Span(start + before.start(), core.end)
        word = before[1].lower()
        number = parse.token_at(span.start)
        governs = number is not None and _governs(parse, number, core)
        if value.sort == "DURATION" and word == "for" and period is None:
            period = _lasting(parse, phrase, token, anchor)
        elif period is not None and governs:
            period = _bound(period, word, phrase, relation=token.relation)
    return TimeMention(
        span=span, period=period, core=core, timex=value.timex, sort=value.sort
    )


def _governs(parse: Parse, preposition: int, core: Span) -> bool:
    """Return whether a preposition belongs to the time, not to a noun after it."""
    head = parse.tokens[parse.tokens[preposition].head]
    return core.start <= head.start < core.end


def _bound(
    period: Period, word: str, phrase: Phrase, *, relation: str
) -> Period | None:
    """Return what a preposition makes of a period."""
    start, end = period.start, period.end
    match word:
        case "since" | "starting" | "beginning":
            end = None
        case "from" if relation.startswith("obl"):
            end = None
        case "until" | "till" | "through":
            start = None
        case "by" if phrase.value("EDGE") is None:
            start = None
        case "before":
            start, end = None, period.start
        case "after":
            start, end = period.end, None
        case _:
            return period
    if start is None and end is None:
        return period
    return Period(
        start=start, end=end, grain=period.grain, approximate=period.approximate
    )


def _lasting(
    parse: Parse, phrase: Phrase, token: Token, anchor: Period | None
) -> Period | None:
    """Return since when something has been so: "has advanced for two years"."""
    unit, counts = unit_of(phrase), counts_of(phrase)
    head = parse.tokens[token.head]
    perfect = any(
        parse.tokens[child].lemma.lower() == "have"
        and parse.tokens[child].tag in {"VBP", "VBZ"}
        for child in parse.children[head.number]
    )
    if not perfect or unit is None or not counts or anchor is None:
        return None
    if anchor.start is None or anchor.last is None:
        return None
    try:
        days = [ago(day, counts[0], unit) for day in (anchor.start, anchor.last)]
    except (ValueError, OverflowError):
        return None
    return _open_from(days[0], days[1], unit)


def _open_from(first: date, last: date, unit: str) -> Period | None:
    """Return the time since two days, in the unit told, if it is the same."""
    grain: Grain
    if unit in {"year", "decade", "century"}:
        first, last, grain = date(first.year, 1, 1), date(last.year, 1, 1), "year"
    elif unit == "month":
        first, last, grain = first.replace(day=1), last.replace(day=1), "month"
    else:
        grain = "day"
    if first != last:
        return None
    return Period(start=first, end=None, grain=grain, approximate=True)

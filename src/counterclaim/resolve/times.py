"""Words that tell when: found, given a value, bound by their preposition.

A grammar of our own for English news. "Friday" is the last Friday, or the
next where the verb speaks of the future; "since", "by", "before" and "after"
leave one end open.
"""

from __future__ import annotations

import re

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.model import Grain, Parse, Period, Span, TimeMention, Token
from counterclaim.resolve.time_counts import ago, counts_of, length, unit_of
from counterclaim.resolve.time_filter import is_length, is_rate, is_time
from counterclaim.resolve.time_grammar import Phrase, load_grammar
from counterclaim.resolve.time_readings import DIRECTED, value_of
from counterclaim.resolve.time_scene import Direction, Scene, Value
from counterclaim.resolve.time_tense import direction_of


_PREPOSITION = re.compile(
    r"\b(since|from|by|until|till|before|after|through|in|on|at|during|for|over|within|"
    r"between|throughout|starting|beginning)\s+(?:at\s+least\s+|as\s+early\s+as\s+|"
    r"at\s+)?$",
    re.IGNORECASE,
)
_LATER = re.compile(r"\s*(?:to|and|until|through|–|-|—)\s*$", re.IGNORECASE)


def find_times(parse: Parse, anchor: Period | None) -> tuple[TimeMention, ...]:
    """Return the time expressions of a report, in order.

    Args:
        parse: The report's parse.
        anchor: When it was published: a day, or a wider inferred window.
    """
    found: list[TimeMention] = []
    quarter: Period | None = None
    for phrase in load_grammar().phrases(parse.text):
        token = parse.head_of(Span(phrase.start, phrase.end))
        if token is None or not is_time(parse, phrase):
            continue
        direction: Direction = "near"
        if phrase.rule in DIRECTED:
            direction = direction_of(parse, token)
        reference = _reference(parse.text, found, phrase.start)
        scene = Scene(
            anchor=None, direction=direction, reference=reference, quarter=quarter
        )
        value = value_of(phrase, anchor, scene)
        if phrase.rule == "quarter" and not phrase.has("ago", "earlier"):
            if phrase.value("ORDWORD") is not None:
                quarter = value.period
        if is_rate(parse, phrase):
            value = replace(value, sort="SET")
        elif is_length(parse, phrase):
            unit = unit_of(phrase)
            timex = None if unit is None else length(1, unit)
            value = Value(period=value.period, timex=timex, sort="DURATION")
        found.append(_mention(parse, phrase, value, token=token, anchor=anchor))
    return _ranges(parse.text, found)


def _reference(text: str, found: Sequence[TimeMention], start: int) -> Period | None:
    """Return the last period told before in the same paragraph."""
    for mention in reversed(found):
        if "\n" in text[mention.core.end : start]:
            return None
        period = mention.period
        if mention.sort in {"DATE", "TIME"} and period is not None:
            if period.start is not None:
                return period
    return None


def _mention(
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
            period = _bounded(period, word, phrase, relation=token.relation)
    return TimeMention(
        span=span, period=period, core=core, timex=value.timex, sort=value.sort
    )


def _governs(parse: Parse, preposition: int, core: Span) -> bool:
    """Return whether a preposition belongs to the time, not to a noun after it."""
    head = parse.tokens[parse.tokens[preposition].head]
    return core.start <= head.start < core.end


def _bounded(
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


def _ranges(text: str, found: list[TimeMention]) -> tuple[TimeMention, ...]:
    """Give both ends of "from A to B" and "between A and B" the days between."""
    joined: list[TimeMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if last is not None and _joins(text, last, mention):
            start, end = _ends(last, mention)
            if start is not None and end is not None and start < end:
                days = Period(start=start, end=end)
                joined[-1] = replace(last, period=days)
                joined.append(replace(mention, period=days))
                continue
        joined.append(mention)
    return tuple(joined)


def _joins(text: str, first: TimeMention, second: TimeMention) -> bool:
    opener = text[first.span.start : first.core.start].casefold().split(" ")[0]
    between = text[first.core.end : second.core.start]
    return opener in {"from", "between"} and bool(_LATER.match(between))


def _ends(first: TimeMention, second: TimeMention) -> tuple[date | None, date | None]:
    start = None if first.period is None else first.period.start
    end = None if second.period is None else second.period.end
    return start, end

"""Words that tell when: found, given a value, bound by their preposition.

A grammar of our own for English news. "Friday" is the last Friday, or the
next where the verb speaks of the future; "since", "by", "before" and "after"
leave one end open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.model import Parse, Period, Span, TimeMention, Token
from counterclaim.resolve.time_bounds import bounded
from counterclaim.resolve.time_counts import length, unit_of
from counterclaim.resolve.time_filter import is_length, is_rate, is_time
from counterclaim.resolve.time_grammar import Phrase, load_grammar
from counterclaim.resolve.time_named import find_named
from counterclaim.resolve.time_ranges import join_ranges, year_to_come
from counterclaim.resolve.time_readings import DIRECTED, value_of
from counterclaim.resolve.time_scene import Direction, Scene, Value
from counterclaim.resolve.time_tense import direction_of, is_scheduled


def find_times(parse: Parse, anchor: Period | None) -> tuple[TimeMention, ...]:
    """Return the time expressions of a report, in order.

    Args:
        parse: The report's parse.
        anchor: When it was published: a day, or a wider inferred window.
    """
    found: list[TimeMention] = []
    quarter: Period | None = None
    phrases = [
        (phrase, token)
        for phrase in load_grammar().phrases(parse.text)
        if (token := parse.head_of(Span(phrase.start, phrase.end))) is not None
        and is_time(parse, phrase)
    ]
    for place, (phrase, token) in enumerate(phrases):
        after = phrases[place + 1][0] if place + 1 < len(phrases) else None
        scene = Scene(
            anchor=None,
            direction=_direction(parse, phrase, token),
            reference=_reference(parse.text, found, phrase.start),
            quarter=quarter,
            year=year_to_come(parse.text, phrase, after),
        )
        value = _sorted(parse, phrase, value_of(phrase, anchor, scene))
        if phrase.rule == "quarter" and phrase.value("ORDWORD") is not None:
            if not phrase.has("ago", "earlier"):
                quarter = value.period
        found.append(bounded(parse, phrase, value, token=token, anchor=anchor))
    named = find_named(parse.text, anchor)
    return join_ranges(parse.text, _with_named(found, named))


def _with_named(
    found: Sequence[TimeMention], named: Iterable[TimeMention]
) -> list[TimeMention]:
    """Return all mentions in order, named days in place of what they overlap."""
    days = list(named)
    kept = [
        mention
        for mention in found
        if not any(mention.span.overlaps(day.span) for day in days)
    ]
    return sorted([*kept, *days], key=lambda mention: mention.span)


def _direction(parse: Parse, phrase: Phrase, token: Token) -> Direction:
    """Return where the verb of an expression looks, if that matters to it."""
    if phrase.rule not in DIRECTED:
        return "near"
    direction = direction_of(parse, token)
    if phrase.rule == "weekday" and direction == "near" and is_scheduled(parse, token):
        return "future"
    return direction


def _sorted(parse: Parse, phrase: Phrase, value: Value) -> Value:
    """Return a value as a habit or a length where its surroundings make it one."""
    if is_rate(parse, phrase):
        return replace(value, sort="SET")
    if is_length(parse, phrase):
        unit = unit_of(phrase)
        timex = None if unit is None else length(1, unit)
        return Value(period=value.period, timex=timex, sort="DURATION")
    return value


def _reference(text: str, found: Sequence[TimeMention], start: int) -> Period | None:
    """Return the last period told before, in this paragraph or the one above."""
    for mention in reversed(found):
        if text.count("\n", mention.core.end, start) > 1:
            return None
        period = mention.period
        if mention.sort in {"DATE", "TIME"} and period is not None:
            if period.start is not None:
                return period
    return None

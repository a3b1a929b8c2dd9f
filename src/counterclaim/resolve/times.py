"""Words that tell when: found, given a value, bound by their preposition.

A grammar of our own for English news. "Friday" is the last Friday, or the
next where the verb speaks of the future; "since", "by", "before" and "after"
leave one end open.
"""

from __future__ import annotations

import re

from datetime import date

from counterclaim.model import Parse, Period, Span, TimeMention, Token
from counterclaim.resolve.time_relative import Direction
from counterclaim.resolve.time_values import Value, value_of
from counterclaim.resolve.time_words import expression, load_calendar


_BEFORE = re.compile(r"(\w+)\s+(?:the\s+|around\s+|about\s+)?$")
_AMBIGUOUS = frozenset(
    {"may", "march", "mar", "sat", "sun", "mon", "wed", "second", "fall"}
)
_TIME_PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "at",
        "since",
        "by",
        "until",
        "till",
        "before",
        "after",
        "from",
        "during",
        "through",
        "of",
        "for",
        "over",
        "within",
        "last",
        "this",
        "next",
        "early",
        "mid",
        "late",
        "between",
    ]
)
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would", "going", "may", "might"})
_PLANS = frozenset(
    [
        "plan",
        "schedule",
        "expect",
        "set",
        "due",
        "prepare",
        "intend",
        "aim",
        "propose",
        "hope",
        "begin",
    ]
)
_LATER = re.compile(r"\s*(?:to|and|until|through|–|-)\s*$")


def find_times(parse: Parse, anchor: Period | None) -> tuple[TimeMention, ...]:
    """Return the time expressions of a report, in order.

    Args:
        parse: The report's parse.
        anchor: When it was published: a day, or a wider inferred window.
    """
    found = []
    for match in expression().finditer(parse.text):
        group = next(
            name for name, text in match.groupdict().items() if text is not None
        )
        core = Span(match.start(), match.end())
        token = parse.head_of(core)
        if token is None or not _is_time(parse, match, group):
            continue
        direction = _direction(parse, token)
        value = value_of(group, match[0], anchor=anchor, direction=direction)
        span, period = _bound(parse.text, core, value)
        found.append(
            TimeMention(
                span=span, period=period, core=core, timex=value.timex, sort=value.sort
            )
        )
    return _ranges(parse.text, found)


def _is_time(parse: Parse, match: re.Match[str], group: str) -> bool:
    """Return whether a match is a time and not a verb, a name or a number."""
    word = match[0].casefold().rstrip(".")
    before = _BEFORE.search(parse.text, max(0, match.start() - 16), match.start())
    preposition = before is not None and before[1].casefold() in _TIME_PREPOSITIONS
    if group in {"Month", "Weekday"} and word in _AMBIGUOUS:
        return match[0][0].isupper() and preposition
    if group in {"Month", "Weekday"}:
        return match[0][0].isupper()
    if group == "Year":
        number = int(match[0])
        after = parse.text[match.end() : match.end() + 2]
        plain = not (after[:1] in {",", "."} and after[1:2].isdigit())
        return plain and (preposition or 1900 <= number <= date.max.year)
    if group in {"DayMonth", "MonthDay", "PartMonth", "MonthYear"} and "may" in word:
        return "May" in match[0]
    return True


def _direction(parse: Parse, token: Token) -> Direction:
    """Return whether the verb above a time speaks of what is to come."""
    for number in (token.number, *parse.ancestors(token.number)):
        above = parse.tokens[number]
        if above.pos not in {"VERB", "AUX"} and number != token.number:
            if above.lemma.lower() not in {"due", "ready", "likely"}:
                continue
        if above.pos not in {"VERB", "AUX", "ADJ"}:
            continue
        words = {parse.tokens[c].text.lower() for c in parse.children[number]}
        if words & _FUTURE or above.lemma.lower() in _PLANS:
            return "future"
        infinitive = above.tag == "VB" and "to" in words
        if infinitive and parse.tokens[above.head].lemma.lower() in _PLANS | {"go"}:
            return "future"
        return "past"
    return "past"


def _bound(text: str, core: Span, value: Value) -> tuple[Span, Period | None]:
    """Return an expression with its preposition, and what that makes of it."""
    before = _BEFORE.search(text, max(0, core.start - 20), core.start)
    if before is None or before[1].casefold() not in _TIME_PREPOSITIONS:
        return core, value.period
    span = Span(before.start(1), core.end)
    period = value.period
    if period is None:
        return span, None
    match load_calendar().bounds.get(before[1].casefold()):
        case "from-on":
            start, end = period.start, None
        case "up-to":
            start, end = None, period.end
        case "before":
            start, end = None, period.start
        case "after":
            start, end = period.end, None
        case _:
            return span, period
    if start is None and end is None:
        return span, period
    bounded = Period(
        start=start, end=end, grain=period.grain, approximate=period.approximate
    )
    return span, bounded


def _ranges(text: str, found: list[TimeMention]) -> tuple[TimeMention, ...]:
    """Join "from A to B" and "between A and B" in one period, on the first."""
    joined: list[TimeMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if last is not None and _joins(text, last, mention):
            start, end = _ends(last, mention)
            if start is not None and end is not None and start < end:
                joined[-1] = TimeMention(
                    span=Span(last.span.start, mention.span.end),
                    period=Period(start=start, end=end),
                    core=last.core,
                    timex=last.timex,
                    sort=last.sort,
                )
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

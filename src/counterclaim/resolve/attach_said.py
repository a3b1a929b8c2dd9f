"""Which time expression tells when something was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model import Parse, Period, Source, Span, Statement, TimeMention


_NAMELESS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "who",
        "official",
        "officials",
        "source",
        "sources",
        "spokesman",
        "spokesperson",
        "spokeswoman",
    ]
)
"""Sources that may be somebody else each time."""


def attach_said(
    parse: Parse, statements: Sequence[Statement], times: Sequence[TimeMention]
) -> tuple[Statement, ...]:
    """Return the statements with the date of saying, where the report tells it.

    It tells it beside the cue ("said on Friday"). What the same speaker says
    elsewhere in the report without a date was said on the last occasion that
    has one, or else on the next.
    """
    dated = [time for time in times if _is_occasion(time)]
    own = [
        _said(parse, statement, dated) if statement.cue else None
        for statement in statements
    ]
    known: dict[str, list[tuple[int, Period]]] = {}
    for statement, said in zip(statements, own, strict=True):
        if said is not None:
            for key in _speakers(statement):
                known.setdefault(key, []).append((statement.content[0].start, said))
    return tuple(
        replace(statement, said=_carried(statement, known) if said is None else said)
        if statement.form != "narration"
        else statement
        for statement, said in zip(statements, own, strict=True)
    )


def _is_occasion(time: TimeMention) -> bool:
    """Return whether a time can tell when something was said."""
    period = time.period
    if period is None or time.sort not in {"DATE", "TIME"}:
        return False
    closed = period.start is not None and period.end is not None
    return closed and period.grain in {"day", "week", "month"}


def _speakers(statement: Statement) -> Iterator[str]:
    """Yield what a statement's speakers are known by across the report."""
    for source in statement.sources:
        key = _key(source)
        if key is not None:
            yield key


def _key(source: Source) -> str | None:
    if source.actor is not None:
        return source.actor.id
    name = source.name.casefold()
    return None if name in _NAMELESS or source.kind == "reporter" else name


def _carried(
    statement: Statement, known: dict[str, list[tuple[int, Period]]]
) -> Period | None:
    """Return when the speaker spoke last, else next, as the report tells."""
    start = statement.content[0].start
    for key in _speakers(statement):
        occasions = known.get(key)
        if occasions:
            before = [said for place, said in occasions if place <= start]
            return before[-1] if before else occasions[0][1]
    return None


def _said(
    parse: Parse, statement: Statement, dated: Sequence[TimeMention]
) -> Period | None:
    """Return the time that belongs to a statement's cue."""
    if statement.said_words is not None:
        for mention in dated:
            if mention.core.overlaps(statement.said_words):
                return mention.period
    sentence = _sentence_of(parse, statement.cue[0])
    if sentence is None:
        return None
    near = [
        mention
        for mention in dated
        if mention.core in sentence
        and not any(mention.core.overlaps(span) for span in statement.content)
        and not any(mention.core.overlaps(span) for span in statement.mention)
    ]
    if not near:
        return None
    return min(near, key=lambda time: _distance(parse, time, statement.cue)).period


def _distance(parse: Parse, mention: TimeMention, cue: Sequence[Span]) -> int:
    """Return how far a time is from a cue, in characters; 0 where it hangs on it."""
    head = parse.head_of(mention.core)
    for span in cue:
        verb = parse.head_of(span)
        if verb is not None and head is not None and head.head == verb.number:
            return 0
    gaps = [
        max(mention.span.start - span.end, span.start - mention.span.end, 1)
        for span in cue
    ]
    return min(gaps)


def _sentence_of(parse: Parse, span: Span) -> Span | None:
    token = parse.head_of(span)
    if token is None:
        return None
    sentence = parse.sentences[parse.sentence_numbers[token.number]]
    return parse.hull((sentence.first, sentence.last - 1))

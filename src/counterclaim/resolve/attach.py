"""Which time expression tells when a claim holds, and when it was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model import Claim, Parse, Period, Span, Statement, TimeMention


_CLAUSES = frozenset(
    {"ccomp", "advcl", "parataxis", "acl:relcl", "conj", "root", "csubj", "advcl:relcl"}
)
"""Relations at which a clause begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """The report's time expressions that have a period, by token."""

    mentions: tuple[TimeMention, ...]
    at: Mapping[int, int]


def attach_said(
    parse: Parse, statements: Sequence[Statement], times: Sequence[TimeMention]
) -> tuple[Statement, ...]:
    """Return the statements with the date of saying, where the report tells it.

    It tells it by the words beside the cue ("said on Friday").
    """
    dated = _dated(parse, times)
    return tuple(
        replace(statement, said=_said(parse, statement, dated))
        if statement.cue
        else statement
        for statement in statements
    )


def attach_times(
    parse: Parse,
    claims: Sequence[Claim],
    *,
    statements: Sequence[Statement],
    times: Sequence[TimeMention],
) -> tuple[Claim, ...]:
    """Return the claims with the time they are about and the time of saying.

    The time is that of the claim's own words, else that of its clause, else
    of the clauses above it in the same statement; for something that is so
    as it is said, the day of saying.
    """
    dated = _dated(parse, times)
    return tuple(
        _attached(parse, claim, statements[claim.statement], dated) for claim in claims
    )


def _dated(parse: Parse, times: Sequence[TimeMention]) -> _Dated:
    mentions = tuple(time for time in times if time.period is not None)
    at = {
        token.number: position
        for position, mention in enumerate(mentions)
        for token in parse.tokens_in(mention.core)
    }
    return _Dated(mentions=mentions, at=at)


def _said(parse: Parse, statement: Statement, dated: _Dated) -> Period | None:
    if statement.said_words is not None:
        for token in parse.tokens_in(statement.said_words):
            if token.number in dated.at:
                return dated.mentions[dated.at[token.number]].period
        return None
    for span in statement.cue:
        head = parse.head_of(span)
        if head is None:
            continue
        for child in parse.children[head.number]:
            token = parse.tokens[child]
            if not token.relation.startswith(("obl", "advmod", "nmod")):
                continue
            if child in dated.at and not _inside(statement.content, token.start):
                return dated.mentions[dated.at[child]].period
    return None


def _attached(parse: Parse, claim: Claim, statement: Statement, dated: _Dated) -> Claim:
    when = _own_time(parse, claim, dated)
    if when is None:
        when = _clause_time(parse, claim, statement, dated)
    if when is None and claim.mood == "actual" and claim.polarity == "positive":
        when = statement.said
    return replace(claim, when=when, said=statement.said)


def _own_time(parse: Parse, claim: Claim, dated: _Dated) -> Period | None:
    """Return the time among the claim's own words, the nearest to its trigger."""
    best: tuple[int, int] | None = None
    for span in claim.evidence:
        for token in parse.tokens_in(span):
            position = dated.at.get(token.number)
            if position is not None:
                distance = abs(token.start - claim.trigger.start)
                if best is None or distance < best[0]:
                    best = distance, position
    return None if best is None else dated.mentions[best[1]].period


def _clause_time(
    parse: Parse, claim: Claim, statement: Statement, dated: _Dated
) -> Period | None:
    """Return the time that stands beside the verbs above a claim.

    The search stops where the statement ends: what stands beside the cue tells
    when it was said.
    """
    trigger = parse.head_of(claim.trigger)
    if trigger is None:
        return None
    for above in parse.ancestors(trigger.number):
        token = parse.tokens[above]
        if not _inside(statement.content, token.start):
            return None
        for child in parse.children[above]:
            relation = parse.tokens[child].relation
            if child in dated.at and relation.startswith(("obl", "advmod", "nmod")):
                return dated.mentions[dated.at[child]].period
        if token.relation in _CLAUSES - {"conj"}:
            return None
    return None


def _inside(spans: Sequence[Span], position: int) -> bool:
    return any(span.start <= position < span.end for span in spans)

"""Which time expression tells when a claim holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model import Claim, Parse, Period, Span, Statement, TimeMention
from counterclaim.resolve.attach_said import attach_said


__all__ = ["attach_said", "attach_times"]

_HAPPENINGS = frozenset(
    [
        "advance",
        "aid",
        "casualties",
        "deployment",
        "destruction",
        "fighting",
        "interception",
        "meeting",
        "mobilisation",
        "population",
        "protest",
        "strike",
        "withdrawal",
    ]
)
"""Types of what happens at a time, and is then told in several sentences."""

_CURRENT = frozenset(
    [
        "advance",
        "casualties",
        "control",
        "destruction",
        "fighting",
        "interception",
        "strike",
    ]
)
"""Types that a report tells in the present of the day that it appears."""

_REACH = 4
"""For how many paragraphs a time that was told goes on."""

_TIME_RELATIONS = ("obl", "advmod", "nmod")
_CLAUSES = frozenset(
    ["ccomp", "advcl", "parataxis", "acl:relcl", "root", "csubj", "advcl:relcl"]
)
"""Relations at which a clause begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """The report's time expressions that have a period, by token."""

    mentions: tuple[TimeMention, ...]
    at: Mapping[int, int]


def attach_times(
    parse: Parse,
    claims: Sequence[Claim],
    *,
    statements: Sequence[Statement],
    times: Sequence[TimeMention],
    anchor: Period | None = None,
) -> tuple[Claim, ...]:
    """Return the claims with the time they are about and the time of saying.

    The time is that of the claim's own words, else that of its clause, else of
    the clauses above it in the same statement. Something that happens, told
    without a time, happened when the one told before it did; what is told in the
    present holds on the day of publication, if that day is known.

    Args:
        parse: The report's parse.
        claims: What was found in it.
        statements: Who says what, with the dates of saying.
        times: The report's time expressions.
        anchor: When it was published, if known.
    """
    dated = _dated(parse, times)
    found: dict[int, Claim] = {}
    before: tuple[Period, int] | None = None
    day = anchor if anchor is not None and _is_day(anchor) else None
    order = sorted(range(len(claims)), key=lambda n: claims[n].evidence[0].start)
    for number in order:
        claim = claims[number]
        statement = statements[claim.statement]
        when = _told(parse, claim, statement, dated)
        start = claim.evidence[0].start
        if when is None and _happens(claim):
            when = _inherited(parse, start, before)
        if when is None and claim.type in _CURRENT and _holds_now(parse, claim):
            when = day
        if when is not None and _happens(claim) and _goes_on(when):
            before = when, start
        found[number] = replace(claim, when=when, said=statement.said)
    return tuple(found[number] for number in range(len(claims)))


def _goes_on(period: Period) -> bool:
    """Return whether a time is fine enough to hold for the next sentence too."""
    closed = period.start is not None and period.end is not None
    return closed and period.grain in {"day", "week", "month"}


def _is_day(period: Period) -> bool:
    return period.start is not None and period.start == period.last


def _happens(claim: Claim) -> bool:
    return claim.type in _HAPPENINGS and claim.mood == "actual"


def _holds_now(parse: Parse, claim: Claim) -> bool:
    """Return whether the verb says that it is so as the report appears."""
    head = parse.head_of(claim.trigger)
    if head is None or claim.mood != "actual":
        return False
    helpers = [
        parse.tokens[child]
        for child in parse.children[head.number]
        if parse.tokens[child].relation.startswith(("aux", "cop"))
    ]
    if any(helper.tag == "VBD" or helper.lemma == "have" for helper in helpers):
        return False
    finite = {"VBZ", "VBP"}
    return head.tag in finite or any(helper.tag in finite for helper in helpers)


def _inherited(
    parse: Parse, start: int, before: tuple[Period, int] | None
) -> Period | None:
    """Return the time of the happening told just before, in these paragraphs."""
    if before is None:
        return None
    when, place = before
    return when if parse.text.count("\n", place, start) <= _REACH else None


def _dated(parse: Parse, times: Sequence[TimeMention]) -> _Dated:
    mentions = tuple(time for time in times if time.period is not None)
    at = {
        token.number: position
        for position, mention in enumerate(mentions)
        for token in parse.tokens_in(mention.core)
    }
    return _Dated(mentions=mentions, at=at)


def _told(
    parse: Parse, claim: Claim, statement: Statement, dated: _Dated
) -> Period | None:
    """Return the time that the report's words give a claim."""
    own = _own_time(parse, claim, dated)
    return _clause_time(parse, claim, statement, dated) if own is None else own


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
    for above in (trigger.number, *parse.ancestors(trigger.number)):
        token = parse.tokens[above]
        if not _inside(statement.content, token.start):
            return None
        for child in parse.children[above]:
            relation = parse.tokens[child].relation
            if child in dated.at and relation.startswith(_TIME_RELATIONS):
                return dated.mentions[dated.at[child]].period
        if token.relation in _CLAUSES:
            return None
    return None


def _inside(spans: Sequence[Span], position: int) -> bool:
    return any(span.start <= position < span.end for span in spans)

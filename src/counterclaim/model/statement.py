"""A passage of a report that is put in somebody's mouth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from counterclaim.errors import InvalidValue
from counterclaim.model.hop import Hop
from counterclaim.model.period import Period
from counterclaim.model.source import Source
from counterclaim.model.span import Span


Stance = Literal[
    "asserts",
    "denies",
    "confirms",
    "withholds",
    "doubts",
    "warns",
    "orders",
    "promises",
    "accuses",
    "hopes",
]
"""How the source stands to the content, as the cue tells."""

Form = Literal["direct", "indirect", "mixed", "narration"]
"""Quoted, reported, both, or the reporter's own voice."""

Finder = Literal["rule", "tagger", "both"]
"""Whether a rule found it, the learned tagger, or both."""

Factivity = Literal["factive", "non-factive", "distancing"]
"""Whether who reports a cue takes the content for true, leaves it open, or keeps
away from it ("alleged")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who says something, in which words, and where it stands.

    Args:
        sources: Who speaks; several where the source is joint ("South Korea,
            Ukraine and the West").
        mention: The words for the whole source; empty for narration and
            where the source is left out ("reportedly").
        cue: The words that tell that something is said ("said", "according
            to"); empty for narration.
        content: What is said, without the quotation marks at its edges.
        stance: How the source stands to it.
        form: Quoted, reported, both, or narration.
        rule: Name of the rule that found it; ``tagger`` where none did.
        finder: What found it.
        paths: How the cue is joined in the tree to the head of the source and
            to that of the content: words, with the relations between them.
        via: To whom or where it was said ("AFP", "social media").
        said_words: The words that tell when it was said.
        said: When that was.
        answers: Whether the content is what somebody else said, pointed back
            to ("Kyiv denied it").
        factivity: Whether the cue takes the content for true; None for
            narration and where nobody has read the cue.
        confidence: Probability, 0 to 1, that an annotator would mark the same
            source with the same content; None where nothing estimates it.
        within: Position, among the reading's statements, of the statement
            whose content holds this one; None at the top.
        channels: Where the words stand that may tell to whom or where it was
            said, the likeliest first.
        carriers: Who passes it on in the same breath ("CNN cited …"), the
            outermost first; not those whose own statement is around this one.

    Raises:
        InvalidValue: If there is no source or no content, or stance or form
            is unknown.
    """

    sources: tuple[Source, ...]
    mention: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    form: Form
    rule: str
    via: str | None = None
    said_words: Span | None = None
    said: Period | None = None
    within: int | None = None
    answers: bool = False
    factivity: Factivity | None = None
    confidence: float | None = None
    finder: Finder = "rule"
    paths: tuple[str, ...] = ()
    carriers: tuple[Hop, ...] = ()
    channels: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.sources:
            raise InvalidValue("sources", self.sources, "at least one source")
        if not self.content:
            raise InvalidValue("content", self.content, "at least one span")
        if self.stance not in get_args(Stance):
            raise InvalidValue("stance", self.stance, f"one of {get_args(Stance)}")
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise InvalidValue("confidence", self.confidence, "from 0 to 1")
        if self.form not in get_args(Form):
            raise InvalidValue("form", self.form, f"one of {get_args(Form)}")


def hops_of(statements: Sequence[Statement], position: int) -> tuple[Hop, ...]:
    """Return the chain through which a statement came, the outermost hop first.

    The last hop is the statement's own source; that the reporter stands
    before the first is left unsaid.

    Args:
        statements: The statements of one reading.
        position: Position of the statement among them.
    """
    hops: list[Hop] = []
    seen: set[int] = set()
    above: int | None = position
    while above is not None and above not in seen:
        seen.add(above)
        one = statements[above]
        own = Hop(sources=one.sources, mention=one.mention, cue=one.cue)
        hops = [*one.carriers, own, *hops]
        above = one.within
    return tuple(hops)

"""A clause or event noun of a report that the codebook gives a type."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Predication:
    """Something said to be so, before it is known who does what and how surely.

    Args:
        head: Number of the token that carries it: a verb, a predicate with a
            copula, an event noun.
        type: The codebook's type.
        trigger: Where the words stand that tell the type.
        evidence: The characters that carry the proposition, in order.
        tokens: Numbers of the tokens in the evidence, in order.
        statement: Position of the statement that it belongs to.
        frame: Pairs of a grammatical function of the head and the role that
            it fills: ``("subject", "holder")``. Functions are logical: the
            subject of a passive is its ``object``, its by-phrase the
            ``subject``. A preposition names the phrase it opens:
            ``("from", "from")``; ``possessor`` and ``compound`` stand before
            a noun.
        rule: Name of the codebook's trigger, or of the model, that chose the type.
        polarity: -1 where the trigger itself says that it is not so ("halt",
            "refuse"), else 1.
    """

    head: int
    type: str
    trigger: Span
    evidence: tuple[Span, ...]
    tokens: tuple[int, ...]
    statement: int
    frame: tuple[tuple[str, str], ...]
    rule: str
    polarity: int = 1

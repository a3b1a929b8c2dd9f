"""What a rule finds, in tokens, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model import Stance


@dataclass(slots=True, kw_only=True)
class Finding:
    """A cue with its source and its content.

    Args:
        rule: Name of the rule.
        cue: Tokens of the cue.
        content: Tokens of what is said.
        stance: How the source stands to it.
        head: Token that heads the words for the source; None if nobody is named.
        mention: Tokens of the words for the source.
        named: Head of the noun that a relative pronoun stands for.
        clause: Tokens of the cue's own clause: what it says of where and when.
        reporter: Whether it is the reporter who says so.
        takes_quotes: Whether a quotation may join the content.
        carrier: Head of the words for who passes it on.
        answers: Whether the content is another's, pointed back to.
        inside: The finding that it is part of, where their contents are one.
        certainty: How sure the tagger is of it; None if it is the rules' alone.
    """

    rule: str
    cue: list[int]
    content: set[int]
    stance: Stance = "asserts"
    head: int | None = None
    mention: list[int] = field(default_factory=list)
    named: int | None = None
    clause: list[int] = field(default_factory=list)
    reporter: bool = False
    takes_quotes: bool = True
    carrier: int | None = None
    answers: bool = False
    inside: Finding | None = None
    certainty: float | None = None

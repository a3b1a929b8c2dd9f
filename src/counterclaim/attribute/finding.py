"""What a rule finds, in tokens, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.attribute.tagger import Tagged
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
        hearsay: Tokens of the words for a source that nobody is: "rumours".
        inside: The finding that it is part of, where their contents are one.
        tagged: What the tagger has found with the same cue, if anything.
        cue_share: How sure the tagger is that its cue is one, 0 to 1, where it
            has found nothing with it; None without a tagger.
        agreement: Share of the words of both contents, the rule's and the
            tagger's, that are in each; None where not both have found it.
        confidence: How likely it is that an annotator would mark the same, 0 to 1.
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
    hearsay: list[int] = field(default_factory=list)
    inside: Finding | None = None
    tagged: Tagged | None = None
    cue_share: float | None = None
    agreement: float | None = None
    confidence: float | None = None

"""A statement in the making: sets of words, not yet spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model import Span, Stance


@dataclass(slots=True, kw_only=True)
class Draft:
    """A statement by the numbers of its words; rules add to it in turn.

    Args:
        head: The word that the cue turns on.
        cue: Words of the cue.
        content: Words of what is said.
        stance: How the source stands to it.
        rule: Name of the rule that found it.
        sources: Words of each speaker; none where it is left out.
        mention: Words of the whole source.
        own_voice: Whether the reporter is the source.
        via: To whom or where it was said.
        said: The words that tell when.
        quoted: Whether a quotation was made its content.
    """

    head: int
    cue: set[int]
    content: set[int]
    stance: Stance
    rule: str
    sources: list[set[int]] = field(default_factory=list)
    mention: set[int] = field(default_factory=set)
    own_voice: bool = False
    via: str | None = None
    said: Span | None = None
    quoted: bool = False

"""One link of the chain through which a statement reached the report."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.errors import InvalidValue
from counterclaim.model.source import Source
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """Who passes something on, or puts it forward, and in which words.

    "CNN cited officials as saying that Kyiv believes …" has three: CNN by
    "cited", officials by "saying", Kyiv by "believes".

    Args:
        sources: Who it is; several where the source is joint.
        mention: The words for the whole source; empty where nobody is named.
        cue: The words that tell that something is passed on or said.

    Raises:
        InvalidValue: If there is no source.
    """

    sources: tuple[Source, ...]
    mention: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.sources:
            raise InvalidValue("sources", self.sources, "at least one source")

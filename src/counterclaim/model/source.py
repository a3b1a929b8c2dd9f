"""Who puts something forward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from counterclaim.errors import InvalidValue
from counterclaim.model.actor import Actor, SourceKind
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One state, body, person, unnamed official or the reporter.

    Args:
        name: Canonical name; the report's own words until, or unless, the
            actor table knows better.
        text: The words in the report; empty for the reporter's own voice.
        kind: What it counts as.
        span: Where the words stand; None for the reporter's own voice.
        actor: What the words refer to, if known.

    Raises:
        InvalidValue: If the name is blank, the kind unknown, or a speaker
            other than the reporter has no words.
    """

    name: str
    text: str
    kind: SourceKind
    span: Span | None = None
    actor: Actor | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidValue("name", self.name, "a text that is not blank")
        if self.kind not in get_args(SourceKind):
            raise InvalidValue("kind", self.kind, f"one of {get_args(SourceKind)}")
        if self.span is None and self.kind not in {"reporter", "anonymous"}:
            raise InvalidValue("span", None, "given for everyone but the reporter")


REPORTER = Source(name="REPORTER", text="", kind="reporter")
"""The report's own voice."""

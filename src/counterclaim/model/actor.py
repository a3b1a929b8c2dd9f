"""A party, body or person that words refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterclaim.errors import InvalidValue


SourceKind = Literal[
    "government",
    "military",
    "official",
    "local-authority",
    "intelligence",
    "armed-group",
    "international-organisation",
    "ngo",
    "think-tank",
    "media",
    "expert",
    "civilian",
    "anonymous",
    "reporter",
]
"""Who speaks, by class; `official` is a named person in office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, body, force, outlet or person of the actor table.

    Args:
        id: Stable name: ``state:UA``, ``person:volodymyr-zelenskyy`` …
        name: Canonical English name ("Ukraine", "Volodymyr Zelenskyy").
        kind: What it counts as when it speaks.
        country: ISO 3166-1 alpha-2 code of the state it belongs to.
        side: Id of the actor whose side it takes in its conflict: the state
            or movement itself, for its forces, ministers and agencies.

    Raises:
        InvalidValue: If id or name is blank or the kind is unknown.
    """

    id: str
    name: str
    kind: SourceKind
    country: str | None = None
    side: str | None = None

    def __post_init__(self) -> None:
        for field, value in (("id", self.id), ("name", self.name)):
            if not value.strip():
                raise InvalidValue(field, value, "a text that is not blank")
        if self.kind not in get_args(SourceKind):
            raise InvalidValue("kind", self.kind, f"one of {get_args(SourceKind)}")

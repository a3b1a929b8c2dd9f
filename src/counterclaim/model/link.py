"""A typed relation between two claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterclaim.errors import InvalidValue


LinkKind = Literal[
    "denies",
    "contradicts",
    "withholds",
    "repeats",
    "supports",
    "updates",
    "corrects",
    "retracts",
]
"""What the later claim does to the earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What one claim does to an earlier one.

    Args:
        kind: What it does.
        later: Id of the claim that does it.
        earlier: Id of the claim that it is done to.
        rule: Name of the rule that made the link.

    Raises:
        InvalidValue: If the kind is unknown or a claim is linked to itself.
    """

    kind: LinkKind
    later: str
    earlier: str
    rule: str

    def __post_init__(self) -> None:
        if self.kind not in get_args(LinkKind):
            raise InvalidValue("kind", self.kind, f"one of {get_args(LinkKind)}")
        if self.later == self.earlier:
            raise InvalidValue("earlier", self.earlier, "another claim")

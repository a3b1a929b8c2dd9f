"""A question at issue across reports, and the answers given to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from counterclaim.errors import InvalidValue


Standing = Literal[
    "unopposed",
    "contested",
    "corroborated",
    "conceded",
    "superseded",
    "retracted",
    "pending",
    "fulfilled",
    "lapsed",
]
"""How a matter stands as of a moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One claim as it takes part in a matter.

    Args:
        claim_id: Name of the claim, unique in what is weighed.
        report_id: Name of its report.
        outlet: Who published the report.
        published: Day of publication; None where not even inferred.
        source: Canonical name of who puts it forward.
        side: Id of the side that the source takes; None if it takes none or
            that is not known.
        kind: What the source counts as.
        quote: The sentence's words.
        polarity: Whether the source says it is so.
        hedge: The hedging words.
    """

    claim_id: str
    report_id: str
    outlet: str | None
    published: date | None
    source: str
    side: str | None
    kind: str
    quote: str
    polarity: str
    hedge: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One answer to a matter, with the voices behind it.

    Args:
        answer: The answer in a few words ("Russia holds it").
        voices: Who gives it, earliest first.

    Raises:
        InvalidValue: If nobody gives it.
    """

    answer: str
    voices: tuple[Voice, ...]

    def __post_init__(self) -> None:
        if not self.voices:
            raise InvalidValue("voices", self.voices, "at least one voice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A question at issue, its positions and how it stands.

    Args:
        id: Stable name, made from type, place and parties.
        question: The question ("Who holds Toretsk?").
        type: The claim type that it is about.
        place: Name of its place.
        parties: Names of its parties.
        positions: The answers, most voices first.
        standing: How it stands.
        why: Why it stands so, in a line.

    Raises:
        InvalidValue: If there is no position or the standing is unknown.
    """

    id: str
    question: str
    type: str
    place: str | None
    parties: tuple[str, ...]
    positions: tuple[Position, ...]
    standing: Standing
    why: str

    def __post_init__(self) -> None:
        if not self.positions:
            raise InvalidValue("positions", self.positions, "at least one position")
        if self.standing not in get_args(Standing):
            raise InvalidValue(
                "standing", self.standing, f"one of {get_args(Standing)}"
            )

"""A question at issue across reports, and the answers given to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from counterclaim.errors import InvalidValue
from counterclaim.model.claim import Claim
from counterclaim.model.period import Period


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
class Entry:
    """A claim as the ledger keeps it: with its report and its own id.

    Args:
        id: Name of the claim in the ledger.
        claim: The claim, as it stands in its report.
        report_id: Name of the report.
        outlet: Who published the report.
        published: When the report was published, as far as is known.
        quotes: The words of each of the claim's evidence spans.
        sentence: The sentence that the evidence stands in.
        recorded_at: When the ledger learnt it, UTC.

    Raises:
        InvalidValue: If the time of recording has no time zone.
    """

    id: str
    claim: Claim
    report_id: str
    outlet: str | None
    published: Period | None
    quotes: tuple[str, ...]
    sentence: str
    recorded_at: datetime

    def __post_init__(self) -> None:
        if self.recorded_at.tzinfo is None:
            raise InvalidValue("recorded_at", self.recorded_at, "aware (UTC)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One answer to a matter, with the claims behind it.

    Args:
        answer: The answer in a few words ("Russia holds it").
        entries: The claims that give it, earliest publication first.

    Raises:
        InvalidValue: If nobody gives it.
    """

    answer: str
    entries: tuple[Entry, ...]

    def __post_init__(self) -> None:
        if not self.entries:
            raise InvalidValue("entries", self.entries, "at least one claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A question at issue, its positions and how it stands.

    Args:
        id: Stable name, made from type, place and parties.
        question: The question ("Who holds Toretsk?").
        type: The claim type that it is about.
        place: Name of its place.
        parties: Names of its parties.
        positions: The answers, most claims first.
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

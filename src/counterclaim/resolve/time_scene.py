"""What a time expression is seen from, and what it then means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from counterclaim.model import Period


Direction = Literal["past", "future", "near"]
"""Where a bare weekday or month lies, by the tense of its verb; ``near`` where
no verb tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a time expression is seen from.

    Args:
        anchor: The day of publication; None where it isn't known.
        direction: Whether the verb speaks of the past or of what is to come.
        reference: The last period told before, for "a day earlier" and "the
            same month"; None at the start of a paragraph.
        quarter: The last quarter told before: "a year earlier" is its like.
        year: The year that the other end of a range tells.
    """

    anchor: date | None
    direction: Direction = "near"
    reference: Period | None = None
    quarter: Period | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What an expression means.

    Args:
        period: The days; None where they can't be told.
        timex: TIMEX3 value; None where there is none.
        sort: TIMEX3 type.
    """

    period: Period | None = None
    timex: str | None = None
    sort: str = "DATE"


UNKNOWN = Value()
"""An expression that nothing is seen from."""

"""Words of a report that name a time or a place."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.period import Period
from counterclaim.model.place import Place
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """Words that tell when.

    Args:
        span: Where they stand ("since mid-January", with its preposition).
        period: What they mean; None where it can't be worked out without
            inventing something.
        timex: TIMEX3 value of the expression without its preposition
            (``2025-01``, ``P1Y``, ``PAST_REF``); None if there is none.
        core: The expression without its preposition.
        sort: TIMEX3 type: DATE, TIME, DURATION or SET.
    """

    span: Span
    period: Period | None
    core: Span
    timex: str | None = None
    sort: str = "DATE"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """Words that name a place.

    Args:
        span: Where they stand ("Toretsk").
        place: What they refer to; None where no gazetteer entry fits.
        literal: False where the name stands for a government or a people
            ("Kyiv denied"), an adjective's people ("Russian forces") or any
            other use that does not locate something.
    """

    span: Span
    place: Place | None
    literal: bool = True

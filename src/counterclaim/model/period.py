"""A stretch of days, as exact as the words that named it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from counterclaim.errors import InvalidValue


Grain = Literal["day", "week", "month", "quarter", "season", "year", "decade"]
"""The unit the words spoke in: "in February" has grain month."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from `start` up to, but not with, `end`.

    Args:
        start: First day; None where the beginning is open ("by July").
        end: Day after the last one; None where the end is open ("since May").
        grain: The unit the words spoke in.
        approximate: Whether the words said so ("around", "early May").

    Raises:
        InvalidValue: If the period is empty, open on both sides or its grain
            is unknown.
    """

    start: date | None
    end: date | None
    grain: Grain = "day"
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.grain not in get_args(Grain):
            raise InvalidValue("grain", self.grain, f"one of {get_args(Grain)}")
        if self.start is None and self.end is None:
            raise InvalidValue("period", None, "open on one side at most")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise InvalidValue("period", (self.start, self.end), "start < end")

    @classmethod
    def day(cls, value: date) -> Period:
        """Return the period of one day."""
        return cls(start=value, end=value + _ONE_DAY)

    @property
    def last(self) -> date | None:
        """Return the last day, None where the end is open."""
        return None if self.end is None else self.end - _ONE_DAY

    def iso(self) -> str:
        """Return plain ISO 8601, both ends included, ``..`` for an open end.

        A whole month or year is written as such: ``2024-02``, ``2024``.
        """
        first = ".." if self.start is None else self._edge(self.start, starts=True)
        last = self.last
        final = ".." if last is None else self._edge(last, starts=False)
        return first if first == final else f"{first}/{final}"

    def edtf(self) -> str:
        """Return Extended Date/Time Format, level 1 (ISO 8601-2:2019).

        ``~`` marks an approximate date, on both sides of an interval.
        """
        parts = self.iso().split("/")
        mark = "~" if self.approximate else ""
        return "/".join(part if part == ".." else part + mark for part in parts)

    def overlaps(self, other: Period) -> bool:
        """Return whether a day lies in both periods."""
        return not (
            (self.end is not None and other.start is not None)
            and self.end <= other.start
        ) and not (
            (other.end is not None and self.start is not None)
            and other.end <= self.start
        )

    def _edge(self, day: date, *, starts: bool) -> str:
        """Write one end as a year or month where it falls on such an edge."""
        after = day if starts else day + _ONE_DAY
        if self.grain in {"year", "decade"} and (after.month, after.day) == (1, 1):
            return f"{day.year:04d}"
        if self.grain not in {"day", "week"} and after.day == 1:
            return f"{day.year:04d}-{day.month:02d}"
        return day.isoformat()

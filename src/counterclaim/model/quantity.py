"""A number that a claim gives, with its words of comparison."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Literal, get_args

from counterclaim.errors import InvalidValue
from counterclaim.model.span import Span


Comparison = Literal[
    "exactly", "about", "at-least", "at-most", "more-than", "fewer-than"
]
"""How the words bound the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many, of what, in which words.

    Args:
        value: The number, the low end of a range; None for "dozens".
        unit: What is counted ("troops", "people", "%").
        comparison: How the words bound the number.
        high: The high end of a range.
        text: The words in the report.
        span: Where they stand.

    Raises:
        InvalidValue: If a number is not finite or the comparison is unknown.
    """

    value: float | None
    unit: str
    comparison: Comparison
    text: str
    span: Span
    high: float | None = None

    def __post_init__(self) -> None:
        for field, number in (("value", self.value), ("high", self.high)):
            if number is not None and not isfinite(number):
                raise InvalidValue(field, number, "a finite number")
        if self.comparison not in get_args(Comparison):
            raise InvalidValue(
                "comparison", self.comparison, f"one of {get_args(Comparison)}"
            )

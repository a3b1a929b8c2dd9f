"""Tests for `counterclaim.model.quantity`."""

from __future__ import annotations

from math import inf, nan

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import Quantity, Span


def quantity(
    value: float | None, high: float | None = None, comparison: str = "about"
) -> Quantity:
    """Build a quantity of troops."""
    return Quantity(
        value=value,
        high=high,
        unit="troops",
        comparison=comparison,  # type: ignore[arg-type]
        text="some",
        span=Span(0, 4),
    )


@pytest.mark.parametrize(
    ("value", "high"),
    [
        pytest.param(0, None, id="none-killed-is-a-number"),
        pytest.param(None, None, id="dozens-is-not"),
        pytest.param(-90, None, id="a-fall"),
        pytest.param(15, 20, id="range"),
    ],
)
def test_keeps_the_number_as_told(value: float | None, high: float | None) -> None:
    """Zero is not missing, and missing is not zero."""
    built = quantity(value, high)

    assert (built.value, built.high) == (value, high)


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_refuses_what_is_no_number(number: float) -> None:
    """At either end."""
    with pytest.raises(InvalidValue, match="finite"):
        quantity(number)
    with pytest.raises(InvalidValue, match="finite"):
        quantity(1, number)


def test_refuses_an_unknown_comparison() -> None:
    """The words of comparison are those of the guidelines."""
    with pytest.raises(InvalidValue, match="at-least"):
        quantity(1, comparison="nearly")

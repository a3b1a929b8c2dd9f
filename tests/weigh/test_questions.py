"""Tests for `counterclaim.weigh.questions`: how answers are worded."""

from __future__ import annotations

import pytest

from counterclaim.extract import load_codebook
from counterclaim.model import Quantity, Span
from counterclaim.weigh.questions import load_questions, quantity_words


@pytest.mark.parametrize(
    ("value", "high", "comparison", "words"),
    [
        pytest.param(10_000, None, "about", "about 10,000 troops", id="about"),
        pytest.param(7, None, "exactly", "7 troops", id="exactly"),
        pytest.param(50, None, "at-least", "at least 50 troops", id="at-least"),
        pytest.param(2_300_000, None, "exactly", "2,300,000 troops", id="millions"),
        pytest.param(20, 30, "at-least", "20–30 troops", id="range"),
        pytest.param(None, None, "about", "troops", id="vague"),
    ],
)
def test_a_quantity_keeps_its_comparison(
    value: float | None, high: float | None, comparison: str, words: str
) -> None:
    """The number in figures, with the words that bound it."""
    quantity = Quantity(
        value=value,
        high=high,
        unit="troops",
        comparison=comparison,  # type: ignore[arg-type] # from a table
        text="",
        span=Span(0, 1),
    )

    assert quantity_words(quantity) == words


def test_every_claim_type_has_a_question() -> None:
    """A type that the codebook has and the questions lack would be lost."""
    types = {kind.name for kind in load_codebook().types}

    assert set(load_questions().by_type) == types

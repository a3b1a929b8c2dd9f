"""Tests for `counterclaim.evaluate.actors`, on rows of our own."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.actors import score_actors


@pytest.mark.parametrize(
    ("expected", "found", "accuracy"),
    [
        pytest.param(
            {"country": "KEN", "sector": "GOV"},
            {"country": "KEN", "sector": "GOV"},
            1.0,
            id="both",
        ),
        pytest.param(
            {"country": "KEN", "sector": "GOV"},
            {"country": "KEN", "sector": "MIL"},
            0.0,
            id="one-of-two",
        ),
        pytest.param(
            {"country": "KEN"}, {"country": "KEN", "sector": "MIL"}, 1.0, id="not-asked"
        ),
        pytest.param(
            {"country": None}, {"country": None, "sector": None}, 1.0, id="null"
        ),
        pytest.param(
            {"country": None}, {"country": "KEN", "sector": None}, 0.0, id="too-much"
        ),
    ],
)
def test_a_row_is_right_when_every_field_asked_for_is(
    expected: dict[str, str | None], found: dict[str, str | None], accuracy: float
) -> None:
    """Only what a row expects counts."""
    scores = score_actors([{"expect": expected}], lambda _: found)

    assert scores["accuracy"] == accuracy


def test_no_rows_score_nothing() -> None:
    """An empty corpus is no error."""
    assert score_actors([], lambda _: {}) == {"accuracy": 0.0}

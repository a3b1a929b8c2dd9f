"""Tests for `counterclaim.evaluate.times`; scores worked out by hand."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.times import score_times
from counterclaim.model import Span, TimeMention


def found(start: int, end: int, timex: str | None = None) -> TimeMention:
    """Build a time that a finder returns."""
    span = Span(start, end)
    return TimeMention(span=span, period=None, core=span, timex=timex)


ROW = {
    "text": "x" * 40,
    "timex": [
        {"start": 0, "end": 6, "value": "2024", "type": "DATE"},
        {"start": 10, "end": 20, "value": "P1D", "type": "DURATION"},
    ],
}
"""A report with two expressions."""


@pytest.mark.parametrize(
    ("mentions", "strict", "relaxed", "value"),
    [
        pytest.param([], 0.0, 0.0, 0.0, id="nothing"),
        pytest.param(
            [found(0, 6, "2024"), found(10, 20, "P1D")], 1.0, 1.0, 1.0, id="all"
        ),
        pytest.param(
            [found(0, 6, "2023"), found(12, 20, "P1D")], 0.5, 1.0, 0.5, id="in-part"
        ),
        pytest.param(
            [found(0, 6, "2024"), found(30, 34, "2024")], 0.5, 0.5, 0.5, id="spurious"
        ),
        pytest.param(
            [found(0, 3, "2024"), found(3, 6, "2024")], 0.0, 0.5, 0.5, id="split"
        ),
    ],
)
def test_scores_are_those_of_tempeval_3(
    mentions: list[TimeMention], strict: float, relaxed: float, value: float
) -> None:
    """An expression pairs with one found; its value counts only when found."""
    scores = score_times([ROW], lambda _: mentions)

    assert (scores["strict_f1"], scores["relaxed_f1"], scores["value_f1"]) == (
        strict,
        relaxed,
        value,
    )


def test_an_empty_corpus_scores_zero() -> None:
    """Nothing is divided by nothing."""
    assert set(score_times([], lambda _: []).values()) == {0.0}

"""Tests for `counterclaim.evaluate.reliability`; worked out by hand."""

from __future__ import annotations

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.evaluate.reliability import binned


def test_outcomes_of_like_confidence_share_a_bin() -> None:
    """Two of three at 0.7 to 0.8 are right."""
    found = binned([(0.7, True), (0.74, False), (0.75, True)])

    assert [one.count for one in found.bins] == [3]
    assert found.bins[0].right == pytest.approx(2 / 3)


def test_the_error_weighs_bins_by_their_count() -> None:
    """Three are off by 0.1, one by 0.5: 0.2 in the mean."""
    outcomes = [(0.9, True)] * 3 + [(0.5, False)]

    assert binned(outcomes).error == pytest.approx((3 * 0.1 + 0.5) / 4)


def test_certainty_is_in_the_last_bin() -> None:
    """1 does not fall off the edge."""
    assert binned([(1.0, True), (0.95, True)]).bins[0].count == 2


def test_nothing_has_no_error() -> None:
    """Not even zero."""
    assert binned([]).error is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_every_outcome_is_in_one_bin(outcomes: list[tuple[float, bool]]) -> None:
    """None is lost, none counted twice."""
    assert sum(one.count for one in binned(outcomes).bins) == len(outcomes)

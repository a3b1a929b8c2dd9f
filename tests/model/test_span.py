"""Tests for `counterclaim.model.span`."""

from __future__ import annotations

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import InvalidValue
from counterclaim.model import Span


spans = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, 50),
    st.integers(1, 50),
)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(3, 3, id="empty"),
        pytest.param(4, 3, id="backwards"),
        pytest.param(-1, 3, id="before-the-text"),
    ],
)
def test_refuses_what_covers_no_characters(start: int, end: int) -> None:
    """A span holds at least one character, at or after 0."""
    with pytest.raises(InvalidValue, match="0 <= start < end"):
        Span(start, end)


def test_covers_the_characters_of_a_slice() -> None:
    """Offsets count code points: an emoji is one, a combining mark is one."""
    text = "a🙂e\u0301 “b”"

    assert Span(1, 4).of(text) == "🙂e\u0301"
    assert len(Span(1, 4)) == 3


@given(spans, spans)
def test_overlap_is_a_shared_character(one: Span, other: Span) -> None:
    """It agrees with the sets of characters, either way round."""
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.overlaps(other) is other.overlaps(one) is bool(shared)


@given(spans, spans)
def test_containing_is_covering_every_character(one: Span, other: Span) -> None:
    """It agrees with the sets of characters."""
    inside = set(range(other.start, other.end)) <= set(range(one.start, one.end))

    assert (other in one) is inside


@given(st.lists(spans))
def test_spans_sort_in_the_order_of_the_text(unsorted: list[Span]) -> None:
    """The earlier start goes first, then the earlier end."""
    assert sorted(unsorted) == sorted(unsorted, key=lambda s: (s.start, s.end))

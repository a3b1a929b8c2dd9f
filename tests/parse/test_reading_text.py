"""Tests for `counterclaim.parse.reading_text`."""

from __future__ import annotations

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.parse import reading_text


any_text = st.text(st.characters(exclude_categories=()))
"""Whatever a Python string can hold, halves of surrogate pairs included."""


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        pytest.param("a\u00a0b\u202fc\u2009d\u3000e", "a b c d e", id="blanks"),
        pytest.param("it’s we\u02bcre o‘clock", "it's we're o'clock", id="apostrophes"),
        pytest.param("the ‘so-called’ it", "the ‘so-called' it", id="opening-single"),
        pytest.param("“a” «b» „c”", "“a” “b” “c”", id="double-marks"),
        pytest.param("cross\u2011border \u22125", "cross-border -5", id="hyphens"),
        pytest.param("a\u2028b\u2029c\x85d", "a\nb\nc\nd", id="line-breaks"),
        pytest.param("a\r\nb", "a \nb", id="windows"),
        pytest.param("a\rb", "a\nb", id="old-mac"),
        pytest.param("a\ud800b", "a\ufffdb", id="half-a-surrogate-pair"),
        pytest.param("a\x00b\x1bc", "a b c", id="controls"),
        pytest.param("Київ — 5 €, naïve 🙂", "Київ — 5 €, naïve 🙂", id="kept"),
    ],
)
def test_odd_characters_are_read_as_plain_ones(raw: str, read: str) -> None:
    """One character stands for one."""
    assert reading_text(raw) == read


@given(any_text)
def test_length_never_changes(raw: str) -> None:
    """Offsets into the text as read are offsets into the report's text."""
    assert len(reading_text(raw)) == len(raw)


@given(any_text)
def test_what_is_read_can_be_written(raw: str) -> None:
    """It is UTF-8, and reading it again changes nothing."""
    read = reading_text(raw)

    assert read.encode().decode() == read
    assert reading_text(read) == read

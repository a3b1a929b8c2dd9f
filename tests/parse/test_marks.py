"""Tests for `counterclaim.parse.marks`."""

from __future__ import annotations

import pytest

from counterclaim.parse.marks import Facing, Family, find_marks


@pytest.mark.parametrize(
    ("line", "facings"),
    [
        pytest.param('He said "go".', [Facing.OPENS, Facing.CLOSES], id="straight"),
        pytest.param(' " ', [Facing.EITHER], id="alone"),
        pytest.param('a"b', [Facing.EITHER], id="inside-a-word"),
        pytest.param("“a”", [Facing.OPENS, Facing.CLOSES], id="curly"),
        pytest.param("(“a”)", [Facing.OPENS, Facing.CLOSES], id="in-brackets"),
        pytest.param("‘a’", [Facing.OPENS, Facing.CLOSES], id="single"),
        pytest.param("it's 'it'", [Facing.OPENS, Facing.CLOSES], id="apostrophe"),
        pytest.param("’tis the ’90s", [], id="elided"),
    ],
)
def test_marks_face_where_their_neighbours_say(
    line: str, facings: list[Facing]
) -> None:
    """A blank or bracket before opens, one after closes."""
    assert [mark.facing for mark in find_marks(line)] == facings


def test_marks_stand_in_the_text() -> None:
    """Positions count from the start of the text, not of the line."""
    [first, last] = find_marks("«a»", 10)

    assert (first.start, first.end, last.start) == (10, 11, 12)
    assert first.family is Family.ANGLED

"""Tests for `counterclaim.parse.paragraphs`."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.parse.paragraphs import (
    BATCH_CHARACTERS,
    LONGEST,
    find_paragraphs,
    in_batches,
)


def test_lines_are_numbered_with_blank_ones() -> None:
    """Blanks at both ends are left out; a blank line is no paragraph."""
    text = "  one \n\n two\n"

    assert [(text[p.start : p.end], p.number) for p in find_paragraphs(text)] == [
        ("one", 0),
        ("two", 2),
    ]


def test_endless_line_is_cut_after_a_sentence() -> None:
    """Every part but the last ends with a full stop."""
    text = "Four words stand here. " * 1_000

    parts = [text[p.start : p.end] for p in find_paragraphs(text)]
    assert len(parts) > 1
    assert all(part.endswith("here.") for part in parts)


@given(st.text("a. \n", max_size=60), st.integers(1, 300))
def test_all_but_blanks_is_covered(text: str, times: int) -> None:
    """Paragraphs follow each other, none too long, and lose nothing."""
    text *= times
    found = list(find_paragraphs(text))

    assert "".join("".join(text[p.start : p.end].split()) for p in found) == "".join(
        text.split()
    )
    assert all(0 < p.end - p.start <= LONGEST for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_batches_hold_about_as_much_as_they_should() -> None:
    """One paragraph more than the limit at most."""
    text = ("word " * 200 + "\n") * 300
    batches = list(in_batches(find_paragraphs(text)))

    sizes = [sum(p.end - p.start for p in batch) for batch in batches]
    assert sum(map(len, batches)) == 300
    assert max(sizes) < BATCH_CHARACTERS + 1_000

"""Tests for `counterclaim.parse.quotations`."""

from __future__ import annotations

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.parse import find_quotations


def passages(text: str) -> list[list[str]]:
    """Return what the spans of each quotation hold."""
    return [[s.of(text) for s in found.spans] for found in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “we go” twice.", [["we go"]], id="curly"),
        pytest.param('"Go," he said. "Now."', [["Go,"], ["Now."]], id="straight"),
        pytest.param("Il dit «oui» et part.", [["oui"]], id="guillemets"),
        pytest.param("Er sagt „nein“ und geht.", [["nein"]], id="low"),
        pytest.param("„Nein“ or „so”.", [["Nein"], ["so"]], id="low-either-end"),
        pytest.param("``We go,'' he said.", [["We go,"]], id="typewriter"),
        pytest.param("“a”“b”", [["a"], ["b"]], id="adjacent"),
        pytest.param('" We go " he said', [["We go"]], id="loose-marks"),
        pytest.param("“” is empty", [], id="empty"),
    ],
)
def test_marks_in_pairs_hold_a_quotation(text: str, expected: list[list[str]]) -> None:
    """The marks are left out, and blanks beside them."""
    assert passages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It’s the ’90s; rock ’n’ roll.", [], id="curly-elision"),
        pytest.param("It's the '90s, and 'tis cold.", [], id="straight-elision"),
        pytest.param("The soldiers’ lives, the boys’ toys", [], id="possessives"),
        pytest.param(
            "‘The troops’ supplies ran out,’ he said.",
            [["The troops’ supplies ran out,"]],
            id="possessive-inside",
        ),
        pytest.param(
            "‘We’re not going. It’s over,’ she said",
            [["We’re not going. It’s over,"]],
            id="contractions-inside",
        ),
        pytest.param(
            "a 'special operation' began", [["special operation"]], id="single"
        ),
        pytest.param('5\'10" tall, a 6" gun', [], id="feet-and-inches"),
    ],
)
def test_apostrophes_are_no_quotation_marks(
    text: str, expected: list[list[str]]
) -> None:
    """Single marks quote only in pairs that face each other."""
    assert passages(text) == expected


def test_quotation_inside_another_comes_after_it() -> None:
    """Both are returned, the outer one first."""
    assert passages("“He told me ‘no’ then,” she said.") == [
        ["He told me ‘no’ then,"],
        ["no"],
    ]


@pytest.mark.parametrize(
    ("text", "expected", "closed"),
    [
        pytest.param(
            "“One.\n\n“Two.\n\n“Three,” he said.\n\n“Other.”",
            [["One.", "Two.", "Three,"], ["Other."]],
            [True, True],
            id="opens-anew",
        ),
        pytest.param(
            '"One.\n"Two," he said.', [["One.", "Two,"]], [True], id="straight"
        ),
        pytest.param(
            "“One. “Two,” he said.", [["One.", "Two,"]], [True], id="run-together"
        ),
        pytest.param(
            '"One.\nTwo," he said.', [["One.", "Two,"]], [True], id="line-a-sentence"
        ),
        pytest.param(
            "“One, he said.\n\nNext, two.”", [["One, he said."]], [False], id="slip"
        ),
        pytest.param(
            "“One, he said.\nThen “two”.",
            [["One, he said."], ["two"]],
            [False, True],
            id="slip-before-another",
        ),
    ],
)
def test_quotations_run_over_paragraphs_only_by_convention(
    text: str, expected: list[list[str]], closed: list[bool]
) -> None:
    """Without a mark at its start, the next paragraph is not quoted."""
    assert passages(text) == expected
    assert [found.closed for found in find_quotations(text)] == closed


@given(st.text(alphabet="ab s\n.,'\"’‘“”„«»`1"))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    """Each span holds text that is not blank, on one line, after the last."""
    for found in find_quotations(text):
        edges = [edge for span in found.spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert edges[-1] <= len(text)
        assert all(s.of(text).strip() and "\n" not in s.of(text) for s in found.spans)

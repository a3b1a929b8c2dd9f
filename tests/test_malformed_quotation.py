"""Broken quotation, through parser, rules and tagger: never an error, never a leak."""

from __future__ import annotations

import json
import random

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.attribute import attribute, choose_tagger
from counterclaim.model import Statement
from counterclaim.parse import load_parser


MARKS = ['"', "'", "''", "``", "“", "”", "‘", "’", "«", "»", "„", "‹", "›"]
WORDS = [
    "he",
    "said",
    "Kyiv",
    "the",
    "town",
    "fell",
    "told",
    "us",
    ",",
    ".",
    "we",
    "that",
]
LINES = ["\n", "\n\n", " "]

REPORTS = 5_000
"""Reports of news that are read for quotations."""

SAMPLE = 120
"""Those of them that are read for statements, too."""

texts = st.lists(st.sampled_from(MARKS + WORDS + LINES), max_size=40).map(" ".join)


def read(text: str) -> tuple[Statement, ...]:
    """Return the statements of a text, by rules and tagger."""
    tagger = choose_tagger("default")
    return attribute(load_parser().parse_text(text), tagger=tagger)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_no_mix_of_marks_raises(text: str) -> None:
    """Unbalanced, nested, straight, curly and angled marks, in any order."""
    for statement in read(text):
        for span in (*statement.content, *statement.cue, *statement.mention):
            assert text[span.start : span.end].strip()


@settings(max_examples=100, deadline=None)
@given(
    first=st.sampled_from(MARKS), second=st.sampled_from(MARKS), spaced=st.booleans()
)
def test_an_unclosed_mark_ends_with_its_paragraph(
    first: str, second: str, *, spaced: bool
) -> None:
    """What the next paragraph tells without a mark is not the speaker's."""
    gap = "\n\n" if spaced else "\n"
    tail = "The weather in the capital was mild, and shops were open as usual."
    text = f"{first}We hold the town, {second}the mayor said. {first}It is ours.{gap}{tail}"

    for statement in read(text):
        if statement.form != "narration":
            assert all(span.end <= len(text) - len(tail) for span in statement.content)


def news(shared: Path) -> Iterator[str]:
    """Yield the texts of reports of every set, the sets in turn."""
    files = sorted((shared / "data" / "news").glob("*.jsonl"))
    each = -(-REPORTS // max(len(files), 1))
    for path in files:
        with path.open(encoding="utf-8") as lines:
            for line in islice(lines, 3 * each):
                yield json.loads(line)["text"]


def test_quotations_of_news_stay_in_their_paragraphs(shared: Path) -> None:
    """A span between marks never crosses a line end, in thousands of reports."""
    from counterclaim.parse.quotations import find_quotations  # noqa: PLC0415

    crossing = [
        text[span.start : span.end]
        for text in islice(news(shared), REPORTS)
        for quotation in find_quotations(text)
        for span in quotation.spans
        if "\n" in text[span.start : span.end].strip()
    ]

    assert crossing == []


def test_statements_of_news_have_words(shared: Path) -> None:
    """A sample of them is read to the end; every span holds words."""
    chosen = random.Random(3).sample(list(islice(news(shared), REPORTS)), SAMPLE)
    empty = [
        statement
        for text in chosen
        for statement in read(text[:6_000])
        for span in statement.content
        if not text[span.start : span.end].strip()
    ]

    assert empty == []


@pytest.mark.parametrize("mark", MARKS)
def test_a_text_of_one_mark_has_nobody_speaking(mark: str) -> None:
    """The smallest broken quotation."""
    assert all(statement.form == "narration" for statement in read(mark))

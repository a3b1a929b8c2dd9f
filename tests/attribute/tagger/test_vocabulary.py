"""Tests for `counterclaim.attribute.tagger.vocabulary`."""

from __future__ import annotations

import pytest

from counterclaim.attribute.tagger.vocabulary import (
    TABLES,
    listed_vocabulary,
    normal,
    paragraph_ranges,
    quotation_states,
    shape,
)
from counterclaim.model import Parse, Quotation, Sentence, Span, Token


def parse_of(*paragraphs: str, quoted: str | None = None, closed: bool = True) -> Parse:
    """Return a parse without a tree: a sentence a paragraph, words cut at blanks."""
    text = "\n".join(paragraphs)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    position = 0
    for number, paragraph in enumerate(paragraphs):
        first = len(tokens)
        for word in paragraph.split():
            start = text.index(word, position)
            position = start + len(word)
            tokens.append(
                Token(
                    len(tokens), start, position, word, word.lower(),
                    "NOUN", "NN", "", first, "dep",
                )
            )  # fmt: skip
        sentences.append(Sentence(first, len(tokens), number))
    quotations: tuple[Quotation, ...] = ()
    if quoted is not None:
        start = text.index(quoted)
        span = Span(start, start + len(quoted))
        quotations = (Quotation(spans=(span,), closed=closed),)
    return Parse(
        text=text,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        quotations=quotations,
    )


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Kyiv", "Xxx", id="name"),
        pytest.param("NATO", "XX", id="capitals"),
        pytest.param("2024", "dd", id="digits"),
        pytest.param("F-16s", "X-ddx", id="mixed"),
        pytest.param("“", "“", id="mark"),
    ],
)
def test_a_shape_tells_how_a_word_is_written(word: str, expected: str) -> None:
    """Runs of a kind are cut to two."""
    assert shape(word) == expected


def test_digits_are_all_alike() -> None:
    """Each year is as good as another."""
    assert normal("Mi-28N") == "mi-00n"


def test_what_is_not_listed_has_row_0() -> None:
    """The first entry of a list has row 1."""
    lists = {key: ["army"] for key in TABLES}
    numbers = listed_vocabulary(lists).numbers(parse_of("Army sources"))

    assert numbers["word"].tolist() == [1, 0]


def test_marks_stand_around_what_they_quote() -> None:
    """Outside, the mark before, inside, the mark after, outside."""
    parse = parse_of("He said “ we hold ” again", quoted="we hold")

    assert quotation_states(parse).tolist() == [0, 0, 2, 1, 1, 3, 0]


def test_a_quotation_that_nothing_closes_is_told_apart() -> None:
    """Its words may be anybody's."""
    parse = parse_of("He said “ we hold", quoted="we hold", closed=False)

    assert quotation_states(parse).tolist() == [0, 0, 2, 4, 4]


def test_paragraphs_are_ranges_of_words() -> None:
    """Sentences of one line belong together."""
    assert paragraph_ranges(parse_of("a b c", "d e")) == [(0, 3), (3, 5)]


def test_a_short_paragraph_is_rather_a_headline() -> None:
    """It is told apart from the first, the second and the others."""
    long = " ".join(["word"] * 12)
    lists = {key: ["word"] for key in TABLES}
    numbers = listed_vocabulary(lists).numbers(parse_of("a b", long, long, long))

    assert numbers["paragraph"][[0, 2, 14, 26]].tolist() == [3, 1, 2, 2]


def test_the_edges_of_a_sentence_are_told() -> None:
    """First, between, last; and one word that is both."""
    lists = {key: ["a"] for key in TABLES}
    numbers = listed_vocabulary(lists).numbers(parse_of("a b c", "d"))

    assert numbers["edge"].tolist() == [1, 0, 2, 3]

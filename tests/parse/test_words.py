"""Tests for `counterclaim.parse.words`."""

from __future__ import annotations

import pytest
import spacy

from counterclaim.parse.words import LONGEST_WORD, split_words


@pytest.mark.parametrize(
    ("text", "seen", "stands"),
    [
        pytest.param("The army", ["The", "army"], ["The", "army"], id="plain"),
        pytest.param("The   army", ["The", "army"], ["The", "army"], id="blanks"),
        pytest.param(
            "inter\u00adnational", ["international"], ["inter\u00adnational"], id="soft"
        ),
        pytest.param(
            "\ufeffThe army", ["The", "army"], ["\ufeffThe", "army"], id="bom"
        ),
        pytest.param("\u2060", ["\ufffd"], ["\u2060"], id="nothing-else"),
        pytest.param(
            "x" * 99, ["x" * LONGEST_WORD], ["x" * 99], id="longer-than-any-word"
        ),
    ],
)
def test_words_are_seen_without_what_nobody_sees(
    text: str, seen: list[str], stands: list[str]
) -> None:
    """The tagger gets clean words; their bounds are the text's."""
    words = split_words(spacy.blank("en"), text)

    assert [token.text for token in words.doc] == seen
    assert [text[start:end] for start, end in words.bounds] == stands


def test_blanks_alone_are_no_words() -> None:
    """The document is empty."""
    words = split_words(spacy.blank("en"), "    ")

    assert (len(words.doc), words.bounds) == (0, [])

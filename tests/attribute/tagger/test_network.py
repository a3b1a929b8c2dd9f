"""Tests for `counterclaim.attribute.tagger.network`."""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.attribute.tagger import choose_tagger
from counterclaim.attribute.tagger.network import BEGIN_CUE, IN_CUE, label_runs
from counterclaim.errors import UnknownName
from counterclaim.parse import load_parser


TEXT = "Kyiv said on Friday that the bridge was shut. Moscow denied it."


def test_runs_of_labels_are_cut_where_a_new_one_begins() -> None:
    """Two cues may touch."""
    labels = np.array([0, BEGIN_CUE, IN_CUE, BEGIN_CUE, 0, BEGIN_CUE])

    assert label_runs(labels, BEGIN_CUE, IN_CUE) == [(1, 3), (3, 4), (5, 6)]


def test_rules_alone_have_no_tagger() -> None:
    """That way needs no weights."""
    assert choose_tagger("rules") is None


def test_an_unknown_way_is_told_with_those_there_are() -> None:
    """The error names what could have been meant."""
    with pytest.raises(UnknownName, match="default"):
        choose_tagger("guesses")


@pytest.mark.parametrize("way", ["default", "own-gold"])
def test_a_tagger_that_ships_finds_plain_speech(way: str) -> None:
    """Who said what, in the plainest of sentences."""
    tagger = choose_tagger(way)
    assert tagger is not None
    parse = load_parser().parse_text(TEXT)

    first = tagger(parse, []).found[0]

    told = {
        name: " ".join(parse.tokens[number].text for number in numbers)
        for name, numbers in (("source", first.source), ("cue", first.cue))
    }
    assert told == {"source": "Kyiv", "cue": "said"}


def test_paragraphs_are_read_each_for_itself() -> None:
    """What stands in another paragraph changes nothing."""
    tagger = choose_tagger("default")
    assert tagger is not None
    alone = load_parser().parse_text(TEXT)
    with_more = load_parser().parse_text(
        f"{TEXT}\nThe army saw no sign of it, he said."
    )
    long = " ".join(["The road to the east is shut, the mayor told us."] * 9)
    in_front = load_parser().parse_text(f"{TEXT}\n{TEXT}\n{long}")

    assert tagger(with_more, []).found[0].content == tagger(alone, []).found[0].content
    assert tagger(in_front, []).found[0].content == tagger(alone, []).found[0].content


def test_a_report_without_words_has_nothing() -> None:
    """An empty parse is no error."""
    tagger = choose_tagger("default")
    assert tagger is not None
    assert tagger(load_parser().parse_text(""), []).found == []

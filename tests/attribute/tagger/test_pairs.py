"""Tests for `counterclaim.attribute.tagger.pairs`.

The sentence is "Kyiv said the town held ; Moscow denied it ." with a tree drawn
by hand: "said" is the root, "held" its ccomp, "denied" its parataxis.
"""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.attribute.tagger.pairs import (
    REACH,
    Layout,
    Pairs,
    head_in,
    make_pairs,
    pair_tables,
)
from counterclaim.model import Parse, Sentence, Token


WORDS = ["Kyiv", "said", "the", "town", "held", ";", "Moscow", "denied", "it", "."]
HEADS = [1, 1, 3, 4, 1, 7, 7, 1, 7, 1]
ROWS = [1, 0, 2, 1, 3, 4, 1, 5, 6, 4]
"""nsubj 1, det 2, ccomp 3, punct 4, parataxis 5, obj 6; the root has row 0."""

RELATIONS = 7
SAID, HELD, DENIED = 1, 4, 7


@pytest.fixture(scope="module")
def parse() -> Parse:
    """Return the sentence with its tree."""
    tokens, start = [], 0
    for number, word in enumerate(WORDS):
        tokens.append(
            Token(
                number, start, start + len(word), word, word.lower(),
                "PUNCT" if word in ";." else "X", "", "", HEADS[number], "dep",
            )
        )  # fmt: skip
        start += len(word) + 1
    return Parse(
        text=" ".join(WORDS),
        tokens=tuple(tokens),
        sentences=(Sentence(0, len(WORDS), 0),),
    )


@pytest.fixture(scope="module")
def pairs(parse: Parse) -> Pairs:
    """Return the pairs of "said" and of "denied"."""
    layout = Layout(
        parse=parse,
        relations=np.array(ROWS),
        relation_rows=RELATIONS,
        states=np.zeros(len(WORDS), dtype=np.int64),
        hints=(),
        paragraphs=np.array([[0, len(WORDS)]] * len(WORDS)),
    )
    return make_pairs(layout, [(SAID, SAID + 1), (DENIED, DENIED + 1)])


def row(cue: int, word: int) -> int:
    """Return the row of a pair."""
    return cue * len(WORDS) + word


def test_each_cue_has_every_word_of_its_paragraph(pairs: Pairs) -> None:
    """Ten words, two cues."""
    assert pairs.lengths.tolist() == [10, 10]


@pytest.mark.parametrize(
    ("cue", "word", "up", "branch"),
    [
        pytest.param(0, 0, 0, 1, id="its subject"),
        pytest.param(0, 3, 0, 3, id="inside its clause"),
        pytest.param(0, SAID, 0, 0, id="itself"),
        pytest.param(1, SAID, 1, 0, id="its head"),
        pytest.param(1, 0, 1, 1, id="the subject of its head"),
        pytest.param(1, 6, 0, 1, id="the second subject"),
    ],
)
def test_a_path_goes_up_and_down_a_branch(
    pairs: Pairs, cue: int, word: int, up: int, branch: int
) -> None:
    """Steps up from the cue, and the relation of the branch gone down."""
    path = pairs.numbers["path"][row(cue, word)]

    assert path == 1 + up * RELATIONS + branch


def test_depth_counts_steps_down(pairs: Pairs) -> None:
    """The article hangs on "town", that on "held", that on the cue; one is added."""
    assert pairs.numbers["depth"][row(0, 2)] == 3 + 1


def test_a_path_tells_by_which_relation_it_went_up(pairs: Pairs) -> None:
    """From "denied" to "said" it is parataxis."""
    assert pairs.numbers["above"][row(1, 0)] == 1 + 1 * RELATIONS + 5


def test_distance_is_told_apart_by_side(pairs: Pairs) -> None:
    """One word before, the cue, one word after."""
    own = pairs.numbers["distance"]

    assert own[[row(0, 0), row(0, 1), row(0, 2)]].tolist() == [
        1,
        0,
        12,
    ]


@pytest.mark.parametrize(
    ("cue", "word", "passed"),
    [(0, 8, 1), (0, 6, 0), (1, 0, 1), (1, 2, 0)],
)
def test_cues_between_are_counted(
    pairs: Pairs, cue: int, word: int, passed: int
) -> None:
    """What lies behind another cue is rather that one's."""
    assert pairs.numbers["cues"][row(cue, word)] // 4 == passed


def test_no_row_lies_outside_its_table(pairs: Pairs) -> None:
    """The tables are as long as told."""
    sizes = pair_tables(RELATIONS)

    assert all(rows.max() < sizes[name] for name, rows in pairs.numbers.items())


def test_the_head_of_a_cue_is_what_hangs_outside_it(parse: Parse) -> None:
    """Of "; Moscow denied" it is the verb."""
    assert head_in(parse, 5, 8) == DENIED


def test_a_cue_looks_only_so_far() -> None:
    """A text without line ends must not make pairs of all its words."""
    words = 5 * REACH
    tokens = tuple(
        Token(n, 2 * n, 2 * n + 1, "a", "a", "X", "", "", 0, "dep")
        for n in range(words)
    )
    long = Parse(text="a " * words, tokens=tokens, sentences=(Sentence(0, words, 0),))
    layout = Layout(
        parse=long,
        relations=np.zeros(words, dtype=np.int64),
        relation_rows=RELATIONS,
        states=np.zeros(words, dtype=np.int64),
        hints=(),
        paragraphs=np.array([[0, words]] * words),
    )
    middle = words // 2

    assert make_pairs(layout, [(middle, middle + 1)]).lengths.tolist() == [
        2 * REACH + 1
    ]

"""Tests for `counterclaim.extract.classify`, `vectors` and `features`."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from counterclaim.extract.classify import Classifier, load_classifier
from counterclaim.extract.codebook_file import load_codebook
from counterclaim.extract.extract import open_page
from counterclaim.extract.features import features_of
from counterclaim.extract.vectors import Floats, Vectors, picture
from counterclaim.model import REPORTER, Parse, Span, Statement


def narration(parse: Parse) -> Statement:
    """Return the statement that is the reporter's whole text."""
    return Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=(Span(0, len(parse.text)),),
        stance="asserts",
        form="narration",
        rule="test",
    )


def table(*rows: list[float]) -> Floats:
    """Return an array of 32-bit floats."""
    return np.array(rows, dtype=np.float32)


@pytest.fixture
def classifier() -> Classifier:
    """Return a network of two units: one for rain, one for snow."""
    return Classifier(
        types=("rain", "snow"),
        least=0.5,
        rows={"wet": 0, "cold": 1},
        vectors=Vectors(rows={"sky": 0}, table=table([1.0], [0.0])),
        named=table([3, 0], [0, 3]),
        pictured=table([0, 0], [0, 0], [0, 0], [0, 0]),
        shift=table([0, 0])[0],
        output=table([1, 0, 0], [0, 1, 0]),
        offset=table([0, 0, 1])[0],
    )


def test_shares_are_those_of_the_formula(classifier: Classifier) -> None:
    """One known feature: scores 3, 0 and 1, so shares by e to their power."""
    shares = classifier.probabilities([["wet", "new", "wet"]], table([0, 0, 0, 0]))

    powers = np.exp([3.0, 0.0, 1.0])
    assert shares[0] == pytest.approx(powers / powers.sum(), abs=1e-6)


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        pytest.param(["wet"], "rain", id="first"),
        pytest.param(["cold"], "snow", id="second"),
        pytest.param(["wet", "cold"], None, id="undecided"),
        pytest.param(["dry"], None, id="unknown"),
    ],
)
def test_a_type_must_be_likely_enough(
    classifier: Classifier, names: list[str], chosen: str | None
) -> None:
    """Below the least probability there is no claim."""
    assert classifier.choose([names], table([0, 0, 0, 0])) == [chosen]


def test_the_shipped_network_knows_the_codebook() -> None:
    """Its types are those of the codebook, in the same order."""
    kinds = tuple(kind.name for kind in load_codebook().types)

    assert load_classifier().types == kinds


def test_a_picture_averages_the_words(read: Callable[[str], Parse]) -> None:
    """Head, other words, focus and report stand side by side."""
    parse = read("Snow has covered the fields.")
    vectors = Vectors(
        rows={"snow": 0, "covered": 1, "fields": 2},
        table=table([1, 0], [0, 1], [3, 0], [0, 0]),
    )
    page = open_page(parse, [narration(parse)], load_codebook())

    (row,) = picture(parse, page.clauses, vectors)

    assert row == pytest.approx([0, 1, 2, 0, 3, 0, 4 / 3, 1 / 3], abs=1e-6)


def test_features_tell_words_functions_and_triggers(
    read: Callable[[str], Parse],
) -> None:
    """A clause is known by its head, what fills its functions, its trigger."""
    parse = read("Rebels captured the village.")
    codebook = load_codebook()
    page = open_page(parse, [narration(parse)], codebook)

    (names,) = features_of(page, codebook)

    assert {
        "h=capture",
        "subject=rebel",
        "object=village",
        "object@place",
        "capture>object@place",
        "t1=control",
        "g=root",
    } <= set(names)

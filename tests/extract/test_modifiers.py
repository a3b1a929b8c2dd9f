"""Tests for `counterclaim.extract.modifiers`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.extract.factuality import judge
from counterclaim.extract.predication import Predication
from counterclaim.model import Parse, Statement


Read = Callable[[str], Parse]
Predicate = Callable[..., Predication]
Say = Callable[..., Statement]


@pytest.mark.parametrize(
    ("text", "word", "kind", "polarity"),
    [
        pytest.param(
            "The army took the town.", "took", "control", "positive", id="plain"
        ),
        pytest.param(
            "The army did not take the town.", "take", "control", "negative", id="not"
        ),
        pytest.param(
            "The army never took the town.", "took", "control", "negative", id="never"
        ),
        pytest.param(
            "No soldiers entered the village.",
            "entered",
            "advance",
            "negative",
            id="no-subject",
        ),
        pytest.param(
            "Neither side attacked the bridge.",
            "attacked",
            "fighting",
            "negative",
            id="neither",
        ),
        pytest.param(
            "The troops left without taking the town.",
            "taking",
            "control",
            "negative",
            id="without",
        ),
        pytest.param(
            "The army no longer controls the town.",
            "controls",
            "control",
            "negative",
            id="no-longer",
        ),
        pytest.param(
            "The rebels shelled not only the port but also the market.",
            "shelled",
            "strike",
            "positive",
            id="not-only",
        ),
    ],
)
def test_negations_beside_a_head(
    text: str,
    word: str,
    kind: str,
    polarity: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """Negations beside a head, or in its parts, say that it is not so."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, kind), make_statement())

    assert found.polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "certainty", "hedge"),
    [
        pytest.param("The army took the town.", "took", "certain", None, id="no-hedge"),
        pytest.param(
            "The army probably took the town.",
            "took",
            "probable",
            "probably",
            id="adverb",
        ),
        pytest.param(
            "The army reportedly took the town.",
            "took",
            "probable",
            "reportedly",
            id="reportedly",
        ),
        pytest.param(
            "The army may have taken the town.",
            "taken",
            "possible",
            "may",
            id="may-have",
        ),
        pytest.param(
            "The rebels could attack the port next week.",
            "attack",
            "possible",
            "could",
            id="could",
        ),
        pytest.param(
            "Possibly the rebels shelled the market.",
            "shelled",
            "possible",
            "Possibly",
            id="case-kept",
        ),
        pytest.param(
            "Gunfire could be heard near the bridge.",
            "heard",
            "certain",
            None,
            id="past-ability",
        ),
    ],
)
def test_hedges_beside_a_head(
    text: str,
    word: str,
    certainty: str,
    hedge: str | None,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """Adverbs and modals lower the certainty, and are kept as they stand."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, "control"), make_statement())

    assert (found.certainty, found.hedge) == (certainty, hedge)


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        pytest.param("The army took the town.", "took", "actual", id="past"),
        pytest.param("The envoys will meet on Monday.", "meet", "planned", id="will"),
        pytest.param(
            "If the bridge falls, the army would lose the port.",
            "lose",
            "conditional",
            id="consequence",
        ),
        pytest.param("The rebels must leave the town.", "leave", "demanded", id="must"),
        pytest.param(
            "The officials feared an upcoming attack on the port.",
            "attack",
            "planned",
            id="adjective",
        ),
        pytest.param(
            "The army will encircle the town and seize the bridge.",
            "seize",
            "planned",
            id="shared-auxiliary",
        ),
    ],
)
def test_moods_beside_a_head(
    text: str,
    word: str,
    mood: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """Auxiliaries and adjectives tell what is planned, supposed or asked for."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, "advance"), make_statement())

    assert found.mood == mood

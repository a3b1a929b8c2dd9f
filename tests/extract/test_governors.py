"""Tests for `counterclaim.extract.governors`."""

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
            "The brigade failed to take the town.",
            "take",
            "control",
            "negative",
            id="failed-to",
        ),
        pytest.param(
            "The rebels refused to attend the talks.",
            "attend",
            "meeting",
            "negative",
            id="refused-to",
        ),
        pytest.param(
            "The guards prevented the rebels from entering the village.",
            "entering",
            "advance",
            "negative",
            id="prevented-from",
        ),
        pytest.param(
            "The minister denied that the army had shelled the port.",
            "shelled",
            "strike",
            "negative",
            id="denied-that",
        ),
        pytest.param(
            "There is no evidence that the army shelled the port.",
            "shelled",
            "strike",
            "negative",
            id="no-evidence",
        ),
        pytest.param(
            "The two sides have yet to meet.", "meet", "meeting", "negative", id="yet"
        ),
        pytest.param(
            "The army did not fail to take the town.",
            "take",
            "control",
            "positive",
            id="twice",
        ),
        pytest.param(
            "It is unclear whether the army took the town.",
            "took",
            "control",
            "unknown",
            id="unclear",
        ),
        pytest.param(
            "The ministry did not confirm that troops had crossed the river.",
            "crossed",
            "advance",
            "unknown",
            id="did-not-confirm",
        ),
        pytest.param(
            "The general declined to say whether troops had crossed the river.",
            "crossed",
            "advance",
            "unknown",
            id="declined-to-say",
        ),
    ],
)
def test_negations_above_a_clause(
    text: str,
    word: str,
    kind: str,
    polarity: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """What a clause depends on can deny it or leave it open."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, kind), make_statement())

    assert found.polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "certainty", "hedge"),
    [
        pytest.param(
            "The army appears to have taken the town.",
            "taken",
            "probable",
            "appears",
            id="raising",
        ),
        pytest.param(
            "The rebels are believed to hold the airport.",
            "hold",
            "probable",
            "believed",
            id="passive-belief",
        ),
        pytest.param(
            "Analysts believe that the rebels hold the airport.",
            "hold",
            "probable",
            "believe",
            id="belief",
        ),
    ],
)
def test_hedges_above_a_clause(
    text: str,
    word: str,
    certainty: str,
    hedge: str | None,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """Words of belief and appearance above a clause lower its certainty."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, "control"), make_statement())

    assert (found.certainty, found.hedge) == (certainty, hedge)


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        pytest.param(
            "The army is going to attack the port.", "attack", "planned", id="going-to"
        ),
        pytest.param(
            "The army plans to attack the port.", "attack", "planned", id="plans-to"
        ),
        pytest.param(
            "The envoys are scheduled to meet in May.",
            "meet",
            "planned",
            id="scheduled",
        ),
        pytest.param(
            "The council urged the rebels to leave the town.",
            "leave",
            "demanded",
            id="urged-to",
        ),
    ],
)
def test_moods_above_a_clause(
    text: str,
    word: str,
    mood: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """Plans and demands above a clause tell that it is yet to be."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, "advance"), make_statement())

    assert found.mood == mood

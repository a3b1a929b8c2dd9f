"""Tests for `counterclaim.extract.factuality`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.extract.factuality import judge
from counterclaim.extract.predication import Predication
from counterclaim.model import Parse, Span, Statement


Read = Callable[[str], Parse]
Predicate = Callable[..., Predication]
Say = Callable[..., Statement]


@pytest.mark.parametrize(
    ("text", "word", "kind", "polarity"),
    [
        pytest.param(
            "If the army takes the town, the road will be cut.",
            "takes",
            "control",
            "unknown",
            id="if",
        ),
        pytest.param(
            "The rebels violated the truce.",
            "violated",
            "agreement",
            "negative",
            id="broken-deal",
        ),
        pytest.param(
            "We will never accept this proposal.",
            "accept",
            "rejection",
            "positive",
            id="refusal-is-so",
        ),
    ],
)
def test_polarity_of_the_head_itself(
    text: str,
    word: str,
    kind: str,
    polarity: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """Some heads negate by themselves, some acts consist in a "not"."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, kind), make_statement())

    assert found.polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        pytest.param(
            "The general said that his troops would attack the port.",
            "attack",
            "planned",
            id="backshift",
        ),
        pytest.param(
            "If the army takes the town, the road will be cut.",
            "takes",
            "conditional",
            id="if-clause",
        ),
        pytest.param(
            "The brigade moved south to take the town.", "take", "planned", id="purpose"
        ),
        pytest.param("Minister to visit the front.", "visit", "planned", id="headline"),
        pytest.param(
            "The envoys are set to meet on Monday.", "set", "planned", id="set-to"
        ),
        pytest.param(
            "The rebels have set up camp by the river.",
            "set",
            "actual",
            id="set-up",
        ),
    ],
)
def test_moods_of_form(
    text: str,
    word: str,
    mood: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """The form of a clause, and of what reports it, tells its mood."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, "advance"), make_statement())

    assert found.mood == mood


@pytest.mark.parametrize(
    ("stance", "polarity", "mood"),
    [
        ("asserts", "positive", "actual"),
        ("denies", "negative", "actual"),
        ("withholds", "unknown", "actual"),
        ("promises", "positive", "planned"),
        ("orders", "positive", "demanded"),
    ],
)
def test_the_stance_of_a_statement_counts(
    stance: str,
    polarity: str,
    mood: str,
    read: Read,
    predicate: Predicate,
    make_statement: Say,
) -> None:
    """How the source stands to its words decides what they amount to."""
    parse = read("The army took the town.")

    found = judge(parse, predicate(parse, "took", "control"), make_statement(stance))

    assert (found.polarity, found.mood) == (polarity, mood)


def test_a_denial_counts_once(
    read: Read, predicate: Predicate, make_statement: Say
) -> None:
    """A cue above the clause that the stance already tells is not read twice."""
    parse = read("The ministry denied that the army had shelled the port.")
    cue = next(token for token in parse.tokens if token.text == "denied")
    statement = make_statement("denies", cue=(Span(cue.start, cue.end),))

    found = judge(parse, predicate(parse, "shelled", "strike"), statement)

    assert found.polarity == "negative"


def test_withheld_words_are_the_hedge(
    read: Read, predicate: Predicate, make_statement: Say
) -> None:
    """Where a source withholds, the cue's words are the hedge."""
    text = "The spokesman did not confirm that troops had crossed the river."
    parse = read(text)
    start = text.index("did not confirm")
    cue = Span(start, start + len("did not confirm"))
    statement = make_statement("withholds", cue=(cue,))

    found = judge(parse, predicate(parse, "crossed", "advance"), statement)

    assert (found.polarity, found.hedge) == ("unknown", "did not confirm")


def test_a_trigger_that_negates_is_negated_by_not(
    read: Read, predicate: Predicate, make_statement: Say
) -> None:
    """To "not halt the shelling" leaves the shelling as it is."""
    parse = read("The truce did not halt the shelling.")
    predication = predicate(parse, "halt", "strike", polarity=-1)

    assert judge(parse, predication, make_statement()).polarity == "positive"

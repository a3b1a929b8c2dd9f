"""Tests for `counterclaim.extract.factuality`."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from counterclaim.extract.factuality import judge
from counterclaim.extract.predication import Predication
from counterclaim.model import Parse, Report, Span, Statement
from counterclaim.parse import Parser, load_parser


@cache
def parser() -> Parser:
    """Return the parser that ships, loaded once."""
    return load_parser()


def read(text: str) -> Parse:
    """Parse one sentence."""
    return parser()(Report(id="r", text=text))


def predicate(parse: Parse, word: str, kind: str, polarity: int = 1) -> Predication:
    """Return a predication whose head is the first token that reads as a word."""
    head = next(token for token in parse.tokens if token.text == word)
    numbers = tuple(parse.subtree(head.number))
    span = parse.hull(numbers)
    return Predication(
        head=head.number,
        type=kind,
        trigger=Span(head.start, head.end),
        evidence=(span,),
        tokens=numbers,
        statement=0,
        frame=(),
        rule="test",
        polarity=polarity,
    )


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
            "The army no longer controls the town.",
            "controls",
            "control",
            "negative",
            id="no-longer",
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
            "The rebels shelled not only the port but also the market.",
            "shelled",
            "strike",
            "positive",
            id="not-only",
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
def test_polarity(
    text: str,
    word: str,
    kind: str,
    polarity: str,
    make_statement: Callable[..., Statement],
) -> None:
    """A source says that it is so, that it is not so, or leaves it open."""
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
def test_certainty(
    text: str,
    word: str,
    certainty: str,
    hedge: str | None,
    make_statement: Callable[..., Statement],
) -> None:
    """Hedging words lower the certainty, and are kept as they stand."""
    parse = read(text)

    found = judge(parse, predicate(parse, word, "control"), make_statement())

    assert (found.certainty, found.hedge) == (certainty, hedge)


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        pytest.param("The army took the town.", "took", "actual", id="past"),
        pytest.param("The envoys will meet on Monday.", "meet", "planned", id="will"),
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
            "The general said that his troops would attack the port.",
            "attack",
            "planned",
            id="backshift",
        ),
        pytest.param(
            "If the bridge falls, the army would lose the port.",
            "lose",
            "conditional",
            id="consequence",
        ),
        pytest.param(
            "If the army takes the town, the road will be cut.",
            "takes",
            "conditional",
            id="if-clause",
        ),
        pytest.param("The rebels must leave the town.", "leave", "demanded", id="must"),
        pytest.param(
            "The council urged the rebels to leave the town.",
            "leave",
            "demanded",
            id="urged-to",
        ),
        pytest.param(
            "The brigade moved south to take the town.",
            "take",
            "planned",
            id="purpose",
        ),
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
def test_mood(
    text: str, word: str, mood: str, make_statement: Callable[..., Statement]
) -> None:
    """What is planned, supposed or asked for is not told as done."""
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
    stance: str, polarity: str, mood: str, make_statement: Callable[..., Statement]
) -> None:
    """How the source stands to its words decides what they amount to."""
    parse = read("The army took the town.")

    found = judge(parse, predicate(parse, "took", "control"), make_statement(stance))

    assert (found.polarity, found.mood) == (polarity, mood)


def test_a_denial_counts_once(make_statement: Callable[..., Statement]) -> None:
    """A cue above the clause that the stance already tells is not read twice."""
    parse = read("The ministry denied that the army had shelled the port.")
    cue = next(token for token in parse.tokens if token.text == "denied")
    statement = make_statement("denies", cue=(Span(cue.start, cue.end),))

    found = judge(parse, predicate(parse, "shelled", "strike"), statement)

    assert found.polarity == "negative"


def test_withheld_words_are_the_hedge(
    make_statement: Callable[..., Statement],
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
    make_statement: Callable[..., Statement],
) -> None:
    """To "not halt the shelling" leaves the shelling as it is."""
    parse = read("The truce did not halt the shelling.")
    predication = predicate(parse, "halt", "strike", polarity=-1)

    assert judge(parse, predication, make_statement()).polarity == "positive"

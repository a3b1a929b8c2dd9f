"""Tests for `counterclaim.attribute.stances`.

Sentences are made up; what their cues tell is a reader's judgement, after the
classes that the model documents.
"""

from __future__ import annotations

import pytest

from counterclaim.attribute.lexicon import load_lexicon
from counterclaim.attribute.stances import Judged, judge_cue
from counterclaim.attribute.words import Words
from counterclaim.parse import load_parser


def judged(text: str) -> Judged:
    """Judge the cue that stands between bars in a sentence."""
    before, cue, after = text.split("|")
    words = Words(load_parser().parse_text(before + cue + after), load_lexicon())
    start, end = len(before), len(before) + len(cue)
    inside = [t.number for t in words.tokens if start <= t.start and t.end <= end]
    return judge_cue(words, inside)


PLAIN = [
    pytest.param("The mayor |said| that the bridge was shut.", "asserts", id="said"),
    pytest.param("The army |expects| the town to fall.", "asserts", id="expects"),
    pytest.param("Kyiv |denied| that the port was hit.", "denies", id="denied"),
    pytest.param("Kyiv |rejected| the report as untrue.", "denies", id="rejected"),
    pytest.param("A |denial| by Kyiv that the port was hit", "denies", id="denial"),
    pytest.param("He |admitted| that two men had died.", "confirms", id="admitted"),
    pytest.param("The envoy |endorsed| the plan.", "confirms", id="endorsed"),
    pytest.param("Analysts |doubt| the truce will hold.", "doubts", id="doubt"),
    pytest.param("She was |sceptical| of the truce.", "doubts", id="sceptical"),
    pytest.param("The UN |warned| that food is short.", "warns", id="warned"),
    pytest.param("Doctors |fear| that more will die.", "warns", id="fear"),
    pytest.param("Residents are |worried| that it will go on.", "warns", id="worried"),
    pytest.param("The governor |ordered| that all leave.", "orders", id="ordered"),
    pytest.param("The governor's |plea| for help", "orders", id="plea"),
    pytest.param("The king |vowed| to fight on.", "promises", id="vowed"),
    pytest.param("A |pledge| that aid would come", "promises", id="pledge"),
    pytest.param("Seoul |accused| the North of firing first.", "accuses", id="accused"),
    pytest.param("The party |slammed| the deal.", "accuses", id="slammed"),
    pytest.param("We |hope| that talks resume.", "hopes", id="hope"),
    pytest.param("She was |hopeful| that talks would resume.", "hopes", id="hopeful"),
    pytest.param("The aide |refused| to comment.", "withholds", id="refused"),
]

SEVERAL = [
    pytest.param("The army |cast doubt on| the toll.", "doubts", id="cast-doubt"),
    pytest.param("The army |cast serious doubt on| it.", "doubts", id="with-gap"),
    pytest.param("They |raised concerns| that food is short.", "warns", id="concerns"),
    pytest.param("Doctors |sounded the alarm| over it.", "warns", id="alarm"),
    pytest.param("Moscow |hit back at| the report.", "denies", id="hit-back"),
    pytest.param("Moscow |brushed off| the report.", "denies", id="brushed-off"),
    pytest.param("Moscow |ruled out| a truce.", "denies", id="ruled-out"),
    pytest.param("He |stopped short of| blaming them.", "withholds", id="short"),
    pytest.param("The rebels |lashed out at| the court.", "accuses", id="lashed-out"),
    pytest.param("The UN |called for| a truce.", "orders", id="called-for"),
    pytest.param("He |made clear| that all must leave.", "asserts", id="made-clear"),
]

NEGATED = [
    pytest.param("Kyiv |did not deny| that it was hit.", "withholds", id="not-deny"),
    pytest.param("Kyiv |never denied| that it was hit.", "withholds", id="never-deny"),
    pytest.param("Kyiv |has not confirmed| the loss.", "withholds", id="not-confirmed"),
    pytest.param("Kyiv |has yet to confirm| the loss.", "withholds", id="yet-to"),
    pytest.param("Kyiv |refused to rule out| a raid.", "withholds", id="refused-to"),
    pytest.param("Kyiv |declined to confirm| the loss.", "withholds", id="declined"),
    pytest.param("Kyiv was unable |to confirm| the loss.", "withholds", id="unable"),
    pytest.param("Kyiv left without |confirming| the loss.", "withholds", id="without"),
    pytest.param("No one |confirmed| that it was hit.", "withholds", id="no-one"),
    pytest.param("He |made no claim| that it was hit.", "withholds", id="no-claim"),
    pytest.param("He does |not believe| that it was hit.", "denies", id="not-believe"),
    pytest.param("He does |not accept| that it was hit.", "denies", id="not-accept"),
    pytest.param("He |refused to accept| that it fell.", "denies", id="refused-accept"),
    pytest.param("He did |not doubt| that it was hit.", "asserts", id="not-doubt"),
    pytest.param("He |did not fail to mention| that it fell.", "asserts", id="twice"),
    pytest.param("He is |not convinced| that it fell.", "doubts", id="not-convinced"),
]

ASKED = [
    pytest.param("Did Kyiv |deny| the strike?", "withholds", id="did"),
    pytest.param("Has the army |confirmed| the loss?", "withholds", id="has"),
    pytest.param("If Kyiv |confirms| the loss, we will say so.", "withholds", id="if"),
    pytest.param("Why did Kyiv |deny| the strike?", "denies", id="why"),
    pytest.param("“Did they run?” the army |asked|.", "orders", id="in-quotes"),
]


@pytest.mark.parametrize(("text", "stance"), PLAIN)
def test_the_word_decides(text: str, stance: str) -> None:
    """Verbs, nouns and adjectives have a class each."""
    assert judged(text).stance == stance


@pytest.mark.parametrize(("text", "stance"), SEVERAL)
def test_several_words_decide_together(text: str, stance: str) -> None:
    """An idiom counts for more than the words in it."""
    assert judged(text).stance == stance


@pytest.mark.parametrize(("text", "stance"), NEGATED)
def test_a_negation_turns_a_cue(text: str, stance: str) -> None:
    """Most tell nothing then; beliefs turn round; two negations undo each other."""
    assert judged(text).stance == stance


@pytest.mark.parametrize(("text", "stance"), ASKED)
def test_what_is_asked_or_supposed_is_not_said(text: str, stance: str) -> None:
    """A question that takes the cue for granted leaves it as it is."""
    assert judged(text).stance == stance


@pytest.mark.parametrize(
    ("text", "factivity"),
    [
        pytest.param("He |admitted| that it was hit.", "factive", id="admitted"),
        pytest.param("He |revealed| that it was hit.", "factive", id="revealed"),
        pytest.param("He |knows| that it was hit.", "factive", id="knows"),
        pytest.param("His |admission| that it was hit", "factive", id="admission"),
        pytest.param("He |said| that it was hit.", "non-factive", id="said"),
        pytest.param("He |believes| that it was hit.", "non-factive", id="believes"),
        pytest.param("He |denied| that it was hit.", "non-factive", id="denied"),
        pytest.param("He |claimed| that it was hit.", "distancing", id="claimed"),
        pytest.param("He |alleged| that it was hit.", "distancing", id="alleged"),
        pytest.param("The |rumour| that it was hit", "distancing", id="rumour"),
        pytest.param("It was |allegedly| hit.", "distancing", id="allegedly"),
        pytest.param("It was |reportedly| hit.", "non-factive", id="reportedly"),
        pytest.param("He |falsely said| that it fell.", "distancing", id="falsely"),
        pytest.param(
            "There were unconfirmed |reports| of it.", "distancing", id="adjective"
        ),
        pytest.param("He |claimed credit| for it.", "distancing", id="idiom"),
        pytest.param("He did |not admit| that it fell.", "factive", id="negated"),
    ],
)
def test_a_cue_tells_whether_it_is_taken_for_true(text: str, factivity: str) -> None:
    """It is the reporter's choice of word, whatever the source says."""
    assert judged(text).factivity == factivity

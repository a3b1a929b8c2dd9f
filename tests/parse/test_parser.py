"""Tests for `counterclaim.parse.parser`, with the weights that ship."""

from __future__ import annotations

import pytest
import spacy

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model import Parse, Report, Token
from counterclaim.parse import Parser, load_parser, reading_text


any_text = st.text(st.characters(exclude_categories=()), max_size=200)
"""Whatever a Python string can hold, halves of surrogate pairs included."""

newsy_text = st.text(
    st.sampled_from("The troops’ ‘said’ 5 % \n\u00a0\u00ad“x” .—🙂а\u0301")
)
"""What news is typed with, in any order."""


def parse(text: str) -> Parse:
    """Parse a text with the default parser."""
    return load_parser().parse_text(text)


def word(found: Parse, form: str) -> Token:
    """Return the first token of a form."""
    return next(token for token in found.tokens if token.text == form)


def head(found: Parse, form: str) -> str:
    """Return the form of the head of a word."""
    return found.tokens[word(found, form).head].text


@settings(max_examples=60, deadline=None)
@given(st.one_of(any_text, newsy_text))
def test_any_text_is_parsed_to_the_character(text: str) -> None:
    """Tokens stand where they say, in order, and cover all but blanks."""
    found = parse(text)

    assert found.text == reading_text(text)
    covered = 0
    for token in found.tokens:
        assert token.text == found.text[token.start : token.end]
        assert not found.text[covered : token.start].strip()
        assert token.text.strip()
        covered = token.end
    assert not found.text[covered:].strip()


@settings(max_examples=40, deadline=None)
@given(st.one_of(any_text, newsy_text))
def test_every_sentence_is_a_tree(text: str) -> None:
    """Heads lead to one root, inside the sentence, in one paragraph."""
    found = parse(text)

    for first, last, paragraph in found.sentences:
        roots = [t for t in found.tokens[first:last] if t.head == t.number]
        assert len(roots) == 1
        assert roots[0].relation == "root"
        for token in found.tokens[first:last]:
            assert found.text[: token.start].count("\n") == paragraph
            tops = list(found.ancestors(token.number)) or [token.number]
            assert tops[-1] == roots[0].number


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\u00a0\n", id="blank"),
        pytest.param("x" * 10_000, id="one-long-word"),
        pytest.param("x " * 10_000, id="one-long-line"),
        pytest.param("\ud83d half \udc00", id="half-surrogates"),
        pytest.param("👩‍🚀🏳️‍🌈 👍🏽", id="joined-emoji"),
        pytest.param("Войска вошли в город.", id="cyrillic"),
        pytest.param("e\u0301" * 50, id="combining-marks"),
        pytest.param("\u00ad\u200b\ufeff", id="nothing-visible"),
        pytest.param("...!!!???\n—\n“", id="punctuation-alone"),
    ],
)
def test_no_text_is_refused(text: str) -> None:
    """Whatever stands there comes back, as far as it is not blank."""
    found = parse(text)

    assert "".join(t.text for t in found.tokens) == "".join(found.text.split())


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("They can’t go.", ["They", "ca", "n't", "go", "."], id="n't"),
        pytest.param("We\u02bcre here", ["We", "'re", "here"], id="odd-apostrophe"),
        pytest.param("Kyiv’s  forces", ["Kyiv", "'s", "forces"], id="double-blank"),
        pytest.param("some 90% of it", ["some", "90", "%", "of", "it"], id="per-cent"),
        pytest.param("in\u00a0Gaza", ["in", "Gaza"], id="unbroken-blank"),
        pytest.param(
            "inter\u00adnational law", ["inter\u00adnational", "law"], id="soft"
        ),
    ],
)
def test_words_follow_the_treebanks(text: str, forms: list[str]) -> None:
    """Clitics and signs are words of their own, as in English EWT."""
    assert [token.text for token in parse(text).tokens] == forms


def test_line_without_full_stop_is_a_sentence() -> None:
    """A headline ends with its line."""
    found = parse("Army takes village\nThe army said so.\n\nIt was late.")

    texts = [found.tokens[s.first].text for s in found.sentences]
    assert texts == ["Army", "The", "It"]
    assert [s.paragraph for s in found.sentences] == [0, 1, 3]


def test_reported_speech_hangs_on_its_verb() -> None:
    """Subject, complement and mark of a plain sentence."""
    found = parse("The minister said that the rebels had captured two villages.")

    assert word(found, "said").relation == "root"
    assert word(found, "minister").relation == "nsubj"
    assert (word(found, "captured").relation, head(found, "captured")) == (
        "ccomp",
        "said",
    )
    assert head(found, "rebels") == "captured"
    assert word(found, "villages").relation == "obj"
    assert word(found, "captured").lemma == "capture"
    assert word(found, "villages").lemma == "village"


def test_passive_has_its_own_subject() -> None:
    """`nsubj:pass` tells who is acted on."""
    found = parse("Three soldiers were killed by the explosion.")

    assert word(found, "soldiers").relation == "nsubj:pass"
    assert word(found, "were").relation == "aux:pass"
    assert word(found, "killed").lemma == "kill"
    assert word(found, "explosion").pos == "NOUN"


def test_negation_is_an_adverb_of_its_verb() -> None:
    """What is denied governs the word "not"; a plain adverb in the treebanks."""
    found = parse("The army did not enter the city.")

    assert (word(found, "not").relation, head(found, "not")) == ("advmod", "enter")


def test_same_text_gives_the_same_parse() -> None:
    """Nothing depends on what was parsed before."""
    text = "Officials denied the claim.\nThe “ceasefire” held, they said."
    before = parse(text)
    parse("Zxqv brzl frmpf, quoth Zxqv.")

    assert parse(text) == before


def test_many_reports_are_parsed_as_one_by_one() -> None:
    """`parse_many` keeps order and results."""
    reports = [
        Report(id=str(number), text=text)
        for number, text in enumerate(["It rained.", "Troops left.\nFew stayed."])
    ]
    parser = load_parser()

    assert list(parser.parse_many(reports)) == [parser(report) for report in reports]


def test_pipeline_that_has_met_too_many_words_is_loaded_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A service that reads for months must not grow without bounds."""
    loads: list[str] = []

    def load() -> object:
        loads.append("load")
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        return nlp

    parser = Parser("blank", load)
    parser.parse_text("It rained.")
    assert loads == ["load"]

    monkeypatch.setattr("counterclaim.parse.parser.MOST_STRINGS", 0)
    found = parser.parse_text("It rained.")

    assert loads == ["load", "load"]
    assert [token.text for token in found.tokens] == ["It", "rained", "."]

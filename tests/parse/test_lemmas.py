"""Tests for `counterclaim.parse.lemmas`; expected values from a dictionary."""

from __future__ import annotations

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.parse.lemmas import Lemmas, load_lemmas, regular_lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("shelled", "VBD", "shell"),
        ("shelling", "VBG", "shell"),
        ("captured", "VBN", "capture"),
        ("recaptured", "VBN", "recapture"),
        ("bombed", "VBN", "bomb"),
        ("fired", "VBD", "fire"),
        ("firing", "VBG", "fire"),
        ("hitting", "VBG", "hit"),
        ("stopped", "VBD", "stop"),
        ("committed", "VBN", "commit"),
        ("controlled", "VBN", "control"),
        ("killed", "VBN", "kill"),
        ("occupied", "VBN", "occupy"),
        ("denied", "VBD", "deny"),
        ("denies", "VBZ", "deny"),
        ("seizing", "VBG", "seize"),
        ("condemned", "VBD", "condemn"),
        ("accusing", "VBG", "accuse"),
        ("destroying", "VBG", "destroy"),
        ("withdrew", "VBD", "withdraw"),
        ("struck", "VBN", "strike"),
        ("fled", "VBD", "flee"),
        ("fought", "VBD", "fight"),
        ("left", "VBD", "leave"),
        ("lay", "VBD", "lie"),
        ("found", "VBD", "find"),
        ("retaken", "VBN", "retake"),
        ("reached", "VBD", "reach"),
        ("overran", "VBD", "overrun"),
        ("hoping", "VBG", "hope"),
        ("visited", "VBD", "visit"),
        ("invited", "VBN", "invite"),
        ("pushes", "VBZ", "push"),
        ("goes", "VBZ", "go"),
        ("set", "VBD", "set"),
        ("enter", "VB", "enter"),
    ],
)
def test_verbs_of_news(form: str, tag: str, lemma: str) -> None:
    """Regular and irregular forms, as a dictionary has them."""
    assert load_lemmas().find(form, "VERB", tag) == lemma


@pytest.mark.parametrize(
    ("form", "pos", "tag", "lemma"),
    [
        ("bases", "NOUN", "NNS", "base"),
        ("crises", "NOUN", "NNS", "crisis"),
        ("cities", "NOUN", "NNS", "city"),
        ("casualties", "NOUN", "NNS", "casualty"),
        ("airstrikes", "NOUN", "NNS", "airstrike"),
        ("women", "NOUN", "NNS", "woman"),
        ("losses", "NOUN", "NNS", "loss"),
        ("lives", "NOUN", "NNS", "life"),
        ("news", "NOUN", "NN", "news"),
        ("Secretary", "NOUN", "NN", "secretary"),
        ("heavier", "ADJ", "JJR", "heavy"),
        ("worst", "ADJ", "JJS", "bad"),
        ("more", "ADV", "RBR", "more"),
        ("sanctioned", "ADJ", "JJ", "sanctioned"),
        ("Ukrainian", "ADJ", "JJ", "Ukrainian"),
        ("Russians", "PROPN", "NNPS", "Russian"),
        ("Netherlands", "PROPN", "NNPS", "Netherlands"),
        ("Toretsk", "PROPN", "NNP", "Toretsk"),
        ("n't", "PART", "RB", "not"),
        ("was", "AUX", "VBD", "be"),
        ("'ll", "AUX", "MD", "will"),
        ("them", "PRON", "PRP", "they"),
        ("1,500", "NUM", "CD", "1500"),
        ("“", "PUNCT", "``", '"'),
        ("inter\u00adnational", "ADJ", "JJ", "international"),
    ],
)
def test_other_words(form: str, pos: str, tag: str, lemma: str) -> None:
    """Nouns, names, adjectives and what the treebanks agree on."""
    assert load_lemmas().find(form, pos, tag) == lemma


def test_tables_go_before_rules() -> None:
    """A convention beats an irregular form, which beats the rules."""
    lemmas = Lemmas({("zuffed", "V"): "zuf"}, {("zuffed", "VERB", "VBN"): "zoff"})

    assert lemmas.find("zuffed", "VERB", "VBN") == "zoff"
    assert lemmas.find("zuffed", "VERB", "VBD") == "zuf"
    assert lemmas.find("rezuffed", "VERB", "VBD") == "rezuf"
    assert lemmas.find("jabbed", "VERB", "VBD") == "jab"


@given(st.text(max_size=12), st.sampled_from(["ed", "ing", "s", "er", "est"]))
def test_no_lemma_is_longer_than_its_word(plain: str, ending: str) -> None:
    """The rules take away, or give back one letter."""
    assert len(regular_lemma(plain, ending)) <= len(plain)

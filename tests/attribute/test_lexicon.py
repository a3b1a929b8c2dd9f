"""Tests for `counterclaim.attribute.lexicon`."""

from __future__ import annotations

import pytest

from counterclaim.attribute.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [
        pytest.param("say", "asserts", id="say"),
        pytest.param("deny", "denies", id="deny"),
        pytest.param("confirm", "confirms", id="confirm"),
        pytest.param("doubt", "doubts", id="doubt"),
        pytest.param("warn", "warns", id="warn"),
        pytest.param("demand", "orders", id="demand"),
        pytest.param("vow", "promises", id="vow"),
        pytest.param("accuse", "accuses", id="accuse"),
        pytest.param("hope", "hopes", id="hope"),
    ],
)
def test_a_verb_has_the_stance_of_its_group(lemma: str, stance: str) -> None:
    """Every stance but withholding has verbs of its own."""
    assert load_lexicon().verbs[lemma].stance == stance


def test_beliefs_are_marked() -> None:
    """A thought is told apart from words."""
    verbs = load_lexicon().verbs

    assert verbs["believe"].belief
    assert not verbs["say"].belief


def test_the_wide_reading_only_adds() -> None:
    """Whatever the narrow reading takes, the wide one takes, too."""
    narrow, wide = load_lexicon().verbs, load_lexicon(wide=True).verbs

    assert all(cue.takes <= wide[lemma].takes for lemma, cue in narrow.items())
    assert "support" not in narrow
    assert "object" in wide["support"].wide

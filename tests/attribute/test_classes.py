"""Tests for `counterclaim.attribute.classes`."""

from __future__ import annotations

from collections import Counter

import pytest

from counterclaim.attribute.classes import load_classes
from counterclaim.attribute.lexicon import read_table


KINDS = ("verbs", "nouns", "adjectives", "adverbs")


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_has_one_class(kind: str) -> None:
    """Two would leave the stance to the order of the file."""
    lists = read_table("classes.toml")[kind].values()
    counted = Counter(word for words in lists for word in words.split())

    assert [word for word, times in counted.items() if times > 1] == []


def test_no_file_says_again_what_another_says() -> None:
    """The verbs of saying have their stance in one file, and the nouns."""
    classes, phrases = read_table("classes.toml"), read_table("phrases.toml")
    verbs = {
        lemma
        for group in read_table("verbs.toml")["group"]
        for key, lemmas in group.items()
        if key != "stance" and isinstance(lemmas, str)
        for lemma in lemmas.split()
    }
    nouns = {lemma for lemmas in phrases["nouns"].values() for lemma in lemmas.split()}

    for known, kind in ((verbs, "verbs"), (nouns, "nouns")):
        again = {w for words in classes[kind].values() for w in words.split()}
        assert known & again == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_is_factive_or_distancing(kind: str) -> None:
    """It can't be both."""
    table = read_table("factivity.toml")
    factive, distancing = (
        set(table[degree][kind].split()) for degree in ("factive", "distancing")
    )

    assert factive & distancing == set()


def test_every_stance_has_words() -> None:
    """Each of the ten is told by some verb, and by some idiom or noun."""
    stances = set(load_classes().stances["verbs"].values())

    assert stances == {
        *("asserts", "denies", "confirms", "withholds", "doubts"),
        *("warns", "orders", "promises", "accuses", "hopes"),
    }

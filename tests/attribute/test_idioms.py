"""Tests for `counterclaim.attribute.idioms`, on words built by hand."""

from __future__ import annotations

import pytest

from counterclaim.attribute.idioms import Idiom, Idioms, Match
from counterclaim.model import Token


def tokens(tagged: str) -> list[Token]:
    """Return tokens from lemmas with a part of speech each: ``cast/VERB``."""
    made = []
    for number, pair in enumerate(tagged.split()):
        lemma, pos = pair.split("/")
        made.append(Token(number, 0, 0, lemma, lemma, pos, "", "", number, "root"))
    return made


def found(idiom: str, tagged: str) -> Match | None:
    """Match one idiom at the first token."""
    words = tokens(tagged)
    idioms = Idioms([Idiom(parts=tuple(idiom.split()), stance="doubts")])
    return idioms.at(words, 0, len(words))


@pytest.mark.parametrize(
    ("idiom", "tagged", "cue", "said"),
    [
        pytest.param("rule out", "rule/VERB out/ADP it/PRON", (0, 1), (), id="plain"),
        pytest.param(
            "cast ~ doubt on",
            "cast/VERB doubt/NOUN on/ADP it/PRON",
            (0, 1, 2),
            (),
            id="gap-of-none",
        ),
        pytest.param(
            "cast ~ doubt on",
            "cast/VERB some/DET fresh/ADJ doubt/NOUN on/ADP it/PRON",
            (0, 1, 2, 3, 4),
            (),
            id="gap-of-two",
        ),
        pytest.param(
            "put [toll|number] at",
            "put/VERB the/DET toll/NOUN at/ADP 12/NUM",
            (0, 3),
            (1, 2),
            id="noun-phrase",
        ),
        pytest.param(
            "call on [*] to",
            "call/VERB on/ADP both/DET side/NOUN to/PART stop/VERB",
            (0, 1, 4),
            (2, 3),
            id="any-phrase",
        ),
    ],
)
def test_an_idiom_is_found(
    idiom: str, tagged: str, cue: tuple[int, ...], said: tuple[int, ...]
) -> None:
    """What stands between belongs to the cue, or to what is said."""
    match = found(idiom, tagged)

    assert match is not None
    assert (match.cue, match.said) == (cue, said)


@pytest.mark.parametrize(
    ("idiom", "tagged"),
    [
        pytest.param("rule out", "rule/VERB over/ADP it/PRON", id="other-word"),
        pytest.param("rule out", "rule/VERB", id="sentence-ends"),
        pytest.param(
            "cast ~ doubt on",
            "cast/VERB a/DET b/ADJ c/ADJ d/ADJ doubt/NOUN on/ADP",
            id="gap-too-long",
        ),
        pytest.param(
            "cast ~ doubt on", "cast/VERB run/VERB doubt/NOUN on/ADP", id="verb-in-gap"
        ),
        pytest.param(
            "put [toll|number] at",
            "put/VERB man/NOUN at/ADP ease/NOUN",
            id="other-noun",
        ),
    ],
)
def test_an_idiom_is_not_found(idiom: str, tagged: str) -> None:
    """Its words stand close together, and a noun phrase has the right noun."""
    assert found(idiom, tagged) is None


def test_the_longest_idiom_counts() -> None:
    """A shorter one that begins the same way gives way."""
    words = tokens("call/VERB for/ADP help/NOUN from/ADP")
    short = Idiom(parts=("call", "for"), stance="orders")
    long = Idiom(parts=("call", "for", "help", "from"), stance="hopes")
    match = Idioms([short, long]).at(words, 0, len(words))

    assert match is not None
    assert match.idiom == long

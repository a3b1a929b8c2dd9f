"""The classes of cue words: stance and factivity, from the data files.

What a word takes, and whether a rule looks for it, is the lexicon's matter
(`lexicon`); here stands what any cue tells, whoever found it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from counterclaim.attribute.idioms import Idioms, read_idioms
from counterclaim.attribute.lexicon import NEGATED, read_table
from counterclaim.model import Factivity, Stance, Token


_KINDS = {
    "VERB": "verbs",
    "AUX": "verbs",
    "NOUN": "nouns",
    "PROPN": "nouns",
    "ADJ": "adjectives",
    "ADV": "adverbs",
}
"""Table of a part of speech."""

_DEGREES: tuple[Factivity, ...] = ("factive", "distancing")
"""What is in no list of these leaves open whether it is true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """What cue words tell.

    Args:
        stances: Stance by table and lemma.
        factivities: Factivity by table and lemma, where it is not open.
        reversals: Stance of negated words that tell more than nothing.
        idioms: Cues of several words.
        idiom_factivity: Their factivity, by their own words, where not open.
        discrediting: Words beside a cue that keep what is said away.
        refusals: Words that take back what hangs on them, by table.
        hardly: Adverbs that negate.
        none: Determiners that negate.
        without: Prepositions that negate.
    """

    stances: Mapping[str, Mapping[str, Stance]]
    factivities: Mapping[str, Mapping[str, Factivity]]
    reversals: Mapping[str, Stance]
    idioms: Idioms
    idiom_factivity: Mapping[str, Factivity]
    discrediting: frozenset[str]
    refusals: Mapping[str, frozenset[str]]
    hardly: frozenset[str]
    none: frozenset[str]
    without: frozenset[str]

    def stance(self, token: Token, *, passive: bool = False) -> Stance:
        """Return how one who says so stands to it; what is unknown asserts."""
        lemma = token.lemma.lower()
        if passive and lemma in self.stances["passives"]:
            return self.stances["passives"][lemma]
        table = self.stances.get(_KINDS.get(token.pos, ""), {})
        found = table.get(lemma)
        return "asserts" if found is None else found

    def factivity(self, token: Token) -> Factivity:
        """Return whether one who reports a word takes what is said for true."""
        table = self.factivities.get(_KINDS.get(token.pos, ""), {})
        found = table.get(token.lemma.lower())
        return "non-factive" if found is None else found

    def negated(self, lemma: str, stance: Stance) -> Stance:
        """Return what a negated word tells."""
        found = self.reversals.get(lemma)
        return NEGATED.get(stance, stance) if found is None else found

    def refuses(self, token: Token) -> bool:
        """Return whether a word takes back the cue that hangs on it."""
        table = self.refusals.get(_KINDS.get(token.pos, ""), frozenset())
        return token.lemma.lower() in table


@lru_cache(maxsize=1)
def load_classes() -> Classes:
    """Read the classes of cue words, once."""
    table = read_table("classes.toml")
    factivity = read_table("factivity.toml")
    refusing = table["refusing"]
    return Classes(
        stances=_stances(table),
        factivities={
            kind: _inverted((degree, factivity[degree][kind]) for degree in _DEGREES)
            for kind in set(_KINDS.values())
        },
        reversals=_inverted(table["negated"].items()),
        idioms=Idioms(read_idioms(read_table("idioms.toml"))),
        idiom_factivity={
            " ".join(phrase.split()): degree
            for degree in _DEGREES
            for phrase in factivity[degree]["phrases"].split("|")
        },
        discrediting=frozenset(factivity["discrediting"]["words"].split()),
        refusals={
            kind: frozenset(refusing[kind].split()) for kind in ("verbs", "adjectives")
        },
        hardly=frozenset(refusing["adverbs"].split()),
        none=frozenset(refusing["determiners"].split()),
        without=frozenset(refusing["prepositions"].split()),
    )


def _stances(table: Mapping[str, Any]) -> dict[str, dict[str, Stance]]:
    """Return stances by table and lemma; what a rule looks for comes first."""
    found: dict[str, dict[str, Stance]] = {
        kind: _inverted(table[kind].items()) for kind in {*_KINDS.values(), "passives"}
    }
    for group in read_table("verbs.toml")["group"]:
        for what, lemmas in group.items():
            if isinstance(lemmas, str) and what != "stance":
                for lemma in lemmas.split():
                    found["verbs"].setdefault(lemma, group["stance"])
    for stance, lemmas in read_table("phrases.toml")["nouns"].items():
        for lemma in lemmas.split():
            found["nouns"].setdefault(lemma, stance)
    return found


def _inverted(lists: Iterable[tuple[Any, str]]) -> dict[str, Any]:
    """Return what each word stands under."""
    return {word: name for name, words in lists for word in words.split()}

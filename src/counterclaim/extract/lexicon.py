"""Words that tell polarity, certainty and mood, from a data file."""

from __future__ import annotations

import tomllib

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words by what they do; all are dictionary forms in lower case.

    Args:
        negators: Words that negate what they stand beside.
        negative_verbs: Verbs that say that what they govern is not so.
        auxiliaries: Modal verbs and what they tell.
        adverbs: Adverbs and the certainty they lower to.
        adjectives: Adjectives on a noun, likewise, or the mood they set.
        certainty: Governors and the certainty they lower to.
        raising_only: Governors that lower it in the passive or over an
            infinitive only.
        mood: Governors of infinitives and nouns, and the mood they set.
        unknown: Governors after which nothing is known.
    """

    negators: frozenset[str]
    negative_verbs: frozenset[str]
    auxiliaries: Mapping[str, str]
    adverbs: Mapping[str, str]
    adjectives: Mapping[str, str]
    certainty: Mapping[str, str]
    raising_only: frozenset[str]
    mood: Mapping[str, str]
    unknown: Mapping[str, str]


@cache
def load_lexicon() -> Lexicon:
    """Return the words that ship with the package."""
    source = files("counterclaim.data").joinpath("factuality/words.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    for name in ("negators", "negative_verbs", "raising_only"):
        table[name] = frozenset(table[name])
    return Lexicon(**table)

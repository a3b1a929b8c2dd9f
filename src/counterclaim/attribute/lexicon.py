"""Words by which reports put something in somebody's mouth."""

from __future__ import annotations

import tomllib

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, get_args

from counterclaim.errors import BadData
from counterclaim.model import Stance


TAKES = ("clause", "infinitive", "object", "quotation", "preposition", "passive")
"""What a verb may take as its content."""

_CLASSES = ("nouns", "adjectives", "adverbs", "hearsay")
_WORDS = (
    "by_source",
    "documents",
    "carriers",
    "channels",
    "channel_prepositions",
    "times",
    "checking",
    "holding",
    "negations",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Cues by lemma.

    Args:
        verbs: For each verb, what it takes and how the source then stands to
            it; with a preposition, ``preposition for`` stands for "call for".
        nouns: Stance of nouns with a clause ("the claim that").
        adjectives: Stance of adjectives with a clause ("sure that").
        adverbs: Stance of adverbs of hearsay ("reportedly").
        hearsay: Stance of adjectives of hearsay ("alleged").
        words: The other lists, by name.
    """

    verbs: dict[str, dict[str, Stance]]
    nouns: dict[str, Stance]
    adjectives: dict[str, Stance]
    adverbs: dict[str, Stance]
    hearsay: dict[str, Stance]
    words: dict[str, frozenset[str]]


@cache
def load_lexicon() -> Lexicon:
    """Read the words that the package ships; the second call costs nothing.

    Raises:
        BadData: If a file lacks a table, or a stance is unknown.
    """
    folder = files("counterclaim.data") / "attribution"
    return read_lexicon(folder / "cue_verbs.toml", folder / "cue_phrases.toml")


def read_lexicon(verbs: Traversable, phrases: Traversable) -> Lexicon:
    """Read cues from a file of verbs and a file of other words.

    Raises:
        BadData: If a file lacks a table, or a stance is unknown.
    """
    table = tomllib.loads(phrases.read_text(encoding="utf-8"))
    missing = [name for name in (*_CLASSES, "words") if name not in table]
    missing += [name for name in _WORDS if name not in table.get("words", {})]
    if missing:
        raise BadData(phrases.name, f"the tables {', '.join(missing)} are missing")
    nouns, adjectives, adverbs, hearsay = (
        _by_word(table[name], phrases.name) for name in _CLASSES
    )
    return Lexicon(
        verbs=_verbs(tomllib.loads(verbs.read_text(encoding="utf-8")), verbs.name),
        nouns=nouns,
        adjectives=adjectives,
        adverbs=adverbs,
        hearsay=hearsay,
        words={name: frozenset(table["words"][name]) for name in _WORDS},
    )


def _verbs(table: dict[str, Any], name: str) -> dict[str, dict[str, Stance]]:
    """Return, for each verb, what it takes and the stance that goes with it.

    A stance further up in the file wins.
    """
    verbs: dict[str, dict[str, Stance]] = {}
    for given, takes in table.items():
        stance = _check_stance(given, name)
        for kind, words in takes.items():
            if kind not in TAKES:
                raise BadData(name, f"{kind!r} is none of {', '.join(TAKES)}")
            for word in words:
                lemma, _, preposition = word.partition(" ")
                key = f"{kind} {preposition}" if preposition else kind
                verbs.setdefault(lemma, {}).setdefault(key, stance)
    return verbs


def _by_word(table: dict[str, list[str]], name: str) -> dict[str, Stance]:
    """Return the stance of each word."""
    found: dict[str, Stance] = {}
    for stance, words in table.items():
        found.update((word, _check_stance(stance, name)) for word in words)
    return found


def _check_stance(stance: str, name: str) -> Stance:
    """Return a stance if it is one."""
    for known in get_args(Stance):
        if stance == known:
            checked: Stance = known
            return checked
    raise BadData(name, f"{stance!r} is none of {', '.join(get_args(Stance))}")

"""Words that tell polarity, certainty and mood, from a data file."""

from __future__ import annotations

import tomllib

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Lists of words; all are dictionary forms in lower case.

    Args:
        lists: The words of each list, by ``section.name`` in the file.
        negative_heads: For each claim type, heads that say that it is not so.
        governors: All words that matter above a clause.
    """

    lists: Mapping[str, frozenset[str]]
    negative_heads: Mapping[str, frozenset[str]]
    governors: frozenset[str]

    def holds(self, name: str, word: str) -> bool:
        """Return whether a list holds a word."""
        return word in self.lists[name]

    def holds_any(self, name: str, words: AbstractSet[str]) -> bool:
        """Return whether a list holds one of several words."""
        return not self.lists[name].isdisjoint(words)


_BELOW = (
    "over_infinitive",
    "adverbs",
    "adjectives",
    "modals",
    "marks",
    "head",
    "heads",
    "types",
    "acts",
)
"""Names of lists whose words do not stand above a clause."""


@cache
def load_lexicon() -> Lexicon:
    """Return the shipped words on whether, how surely and how something is so."""
    source = files("counterclaim.data").joinpath("factuality/words.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    negative_heads = {
        kind: frozenset(words) for kind, words in table.pop("negative_heads").items()
    }
    lists: dict[str, frozenset[str]] = {}
    governors: set[str] = set()
    for section, value in table.items():
        if isinstance(value, list):
            lists[section] = frozenset(value)
            continue
        for name, words in value.items():
            lists[f"{section}.{name}"] = frozenset(words)
            if name not in _BELOW and section != "absorbing":
                governors.update(words)
    return Lexicon(
        lists=lists, negative_heads=negative_heads, governors=frozenset(governors)
    )

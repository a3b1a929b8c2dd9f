"""Spelling of names, folded so that variants of one name compare equal."""

from __future__ import annotations

import re
import unicodedata

from functools import lru_cache
from string import punctuation


_LETTERS = str.maketrans("ıøłđØŁĐ", "ioldOLD")
"""Letters that Unicode does not decompose, and what they are written as."""

_MARKS = str.maketrans(dict.fromkeys(punctuation, " ") | {".": None})
"""What stands between the pieces of a name in ASCII."""

_PIECE = re.compile(r"[^\W_]+")
_LONG_NAME = 5


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> tuple[str, ...]:
    """Return the pieces of a name: no accents, case, full stops or hyphens.

    "U.S." is one piece, "al-Assad" and "People's" are two each.
    """
    if text.isascii():
        return tuple(text.translate(_MARKS).casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return tuple(_PIECE.findall(text.replace(".", "").casefold()))


def distance_within(left: str, right: str, limit: int) -> bool:
    """Return whether at most `limit` edits turn one word into the other.

    Edits are those of Levenshtein: insert, delete or replace a letter.
    """
    if abs(len(left) - len(right)) > limit:
        return False
    before = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        now = [row]
        for column, other in enumerate(right, start=1):
            now.append(
                min(
                    before[column] + 1,
                    now[-1] + 1,
                    before[column - 1] + (letter != other),
                )
            )
        if min(now) > limit:
            return False
        before = now
    return before[-1] <= limit


def is_variant(left: str, right: str) -> bool:
    """Return whether two folded words may be spellings of one surname.

    Same first letter and one edit, from five letters on; two from eight on.
    """
    if left == right:
        return True
    shorter = min(len(left), len(right))
    if shorter < _LONG_NAME or left[0] != right[0]:
        return False
    return distance_within(left, right, 2 if shorter >= 8 else 1)


def slug(name: str) -> str:
    """Return a name as the last part of an id: ``volodymyr-zelenskyy``."""
    return "-".join(fold(name.replace("'", "").replace("’", "")))

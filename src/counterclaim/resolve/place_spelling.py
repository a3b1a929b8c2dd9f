"""Spellings of places, folded so that variants of one name meet in one key."""

from __future__ import annotations

import re
import unicodedata

from functools import lru_cache


_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
    | {"ə": "e", "ħ": "h", "ŧ": "t", "ŋ": "ng"}
)
"""Letters that Unicode does not decompose, and what they are written as."""

_ASCII_PUNCTUATION = re.compile(r"[^a-z0-9]+")
_LATIN = re.compile(r"[a-z0-9]+")

_SAINT = re.compile(r"\b(?:saint|sankt|sainte|st)\b\.?", re.IGNORECASE)
_MOUNT = re.compile(r"\b(?:mount|mt)\b\.?", re.IGNORECASE)
_FORT = re.compile(r"\b(?:fort|ft)\b\.?(?=\s)", re.IGNORECASE)

ARTICLES = frozenset(
    {"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "es", "esh", "et"}
    | {"ez", "ul", "ud", "en", "er"}
)
"""Spellings of the Arabic article, which reports write or leave out at will."""

_SAME_SOUND = (
    ("shch", "s"),
    ("sch", "s"),
    ("kh", "h"),
    ("ch", "h"),
    ("gh", "h"),
    ("zh", "z"),
    ("sh", "s"),
    ("ts", "c"),
    ("tz", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("g", "h"),
    ("x", "ks"),
)
_VOWELS = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")
_SHORTEST_SOUND = 4
"""Letters that a name must sound by, for it to be looked for by its sound."""


@lru_cache(maxsize=1 << 15)
def place_key(name: str) -> str | None:
    """Return what all spellings of a name share, None if it has no Latin letter.

    Case, accents, apostrophes, blanks, full stops and hyphens go; so "al-Hol",
    "Al Hol" and "AL-HOL" are ``alhol``. Saint, Mount and Fort are written short.
    """
    plain = name.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        letters = [c for c in decomposed if not unicodedata.combining(c)]
        if any(c.isalpha() and not c.isascii() and _is_letter(c) for c in letters):
            return None
        plain = "".join(letters)
    if plain[:2] in {"sa", "st", "mo", "mt", "fo", "ft"} or " " in plain:
        plain = _SAINT.sub("st", plain)
        plain = _MOUNT.sub("mt", plain)
        plain = _FORT.sub("ft", plain)
    key = _ASCII_PUNCTUATION.sub("", plain)
    return key if _LATIN.search(key) else None


def sound_key(key: str) -> str | None:
    """Return how a folded name roughly sounds, None if it is too short to tell.

    Made for names that reports write from Cyrillic or Arabic in many ways:
    consonants that change places with each other are one, a run of vowels is
    ``a``, a last vowel goes. Starts with ``~``, which no other key does.
    """
    sound = key
    for written, heard in _SAME_SOUND:
        if written in sound:
            sound = sound.replace(written, heard)
    sound = _TWICE.sub(r"\1", _VOWELS.sub("a", sound)).rstrip("a")
    return f"~{sound}" if len(sound) >= _SHORTEST_SOUND else None


def _is_letter(character: str) -> bool:
    """Return whether a character is a letter, no apostrophe in a letter's guise."""
    return unicodedata.category(character) != "Lm"

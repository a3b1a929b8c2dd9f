"""Dictionary forms of English words: rules, and tables of what breaks them.

A trained lemmatiser makes up words for verbs it has not met ("shelled" →
"shelle"), and news of war is full of those. The rules here are regular
English; `irregular.tsv` holds the words they get wrong, `treebank.tsv` what the
treebanks do by convention ("them" → "they").
"""

from __future__ import annotations

import re

from functools import lru_cache
from importlib.resources import files

from counterclaim.parse.reading_text import INVISIBLE


_PARTS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A", "ADV": "R"}
_PREFIXES = re.compile(r"(?:re|un|de|dis|over|out|under|mis|pre|counter|co)-?(?=\w{4})")
_VOWELS = "aeiou"
_DEMONYM = re.compile(r"[A-Z][a-z]*(?:ian|ean|ese|i|ish|an)")
_SIGNS = {
    "\u201c": '"',
    "\u201d": '"',
    "``": '"',
    "''": '"',
    "\u2018": "'",
    "–": "-",
    "—": "-",
}
_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))

_DOUBLED = re.compile(r"([bdgklmnprtv])\1$")
_KEEPS_DOUBLE = re.compile(r"(?:[aeiou]ll|[^aeiou]ll)$")
_WANTS_E = re.compile(
    r"(?:[aeiou][tzs]|[^s]s|z|c|v|u|dg|[aeiou]g|ng|rg|lg|[iou]r|[^aeioul]l|i[dkmnp]|o[kmn]|"
    r"a[dkmpr]|u[dmn]|ath|eath|th)$"
)
_SHORT = re.compile(r"[^aeiou]*[aeiouy][bdgklmnprtvz]$")
"""One vowel and one consonant: such a stem would have doubled it."""

_INFLECTED = {
    "V": {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s"},
    "N": {"NNS": "s"},
    "A": {"JJR": "er", "JJS": "est", "RBR": "er", "RBS": "est"},
    "R": {"RBR": "er", "RBS": "est", "JJR": "er", "JJS": "est"},
}
"""Regular ending of each inflected tag of a part."""

Irregular = dict[tuple[str, str], str]
"""Lemma by inflected form and part: V, N, A or R."""

Conventions = dict[tuple[str, str, str], str]
"""Lemma by form, universal and English part of speech."""


class Lemmas:
    """Finds the dictionary form of a word.

    Args:
        irregular: Lemmas that the rules get wrong.
        conventions: Lemmas that go before everything else.
    """

    def __init__(self, irregular: Irregular, conventions: Conventions) -> None:
        self._irregular = irregular
        self._conventions = conventions

    def find(self, form: str, pos: str, tag: str) -> str:
        """Return the lemma of a word.

        Args:
            form: The word as read.
            pos: Its universal part of speech.
            tag: Its English part of speech.
        """
        word = form.translate(_INVISIBLE)
        plain = word.lower()
        known = self._conventions.get((plain, pos, tag))
        if known is not None:
            return known
        if pos == "PROPN" or tag in {"NNP", "NNPS"}:
            people = tag == "NNPS" and _DEMONYM.fullmatch(word[:-1])
            return word[:-1] if people else word
        if pos == "ADJ" and _DEMONYM.fullmatch(word):
            return word
        if pos == "NUM":
            return (word if word.isupper() else plain).replace(",", "")
        part = _PARTS.get(pos)
        ending = None if part is None else _ending(plain, part, tag)
        if part is None or ending is None:
            return _SIGNS.get(plain, plain) or form
        return self.inflected(plain, part, ending)

    def inflected(self, plain: str, part: str, ending: str) -> str:
        """Return the lemma of a word that its tag calls inflected.

        Args:
            plain: The word in lower case.
            part: V, N, A or R.
            ending: The ending that a regular word of its tag has.
        """
        known = self._known(plain, part)
        if known is not None:
            return known
        prefix = _PREFIXES.match(plain)
        if prefix is not None:
            known = self._known(plain[prefix.end() :], part)
            if known is not None:
                return prefix.group() + known
        return regular_lemma(plain, ending)

    def _known(self, plain: str, part: str) -> str | None:
        """Return the lemma of a form, or of its twin in "-ed", if in the table."""
        known = self._irregular.get((plain, part))
        if known is None and part == "V" and plain.endswith("ing"):
            return self._irregular.get((plain[:-3] + "ed", part))
        return known


def _ending(plain: str, part: str, tag: str) -> str | None:
    """Return the ending that a word's tag asks for; None if it asks for none."""
    ending = _INFLECTED[part].get(tag)
    if ending is None and part == "V" and not tag.startswith(("VB", "MD")):
        # The two tags of a word may disagree: "injured", a VERB and a JJ.
        return next((end for end in ("ed", "ing") if plain.endswith(end)), None)
    return ending


def regular_lemma(plain: str, ending: str) -> str:
    """Return the lemma that the rules of spelling give an inflected word.

    Args:
        plain: The word in lower case.
        ending: The ending that its tag asks for.
    """
    if not plain.endswith(ending) or len(plain) - len(ending) < 2:
        return plain
    if ending == "s":
        return _without_s(plain)
    stem = plain[: -len(ending)]
    if not set(_VOWELS + "y") & set(stem):
        return plain
    if ending != "ing" and stem.endswith("i"):
        return stem[:-1] + "y"
    return _restored(stem)


def _without_s(plain: str) -> str:
    """Return a plural, or a verb's third person, without its ending."""
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        if plain.endswith(("sses", "xes", "zzes", "ches", "shes", "oes", "uses")):
            return plain[:-1] if plain.endswith("uses") else plain[:-2]
        return plain[:-1]
    if plain.endswith(("ss", "us", "is")):
        return plain
    return plain[:-1]


def _restored(stem: str) -> str:
    """Return a stem with the letter that an ending took, or without the one it gave."""
    if _DOUBLED.search(stem) and not _KEEPS_DOUBLE.search(stem):
        return stem[:-1]
    if _SHORT.fullmatch(stem) or _WANTS_E.search(stem):
        return stem + "e"
    return stem


@lru_cache(maxsize=1)
def load_lemmas() -> Lemmas:
    """Load the tables that ship with the package."""
    folder = files("counterclaim.data") / "lemmas"
    irregular: Irregular = {}
    for line in (folder / "irregular.tsv").read_text("utf-8").splitlines():
        form, part, lemma = line.split("\t")
        irregular[form, part] = lemma
    conventions: Conventions = {}
    for line in (folder / "treebank.tsv").read_text("utf-8").splitlines():
        form, pos, tag, lemma = line.split("\t")
        conventions[form, pos, tag] = lemma
    return Lemmas(irregular, conventions)

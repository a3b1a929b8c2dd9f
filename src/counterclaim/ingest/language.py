"""Which language a text is written in, without a download.

Most reports are English, and a loaded identifier costs 0.8 s: so the words that
every English text is full of are looked for first, and py3langid (a model
of 140 languages that ships in its package) is asked only where they are missing.
"""

from __future__ import annotations

import re

from functools import cache
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


SAMPLE_CHARACTERS = 4_000
"""How much of a text is looked at, from its start."""

SHORT_LETTERS = 40
"""Below as many letters, a text in Latin letters counts as English."""

ENGLISH_SHARE = 0.12
"""Share of English function words from which a text counts as English.

No other language that the identifier knows has these words at such a rate;
news in English has them at 0.2 and more.
"""

MIN_CONFIDENCE = 0.5
"""Below this probability the identifier's answer counts for nothing."""

_FUNCTION_WORDS = frozenset({
    "are", "at", "be", "been", "by", "for", "from", "had", "has", "have", "is", "its",
    "not", "of", "said", "that", "the", "their", "they", "this", "to", "was", "were",
    "which", "with", "would", "and",
})  # fmt: skip
"""Frequent English words that are not frequent words elsewhere."""

_NEARLY_ENGLISH = frozenset({"pcm", "sco"})
"""Nigerian Pidgin and Scots, which English headlines are taken for."""

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def identify_language(text: str) -> str:
    """Return the ISO 639-1 code of the language a text is written in.

    A text in Latin letters that is too short to tell, or that the identifier
    is not sure of (a list of names), counts as English.
    """
    sample = text[:SAMPLE_CHARACTERS]
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if letters == 0:
        return "en"
    latin = len(_LATIN.findall(sample)) >= letters / 2
    if latin and (letters < SHORT_LETTERS or _sounds_english(words)):
        return "en"
    language, confidence = _identifier().classify(sample)
    if latin and (confidence < MIN_CONFIDENCE or language in _NEARLY_ENGLISH):
        return "en"
    return str(language)


def _sounds_english(words: list[str]) -> bool:
    hits = sum(word.lower() in _FUNCTION_WORDS for word in words)
    return hits >= ENGLISH_SHARE * len(words)


@cache
def _identifier() -> LanguageIdentifier:
    # Imported late: the model is large, and seldom needed.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

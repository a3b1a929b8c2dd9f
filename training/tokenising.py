"""The tokeniser, made to agree with the treebanks about hyphens and ranks.

spaCy cuts words at hyphens between letters, and so do the treebanks, except
after prefixes: "cross-border" and "mid-January" are one word there, without an
exception in 300,000 words, "war-torn" is three.
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import ORTH
from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.util import compile_infix_regex


PREFIXES = [
    "anti",
    "co",
    "counter",
    "cross",
    "e",
    "ex",
    "inter",
    "intra",
    "mid",
    "mini",
    "multi",
    "neo",
    "non",
    "over",
    "post",
    "pre",
    "pro",
    "re",
    "semi",
    "sub",
    "ultra",
]
"""What a hyphen does not cut off."""


ABBREVIATIONS = [
    "Brig.",
    "Capt.",
    "Cmdr.",
    "Col.",
    "Cpl.",
    "Ft.",
    "Insp.",
    "Lt.",
    "Maj.",
    "Pvt.",
    "Sgt.",
    "Sr.",
    "Supt.",
    "etc.",
]
"""Words with a full stop of their own that spaCy's English does not know."""


def keep_abbreviations(nlp: Any) -> None:
    """Have a pipeline's tokeniser leave the full stop of ranks at the word."""
    for word in ABBREVIATIONS:
        nlp.tokenizer.add_special_case(word, [{ORTH: word}])


def keep_prefixes(nlp: Any) -> None:
    """Have a pipeline's tokeniser leave prefixes where they are.

    Raises:
        ValueError: If spaCy's pattern for hyphens is not where it was.
    """
    hyphen = rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"
    infixes = list(nlp.Defaults.infixes)
    place = infixes.index(hyphen)
    kept = "".join(rf"(?!(?<=\b(?i:{prefix}))-)" for prefix in PREFIXES)
    infixes[place] = kept + hyphen
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer

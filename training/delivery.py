"""A trained pipeline made ready to ship."""

from __future__ import annotations

import shutil

from pathlib import Path
from typing import Any

from training.tokenising import keep_abbreviations, keep_prefixes
from training.vectors import keep_lookup


DESCRIPTION = (
    "Tags and dependencies of English after Universal Dependencies, trained on "
    "UD English EWT and the openly licensed genres of UD English GUM."
)

SOURCES = [
    {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
    {"name": "UD English GUM, open genres", "license": "see NOTICE"},
    {"name": "GloVe 6B, 50 dimensions", "license": "PDDL 1.0"},
]

_TRAINING_ONLY = ("paths", "corpora", "training", "initialize", "pretraining")

LEARNT_LEMMAS = "trainable_lemmatizer"
"""Trained with the rest, which it helps, and not shipped: it makes words up."""

LICENCE_FILE = "LICENSE.txt"


def deliver(nlp: Any, folder: Path) -> None:
    """Write a pipeline as it is to be used, without the settings of its training.

    What stands at the folder is replaced at once, so that nobody loads half
    of it; the licence in it stays.
    """
    if nlp.has_pipe(LEARNT_LEMMAS):
        nlp.remove_pipe(LEARNT_LEMMAS)
    keep_prefixes(nlp)
    keep_abbreviations(nlp)
    config = nlp.config.copy()
    for section in _TRAINING_ONLY:
        config.pop(section, None)
    nlp.config = config
    nlp.meta.pop("performance", None)
    nlp.meta.update(
        name="default",
        version="0.1.0",
        license="CC BY-SA 4.0",
        author="Counterclaim",
        description=DESCRIPTION,
        sources=SOURCES,
    )
    fresh, stale = folder.with_suffix(".new"), folder.with_suffix(".old")
    shutil.rmtree(fresh, ignore_errors=True)
    nlp.to_disk(fresh)
    keep_lookup(fresh)
    if folder.exists():
        shutil.copy(folder / LICENCE_FILE, fresh / LICENCE_FILE)
        folder.rename(stale)
    fresh.rename(folder)
    shutil.rmtree(stale, ignore_errors=True)

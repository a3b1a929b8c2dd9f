"""The pipeline that ships, as spaCy itself runs it."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import Any

import pytest
import spacy

from thinc.api import use_ops


SENTENCES = (
    "The minister said that the rebels had captured two villages. They denied it.",
    "Shelling",
    "\u201cWe left,\u201d Zxqv Brzlsson told reporters; nobody else did.",
)
"""Paragraphs of several sentences, of one word, and of words not known."""


@pytest.fixture(scope="session")
def nlp() -> Any:
    """Return the pipeline as spaCy loads it."""
    with (
        use_ops("numpy", use_blis=False),
        as_file(files("counterclaim.data") / "parser") as folder,
    ):
        return spacy.load(folder)


@pytest.fixture
def documents(nlp: Any) -> list[Any]:
    """Return the paragraphs' words, not annotated."""
    return [nlp.make_doc(sentence) for sentence in SENTENCES]

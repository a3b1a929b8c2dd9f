"""Tests for `counterclaim.parse.transitions`: spaCy's own loop says what is right."""

from __future__ import annotations

from typing import Any

from counterclaim.parse.transitions import Transitions


def test_trees_are_those_of_spacy(nlp: Any, documents: list[Any]) -> None:
    """Heads, relations and sentences, with paragraphs of unlike length."""
    expected = list(nlp.pipe([document.copy() for document in documents]))
    for name in ("tok2vec", "tagger", "morphologizer"):
        documents = list(nlp.get_pipe(name).pipe(documents))

    Transitions(nlp.get_pipe("parser"))(documents)

    for document, right in zip(documents, expected, strict=True):
        columns = ["HEAD", "DEP", "SENT_START"]
        assert document.to_array(columns).tolist() == right.to_array(columns).tolist()


def test_every_move_was_seen_in_training(nlp: Any) -> None:
    """No move of the parser that ships has to be ruled out."""
    assert not nlp.get_pipe("parser").model.attrs["unseen_classes"]

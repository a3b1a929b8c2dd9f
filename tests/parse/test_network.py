"""Tests for `counterclaim.parse.network`: spaCy's own run says what is right."""

from __future__ import annotations

from typing import Any

from counterclaim.parse.network import Network


COLUMNS = ["POS", "TAG", "MORPH", "HEAD", "DEP", "SENT_START"]


def test_annotations_are_those_of_spacy(nlp: Any, documents: list[Any]) -> None:
    """Tags, features and trees."""
    expected = list(nlp.pipe([document.copy() for document in documents]))

    found = Network(nlp).pipe(documents)

    for document, right in zip(found, expected, strict=True):
        assert document.to_array(COLUMNS).tolist() == right.to_array(COLUMNS).tolist()


def test_document_without_words_comes_back(nlp: Any, documents: list[Any]) -> None:
    """A line of invisible characters has no words; those around it are read."""
    empty = nlp.make_doc("")

    found = Network(nlp).pipe([empty, *documents])

    assert found[0] is empty
    assert found[1].has_annotation("DEP")


def test_nothing_gives_nothing(nlp: Any) -> None:
    """No documents, or none with words, are no error."""
    assert Network(nlp).pipe([]) == []
    assert len(Network(nlp).pipe([nlp.make_doc("")])) == 1

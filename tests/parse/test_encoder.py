"""Tests for `counterclaim.parse.encoder`: spaCy's own layers say what is right."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from counterclaim.parse import encoder
from counterclaim.parse.encoder import Embedding, Encoder


@pytest.fixture
def layers(nlp: Any) -> Any:
    """Return the layers that ship."""
    return nlp.get_pipe("tok2vec").model


@pytest.fixture
def embedding(nlp: Any, layers: Any) -> Embedding:
    """Return an embedding that has met no word."""
    return Embedding(layers.get_ref("embed"), nlp.vocab.vectors)


def test_words_are_embedded_as_by_spacy(
    embedding: Embedding, layers: Any, documents: list[Any]
) -> None:
    """Hashed features and static vectors are mixed alike."""
    expected = np.concatenate(layers.get_ref("embed").predict(documents))

    np.testing.assert_allclose(embedding(documents), expected, atol=1e-5)


def test_known_word_keeps_its_vector_to_the_bit(
    embedding: Embedding, nlp: Any, layers: Any, documents: list[Any]
) -> None:
    """What else was read, before or beside it, changes nothing."""
    other = Embedding(layers.get_ref("embed"), nlp.vocab.vectors)
    other(documents[2:])
    other([nlp.make_doc("Some other words came before.")])

    assert embedding(documents).tobytes() == other(documents).tobytes()


def test_full_table_is_emptied(
    embedding: Embedding,
    nlp: Any,
    documents: list[Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A table without room for new words starts anew, and gives the same."""
    expected = embedding(documents)
    monkeypatch.setattr(encoder, "MOST_WORDS", 40)

    for text in ("Ten more words must not find room beside these here .", "So ."):
        embedding([nlp.make_doc(text)])
    assert len(embedding._rows) < 40
    assert embedding(documents).tobytes() == expected.tobytes()


def test_context_is_added_as_by_spacy(layers: Any, documents: list[Any]) -> None:
    """Four layers with blank rows between the paragraphs, as in training."""
    words = layers.get_ref("embed").predict(documents)
    expected = layers.get_ref("encode").predict(words)
    lengths = [len(document) for document in documents]

    found = Encoder(layers.get_ref("encode"))(np.concatenate(words), lengths)

    for rows, right in zip(found, expected, strict=True):
        np.testing.assert_allclose(rows, right, atol=1e-4)

"""The pipeline that ships, run without what only training needs.

It stands in for a spaCy pipeline where one is asked for: the same words, tags
and trees, in half the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from counterclaim.parse.encoder import Embedding, Encoder
from counterclaim.parse.transitions import Transitions


class Network:
    """Words in, annotated documents out, as spaCy's own pipeline does it.

    Args:
        nlp: The pipeline: vectors of words in context, taggers, a parser.
    """

    def __init__(self, nlp: Any) -> None:
        self.vocab = nlp.vocab
        self.make_doc = nlp.make_doc
        tok2vec = nlp.get_pipe("tok2vec").model
        self._embedding = Embedding(tok2vec.get_ref("embed"), nlp.vocab.vectors)
        self._encoder = Encoder(tok2vec.get_ref("encode"))
        self._taggers = [nlp.get_pipe("tagger"), nlp.get_pipe("morphologizer")]
        self._transitions = Transitions(nlp.get_pipe("parser"))

    def pipe(self, documents: Iterable[Any]) -> list[Any]:
        """Annotate documents, all at once, and return them."""
        documents = list(documents)
        filled = [document for document in documents if len(document)]
        if filled:
            lengths = [len(document) for document in filled]
            vectors = self._encoder(self._embedding(filled), lengths)
            for document, rows in zip(filled, vectors, strict=True):
                document.tensor = rows
            for tagger in self._taggers:
                tagger.set_annotations(filled, tagger.predict(filled))
            self._transitions(filled)
        return documents

"""Report → Parse with a spaCy pipeline of Universal Dependencies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from counterclaim.model import Parse, Report, Sentence, Token
from counterclaim.parse.conversion import Conversion
from counterclaim.parse.lemmas import Lemmas
from counterclaim.parse.paragraphs import find_paragraphs, in_batches
from counterclaim.parse.quotations import find_quotations
from counterclaim.parse.reading_text import reading_text
from counterclaim.parse.words import Words, split_words


MOST_STRINGS = 500_000
"""Strings that a pipeline may have met before it is loaded anew.

spaCy forgets no word that it has met; some 500 bytes each are kept.
"""


class Parser:
    """Finds the sentences, words, dependencies and quotations of reports.

    Args:
        name: Name of the pipeline.
        load: Loads the spaCy pipeline; called again when it has met so many
            words that they take up too much memory.
        lemmas: Finds dictionary forms; None to take the pipeline's own.
    """

    def __init__(
        self, name: str, load: Callable[[], Any], lemmas: Lemmas | None = None
    ) -> None:
        self.name = name
        self._load = load
        self._lemmas = lemmas
        self._renew()

    def _renew(self) -> None:
        """Load the pipeline, with nothing met so far."""
        self._nlp = self._load()
        self._conversion = Conversion(self._nlp.vocab, self._lemmas)

    def __call__(self, report: Report) -> Parse:
        """Parse one report, whatever its text holds."""
        return self.parse_text(report.text)

    def parse_text(self, raw: str) -> Parse:
        """Parse a text that is no report; it may be empty."""
        text = reading_text(raw)
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for batch in in_batches(find_paragraphs(text)):
            if len(self._nlp.vocab.strings) > MOST_STRINGS:
                self._renew()
            split = [split_words(self._nlp, text[p.start : p.end]) for p in batch]
            docs = self._nlp.pipe([words.doc for words in split])
            for paragraph, words, doc in zip(batch, split, docs, strict=True):
                if words.bounds:
                    self._conversion.add(
                        tokens,
                        sentences,
                        words=Words(doc, words.bounds),
                        paragraph=paragraph,
                        text=text,
                    )
        return Parse(
            text=text,
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            quotations=find_quotations(raw),
        )

    def parse_many(self, reports: Iterable[Report]) -> Iterator[Parse]:
        """Yield the parse of each report, in order."""
        return map(self, reports)

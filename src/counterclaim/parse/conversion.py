"""spaCy's documents as the model's tokens and sentences.

A report has some 600 words and this is in the hot path: attributes are read
from spaCy as one table, and each number of a string is looked up once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.model import Sentence, Token
from counterclaim.parse.lemmas import Lemmas
from counterclaim.parse.paragraphs import Paragraph
from counterclaim.parse.words import Words


_COLUMNS = ("ORTH", "LEMMA", "POS", "TAG", "MORPH", "DEP", "HEAD", "SENT_START")
"""Attributes of spaCy's words that are read, in this order."""

_MOST_LEMMAS = 50_000
"""Lemmas that are remembered before all are forgotten."""

_SPELT = {"ROOT": "root", "": "dep"}
"""Relations that spaCy writes in another way."""


_Numbers = tuple[int, int, int, int]
"""Numbers of a word's form, lemma and parts of speech."""


class _Names(dict[int, str]):
    """Strings by spaCy's number, looked up once."""

    def __init__(self, strings: Any, spelt: Mapping[str, str]) -> None:
        super().__init__()
        self._strings, self._spelt = strings, spelt

    def __missing__(self, number: int) -> str:
        name = self._strings[number]
        name = self[number] = self._spelt.get(name, name)
        return name


class Conversion:
    """Turns parsed documents into tokens and sentences.

    Args:
        vocabulary: The vocabulary of the pipeline that parsed them.
        lemmas: Finds dictionary forms; None to take the pipeline's own.
    """

    def __init__(self, vocabulary: Any, lemmas: Lemmas | None = None) -> None:
        strings = self._strings = vocabulary.strings
        self._finder = lemmas
        self._lemmas: dict[_Numbers, str] = {}
        self._parts = _Names(strings, {"": "X"})
        self._tags = _Names(strings, {})
        self._features = _Names(strings, {"_": ""})
        self._relations = _Names(strings, _SPELT)

    def add(
        self,
        tokens: list[Token],
        sentences: list[Sentence],
        *,
        words: Words,
        paragraph: Paragraph,
        text: str,
    ) -> None:
        """Append a parsed paragraph to the tokens and sentences before it.

        Args:
            tokens: The report's tokens so far.
            sentences: The report's sentences so far.
            words: The paragraph's words, parsed.
            paragraph: Where it stands.
            text: The whole text as read.
        """
        table = words.doc.to_array(_COLUMNS).view("int64")
        offset, place = len(tokens), paragraph.start
        starts = [n for n, begins in enumerate(table[:, 7].tolist()) if begins == 1]
        starts = starts if starts[:1] == [0] else [0, *starts]
        heads = _heads(table[:, 6].tolist(), starts)
        unsigned = table[:, :6].view("uint64").tolist()
        if len(self._lemmas) > _MOST_LEMMAS:
            self._lemmas.clear()
        lemmas, parts, tags = self._lemmas, self._parts, self._tags
        features, relations = self._features, self._relations
        for number, ((left, right), row, head) in enumerate(
            zip(words.bounds, unsigned, heads, strict=True)
        ):
            start, end = left + place, right + place
            form = text[start:end]
            orth, lemma, part, tag, feature, relation = row
            word = (orth, lemma, part, tag)
            if word not in lemmas:
                lemmas[word] = self._lemma(word)
            tokens.append(
                Token(
                    offset + number,
                    start,
                    end,
                    form,
                    lemmas[word],
                    parts[part],
                    tags[tag],
                    features[feature],
                    offset + head,
                    "root" if head == number else relations[relation],
                )
            )
        ends = [*starts[1:], len(heads)]
        sentences.extend(
            Sentence(offset + first, offset + last, paragraph.number)
            for first, last in zip(starts, ends, strict=True)
        )

    def _lemma(self, word: _Numbers) -> str:
        """Return the lemma of a word, given by spaCy's numbers."""
        orth, lemma, part, tag = word
        form: str = self._strings[orth]
        if self._finder is not None:
            return self._finder.find(form, self._parts[part], self._tags[tag])
        own: str = self._strings[lemma]
        return form if own == "" else own


def _heads(steps: Sequence[int], starts: Sequence[int]) -> list[int]:
    """Return the head of each word, never outside the word's sentence.

    Args:
        steps: How far the head of each word is from it.
        starts: First word of each sentence.
    """
    heads = [number + step for number, step in enumerate(steps)]
    for first, last in zip(starts, [*starts[1:], len(heads)], strict=True):
        inside = range(first, last)
        if all(head in inside for head in heads[first:last]):
            continue
        root = next((n for n in inside if heads[n] == n), first)
        heads[root] = root
        for number in inside:
            if heads[number] not in inside:
                heads[number] = root
    return heads

"""A report's words as numbers: the rows of the tables that picture them."""

from __future__ import annotations

import re

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from numpy.typing import NDArray

from counterclaim.model import Parse


Numbers = NDArray[np.int64]
"""An array of whole numbers."""

TABLES = ("word", "suffix", "shape", "lemma", "part", "tag", "relation")
"""What of a word is looked up in a list; row 0 stands for what is not listed."""

PLACED = {"quotation": 5, "edge": 4, "paragraph": 4, "hinted": 6}
"""What is told of a word's place, with the number of values; `hints` tells the last."""

SHORT = 12
"""Words below which a paragraph is rather a headline."""

_DIGITS = str.maketrans("123456789", "000000000")
_SHAPES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
    "X" * 26 + "x" * 26 + "d" * 10,
)
_RUN = re.compile(r"(.)\1{2,}")


def normal(word: str) -> str:
    """Return a word in lower case, with every digit a zero."""
    return word.lower().translate(_DIGITS)


def suffix(word: str) -> str:
    """Return the last three characters of a word in its normal form."""
    return normal(word)[-3:]


def shape(word: str) -> str:
    """Return how a word is written: capitals, small letters, digits, marks."""
    return _RUN.sub(r"\1\1", word.translate(_SHAPES))[:6]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The rows of words, endings, shapes, lemmas, tags and relations.

    Args:
        rows: For each of `TABLES`, the row of each entry, from 1.
    """

    rows: Mapping[str, Mapping[str, int]]
    _known: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)

    def numbers(self, parse: Parse) -> dict[str, Numbers]:
        """Return a row for each word, for `TABLES` and all of `PLACED` but hints."""
        tokens = parse.tokens
        parts, tags = self.rows["part"], self.rows["tag"]
        relations = self.rows["relation"]
        table = np.array(
            [
                (
                    *self._of_word(token.text, token.lemma),
                    parts.get(token.pos, 0),
                    tags.get(token.tag, 0),
                    relations.get(token.relation, 0),
                )
                for token in tokens
            ],
            dtype=np.int64,
        ).reshape(-1, len(TABLES))
        found = dict(zip(TABLES, np.ascontiguousarray(table.T), strict=True))
        found["quotation"] = quotation_states(parse)
        found["edge"], found["paragraph"] = _places(parse)
        return found

    def _of_word(self, text: str, lemma: str) -> tuple[int, ...]:
        """Return the rows that follow from a word and its lemma alone."""
        known = self._known.get((text, lemma))
        if known is None:
            known = (
                self.rows["word"].get(normal(text), 0),
                self.rows["suffix"].get(suffix(text), 0),
                self.rows["shape"].get(shape(text), 0),
                self.rows["lemma"].get(normal(lemma), 0),
            )
            if len(self._known) < _MOST_KNOWN:
                self._known[text, lemma] = known
        return known


def listed_vocabulary(entries: Mapping[str, Sequence[str]]) -> Vocabulary:
    """Return the vocabulary of some lists, one for each of `TABLES`."""
    rows = {
        table: {entry: row for row, entry in enumerate(entries[table], 1)}
        for table in TABLES
    }
    return Vocabulary(rows=rows)


_MOST_KNOWN = 100_000
"""Words that are remembered; an archive has no end of them."""


def quotation_states(parse: Parse) -> Numbers:
    """Return where each word stands to quotation marks.

    0 outside, 1 inside, 2 the mark before, 3 the mark after, 4 inside a quotation
    that nothing closes.
    """
    states = np.zeros(len(parse.tokens), dtype=np.int64)
    for quotation in parse.quotations:
        inside = 1 if quotation.closed else 4
        for span in quotation.spans:
            tokens = parse.tokens_in(span)
            if not tokens:
                continue
            first, last = tokens[0].number, tokens[-1].number
            within = states[first : last + 1]
            within[within == 0] = inside
            if first > 0 and _is_mark(parse.tokens[first - 1].text):
                states[first - 1] = 2
            if last + 1 < len(states) and _is_mark(parse.tokens[last + 1].text):
                states[last + 1] = 3
    return states


def _is_mark(text: str) -> bool:
    return len(text) <= 2 and not text.isalnum()


def _places(parse: Parse) -> tuple[Numbers, Numbers]:
    """Return where each word stands in its sentence, and its sentence in the text.

    Of the sentence: 1 first, 2 last, 3 both. Of the text: 0 and 1 in its first and
    second paragraph, 2 further on, 3 in a paragraph of a few words.
    """
    edges = np.zeros(len(parse.tokens), dtype=np.int64)
    paragraphs = np.zeros(len(parse.tokens), dtype=np.int64)
    for place, (first, last) in enumerate(paragraph_ranges(parse)):
        value = min(place, 2) if last - first >= SHORT else 3
        paragraphs[first:last] = value
    for first, last, _ in parse.sentences:
        edges[first] += 1
        edges[last - 1] += 2
    return edges, paragraphs


def paragraph_ranges(parse: Parse) -> list[tuple[int, int]]:
    """Return the range of tokens of each paragraph that has any."""
    ranges: list[tuple[int, int]] = []
    number = None
    for first, last, paragraph in parse.sentences:
        if paragraph == number:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
        number = paragraph
    return ranges

"""Paragraphs with their attributions, as the tagger's network learns from them."""

from __future__ import annotations

import json

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from counterclaim.attribute.attribution import find_told, hints_of
from counterclaim.attribute.lexicon import load_lexicon
from counterclaim.attribute.tagger.hints import Hint, hinted_words
from counterclaim.attribute.tagger.network import (
    BEGIN_CONTENT,
    BEGIN_CUE,
    BEGIN_SOURCE,
    IN_CUE,
)
from counterclaim.attribute.tagger.pairs import Layout, Pairs, make_pairs
from counterclaim.attribute.tagger.vocabulary import (
    TABLES,
    Numbers,
    Vocabulary,
    normal,
    paragraph_ranges,
    shape,
    suffix,
)
from counterclaim.attribute.words import Words
from counterclaim.data.weights import Floats
from counterclaim.model import Parse, Report, Span, Token


LONGEST = 220
"""Words above which a paragraph is not learned from: it would slow its batch."""

RARE = {"suffix": 20, "shape": 20, "lemma": 5, "tag": 1, "relation": 1, "part": 1}
"""How often an entry must stand in the reports to be listed."""

RARE_WORD = 3
"""How often a word without a vector must stand there."""

ENTRY: dict[str, Callable[[Token], str]] = {
    "word": lambda token: normal(token.text),
    "suffix": lambda token: suffix(token.text),
    "shape": lambda token: shape(token.text),
    "lemma": lambda token: normal(token.lemma),
    "part": lambda token: token.pos,
    "tag": lambda token: token.tag,
    "relation": lambda token: token.relation,
}
"""What of a token is looked up in each list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """An annotated attribution, in tokens of the report.

    Args:
        cue: Tokens of the cue; at least one.
        source: Tokens of the words for the source.
        content: Tokens of what is said.
    """

    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]


@dataclass(slots=True, kw_only=True)
class Example:
    """One report.

    Args:
        record: The report as it lies in its file.
        parse: Its parse.
        attributions: What annotators marked.
        hints: What the rules find.
    """

    record: dict[str, Any]
    parse: Parse
    attributions: list[Attribution]
    hints: list[Hint]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph to learn from; its words are counted from its own first.

    Args:
        first: Token of the report that is its first word.
        numbers: For each table of words, a row for each word.
        heads: Head of each word.
        labels: Label of each word as a cue.
        pairs: The words around each of its cues; None if it has no cue.
        roles: Label of each pair.
        cues: First word of each cue, and the one after its last.
    """

    first: int
    numbers: dict[str, Numbers]
    heads: Numbers
    labels: Numbers
    pairs: Pairs | None
    roles: Numbers
    cues: list[tuple[int, int]]


def read_examples(
    path: Path, parser: Callable[[Report], Parse], *, limit: int | None = None
) -> list[Example]:
    """Parse the reports of a corpus annotated as PolNeAR is."""
    examples = []
    for line in path.read_text("utf-8").rstrip("\n").split("\n")[:limit]:
        record = json.loads(line)
        parse = parser(Report(id=record["id"], text=record["text"]))
        marked = [_attribution(parse, entry) for entry in record["attributions"]]
        examples.append(
            Example(
                record=record,
                parse=parse,
                attributions=[one for one in marked if one.cue],
                hints=rule_hints(parse),
            )
        )
    return examples


def _attribution(parse: Parse, entry: dict[str, Any]) -> Attribution:
    def tokens(name: str) -> frozenset[int]:
        return frozenset(
            token.number
            for start, end in entry[name]
            if start < end
            for token in parse.tokens_in(Span(start, end))
        )

    return Attribution(
        cue=tokens("cue"), source=tokens("source"), content=tokens("content")
    )


def rule_hints(parse: Parse) -> list[Hint]:
    """Return what the rules find in a report."""
    return hints_of(find_told(Words(parse, load_lexicon())))


def make_vocabulary(
    examples: Iterable[Example], known: Iterable[str]
) -> dict[str, list[str]]:
    """Return what is listed in each table, from row 1.

    Args:
        examples: Reports whose words are counted.
        known: Words with a vector: they are listed however rare.
    """
    counts: dict[str, Counter[str]] = {table: Counter() for table in TABLES}
    for example in examples:
        for token in example.parse.tokens:
            for table, entry in ENTRY.items():
                counts[table][entry(token)] += 1
    vectors = set(known)
    words = [
        word
        for word, count in counts["word"].most_common()
        if count >= RARE_WORD or word in vectors
    ]
    listed = {
        table: [entry for entry, count in counts[table].most_common() if count >= least]
        for table, least in RARE.items()
    }
    return {"word": words, **listed}


def make_paragraphs(example: Example, vocabulary: Vocabulary) -> list[Paragraph]:
    """Return the paragraphs of a report with their labels."""
    numbers = vocabulary.numbers(example.parse)
    numbers["hinted"] = hinted_words(len(example.parse.tokens), example.hints)
    ranges = paragraph_ranges(example.parse)
    bounds = np.array(ranges, dtype=np.int64)
    layout = Layout(
        parse=example.parse,
        relations=numbers["relation"],
        relation_rows=len(vocabulary.rows["relation"]) + 1,
        states=numbers["quotation"],
        hints=example.hints,
        paragraphs=np.repeat(bounds, bounds[:, 1] - bounds[:, 0], axis=0),
    )
    return [
        _paragraph(example, layout, numbers, bound)
        for bound in ranges
        if bound[1] - bound[0] <= LONGEST
    ]


def _paragraph(
    example: Example,
    layout: Layout,
    numbers: dict[str, Numbers],
    bound: tuple[int, int],
) -> Paragraph:
    first, last = bound
    labels = np.zeros(last - first, dtype=np.int64)
    kept: list[tuple[tuple[int, int], Attribution]] = []
    inside = [one for one in example.attributions if first <= min(one.cue) < last]
    for one in sorted(inside, key=lambda one: min(one.cue)):
        start, stop = min(one.cue) - first, min(max(one.cue) + 1, last) - first
        if not labels[start:stop].any():
            labels[start:stop] = IN_CUE
            labels[start] = BEGIN_CUE
            kept.append(((start + first, stop + first), one))
    pairs = make_pairs(layout, [cue for cue, _ in kept]) if kept else None
    return Paragraph(
        first=first,
        numbers={name: rows[first:last] for name, rows in numbers.items()},
        heads=np.array([t.head - first for t in example.parse.tokens[first:last]]),
        labels=labels,
        pairs=pairs,
        roles=_roles(pairs, [one for _, one in kept]),
        cues=[(start - first, stop - first) for (start, stop), _ in kept],
    )


def _roles(pairs: Pairs | None, attributions: Sequence[Attribution]) -> Numbers:
    """Return the label of each pair; what is both is source."""
    if pairs is None:
        return np.zeros(0, dtype=np.int64)
    labels = np.zeros(len(pairs.cue), dtype=np.int64)
    numbered = zip(pairs.cue.tolist(), pairs.token.tolist(), strict=True)
    before = 0
    for place, (cue, token) in enumerate(numbered):
        one = attributions[cue]
        begin = 0
        if token in one.source:
            begin = BEGIN_SOURCE
        elif token in one.content:
            begin = BEGIN_CONTENT
        follows = place > 0 and pairs.cue[place - 1] == cue
        goes_on = begin > 0 and follows and before in {begin, begin + 1}
        labels[place] = before = begin + goes_on
    return labels


def known_vectors(words: Sequence[str], vectors: dict[str, Floats]) -> Floats:
    """Return the vector of each word, zeros where there is none; row 0 is zeros."""
    width = len(next(iter(vectors.values())))
    table = np.zeros((len(words) + 1, width), dtype=np.float32)
    for row, word in enumerate(words, 1):
        if word in vectors:
            table[row] = vectors[word]
    return table

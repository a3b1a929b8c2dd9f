"""Attributions in a corpus's terms, and which of them are the same.

Corpora annotated as PolNeAR is (the Political News Attribution Relations corpus)
mark attributions in news with spans for source, cue and content. They differ from
our statements in ways that say nothing of quality, so statements are first put
into their terms:

* They annotate the outermost attribution only: what is nested is left out, and
  so are narration and what the reporter holds against a source.
* Quotation marks belong to the content, with the stop or comma before the
  closing one.
* The source is the phrase as it stands ("who"), with the comma that closes an
  apposition.
"""

from __future__ import annotations

import re

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.model import Span, Statement


Spans = tuple[tuple[int, int], ...]
"""Pairs of offsets, in order."""

_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"(?:[\"“‘«]|''|``|')+$")
_CLOSING = re.compile(r"[.,!?…]?(?:[\"”’»]|'')+|[.,!?…](?='(?!\w))'\"?")
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One attribution in a corpus's terms.

    Args:
        source: Where the words for the source stand.
        cue: Where the cue stands.
        content: Where the content stands.
    """

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What annotators marked in a report beside what was found.

    Args:
        gold: What annotators marked.
        found: What was found, in the corpus's terms.
        statements: The statement of each relation found.
        gold_words: Numbers of the words that each content of gold touches.
        found_words: Likewise for what was found.
        pairs: Positions in gold and found of what is the same: contents that
            share half of their words or more, with sources that overlap. One
            to one, the best overlap first.
    """

    gold: list[Relation]
    found: list[Relation]
    statements: list[Statement]
    gold_words: list[set[int]]
    found_words: list[set[int]]
    pairs: list[tuple[int, int]]


def compare_report(
    row: Mapping[str, Any], statements: Sequence[Statement]
) -> Comparison:
    """Return what was found in a report beside what annotators marked.

    Args:
        row: The report, with ``text`` and ``attributions``.
        statements: What was found.
    """
    text = row["text"]
    gold = [
        Relation(
            source=_pairs(entry["source"]),
            cue=_pairs(entry["cue"]),
            content=_pairs(entry["content"]),
        )
        for entry in row["attributions"]
    ]
    kept = [s for s in statements if s.form != "narration" and s.within is None]
    found = as_annotated(text, kept)
    words = [match.span() for match in _WORD.finditer(text)]
    gold_words = [_covered(words, relation.content) for relation in gold]
    found_words = [_covered(words, relation.content) for relation in found]
    return Comparison(
        gold=gold,
        found=found,
        statements=kept,
        gold_words=gold_words,
        found_words=found_words,
        pairs=_same(gold, found, gold_words, found_words),
    )


def as_annotated(text: str, statements: Sequence[Statement]) -> list[Relation]:
    """Return statements in the corpus's terms; the module tells what changes."""
    return [
        Relation(
            source=_with_closing_comma(text, _offsets(statement.mention)),
            cue=_offsets(statement.cue),
            content=_with_marks(text, _offsets(statement.content)),
        )
        for statement in statements
        if statement.form != "narration" and statement.within is None
    ]


def _same(
    gold: list[Relation],
    found: list[Relation],
    gold_words: list[set[int]],
    found_words: list[set[int]],
) -> list[tuple[int, int]]:
    scored = []
    for i, right in enumerate(gold):
        for j, guess in enumerate(found):
            share = overlap(gold_words[i], found_words[j])
            if share >= _HALF and _meet(right.source, guess.source):
                scored.append((-share, i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs


def overlap(one: set[int], other: set[int]) -> float:
    """Return the share of the members of two sets that are in both, 0 to 1."""
    both = len(one | other)
    return len(one & other) / both if both else 0.0


def _meet(one: Spans, other: Spans) -> bool:
    """Return whether two sources share a character, or both are left out."""
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)


def _covered(words: list[tuple[int, int]], spans: Spans) -> set[int]:
    """Return the numbers of the words that spans touch."""
    return {
        number
        for number, (start, end) in enumerate(words)
        if any(a < end and start < b for a, b in spans)
    }


def _pairs(spans: Iterable[Sequence[int]]) -> Spans:
    return tuple(sorted((start, end) for start, end in spans if start < end))


def _offsets(spans: Iterable[Span]) -> Spans:
    return tuple((span.start, span.end) for span in spans)


def _with_marks(text: str, spans: Spans) -> Spans:
    """Return content with the quotation marks at its edges."""
    grown = []
    for start, end in spans:
        opening = _OPENING.search(text, max(0, start - 3), start)
        closing = _CLOSING.match(text, end)
        grown.append(
            (
                start if opening is None else opening.start(),
                end if closing is None else closing.end(),
            )
        )
    return tuple(grown)


def _with_closing_comma(text: str, spans: Spans) -> Spans:
    """Return a source with the comma after it, if it holds one already."""
    if not spans:
        return spans
    start, end = spans[-1]
    if "," in text[start:end] and text[end : end + 1] == ",":
        end += 1
    return (*spans[:-1], (start, end))

"""Score attribution against a corpus annotated as PolNeAR is.

PolNeAR (the Political News Attribution Relations corpus) marks attributions in news
with spans for source, cue and content. It differs from our statements in
ways that say nothing of quality, so statements are first put into its terms:

* It annotates the outermost attribution only: what is nested is left out, and
  so are narration and what the reporter holds against a source.
* Quotation marks belong to the content, with the stop or comma before the
  closing one.
* The source is the phrase as it stands ("who"), with the comma that closes an
  apposition.
"""

from __future__ import annotations

import re

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.model import Report, Span, Statement


Spans = tuple[tuple[int, int], ...]
"""Pairs of offsets, in order."""

_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"(?:[\"“‘«]|''|``|')+$")
_CLOSING = re.compile(r"[.,!?…]?(?:[\"”’»]|'')+|[.,!?…](?='(?!\w))'")
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One attribution in the corpus's terms.

    Args:
        source: Where the words for the source stand.
        cue: Where the cue stands.
        content: Where the content stands.
    """

    source: Spans
    cue: Spans
    content: Spans


def score_attribution(
    rows: Iterable[Mapping[str, Any]],
    attribute: Callable[[Report], Sequence[Statement]],
) -> dict[str, float]:
    """Return F1 from 0 to 1 of content, cues, sources and whole relations.

    Args:
        rows: Reports with ``id``, ``text`` and ``attributions``.
        attribute: Reads a report's statements; it should read widely, since
            the corpus counts beliefs and support as attributions.

    Returns:
        ``content_token_f1`` over words, pooled over all reports;
        ``content_exact_f1``, ``cue_exact_f1`` and ``source_exact_f1`` over whole
        sets of spans; ``relation_f1`` over pairs whose contents share half of
        their words or more, and whose sources overlap.
    """
    counts: Counter[str] = Counter()
    for row in rows:
        text = row["text"]
        gold = [
            Relation(
                source=_pairs(entry["source"]),
                cue=_pairs(entry["cue"]),
                content=_pairs(entry["content"]),
            )
            for entry in row["attributions"]
        ]
        statements = attribute(Report(id=str(row["id"]), text=text))
        _count(text, gold, as_annotated(text, statements), counts)
    names = ("content_token", "content_exact", "cue_exact", "source_exact", "relation")
    return {
        f"{name}_f1": _f1(
            counts[f"{name}_right"], counts[f"{name}_gold"], counts[f"{name}_found"]
        )
        for name in names
    }


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


def _count(
    text: str, gold: list[Relation], found: list[Relation], counts: Counter[str]
) -> None:
    words = [match.span() for match in _WORD.finditer(text)]
    gold_words = [_covered(words, relation.content) for relation in gold]
    found_words = [_covered(words, relation.content) for relation in found]
    _tally(counts, "content_token", _union(gold_words), _union(found_words))
    for name in ("content", "cue", "source"):
        right = Counter(getattr(r, name) for r in gold if getattr(r, name))
        guess = Counter(getattr(r, name) for r in found if getattr(r, name))
        _tally_sizes(
            counts,
            f"{name}_exact",
            (right & guess).total(),
            gold=right.total(),
            found=guess.total(),
        )
    _tally_sizes(
        counts,
        "relation",
        _relations(gold, found, gold_words, found_words),
        gold=len(gold),
        found=len(found),
    )


def _relations(
    gold: list[Relation],
    found: list[Relation],
    gold_words: list[set[int]],
    found_words: list[set[int]],
) -> int:
    """Return how many relations pair one to one, the best overlap first."""
    scored = []
    for i, right in enumerate(gold):
        for j, guess in enumerate(found):
            shared = len(gold_words[i] & found_words[j])
            both = len(gold_words[i] | found_words[j])
            if both and shared / both >= _HALF and _overlap(right.source, guess.source):
                scored.append((-shared / both, i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
    return len(taken_gold)


def _overlap(one: Spans, other: Spans) -> bool:
    """Return whether two sources share a character, or both are left out."""
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)


def _tally(counts: Counter[str], name: str, gold: set[int], found: set[int]) -> None:
    _tally_sizes(counts, name, len(gold & found), gold=len(gold), found=len(found))


def _tally_sizes(
    counts: Counter[str], name: str, right: int, *, gold: int, found: int
) -> None:
    counts[f"{name}_right"] += right
    counts[f"{name}_gold"] += gold
    counts[f"{name}_found"] += found


def _f1(right: int, gold: int, found: int) -> float:
    return 2 * right / (gold + found) if gold + found else 0.0


def _covered(words: list[tuple[int, int]], spans: Spans) -> set[int]:
    """Return the numbers of the words that spans touch."""
    return {
        number
        for number, (start, end) in enumerate(words)
        if any(a < end and start < b for a, b in spans)
    }


def _union(sets: Iterable[set[int]]) -> set[int]:
    return set().union(*sets)


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

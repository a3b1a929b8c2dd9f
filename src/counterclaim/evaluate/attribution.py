"""Attribution scored against news whose attributions were marked by hand.

A row has the report's text and, under ``attributions``, lists of
``[start, end)`` characters for ``source``, ``cue`` and ``content``, as made from
PolNeAR (Newell, Margolin and Ruths 2018). Spans are compared by the words
(runs of letters and digits) they touch, so that quotation marks and full
stops, which the corpus counts in and a `Statement` leaves out, do not matter.
Nor does a "that" or "to" at the start of a content, or an article at the
start of a source; all else is as the corpus marks it.
"""

from __future__ import annotations

import re

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from counterclaim.model import Report, Span, Statement


_WORD = re.compile(r"\w+")
_OPENERS = frozenset({"that", "the", "a", "an"})
_ALIKE = 0.5

Words = frozenset[int]
"""Words by their position in the text."""


class Attribution(NamedTuple):
    """Who says what, by words."""

    source: Words
    """Words of the source; none where it is left out."""
    cue: Words
    """Words of the cue."""
    content: Words
    """Words of what is said."""


def score_attribution(
    rows: Iterable[Mapping[str, Any]],
    attribute_text: Callable[[Report], Sequence[Statement]],
) -> dict[str, float]:
    """Return how well statements match attributions marked by hand, 0 to 1.

    Args:
        rows: Reports with their attributions.
        attribute_text: Report → statements; narration is left aside.

    Returns:
        F1 by name: ``content_token_f1`` over words that stand in any content,
        with its ``content_token_precision`` and ``content_token_recall``;
        ``content_exact_f1``, ``cue_exact_f1`` and ``source_exact_f1`` over
        attributions whose words are all the same; ``relation_f1`` over pairs
        whose contents share half of their words (Jaccard) and whose sources
        share one, or are both left out.
    """
    counts = {
        name: [0, 0, 0] for name in ("token", "content", "cue", "source", "relation")
    }
    for row in rows:
        text = row["text"]
        marked = [_marked(item, text) for item in row["attributions"]]
        report = Report(id=str(row["id"]), text=text)
        found = [
            _found(statement, text)
            for statement in attribute_text(report)
            if statement.form != "narration"
        ]
        _count(counts, marked, found)
    scores = {f"{name}_f1": _f1(*counts[name]) for name in ("relation",)}
    for name in ("content", "cue", "source"):
        scores[f"{name}_exact_f1"] = _f1(*counts[name])
    hits, given, wanted = counts["token"]
    scores["content_token_f1"] = _f1(hits, given, wanted)
    scores["content_token_precision"] = hits / given if given else 0.0
    scores["content_token_recall"] = hits / wanted if wanted else 0.0
    return scores


def _count(
    counts: dict[str, list[int]], marked: list[Attribution], found: list[Attribution]
) -> None:
    """Add one report's hits, findings and marks to the counts."""
    given = frozenset(word for item in found for word in item.content)
    wanted = frozenset(word for item in marked for word in item.content)
    _add(counts["token"], len(given & wanted), len(given), len(wanted))
    for place, name in enumerate(("source", "cue", "content")):
        ours = {item[place] for item in found if item[place]}
        theirs = {item[place] for item in marked if item[place]}
        _add(counts[name], len(ours & theirs), len(ours), len(theirs))
    _add(counts["relation"], _pairs(marked, found), len(found), len(marked))


def _add(count: list[int], hits: int, given: int, wanted: int) -> None:
    """Add to a count of hits, findings and marks."""
    count[0] += hits
    count[1] += given
    count[2] += wanted


def _pairs(marked: list[Attribution], found: list[Attribution]) -> int:
    """Return how many attributions are found, each finding used once."""
    free = list(found)
    pairs = 0
    for item in marked:
        match = max(
            (other for other in free if _same_source(item, other)),
            key=lambda other: _jaccard(item.content, other.content),
            default=None,
        )
        if match is not None and _jaccard(item.content, match.content) >= _ALIKE:
            free.remove(match)
            pairs += 1
    return pairs


def _same_source(one: Attribution, other: Attribution) -> bool:
    """Return whether two sources share a word, or both are left out."""
    if not one.source and not other.source:
        return True
    return bool(one.source & other.source)


def _jaccard(one: Words, other: Words) -> float:
    """Return the share of words that two contents have in common."""
    together = one | other
    return len(one & other) / len(together) if together else 0.0


def _f1(hits: int, given: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * hits / (given + wanted) if given + wanted else 0.0


def _marked(item: Mapping[str, Any], text: str) -> Attribution:
    """Return an attribution of the corpus by words."""
    source, cue, content = (
        _words([Span(start, end) for start, end in item[name] if start < end], text)
        for name in ("source", "cue", "content")
    )
    return Attribution(source, cue, content)


def _found(statement: Statement, text: str) -> Attribution:
    """Return a statement by words."""
    return Attribution(
        _words(statement.mention, text),
        _words(statement.cue, text),
        _words(statement.content, text),
    )


def _words(spans: Iterable[Span], text: str) -> Words:
    """Return where the words of spans start, an opening article or "that" off."""
    starts = [
        match.start()
        for span in sorted(spans)
        for match in _WORD.finditer(text, span.start, span.end)
    ]
    if len(starts) > 1:
        first = _WORD.match(text, starts[0])
        if first is not None and first.group().lower() in _OPENERS:
            starts = starts[1:]
    return frozenset(starts)

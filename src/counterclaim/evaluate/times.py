"""Time expressions scored as in TempEval-3 (UzZaman et al., SemEval 2013).

Strict: an expression is found with the very extent of the gold one. Relaxed: the
two overlap. Value: the share of relaxed matches whose TIMEX3 value is right, over
both sides, so a value only counts where the expression was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from counterclaim.model import Span, TimeMention


Finder = Callable[[Mapping[str, Any]], Sequence[TimeMention]]
"""Row of a corpus → the time expressions that are found in its ``text``."""


def score_times(rows: Iterable[Mapping[str, Any]], find: Finder) -> dict[str, float]:
    """Score a finder of time expressions on annotated reports.

    Args:
        rows: Reports with ``text`` and ``timex``, a list of objects with
            ``start``, ``end`` and ``value``.
        find: What finds the expressions of a report.

    Returns:
        Precision, recall and F1 by the name of the measure.
    """
    counts = {"strict": 0, "relaxed": 0, "value": 0, "type": 0}
    gold_total, found_total = 0, 0
    for row in rows:
        gold, found = list(row["timex"]), list(find(row))
        gold_total += len(gold)
        found_total += len(found)
        extents = {(mention.core.start, mention.core.end) for mention in found}
        counts["strict"] += sum((t["start"], t["end"]) in extents for t in gold)
        for expression, mention in _paired(gold, found):
            counts["relaxed"] += 1
            counts["value"] += expression["value"] == mention.timex
            counts["type"] += expression["type"] == mention.sort
    scores: dict[str, float] = {}
    for name, hits in counts.items():
        precision = hits / found_total if found_total else 0.0
        recall = hits / gold_total if gold_total else 0.0
        both = precision + recall
        scores[f"{name}_precision"] = round(precision, 4)
        scores[f"{name}_recall"] = round(recall, 4)
        scores[f"{name}_f1"] = round(2 * precision * recall / both, 4) if both else 0.0
    return scores


def _paired(
    gold: Sequence[Mapping[str, Any]], found: Sequence[TimeMention]
) -> list[tuple[Mapping[str, Any], TimeMention]]:
    """Pair expressions that overlap one to one, those with equal extents first."""
    pairs, left, free = [], list(gold), list(found)
    for exact in (True, False):
        for expression in list(left):
            span = Span(expression["start"], expression["end"])
            for mention in free:
                fits = mention.core == span if exact else mention.core.overlaps(span)
                if fits:
                    pairs.append((expression, mention))
                    left.remove(expression)
                    free.remove(mention)
                    break
    return pairs

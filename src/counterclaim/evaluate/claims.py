"""Score a reading against gold claims.

Reports are paired by id, else by identical text. A predicted claim is *found*
when it pairs one to one with a gold claim of its type whose evidence it
overlaps: characters shared over the shorter of the two at least 0.5, over both
together at least 0.2. Over the found pairs the share in which each attribute is right
is told; an optional one counts only where either side fills it. `strict` asks that type,
source, polarity, mood and place are all right, `any-type` drops the demand that the
types agree, `core` leaves out assessments, `opposition` scores the links.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from counterclaim.evaluate.comparison import Record, is_absent, is_right


ATTRIBUTES = (
    "source",
    "polarity",
    "certainty",
    "mood",
    "place",
    "when",
    "quantity",
    "via",
    "said",
)
"""What is compared over the found pairs."""

STRICT = frozenset({"source", "polarity", "mood", "place"})
"""What must be right, beside the type, for a claim to count as strict."""

OPPOSING = frozenset({"denies", "contradicts", "withholds", "updates"})
"""Kinds of link that `opposition` scores."""

SHARED_OVER_SHORTER = 0.5
SHARED_OVER_BOTH = 0.2


@dataclass(slots=True)
class Tally:
    """Running counts over reports."""

    counts: Counter[str] = field(default_factory=Counter)
    right: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    types: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def score_claims(gold: Sequence[Record], readings: Sequence[Record]) -> dict[str, Any]:
    """Return precision, recall and F1 of a reading, and attribute accuracies.

    Args:
        gold: Reports with gold claims.
        readings: The same reports as read; one that is missing has no claims.
    """
    by_id = {reading.get("id"): reading for reading in readings}
    by_text = {reading.get("text"): reading for reading in readings}
    tally = Tally()
    for report in gold:
        reading = by_id.get(report["id"])
        if reading is None:
            reading = by_text.get(report["text"])
        _score_report(report["claims"], reading["claims"] if reading else [], tally)
    return {"reports": len(gold), **_summary(tally)}


def flat_metrics(result: Mapping[str, Any]) -> dict[str, float]:
    """Return the numbers of a result under flat names, such as ``found_f1``."""
    metrics = {}
    for name in ("any-type", "found", "core", "strict", "opposition"):
        for part, value in result[name].items():
            metrics[f"{name.replace('-', '_')}_{part}"] = value
    for attribute, value in result["attributes"].items():
        metrics[f"{attribute}_accuracy"] = value
    return metrics


def _score_report(gold: list[Record], pred: list[Record], tally: Tally) -> None:
    counts = tally.counts
    counts["gold"] += len(gold)
    counts["pred"] += len(pred)
    counts["core_gold"] += sum(claim["type"] != "assessment" for claim in gold)
    counts["core_pred"] += sum(claim["type"] != "assessment" for claim in pred)
    counts["any"] += len(_pairs(gold, pred, typed=False))
    pairs = _pairs(gold, pred, typed=True)
    counts["found"] += len(pairs)
    for claim in gold:
        tally.types[claim["type"]]["gold"] += 1
    for claim in pred:
        tally.types[claim["type"]]["pred"] += 1
    for i, j in pairs:
        _score_pair(gold[i], pred[j], tally)
    names = {pred[j].get("id"): gold[i]["id"] for i, j in pairs}
    gold_links = {(later, earlier) for later, earlier in _links(gold)}
    pred_links = {
        (names.get(later, ("?", later)), names.get(earlier, ("?", earlier)))
        for later, earlier in _links(pred)
    }
    counts["links_gold"] += len(gold_links)
    counts["links_pred"] += len(pred_links)
    counts["links"] += len(gold_links & pred_links)


def _score_pair(gold: Record, pred: Record, tally: Tally) -> None:
    wrong = set()
    for attribute in ATTRIBUTES:
        correct = is_right(attribute, gold, pred)
        if not correct:
            wrong.add(attribute)
        if not (correct and is_absent(attribute, gold)):
            tally.right[attribute].append(correct)
    tally.types[gold["type"]]["found"] += 1
    tally.counts["core"] += gold["type"] != "assessment"
    tally.counts["strict"] += not STRICT & wrong


def _pairs(
    gold: list[Record], pred: list[Record], *, typed: bool
) -> list[tuple[int, int]]:
    """Return which gold and predicted claims pair, best overlap first."""
    gold_characters = [_characters(claim) for claim in gold]
    pred_characters = [_characters(claim) for claim in pred]
    scored = []
    for i, claim in enumerate(gold):
        for j, other in enumerate(pred):
            if typed and claim["type"] != other["type"]:
                continue
            shared = len(gold_characters[i] & pred_characters[j])
            shorter = min(len(gold_characters[i]), len(pred_characters[j]))
            both = len(gold_characters[i] | pred_characters[j])
            over_both = shared / max(1, both)
            if (
                shared / max(1, shorter) >= SHARED_OVER_SHORTER
                and over_both >= SHARED_OVER_BOTH
            ):
                bonus = sum(
                    is_right(attribute, claim, other)
                    for attribute in ("source", "polarity", "place")
                )
                scored.append((over_both + bonus / 10, i, j))
    scored.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
    taken_gold: set[int] = set()
    taken_pred: set[int] = set()
    pairs = []
    for _, i, j in scored:
        if i not in taken_gold and j not in taken_pred:
            taken_gold.add(i)
            taken_pred.add(j)
            pairs.append((i, j))
    return pairs


def _characters(claim: Record) -> set[int]:
    return {i for start, end in claim["evidence"] for i in range(start, end)}


def _links(claims: list[Record]) -> list[tuple[object, object]]:
    return [
        (claim.get("id"), relation["claim"])
        for claim in claims
        for relation in claim.get("relations") or ()
        if relation["kind"] in OPPOSING
    ]


def _summary(tally: Tally) -> dict[str, Any]:
    counts = tally.counts
    return {
        "gold": counts["gold"],
        "predicted": counts["pred"],
        "any-type": _f1(counts["any"], counts["pred"], counts["gold"]),
        "found": _f1(counts["found"], counts["pred"], counts["gold"]),
        "core": _f1(counts["core"], counts["core_pred"], counts["core_gold"]),
        "strict": _f1(counts["strict"], counts["pred"], counts["gold"]),
        "attributes": {
            attribute: round(
                sum(tally.right[attribute]) / len(tally.right[attribute]), 4
            )
            for attribute in ATTRIBUTES
            if tally.right[attribute]
        },
        "opposition": _f1(counts["links"], counts["links_pred"], counts["links_gold"]),
        "by-type": {
            name: {**_f1(c["found"], c["pred"], c["gold"]), "gold": c["gold"]}
            for name, c in sorted(
                tally.types.items(), key=lambda entry: (-entry[1]["gold"], entry[0])
            )
        },
    }


def _f1(hits: int, predicted: int, gold: int) -> dict[str, float]:
    precision = hits / predicted if predicted else 0.0
    recall = hits / gold if gold else 0.0
    both = precision + recall
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / both, 4) if both else 0.0,
    }

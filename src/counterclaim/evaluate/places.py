"""Places scored as toponyms: whether they are found, and where they are put.

Span: a gold toponym and a found one overlap, each counted once. Place: of the gold
toponyms found that have coordinates, and for which a point is given, the share put
within 161 km (100 miles) of them, as usual since Leidner (2008).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any

from counterclaim.model import PlaceMention, Span


Finder = Callable[[Mapping[str, Any]], Sequence[PlaceMention]]
"""Row of a corpus → the places that are found in its ``text``."""

NEAR_KM = 161.0
_EARTH_KM = 6371.0


def score_places(rows: Iterable[Mapping[str, Any]], find: Finder) -> dict[str, float]:
    """Score a finder of places on annotated reports.

    Args:
        rows: Reports with ``text`` and ``toponyms``, a list of objects with
            ``start``, ``end``, ``lat`` and ``lon`` (None if not known).
        find: What finds the places of a report.

    Returns:
        Precision, recall and F1 of spans, and the share of points put near.
    """
    gold_total, found_total, hits, pointed, near = 0, 0, 0, 0, 0
    for row in rows:
        gold, found = list(row["toponyms"]), list(find(row))
        gold_total += len(gold)
        found_total += len(found)
        for toponym, mention in _paired(gold, found):
            hits += 1
            distance = _distance_km(toponym, mention)
            if distance is not None:
                pointed += 1
                near += distance <= NEAR_KM
    both = gold_total + found_total
    return {
        "span_overlap_precision": round(hits / found_total, 4) if found_total else 0.0,
        "span_overlap_recall": round(hits / gold_total, 4) if gold_total else 0.0,
        "span_overlap_f1": round(2 * hits / both, 4) if both else 0.0,
        "found_with_point": float(pointed),
        "found_161km": round(near / pointed, 4) if pointed else 0.0,
    }


def _paired(
    gold: Sequence[Mapping[str, Any]], found: Sequence[PlaceMention]
) -> list[tuple[Mapping[str, Any], PlaceMention]]:
    """Pair toponyms that overlap, one to one."""
    pairs, free = [], list(found)
    for toponym in gold:
        span = Span(toponym["start"], toponym["end"])
        for mention in free:
            if mention.span.overlaps(span):
                pairs.append((toponym, mention))
                free.remove(mention)
                break
    return pairs


def _distance_km(toponym: Mapping[str, Any], mention: PlaceMention) -> float | None:
    """Return how far apart two points are, None where one is missing."""
    place = mention.place
    if place is None or place.lat_deg is None or place.lon_deg is None:
        return None
    if toponym.get("lat") is None or toponym.get("lon") is None:
        return None
    north, south = radians(place.lat_deg), radians(float(toponym["lat"]))
    east = radians(place.lon_deg - float(toponym["lon"]))
    arc = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, arc)))

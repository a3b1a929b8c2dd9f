"""Places scored as toponyms: whether they are found, and what they are resolved to.

Three views of one corpus. Spans: found names against gold ones, at equal bounds
(strict) and at overlapping ones, each counted once. Resolution: the gold spans are
given, and what the resolver makes of each is compared, by its GeoNames id, and by
distance, within 161 km (100 miles) as usual since Leidner (2008). End to end: both
at once, a name found and put within 161 km.

One GeoNames id is one place: its distance is 0 whatever point either side draws it
at. Otherwise a land or a sea is compared by the middle of the disc that holds it.
A toponym left unresolved is as wrong as can be: half the earth's circumference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import pi
from statistics import median
from typing import Any

from counterclaim.model import Disc, Place, PlaceMention, Span
from counterclaim.model.disc import EARTH_RADIUS_M


Finder = Callable[[Mapping[str, Any]], Sequence[PlaceMention]]
"""Row of a corpus → the places that are found in its ``text``."""

Resolver = Callable[[Mapping[str, Any], Sequence[Span]], Sequence[Place | None]]
"""Row of a corpus and spans of its ``text`` → the place that each of them names."""

NEAR_KM = 161.0
FARTHEST_KM = pi * EARTH_RADIUS_M / 1000
"""Distance counted for a toponym that is not resolved."""


def score_places(
    rows: Iterable[Mapping[str, Any]], find: Finder, resolve: Resolver
) -> dict[str, float]:
    """Score a finder and a resolver of places on annotated reports.

    Args:
        rows: Reports with ``text`` and ``toponyms``, a list of objects with
            ``start``, ``end``, and where known ``lat``, ``lon``, ``geonameid``.
        find: What finds the places of a report.
        resolve: What resolves given spans of a report.

    Returns:
        ``span_…`` over all toponyms; ``resolution_exact`` over those with an
        id, ``resolution_161km`` and ``resolution_median_km`` over those with
        coordinates; ``end_to_end_161km_f1`` over those with coordinates and
        all that is found beside the others.
    """
    tally = _Tally()
    for row in rows:
        gold, found = list(row["toponyms"]), list(find(row))
        tally.add_spans(gold, found)
        spans = [_span_of(toponym) for toponym in gold]
        for toponym, place in zip(gold, resolve(row, spans), strict=True):
            tally.add_place(toponym, place)
    return tally.metrics()


@dataclass(slots=True)
class _Tally:
    """Counts over the reports of a corpus."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    overlapping: int = 0
    located: int = 0
    near: int = 0
    beside: int = 0
    identified: list[bool] = field(default_factory=list)
    errors_km: list[float] = field(default_factory=list)

    def add_spans(
        self, gold: Sequence[Mapping[str, Any]], found: Sequence[PlaceMention]
    ) -> None:
        """Count a report's spans, and those found that are put where they are."""
        self.gold += len(gold)
        self.found += len(found)
        bounds = {mention.span for mention in found}
        self.strict += sum(_span_of(toponym) in bounds for toponym in gold)
        self.located += sum(_has_point(toponym) for toponym in gold)
        for toponym, mention in _paired(gold, found):
            self.overlapping += 1
            if _has_point(toponym):
                self.near += _error_km(toponym, mention.place) <= NEAR_KM
            else:
                self.beside += 1

    def add_place(self, toponym: Mapping[str, Any], place: Place | None) -> None:
        """Count what a given toponym is resolved to."""
        wanted = _id_of(toponym)
        if wanted is not None:
            self.identified.append(place is not None and place.geonames_id == wanted)
        if _has_point(toponym):
            self.errors_km.append(_error_km(toponym, place))

    def metrics(self) -> dict[str, float]:
        """Return all scores."""
        near = [error <= NEAR_KM for error in self.errors_km]
        middle = median(self.errors_km) if self.errors_km else FARTHEST_KM
        put = self.found - self.beside
        return {
            "span_strict_f1": _f1(self.strict, self.gold, self.found),
            "span_overlap_precision": _share(self.overlapping, self.found),
            "span_overlap_recall": _share(self.overlapping, self.gold),
            "span_overlap_f1": _f1(self.overlapping, self.gold, self.found),
            "resolution_exact": _share(sum(self.identified), len(self.identified)),
            "resolution_161km": _share(sum(near), len(near)),
            "resolution_median_km": round(middle, 1),
            "end_to_end_161km_f1": _f1(self.near, self.located, put),
        }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _f1(hits: int, gold: int, found: int) -> float:
    return _share(2 * hits, gold + found)


def _span_of(toponym: Mapping[str, Any]) -> Span:
    return Span(toponym["start"], toponym["end"])


def _id_of(toponym: Mapping[str, Any]) -> int | None:
    identifier = toponym.get("geonameid")
    return None if identifier in {None, ""} else int(str(identifier))


def _has_point(toponym: Mapping[str, Any]) -> bool:
    return toponym.get("lat") is not None and toponym.get("lon") is not None


def _paired(
    gold: Sequence[Mapping[str, Any]], found: Sequence[PlaceMention]
) -> list[tuple[Mapping[str, Any], PlaceMention]]:
    """Pair toponyms that overlap, one to one."""
    pairs, free = [], list(found)
    for toponym in gold:
        span = _span_of(toponym)
        for mention in free:
            if mention.span.overlaps(span):
                pairs.append((toponym, mention))
                free.remove(mention)
                break
    return pairs


def _error_km(toponym: Mapping[str, Any], place: Place | None) -> float:
    """Return how far off a place is; `FARTHEST_KM` where it is nowhere."""
    if place is None:
        return FARTHEST_KM
    wanted = _id_of(toponym)
    if wanted is not None and place.geonames_id == wanted:
        return 0.0
    spot = place.within
    if place.lat_deg is not None and place.lon_deg is not None:
        spot = _spot(place.lat_deg, place.lon_deg)
    if spot is None:
        return FARTHEST_KM
    return spot.distance_m(_spot(toponym["lat"], toponym["lon"])) / 1000


def _spot(lat_deg: float | str, lon_deg: float | str) -> Disc:
    return Disc(lat_deg=float(lat_deg), lon_deg=float(lon_deg), radius_m=1)

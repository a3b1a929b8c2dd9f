"""Tests for `counterclaim.evaluate.places`, on toponyms of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from counterclaim.evaluate.places import score_places
from counterclaim.model import Place, PlaceMention, Span


_KYIV = {"start": 3, "end": 7, "lat": 50.45, "lon": 30.52}


def mention(start: int, end: int, lat: float, lon: float) -> PlaceMention:
    """Return a place with a point."""
    place = Place(name="Kyiv", kind="settlement", lat_deg=lat, lon_deg=lon)
    return PlaceMention(span=Span(start, end), place=place)


def scored(
    *,
    toponym: Mapping[str, Any] = _KYIV,
    found: Sequence[PlaceMention] = (),
    resolved: Place | None = None,
) -> dict[str, float]:
    """Score one toponym: what is found, and what the given one is resolved to."""
    row = {"toponyms": [toponym]}
    return score_places(
        [row], lambda _: found, lambda _, spans: [resolved for _ in spans]
    )


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ([], 0.0, 0.0),
        ([mention(3, 7, 50.4, 30.5)], 1.0, 1.0),
        ([mention(0, 7, 50.4, 30.5)], 1.0, 1.0),
        ([mention(3, 7, 50.4, 30.5), mention(9, 12, 50.4, 30.5)], 0.5, 1.0),
        ([mention(8, 12, 50.4, 30.5)], 0.0, 0.0),
    ],
    ids=["none", "exact", "wider", "one too many", "beside"],
)
def test_spans_count_by_overlap(
    found: list[PlaceMention], precision: float, recall: float
) -> None:
    scores = scored(found=found)
    assert (scores["span_overlap_precision"], scores["span_overlap_recall"]) == (
        precision,
        recall,
    )


@pytest.mark.parametrize(
    ("lat", "lon", "near"),
    [(50.45, 30.52, 1.0), (51.45, 30.52, 1.0), (52.45, 30.52, 0.0)],
    ids=["there", "111 km", "222 km"],
)
def test_points_count_within_161_km(lat: float, lon: float, near: float) -> None:
    """A degree of latitude is 111 km."""
    place = mention(3, 7, lat, lon).place

    assert scored(resolved=place)["resolution_161km"] == near


def test_the_median_is_in_kilometres() -> None:
    """One degree of latitude, on a sphere of the earth's mean radius."""
    place = mention(3, 7, 51.45, 30.52).place

    assert scored(resolved=place)["resolution_median_km"] == pytest.approx(111.2)


def test_a_place_left_unresolved_is_as_wrong_as_can_be() -> None:
    """It counts, and not as (0, 0)."""
    assert scored()["resolution_161km"] == 0.0


def test_an_id_is_right_whatever_its_point() -> None:
    """One GeoNames id is one place."""
    toponym = {**_KYIV, "geonameid": "703448"}
    place = Place(name="Kyiv", kind="region", geonames_id=703448)

    scores = scored(toponym=toponym, resolved=place)

    assert (scores["resolution_exact"], scores["resolution_161km"]) == (1.0, 1.0)


def test_toponym_without_point_counts_for_spans_alone() -> None:
    """Nothing can be said of how far off it is."""
    toponym = {**_KYIV, "lat": None, "lon": None}

    scores = scored(toponym=toponym, found=[mention(3, 7, 50.4, 30.5)])

    assert (scores["span_overlap_recall"], scores["resolution_161km"]) == (1.0, 0.0)

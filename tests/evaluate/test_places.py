"""Tests for `counterclaim.evaluate.places`, on toponyms of our own."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.places import score_places
from counterclaim.model import Place, PlaceMention, Span


_KYIV = {"start": 3, "end": 7, "lat": 50.45, "lon": 30.52}


def mention(start: int, end: int, lat: float, lon: float) -> PlaceMention:
    """Return a place with a point."""
    place = Place(name="Kyiv", kind="settlement", lat_deg=lat, lon_deg=lon)
    return PlaceMention(span=Span(start, end), place=place)


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
    scores = score_places([{"toponyms": [_KYIV]}], lambda _: found)
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
    found = [mention(3, 7, lat, lon)]
    assert score_places([{"toponyms": [_KYIV]}], lambda _: found)["found_161km"] == near


def test_toponym_without_point_counts_for_spans_alone() -> None:
    row = {"toponyms": [{**_KYIV, "lat": None, "lon": None}]}
    scores = score_places([row], lambda _: [mention(3, 7, 50.4, 30.5)])
    assert (scores["span_overlap_recall"], scores["found_with_point"]) == (1.0, 0.0)

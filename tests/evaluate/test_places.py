"""Tests for `counterclaim.evaluate.places`, on toponyms of our own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from counterclaim.evaluate.places import FARTHEST_KM, score_places
from counterclaim.model import Disc, Place, PlaceMention, Span


_KYIV = {"start": 3, "end": 7, "lat": 50.45, "lon": 30.52, "geonameid": "703448"}


def point(lat: float, lon: float, identifier: int | None = None) -> Place:
    """Return a town with a point."""
    return Place(
        name="Kyiv",
        kind="settlement",
        lat_deg=lat,
        lon_deg=lon,
        geonames_id=identifier,
    )


def mention(start: int, end: int) -> PlaceMention:
    """Return a place near Kyiv that was found."""
    return PlaceMention(span=Span(start, end), place=point(50.4, 30.5))


def scores(
    toponym: Mapping[str, Any],
    found: list[PlaceMention] | None = None,
    place: Place | None = None,
) -> dict[str, float]:
    """Score one report with one toponym."""
    mentions = [] if found is None else found
    return score_places(
        [{"toponyms": [toponym]}], lambda _: mentions, lambda *_: [place]
    )


@pytest.mark.parametrize(
    ("found", "strict", "overlapping"),
    [
        pytest.param([], 0.0, 0.0, id="none"),
        pytest.param([mention(3, 7)], 1.0, 1.0, id="exact"),
        pytest.param([mention(0, 7)], 0.0, 1.0, id="wider"),
        pytest.param([mention(3, 7), mention(9, 12)], 0.6667, 0.6667, id="one-more"),
        pytest.param([mention(8, 12)], 0.0, 0.0, id="beside"),
    ],
)
def test_spans_count_by_bounds_and_by_overlap(
    found: list[PlaceMention], strict: float, overlapping: float
) -> None:
    """F1 is twice the hits over gold and found together."""
    metrics = scores(_KYIV, found)
    assert (metrics["span_strict_f1"], metrics["span_overlap_f1"]) == (
        strict,
        overlapping,
    )


@pytest.mark.parametrize(
    ("place", "exact", "near"),
    [
        pytest.param(point(50.45, 30.52, 703448), 1.0, 1.0, id="same"),
        pytest.param(point(50.45, 30.52, 703447), 0.0, 1.0, id="other-id"),
        pytest.param(point(51.45, 30.52), 0.0, 1.0, id="111-km"),
        pytest.param(point(52.45, 30.52), 0.0, 0.0, id="222-km"),
        pytest.param(None, 0.0, 0.0, id="unresolved"),
    ],
)
def test_given_span_counts_by_id_and_within_161_km(
    place: Place | None, exact: float, near: float
) -> None:
    """A degree of latitude is 111 km."""
    metrics = scores(_KYIV, place=place)
    assert metrics["resolution_exact"] == exact
    assert metrics["resolution_161km"] == near


def test_same_id_is_the_same_place_wherever_it_is_drawn() -> None:
    """A land without a point is at no distance from itself."""
    place = Place(name="Kyiv", kind="region", geonames_id=703448)
    assert scores(_KYIV, place=place)["resolution_median_km"] == 0.0


def test_land_of_another_id_is_measured_from_its_middle() -> None:
    disc = Disc(lat_deg=51.45, lon_deg=30.52, radius_m=150_000)
    place = Place(name="Kyiv region", kind="region", within=disc)
    median = scores(_KYIV, place=place)["resolution_median_km"]
    assert median == pytest.approx(111.2, abs=1)


def test_unresolved_toponym_is_as_far_as_can_be() -> None:
    metrics = scores(_KYIV, place=None)
    assert metrics["resolution_median_km"] == round(FARTHEST_KM, 1)


def test_toponym_without_point_counts_for_spans_alone() -> None:
    bare = {"start": 3, "end": 7, "lat": None, "lon": None}
    metrics = scores(bare, [mention(3, 7)], point(50.4, 30.5))
    assert (metrics["span_overlap_f1"], metrics["resolution_161km"]) == (1.0, 0.0)

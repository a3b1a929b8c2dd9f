"""Tests for `counterclaim.model.disc`."""

from __future__ import annotations

from math import inf, nan

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import Disc


def disc(lat_deg: float, lon_deg: float) -> Disc:
    """Return a disc of 1 km."""
    return Disc(lat_deg=lat_deg, lon_deg=lon_deg, radius_m=1000)


@pytest.mark.parametrize(
    ("one", "other", "geodesic_m"),
    [
        pytest.param(disc(0, 0), disc(0, 1), 111_319.5, id="equator-east"),
        pytest.param(disc(0, 0), disc(1, 0), 110_574.4, id="equator-north"),
        pytest.param(disc(60, 0), disc(60, 1), 55_799.5, id="60N-east"),
        pytest.param(disc(0, 179.5), disc(0, -179.5), 111_319.5, id="antimeridian"),
    ],
)
def test_distance_keeps_its_documented_error(
    one: Disc, other: Disc, geodesic_m: float
) -> None:
    """Distances stay within 0.6 % of the geodesic (GeographicLib, WGS 84)."""
    assert one.distance_m(other) == pytest.approx(geodesic_m, rel=0.006)


@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "radius_m"),
    [(91, 0, 1), (0, 181, 1), (nan, 0, 1), (0, 0, 0), (0, 0, -1), (0, 0, inf)],
)
def test_impossible_disc_is_refused(
    lat_deg: float, lon_deg: float, radius_m: float
) -> None:
    """No disc is a point, and none is everywhere."""
    with pytest.raises(InvalidValue):
        Disc(lat_deg=lat_deg, lon_deg=lon_deg, radius_m=radius_m)

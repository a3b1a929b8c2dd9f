"""Tests for `counterclaim.model.place`."""

from __future__ import annotations

from math import nan

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import Place


def test_null_island_is_a_place() -> None:
    """Zero is a latitude and a longitude, not a missing one."""
    place = Place(name="Null Island", kind="site", lat_deg=0, lon_deg=0)

    assert (place.lat_deg, place.lon_deg) == (0, 0)


@pytest.mark.parametrize(
    ("lat_deg", "lon_deg", "field"),
    [
        pytest.param(90.1, 0, "lat_deg", id="beyond-the-pole"),
        pytest.param(-90.1, 0, "lat_deg", id="beyond-the-south-pole"),
        pytest.param(0, 180.1, "lon_deg", id="beyond-the-date-line"),
        pytest.param(nan, 0, "lat_deg", id="nan"),
        pytest.param(0, nan, "lon_deg", id="nan-longitude"),
        pytest.param(48.4, None, "both or neither", id="latitude-alone"),
        pytest.param(None, 37.8, "both or neither", id="longitude-alone"),
    ],
)
def test_refuses_impossible_coordinates(
    lat_deg: float | None, lon_deg: float | None, field: str
) -> None:
    """Degrees are in range, and come in pairs."""
    with pytest.raises(InvalidValue, match=field):
        Place(name="Toretsk", kind="settlement", lat_deg=lat_deg, lon_deg=lon_deg)


def test_a_country_has_no_point() -> None:
    """A state's centre is not where something happened."""
    country = Place(name="Ukraine", kind="country", country="UA")

    assert (country.lat_deg, country.lon_deg) == (None, None)


@pytest.mark.parametrize(
    ("name", "kind"),
    [pytest.param(" ", "settlement", id="blank"), pytest.param("X", "town", id="kind")],
)
def test_refuses_what_names_no_place(name: str, kind: str) -> None:
    """A place has a name, and is one of the known sorts."""
    with pytest.raises(InvalidValue):
        Place(name=name, kind=kind)  # type: ignore[arg-type]

"""A disc on the earth's surface: as much as words tell of where something is.

News seldom names a point: "north of Pokrovsk" means somewhere inside a disc. An
unknown place is ``None``; (0, 0) is a real place.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, hypot, inf, radians, sin

from counterclaim.errors import InvalidValue


EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the WGS 84 ellipsoid, metres: (2a + b) / 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A disc that holds a place, or what is said to lie near one.

    Args:
        lat_deg: Latitude of the centre, degrees north, WGS 84.
        lon_deg: Longitude of the centre, degrees east, WGS 84.
        radius_m: Radius, metres.

    Raises:
        InvalidValue: If a value is NaN, infinite or out of its range.
    """

    lat_deg: float
    lon_deg: float
    radius_m: float

    def __post_init__(self) -> None:
        # `not low <= x`, never `x < low`: NaN fails every comparison.
        if not -90 <= self.lat_deg <= 90:
            raise InvalidValue("lat_deg", self.lat_deg, "in [-90, 90] degrees")
        if not -180 <= self.lon_deg <= 180:
            raise InvalidValue("lon_deg", self.lon_deg, "in [-180, 180] degrees")
        if not 0 < self.radius_m < inf:
            raise InvalidValue("radius_m", self.radius_m, "in (0, inf) metres")

    def distance_m(self, other: Disc) -> float:
        """Return the great-circle distance between the two centres, in metres.

        Vincenty's formula (Survey Review 23, 1975) for a sphere, within 0.6 %
        of the distance on the ellipsoid.
        """
        lat_a, lat_b = radians(self.lat_deg), radians(other.lat_deg)
        d_lon = radians(other.lon_deg - self.lon_deg)
        east = cos(lat_b) * sin(d_lon)
        north = cos(lat_a) * sin(lat_b) - sin(lat_a) * cos(lat_b) * cos(d_lon)
        up = sin(lat_a) * sin(lat_b) + cos(lat_a) * cos(lat_b) * cos(d_lon)
        return EARTH_RADIUS_M * atan2(hypot(east, north), up)

"""A place that words refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterclaim.errors import InvalidValue
from counterclaim.model.disc import Disc


PlaceKind = Literal[
    "settlement", "district", "region", "country", "area", "water", "site"
]
"""`region` is a first-level division, `area` what no gazetteer of towns has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with what is known of where it is.

    Args:
        name: Its usual English name, without "the town of".
        kind: What sort of place it is.
        country: ISO 3166-1 alpha-2 code of the state it is known to lie in.
        region: Name of the first-level region it lies in.
        geonames_id: Its number in GeoNames.
        lat_deg: Latitude of a settlement's or site's point, degrees, WGS 84.
        lon_deg: Longitude, likewise. None for what is no point: a country's
            centre is not where something happened.
        within: A disc that holds it, for what is no point: a land, a sea,
            "20 km north of Pokrovsk". None where its extent is not known.

    Raises:
        InvalidValue: If the name is blank, the kind unknown, or one
            coordinate stands without the other or out of range.
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    region: str | None = None
    geonames_id: int | None = None
    lat_deg: float | None = None
    lon_deg: float | None = None
    within: Disc | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidValue("name", self.name, "a text that is not blank")
        if self.kind not in get_args(PlaceKind):
            raise InvalidValue("kind", self.kind, f"one of {get_args(PlaceKind)}")
        if (self.lat_deg is None) != (self.lon_deg is None):
            raise InvalidValue(
                "lat_deg, lon_deg", (self.lat_deg, self.lon_deg), "both or neither"
            )
        if self.lat_deg is not None and not -90 <= self.lat_deg <= 90:
            raise InvalidValue("lat_deg", self.lat_deg, "in [-90, 90] degrees")
        if self.lon_deg is not None and not -180 <= self.lon_deg <= 180:
            raise InvalidValue("lon_deg", self.lon_deg, "in [-180, 180] degrees")

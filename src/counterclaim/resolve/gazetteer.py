"""The gazetteer: populated places, districts, regions and countries by name.

One file that ships with the package, laid out for use in place
(`place_format` describes it): it is mapped into memory, not read, so that
opening costs a millisecond and a look-up some microseconds. ``python -m
training.gazetteer`` builds it from GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import mmap
import sys

from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import as_file, files
from math import pi, sqrt
from pathlib import Path
from typing import NamedTuple, cast

from counterclaim.errors import BadData
from counterclaim.model import Disc, Place, PlaceKind
from counterclaim.resolve.place_format import (
    BUCKETS,
    CAPITAL,
    DEGREE,
    HEADER,
    KINDS,
    LIST,
    MAGIC,
    NO_REGION,
    PLACE,
    VERSION,
    hash_of,
    padded,
)
from counterclaim.resolve.place_spelling import ARTICLES, place_key, sound_key


class Entry(NamedTuple):
    """One place of the gazetteer."""

    number: int
    """Its position in the file."""
    name: str
    """Its name in GeoNames."""
    kind: PlaceKind
    country: str | None
    """ISO 3166-1 alpha-2 code; None for what lies in several states, or none."""
    region: str | None
    """Name of the first-level region it lies in."""
    geonames_id: int | None
    lat_deg: float | None
    """Latitude: of its point for a settlement, else of the middle of its people."""
    lon_deg: float | None
    """Longitude, likewise."""
    population: int
    capital: bool = False
    """Whether it is a state's capital."""
    radius_km: float | None = None
    """How far a land or a sea reaches from its middle; None for a settlement."""

    @property
    def disc(self) -> Disc | None:
        """Return the disc that holds a land or a sea; None for what has a point."""
        if self.radius_km is None or self.lat_deg is None or self.lon_deg is None:
            return None
        radius_m = self.radius_km * 1000
        return Disc(lat_deg=self.lat_deg, lon_deg=self.lon_deg, radius_m=radius_m)

    @property
    def around(self) -> Disc | None:
        """Return a disc that holds the place and what is named after it.

        A settlement is taken to reach as far as a built-up disc of its people
        at a thousand a square kilometre, at least 10 km.
        """
        if self.disc is not None or self.lat_deg is None or self.lon_deg is None:
            return self.disc
        radius_m = max(10_000.0, 1000 * sqrt(self.population / 1000 / pi))
        return Disc(lat_deg=self.lat_deg, lon_deg=self.lon_deg, radius_m=radius_m)

    def place(self, name: str | None = None) -> Place:
        """Return what the entry tells of a place; coordinates only of a point.

        Args:
            name: What to call it; its name in the gazetteer if not given.
        """
        point = self.kind == "settlement"
        return Place(
            name=self.name if name is None else name,
            kind=self.kind,
            country=self.country,
            region=self.region,
            geonames_id=self.geonames_id,
            lat_deg=self.lat_deg if point else None,
            lon_deg=self.lon_deg if point else None,
            within=self.disc,
        )


class Gazetteer:
    """Places by the spellings of their names.

    Args:
        path: The gazetteer's file.

    Raises:
        BadData: If it is no such file, or of another version.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as error:
                raise BadData(path.name, "the file is empty") from error
        if len(self._map) < HEADER.size or self._map[:8] != MAGIC:
            raise BadData(path.name, "no gazetteer of ours")
        _, version, self._count, *sized = HEADER.unpack_from(self._map)
        if version != VERSION:
            raise BadData(path.name, f"version {version}, {VERSION} wanted")
        keys, listed, letters, self._lands = sized
        sizes = [4 * (BUCKETS + 1), 4 * keys, 4 * keys, 4 * listed]
        sizes += [PLACE.size * self._count, padded(letters), padded(2 * self._lands)]
        starts = [padded(HEADER.size)]
        for size in sizes:
            starts.append(starts[-1] + size)
        if starts[-1] != len(self._map):
            raise BadData(path.name, f"{len(self._map)} bytes, {starts[-1]} wanted")
        whole = memoryview(self._map)
        self._buckets, self._hashes, self._postings, self._lists = (
            _numbers(whole[start : start + size])
            for start, size in zip(starts[:4], sizes[:4], strict=True)
        )
        self._places, self._names, self._reaches = starts[4:7]
        self._codes: tuple[str, ...] = ()
        self._codes = self._country_codes()
        self.entry = lru_cache(maxsize=1 << 14)(self._entry)
        self.find = lru_cache(maxsize=1 << 14)(self._find)

    def __len__(self) -> int:
        """Return the number of places."""
        return int(self._count)

    def _find(self, key: str) -> tuple[Entry, ...]:
        """Return the places that have a key of `place_spelling`, largest first."""
        bucket, remainder = hash_of(key)
        low, high = self._buckets[bucket], self._buckets[bucket + 1]
        at = bisect_left(self._hashes, remainder, low, high)
        if at == high or self._hashes[at] != remainder:
            return ()
        posting = self._postings[at]
        if not posting & LIST:
            return (self.entry(posting),)
        start = posting & ~LIST
        numbers = self._lists[start + 1 : start + 1 + self._lists[start]]
        return tuple(self.entry(number) for number in numbers)

    def named(self, name: str) -> tuple[Entry, ...]:
        """Return the places that a name, in any spelling, can mean, largest first.

        Looks for the name as written, then with another or no Arabic article.
        """
        key = place_key(name)
        if key is None:
            return ()
        found: tuple[Entry, ...] = self.find(key)
        if found:
            return found
        first, _, rest = name.replace("-", " ").partition(" ")
        bare = place_key(rest)
        if bare is None or first.casefold() not in ARTICLES:
            return ()
        for other in (f"al{bare}", f"el{bare}", bare):
            if found := self.find(other):
                return found
        return ()

    def sounding(self, name: str) -> tuple[Entry, ...]:
        """Return the settlements that a name not found may be another spelling of.

        Those of lands that write in Cyrillic or Arabic script, largest first.
        """
        key = place_key(name)
        sound = None if key is None else sound_key(key)
        return () if sound is None else self.find(sound)

    def country(self, code: str) -> Entry | None:
        """Return a country by its ISO 3166-1 alpha-2 code."""
        if code not in self._codes:
            return None
        found: Entry = self.entry(self._codes.index(code))
        return found

    def _country_codes(self) -> tuple[str, ...]:
        """Return the codes of the countries, which stand first in the file."""
        codes = []
        for number in range(self._count):
            fields = PLACE.unpack_from(self._map, self._places + PLACE.size * number)
            if KINDS[fields[7] & ~CAPITAL] != "country":
                break
            codes.append(self._name(fields[4] + 1 + self._map[self._names + fields[4]]))
        return tuple(codes)

    def _name(self, offset: int) -> str:
        start = self._names + offset
        return self._map[start + 1 : start + 1 + self._map[start]].decode()

    def _entry(self, number: int) -> Entry:
        """Return a place by its position in the file."""
        identifier, lat, lon, population, name, region, country, kind = (
            PLACE.unpack_from(self._map, self._places + PLACE.size * number)
        )
        within = None
        if region != NO_REGION:
            at = self._places + PLACE.size * region
            within = self._name(PLACE.unpack_from(self._map, at)[4])
        return Entry(
            number=number,
            name=self._name(name),
            kind=cast("PlaceKind", KINDS[kind & ~CAPITAL]),
            country=self._codes[country],
            region=within,
            geonames_id=identifier or None,
            lat_deg=lat / DEGREE,
            lon_deg=lon / DEGREE,
            population=population,
            capital=bool(kind & CAPITAL),
            radius_km=self._radius_km(number),
        )

    def _radius_km(self, number: int) -> int | None:
        """Return the radius of a land, None of a settlement."""
        if number >= self._lands:
            return None
        at = self._reaches + 2 * number
        return int.from_bytes(self._map[at : at + 2], "little")


def _numbers(section: memoryview) -> memoryview:
    """Return a section as numbers of four bytes, in the machine's own order."""
    if sys.byteorder == "little":
        return section.cast("I")
    swapped = bytearray(section)
    swapped[0::4], swapped[1::4], swapped[2::4], swapped[3::4] = (
        section[3::4],
        section[2::4],
        section[1::4],
        section[0::4],
    )
    return memoryview(swapped).cast("I")


@cache
def load_gazetteer() -> Gazetteer:
    """Open the gazetteer that the package ships; the second call costs nothing.

    Raises:
        BadData: If the file is damaged.
    """
    with as_file(files("counterclaim.data") / "gazetteer" / "places.bin") as path:
        return Gazetteer(path)

"""Writes the gazetteer's file in the layout of `place_format`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from counterclaim.resolve.place_format import (
    BUCKETS,
    CAPITAL,
    DEGREE,
    HEADER,
    KINDS,
    LIST,
    MAGIC,
    PLACE,
    VERSION,
    hash_of,
    padded,
)


class Writable(Protocol):
    """What the file keeps of a place, and the keys it is found by."""

    name: str
    kind: str
    country: str
    identifier: int
    lat_deg: float
    lon_deg: float
    radius_km: int
    population: int
    region: int
    capital: bool
    keys: set[str]


def write_gazetteer(places: Sequence[Writable], path: Path) -> int:
    """Write places to a file, countries first; return its length in bytes."""
    names, records = _records(places)
    buckets, hashes, postings, lists = _index(places)
    reaches = [place.radius_km for place in places if place.kind != "settlement"]
    header = HEADER.pack(
        MAGIC, VERSION, len(places), len(hashes), len(lists), len(names), len(reaches)
    )
    sections = [header, *map(_packed, (buckets, hashes, postings, lists))]
    sections += [records, names]
    sections.append(b"".join(reach.to_bytes(2, "little") for reach in reaches))
    content = b"".join(s.ljust(padded(len(s)), b"\0") for s in sections)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return len(content)


def _packed(numbers: Sequence[int]) -> bytes:
    return b"".join(number.to_bytes(4, "little") for number in numbers)


def _records(places: Sequence[Writable]) -> tuple[bytes, bytes]:
    """Return the names, each once, and the records of places."""
    names = bytearray()
    at: dict[bytes, int] = {}
    countries: dict[str, int] = {}
    records = bytearray()
    for place in places:
        name = _counted(place.name)
        if place.kind == "country":
            # Its code stands right behind its name.
            countries[place.country] = len(countries)
            name += _counted(place.country)
        start = at.setdefault(name, len(names))
        if start == len(names):
            names += name
        records += PLACE.pack(
            place.identifier,
            round(place.lat_deg * DEGREE),
            round(place.lon_deg * DEGREE),
            place.population,
            start,
            place.region,
            countries[place.country],
            KINDS.index(place.kind) | (CAPITAL if place.capital else 0),
        )
    return bytes(names), bytes(records)


def _counted(text: str) -> bytes:
    encoded = text.encode()
    return bytes([len(encoded)]) + encoded


def _index(
    places: Sequence[Writable],
) -> tuple[list[int], list[int], list[int], list[int]]:
    """Return the buckets, hashes, postings and lists of the keys of places."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for key in place.keys:
            found[key].append(number)
    hashed = sorted((*hash_of(key), key) for key in found)
    starts, lists = [0] * (BUCKETS + 1), list[int]()
    hashes, postings = [], []
    for bucket, remainder, key in hashed:
        numbers = sorted(found[key], key=lambda n: (-places[n].population, n))
        starts[bucket + 1] += 1
        hashes.append(remainder)
        if len(numbers) == 1:
            postings.append(numbers[0])
        else:
            postings.append(len(lists) | LIST)
            lists += [len(numbers), *numbers]
    if len({(bucket, remainder) for bucket, remainder, _ in hashed}) < len(hashed):
        raise SystemExit("two keys have one hash: change the hash in place_format")
    for bucket in range(BUCKETS):
        starts[bucket + 1] += starts[bucket]
    return starts, hashes, postings, lists

"""The layout of the gazetteer's file, for those who write it and read it.

All numbers are little-endian. The file is a header, then sections, each padded
to a multiple of four bytes::

    magic     8 bytes, ``CCPLACES``
    version   u32
    count     u32 each: places, keys, numbers in lists, bytes of names, lands

    buckets   u32 × 65,537   first key of each bucket, and the end of the last
    hashes    u32 × keys     rising within a bucket
    postings  u32 × keys     a place, or with the top bit set a list of places
    lists     u32 …          length, then places, most people first
    places    24 bytes each  see `PLACE`
    names     UTF-8          each name with its length in bytes before it
    reaches   u16 × lands    radius in km of each place that is no settlement

Lands (countries, regions, districts) stand before settlements. A key of `place_spelling` is not stored, only 48 bits of its BLAKE2b hash: the
first 16 choose the bucket, the others stand in it. Keys of the file never
collide (the writer checks), and a key that is not in the file is taken for
one that is about once in 400 million look-ups.
"""

from __future__ import annotations

import struct

from hashlib import blake2b


MAGIC = b"CCPLACES"
VERSION = 2
HEADER = struct.Struct("<8sIIIIII")
BUCKETS = 1 << 16
LIST = 1 << 31
"""Set in a posting that points to a list."""

PLACE = struct.Struct("<IiiIIHBB")
"""GeoNames id, latitude and longitude in 1e-5 degrees, population, where its name
stands, number of its region among the places (`NO_REGION` if none), number of
its country, kind with `CAPITAL` set for a state's capital."""

KINDS = ("country", "region", "district", "settlement")
"""Kinds by number. Coordinates are a point for settlements alone; for all others
they are the middle of the people who live there, good to compare distances."""

CAPITAL = 0x80
NO_REGION = 0xFFFF
DEGREE = 100_000
"""Units of latitude and longitude in a degree."""


def hash_of(key: str) -> tuple[int, int]:
    """Return a key's bucket and its hash within the bucket."""
    digest = blake2b(key.encode("ascii"), digest_size=6).digest()
    return int.from_bytes(digest[:2], "little"), int.from_bytes(digest[2:], "little")


def padded(length: int) -> int:
    """Return a length rounded up to a multiple of four."""
    return (length + 3) & ~3

"""Tests for `counterclaim.resolve.gazetteer`, on the file that ships."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.errors import BadData
from counterclaim.resolve.gazetteer import Gazetteer, load_gazetteer
from counterclaim.resolve.place_format import HEADER, MAGIC, VERSION


@pytest.mark.parametrize(
    ("name", "country", "identifier"),
    [
        ("Kyiv", "UA", 703448),
        ("Kiev", "UA", 703448),
        ("KYIV", "UA", 703448),
        ("Toretsk", "UA", 709354),
        ("Kursk", "RU", 538560),
        ("Long Beach", "US", 5367929),
    ],
)
def test_largest_place_of_a_name(name: str, country: str, identifier: int) -> None:
    """Numbers are those that geonames.org gives."""
    entries = [e for e in load_gazetteer().named(name) if e.kind == "settlement"]
    assert (entries[0].country, entries[0].geonames_id) == (country, identifier)


def test_unknown_name_has_no_place() -> None:
    assert load_gazetteer().named("Qwzyrovka") == ()


def test_region_of_a_town() -> None:
    (town, *_) = load_gazetteer().named("Toretsk")
    assert town.region == "Donetsk"


def test_country_has_no_point() -> None:
    """The middle of a country is not where something happened."""
    country = load_gazetteer().country("UA")
    assert country is not None
    assert country.place().lat_deg is None


def test_unknown_code_has_no_country() -> None:
    assert load_gazetteer().country("QQ") is None


def test_file_is_small() -> None:
    """At most 15 MB travel with the package."""
    file = files("counterclaim.data") / "gazetteer" / "places.bin"
    assert len(file.read_bytes()) <= 15_000_000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"short",
        b"x" * HEADER.size,
        HEADER.pack(MAGIC, VERSION + 1, 0, 0, 0, 0, 0),
        HEADER.pack(MAGIC, VERSION, 1, 1, 1, 1, 0),
    ],
    ids=["empty", "short", "other", "version", "cut"],
)
def test_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "places.bin"
    file.write_bytes(content)
    with pytest.raises(BadData):
        Gazetteer(file)

"""Tests for `counterclaim.resolve.place_atlas`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.errors import BadData
from counterclaim.resolve.gazetteer import load_gazetteer
from counterclaim.resolve.place_atlas import Atlas, load_atlas


@pytest.mark.parametrize(
    ("spelling", "country", "lat_deg", "lon_deg"),
    [
        # Also an old name of Nikopol, of as many people, 280 km away.
        pytest.param("Sloviansk", "UA", 48.85, 37.61, id="old-name-of-another"),
        pytest.param("Slovyansk", "UA", 48.85, 37.61, id="name-in-geonames"),
        pytest.param("Chornobyl", "UA", 51.27, 30.22, id="smaller-than-another"),
        pytest.param("Qamishli", "SY", 37.05, 41.23, id="without-its-article"),
        pytest.param("Ras al-Ain", "SY", 36.85, 40.07, id="other-vowels"),
        pytest.param("Hodeidah", "YE", 14.80, 42.95, id="english-name"),
        pytest.param("Deir al-Balah", "PS", 31.42, 34.35, id="other-vowel"),
    ],
)
def test_usual_name_leads_to_the_town_called_so_now(
    spelling: str, country: str, lat_deg: float, lon_deg: float
) -> None:
    """Coordinates after common atlases, to a tenth of a degree."""
    towns = [
        entry
        for entry in load_atlas().find(spelling)
        if (entry.country, entry.kind) == (country, "settlement")
    ]

    assert towns[0].lat_deg == pytest.approx(lat_deg, abs=0.1)
    assert towns[0].lon_deg == pytest.approx(lon_deg, abs=0.1)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        pytest.param("the Gulf", "Persian Gulf", id="article"),
        pytest.param("DPR", "Donetsk People's Republic", id="capitals"),
    ],
)
def test_area_is_written_as_it_must_be(text: str, area: str) -> None:
    """What is an area with its article or in capitals is another word without."""
    bare = text.removeprefix("the ").capitalize()

    assert load_atlas().find(text)[0].name == area
    assert area not in {entry.name for entry in load_atlas().find(bare)}


def test_one_spelling_of_two_areas_is_refused(tmp_path: Path) -> None:
    """A broken file of areas is named, not read half."""
    areas = tmp_path / "areas.toml"
    areas.write_text(
        '[here]\narea = """\nHighland: The Heights\nHill: Heights\nHighland Two: The Heights\n"""\n'
    )
    names = files("counterclaim.data") / "gazetteer" / "names.toml"

    with pytest.raises(BadData, match=r"areas\.toml"):
        Atlas(load_gazetteer(), areas, names)

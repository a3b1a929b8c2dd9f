"""Tests for `counterclaim.resolve.place_given`, on sentences of our own."""

from __future__ import annotations

import pytest

from counterclaim.model import Place, Span
from counterclaim.parse import load_parser
from counterclaim.resolve.place_given import resolve_places


def resolved(text: str, words: str, home: str | None = None) -> Place | None:
    """Return the place of words of a text."""
    start = text.index(words)
    spans = [Span(start, start + len(words))]
    return resolve_places(load_parser().parse_text(text), spans, home=home)[0]


@pytest.mark.parametrize(
    ("text", "words", "identifier"),
    [
        pytest.param("Toretsk burns.", "Toretsk", 709354, id="town"),
        pytest.param("It fell in Paris, Texas.", "Paris", 4717560, id="in-a-state"),
        pytest.param("It fell in Paris, France.", "Paris", 2988507, id="in-a-country"),
        pytest.param("He left Ukraine.", "Ukraine", 690791, id="country"),
        pytest.param("He left Texas.", "Texas", 4736286, id="state"),
        pytest.param("It hit the Donetsk region.", "Donetsk", 709716, id="region"),
        pytest.param("A Miami, Fla. man.", "Fla.", 4155751, id="short-form"),
        pytest.param(
            "In Rapides Parish it rained.", "Rapides Parish", 4338356, id="parish"
        ),
    ],
)
def test_given_name_leads_to_its_number(text: str, words: str, identifier: int) -> None:
    """Numbers are those that geonames.org gives."""
    place = resolved(text, words)
    assert place is not None
    assert place.geonames_id == identifier


def test_home_decides_between_namesakes() -> None:
    """An American paper's Cambridge is in Massachusetts, a British one's is not."""
    countries = []
    for home in ("US", "GB"):
        place = resolved("Fire crews went to Cambridge.", "Cambridge", home=home)
        assert place is not None
        countries.append(place.country)
    assert countries == ["US", "GB"]


def test_unknown_name_is_nowhere() -> None:
    assert resolved("Shells fell on Qwzyrovka.", "Qwzyrovka") is None


def test_what_is_named_after_a_town_has_no_point() -> None:
    """A stadium lies by its town: a disc, neither the town's number nor point."""
    place = resolved("They met at Cairo Stadium in Egypt.", "Cairo Stadium")
    assert place is not None
    assert (place.kind, place.geonames_id, place.lat_deg) == ("site", None, None)
    assert place.within is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [("He left Ukraine.", "Ukraine"), ("It rained in Texas.", "Texas")],
)
def test_lands_have_a_disc_and_no_point(text: str, words: str) -> None:
    """The middle of a country is not where something happened."""
    place = resolved(text, words)
    assert place is not None
    assert place.lat_deg is None
    assert place.within is not None
    assert place.within.radius_m > 300_000

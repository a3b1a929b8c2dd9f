"""Tests for `counterclaim.resolve.places`, on sentences of our own."""

from __future__ import annotations

import pytest

from counterclaim.model import PlaceMention
from counterclaim.parse import load_parser
from counterclaim.resolve.places import find_places


def found(text: str) -> dict[str, PlaceMention]:
    """Return the places of a text by their words; the last of equal words."""
    parse = load_parser().parse_text(text)
    return {m.span.of(parse.text): m for m in find_places(parse)}


@pytest.mark.parametrize(
    ("text", "words", "name", "country"),
    [
        ("Shells fell near Toretsk.", "Toretsk", "Toretsk", "UA"),
        ("Troops crossed into Kursk in Russia.", "Kursk", "Kursk", "RU"),
        ("They met in Kiev on Monday.", "Kiev", "Kyiv", "UA"),
        ("Russia shelled Chasov Yar.", "Chasov Yar", "Chasiv Yar", "UA"),
        ("Ukraine left Avdeevka.", "Avdeevka", "Avdiivka", "UA"),
        ("He lives in Long Beach, CA.", "Long Beach", "Long Beach", "US"),
        ("He lives in Long Beach, CA.", "CA", "California", "US"),
        ("Troops returned to the USA.", "USA", "United States", "US"),
        ("Troops left the U.S. in spring.", "U.S.", "United States", "US"),
        ("The ship sailed to China.", "China", "China", "CN"),
        ("She was born in Atlanta, Georgia.", "Georgia", "Georgia", "US"),
        ("Crowds marched in Tbilisi, Georgia.", "Georgia", "Georgia", "GE"),
        ("Families fled Khan Younis.", "Khan Younis", "Khan Younis", "PS"),
        ("A blast shook Deir ez-Zor.", "Deir ez-Zor", "Deir ez-Zor", "SY"),
        ("Tankers wait in the Black Sea.", "Black Sea", "Black Sea", None),
        ("Rockets hit the Donbas.", "Donbas", "Donbas", "UA"),
    ],
)
def test_name_leads_to_place(
    text: str, words: str, name: str, country: str | None
) -> None:
    """A name in any spelling leads to the place under its English name."""
    place = found(text)[words].place
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Villages burn in eastern Ukraine.", "eastern Ukraine", "eastern Ukraine"),
        (
            "It fell in the northern Donetsk region.",
            "Donetsk region",
            "Donetsk region",
        ),
        ("Drones flew over Sumy Oblast.", "Sumy Oblast", "Sumy region"),
        ("A raid on the Kursk area of Russia failed.", "Kursk", "Kursk"),
    ],
)
def test_name_takes_what_belongs_to_it(text: str, words: str, name: str) -> None:
    """Compass words and nouns for regions are parts of a name, others are not."""
    place = found(text)[words].place
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    ("text", "words", "literal"),
    [
        ("Kyiv denied the report.", "Kyiv", False),
        ("Crowds gathered in Kyiv.", "Kyiv", True),
        ("Drones hit the Kyiv region.", "Kyiv region", True),
        ("Russia attacked the city.", "Russia", False),
        ("Russia invaded Ukraine.", "Ukraine", True),
        ("Russia's forces withdrew.", "Russia", False),
        ("Talks between Washington and Kyiv stalled.", "Kyiv", False),
        ("Kyiv was shelled at night.", "Kyiv", True),
        ("Toretsk held out.", "Toretsk", True),
    ],
)
def test_states_and_capitals_may_be_parties(
    text: str, words: str, *, literal: bool
) -> None:
    """What speaks, acts or owns is a government, not a place."""
    assert found(text)[words].literal is literal


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They may leave soon.", "may"),
        ("The march began in May.", "May"),
        ("They met in March in Ukraine.", "March"),
        ("He spoke to the Washington Post.", "Washington"),
        ("Russian forces withdrew on Thursday.", "Russian"),
        ("Russian forces withdrew on Thursday.", "Thursday"),
        ("Boris Lancaster said he would stay.", "Lancaster"),
    ],
)
def test_other_names_are_no_places(text: str, words: str) -> None:
    """Months, outlets, adjectives and persons name no place."""
    assert words not in found(text)


def test_unknown_place_loses_no_other() -> None:
    """A place that no entry fits stands beside those that one does."""
    places = found("Fighting went on in the village of Qwzyrovka and near Toretsk.")
    assert places["Qwzyrovka"].place is None
    assert places["Toretsk"].place is not None


@pytest.mark.parametrize(
    "text", ["He left Ukraine.", "It burns in eastern Ukraine.", "It hit the Donbas."]
)
def test_lands_have_no_point(text: str) -> None:
    """Countries and areas come without coordinates."""
    (mention,) = found(text).values()
    assert mention.place is not None
    assert mention.place.lat_deg is None


def test_settlement_has_point() -> None:
    """Kyiv lies at 50.45 north, 30.52 east."""
    place = found("Crowds gathered in Kyiv.")["Kyiv"].place
    assert place is not None
    assert place.lat_deg == pytest.approx(50.45, abs=0.02)
    assert place.lon_deg == pytest.approx(30.52, abs=0.02)


def test_site_keeps_its_words() -> None:
    """A site is called by its words and lies in its town's country."""
    site = found("A missile hit Kharkiv airport in Ukraine.")
    place = site["Kharkiv airport"].place
    assert place is not None
    assert (place.kind, place.country) == ("site", "UA")

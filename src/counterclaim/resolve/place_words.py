"""The words that tell a place from other names, from a data file."""

from __future__ import annotations

import tomllib

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Words by what they say of a name beside them; all in lower case.

    Args:
        locative: Prepositions that can stand before a place.
        firmly_locative: Those before which hardly anything else stands.
        regions: Nouns for a first-level region.
        settlements: Nouns that say that a name is a place.
        geographic: Nouns of a part or a side of a place, or of what befalls it.
        sites: Last words of the names of sites.
        bodies: Words behind a place that make it the name of a body or a road.
        locating_verbs: Verbs whose object is where something happens.
        placed_verbs: Verbs whose subject can be the place itself.
        motion: Verbs and nouns of motion.
        ordinary: Names of places that mostly mean something else.
        talking: What happens between two capitals.
        compass: Words of direction, and the adjective that gold writes.
        abbreviations: Short forms of regions by country.
    """

    locative: frozenset[str]
    firmly_locative: frozenset[str]
    regions: frozenset[str]
    settlements: frozenset[str]
    geographic: frozenset[str]
    sites: frozenset[str]
    bodies: frozenset[str]
    locating_verbs: frozenset[str]
    placed_verbs: frozenset[str]
    motion: frozenset[str]
    ordinary: frozenset[str]
    talking: frozenset[str]
    compass: Mapping[str, str]
    abbreviations: Mapping[str, tuple[str, str]]
    """Region's country and name by its short form, full stops left out."""


@cache
def load_place_words() -> PlaceWords:
    """Read the words that the package ships; the second call costs nothing."""
    source = files("counterclaim.data") / "gazetteer" / "words.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    compass = table.pop("compass")
    shortened = table.pop("abbreviations")
    return PlaceWords(
        compass=compass,
        abbreviations=_abbreviations(shortened),
        **{name: frozenset(words.split()) for name, words in table.items()},
    )


def _abbreviations(shortened: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return regions by short form, as written but for full stops at the end."""
    found = {}
    for country, lines in shortened.items():
        for line in lines.replace("\n", " ").split(";"):
            region, _, forms = line.partition(":")
            for form in forms.split():
                found[form] = (country, region.strip())
    return found

"""How alike two claims of one report are: words, parties, place and type."""

from __future__ import annotations

import re
import tomllib

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.model import Claim


STEM_LENGTH = 6
"""Letters of a word that are compared: "withdrew" and "withdrawn" differ, "attack"
and "attacks" don't."""

_WORD = re.compile(r"[^\W\d_]{2,}|\d[\d.,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How claims of different types bear on one another, from a data file.

    Args:
        opposites: Pairs of types that say the opposite about one party.
        kindred: Pairs of types that can tell of one event.
        renewal: Words that tell a newer state.
        areas: Words after a place's name that a report may leave out.
        common: Words that make nothing alike.
    """

    opposites: frozenset[frozenset[str]]
    kindred: frozenset[frozenset[str]]
    renewal: frozenset[str]
    areas: frozenset[str]
    common: frozenset[str]


@cache
def load_bearing() -> Bearing:
    """Return the table that ships with the package."""
    source = files("counterclaim.data").joinpath("weigh/states.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return Bearing(
        opposites=frozenset(frozenset(pair) for pair in table["opposites"]),
        kindred=frozenset(frozenset(pair) for pair in table["kindred"]),
        renewal=frozenset(table["renewal"]),
        areas=frozenset(table["areas"]),
        common=frozenset(table["common"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What of a claim is compared.

    Args:
        claim: The claim.
        words: Stems of the content words of its evidence.
        parties: Names that fill its roles, the place's left out.
        places: Names that fill its place.
        speaker: Who puts it forward: the side of a known actor, else a name.
        renews: Whether its words tell a newer state.
    """

    claim: Claim
    words: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    speaker: str
    renews: bool


def profile(claim: Claim, quotes: Sequence[str]) -> Profile:
    """Return what of a claim, and of the words of its evidence, is compared."""
    bearing = load_bearing()
    found = [word.casefold() for quote in quotes for word in _WORD.findall(quote)]
    names: Mapping[bool, set[str]] = {True: set(), False: set()}
    for role in claim.roles:
        for filler in role.fillers:
            name = filler.name.casefold()
            if role.name == "place":
                name = _bare(name, bearing.areas)
            names[role.name == "place"].add(name)
    return Profile(
        claim=claim,
        words=frozenset(
            word[:STEM_LENGTH] for word in found if word not in bearing.common
        ),
        parties=frozenset(names[False]),
        places=frozenset(names[True]),
        speaker=claim.source.name,
        renews=not bearing.renewal.isdisjoint(found),
    )


def _bare(place: str, areas: frozenset[str]) -> str:
    """Return a place's name without the word for what sort of area it is."""
    first, _, last = place.rpartition(" ")
    return first if first and last in areas else place


def likeness(later: Profile, earlier: Profile) -> float:
    """Return how alike two claims are, from 0 to about 2.

    The share of the shorter one's content words that both have, raised where
    parties or places agree and lowered where both name places that differ.
    """
    shorter = min(len(later.words), len(earlier.words))
    if not shorter:
        return 0.0
    shared = len(later.words & earlier.words)
    score = shared / max(shorter, 3)
    if later.parties & earlier.parties:
        score += 0.25
    if later.places and earlier.places:
        score += 0.3 if later.places & earlier.places else -0.4
    return score

"""Whether a name that can be a place's is one in this report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log10

from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_atlas import Atlas
from counterclaim.resolve.place_runs import Occurrence, blocked_by
from counterclaim.resolve.place_spelling import place_key
from counterclaim.resolve.place_surroundings import Evidence, key_of
from counterclaim.resolve.place_words import PlaceWords


_WITHIN = 6.0
_SHARE = 4.0
_MENTIONED = 1.5
_CAPITAL = 1.5
_OTHER_NAME = 1.0
_DIVISION = 4.0
_REGION = -1.0
_IN_REGION = 2.5
_LARGE = 200_000
"""People of a city that is meant before a person of its name."""

_SHORTEST = 3
_ACRONYM = 4
"""Letters up to which a name in capitals is taken for an acronym."""

_NEVER = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august"}
    | {"september", "october", "november", "december", "monday", "tuesday"}
    | {"wednesday", "thursday", "friday", "saturday", "sunday"}
)
"""Months and weekdays, of which hardly a report means the town."""

_SURE = 3.5
"""What a place must score where words around the name say that it is one."""
_UNSURE = 5.2
"""Likewise where none do, for a large city."""
_DOUBTFUL = 7.2
"""Likewise for a small one: it may be a surname."""


class Trust:
    """Tells names of places from the same words for something else.

    Args:
        cast: Who appears in the report.
        names: The names found in it.
        words: Words around the names of places.
        atlas: Where the names were looked up.
    """

    def __init__(
        self, cast: Cast, names: Sequence[Occurrence], words: PlaceWords, atlas: Atlas
    ) -> None:
        self._cast, self._words, self._atlas = cast, words, atlas
        self._surnames = blocked_by(cast).surnames
        self._countries = _countries(cast, names)
        self._all = sum(self._countries.values())
        self._regions = _regions(names)

    def holds(self, name: Occurrence, entry: Entry, evidence: Evidence) -> bool:
        """Return whether a name is a place's.

        Args:
            name: The name.
            entry: The place that it is if it is one.
            evidence: What the words around it tell.
        """
        if name.text.casefold() in _NEVER:
            return False
        if entry.kind == "country" or entry.number < 0 or evidence.holding:
            return True
        if self._is_ordinary(name, entry) and not evidence.settlement:
            return False
        if len(key_of(name)) < _SHORTEST or _is_acronym(name):
            return name.text in self._words.abbreviations and entry.kind == "region"
        score = self._score(entry, name, evidence)
        if evidence.located or evidence.within or evidence.division:
            return score >= _SURE
        known = entry.population >= _LARGE or self._atlas.is_listed(name.text)
        return evidence.proper and score >= (_UNSURE if known else _DOUBTFUL)

    def _is_ordinary(self, name: Occurrence, best: Entry) -> bool:
        """Return whether a name is mostly something else: a word, a person."""
        word = name.text.casefold()
        if name.last - name.first > 1:
            return False
        if word in self._words.ordinary or name.text in self._surnames:
            return True
        persons = self._cast.words
        if word in persons.given_names:
            return not best.capital and best.population < _LARGE
        return word in persons.titles or word in persons.bodies

    def _score(self, entry: Entry, name: Occurrence, evidence: Evidence) -> float:
        score = log10(entry.population + 10) + self._nearness(entry, evidence)
        if entry.capital:
            score += _CAPITAL
        if entry.kind in {"region", "district"}:
            score += _DIVISION if evidence.division else _REGION
        if place_key(entry.name) != key_of(name):
            score -= _OTHER_NAME
        return score

    def _nearness(self, entry: Entry, evidence: Evidence) -> float:
        """Return what the other places of the report say for one."""
        score = 0.0
        if entry.country is not None and entry.country in self._countries:
            share = self._countries[entry.country] / self._all
            score += _MENTIONED + _SHARE * share
        region = "" if entry.region is None else place_key(entry.region)
        if entry.country in evidence.within:
            score += _WITHIN
        if f"{entry.country}:{region}" in evidence.within:
            score += _WITHIN + 1
        if f"{entry.country}:{region}" in self._regions:
            score += _IN_REGION
        return score


def _countries(cast: Cast, names: Sequence[Occurrence]) -> Counter[str]:
    """Return how often a report speaks of each country."""
    counted = Counter[str]()
    for hit in cast.hits:
        country = hit.entry.actor.country
        if country is not None and hit.entry.sort != "person":
            counted[country] += 1
    for name in names:
        largest = name.senses[0]
        country = largest.country
        if len(name.senses) == 1 and largest.kind != "country" and country is not None:
            counted[country] += 1
    return counted


def _regions(names: Sequence[Occurrence]) -> frozenset[str]:
    """Return the regions that a report names, by country and key."""
    return frozenset(
        f"{entry.country}:{place_key(entry.name)}"
        for name in names
        for entry in name.senses
        if entry.kind == "region"
    )


def _is_acronym(name: Occurrence) -> bool:
    return name.text.isupper() and len(name.text) <= _ACRONYM

"""Which of the places of one name a report means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log10

from counterclaim.model import Parse
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_atlas import Atlas
from counterclaim.resolve.place_runs import Occurrence, blocked_by
from counterclaim.resolve.place_spelling import place_key
from counterclaim.resolve.place_surroundings import Evidence, Surroundings, key_of
from counterclaim.resolve.place_words import PlaceWords


_COUNTRY = 6.0
_WITHIN = 6.0
_HOLDING = 20.0
"""More than a state of the same name can have."""

_SHARE = 4.0
_MENTIONED = 1.5
_CAPITAL = 1.5
_OTHER_NAME = 1.0
_DIVISION = 4.0
_REGION = -1.0
_LARGE = 200_000
"""People of a city that is meant before a person of its name."""

_IN_REGION = 2.5
_DISTRICT = 2.5
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


class Senses:
    """Chooses one place for each name of a report.

    Args:
        parse: The report's parse.
        cast: Who appears in it.
        names: The names found in it, in the order of the text.
        words: Words around the names of places.
        atlas: Where the names were looked up.
    """

    def __init__(
        self,
        parse: Parse,
        cast: Cast,
        *,
        names: Sequence[Occurrence],
        words: PlaceWords,
        atlas: Atlas,
    ) -> None:
        self._atlas = atlas
        self._words = words
        self._cast = cast
        self._surnames = blocked_by(cast).surnames
        self._countries = _countries(cast, names)
        self._around = Surroundings(parse, cast, names, words)
        self._regions = _regions(names)
        self._chosen: dict[tuple[str, bool], Entry | None] = {}

    def entry(self, name: Occurrence) -> Entry | None:
        """Return the place that a name means all through the report."""
        use = key_of(name), self._around.division(name) is not None
        if use not in self._chosen:
            self._chosen[use] = self._choose(name)
        return self._chosen[use]

    def division(self, name: Occurrence) -> str | None:
        """Return the noun for a region that goes with a name."""
        return self._around.division(name)

    def _choose(self, name: Occurrence) -> Entry | None:
        evidence = self._around.of(name)
        scored = [
            (self._score(entry, name, evidence), -number, entry)
            for number, entry in enumerate(name.senses)
        ]
        if not scored or name.text.casefold() in _NEVER:
            return None
        score, _, best = max(scored)
        if best.kind == "country" or best.number < 0 or evidence.holding:
            return best
        if self._is_ordinary(name, best) and not evidence.settlement:
            return None
        if len(key_of(name)) < _SHORTEST or _is_acronym(name):
            short = name.text in self._words.abbreviations
            return best if short and best.kind == "region" else None
        if evidence.located or evidence.within or evidence.division:
            return best if score >= _SURE else None
        known = best.population >= _LARGE or self._atlas.is_listed(name.text)
        wanted = _UNSURE if known else _DOUBTFUL
        return best if evidence.proper and score >= wanted else None

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
        if entry.kind == "country":
            return score + _COUNTRY
        if entry.number >= 0:
            if entry.kind == "district":
                score += _DISTRICT
            if entry.kind in {"region", "district"}:
                around = self._around.division(name)
                score += _REGION if around is None else _DIVISION
            if place_key(entry.name) != key_of(name):
                score -= _OTHER_NAME
        return score

    def _nearness(self, entry: Entry, evidence: Evidence) -> float:
        """Return what the other places of the report say for one."""
        score = 0.0
        if entry.country is not None and entry.country in self._countries:
            share = self._countries[entry.country] / sum(self._countries.values())
            score += _MENTIONED + _SHARE * share
        region = "" if entry.region is None else place_key(entry.region)
        if entry.country in evidence.within:
            score += _WITHIN
        if f"{entry.country}:{region}" in evidence.within:
            score += _WITHIN + 1
        if f"{entry.country}:{region}" in self._regions:
            score += _IN_REGION
        if entry.kind == "region" and entry.country in evidence.holding:
            score += _HOLDING
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

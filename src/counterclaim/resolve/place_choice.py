"""Chooses which of the places of a name a report means: one sense a report.

Every name votes for the countries and regions it is sure of, and each sense of
a name is weighed by its people, by whether the name is its own, by what stands
beside the name ("Long Beach, CA"), by the countries and regions that the report
speaks of, and by how near the report's other places lie.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import asin, cos, exp, log10, radians, sin, sqrt
from typing import NamedTuple

from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_atlas import Atlas
from counterclaim.resolve.place_runs import Occurrence
from counterclaim.resolve.place_spelling import place_key


EARTH_RADIUS_KM = 6371.0
"""Mean radius (IUGG)."""

_MOST_SENSES = 60
_NEAR_KM = 120.0
"""Distance at which a neighbour counts a third of one at the same spot."""

_OWN_NAME = 0.8
_OTHER_NAME = -0.4
_CAPITAL = 1.2
_COUNTRY = 2.2
_REGION = 2.0
_NEIGHBOUR = 1.6
_CONTAINED = 8.0
_COUNTRY_PEOPLE = 9.0
_DISTRICT_PEOPLE = 3.5
_LARGE_IN_REGION = 10_000
"""People of a settlement that is meant rather than the region of its name."""


class Surroundings(NamedTuple):
    """What a report says of where it happens, before a name is looked at."""

    countries: Counter[str]
    """How often countries are spoken of, by code."""
    containers: dict[str, list[Entry]]
    """Countries and regions that stand right behind a name, by name."""


def choose(
    occurrences: Sequence[Occurrence], around: Surroundings, atlas: Atlas
) -> dict[str, Entry]:
    """Return the place that each name means in this report.

    Args:
        occurrences: The names found.
        around: What else the report says of where it happens.
        atlas: What the names of places are.
    """
    senses: dict[str, tuple[Entry, ...]] = {}
    times: Counter[str] = Counter()
    for occurrence in occurrences:
        if occurrence.senses:
            if occurrence.text not in senses:
                senses[occurrence.text] = _told_apart(occurrence.senses)
            times[occurrence.text] += 1
    chooser = _Chooser(senses, times, around, atlas)
    chosen = chooser.first()
    for _ in range(2):
        chosen = chooser.again(chosen)
    return chosen


def _told_apart(senses: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return senses without the region or district that is called for its town."""
    kept = tuple(senses)[:_MOST_SENSES]
    towns = {
        (e.country, e.region)
        for e in kept
        if e.kind == "settlement" and e.population >= _LARGE_IN_REGION
    }
    return tuple(
        e
        for e in kept
        if not (e.kind == "region" and (e.country, e.name) in towns)
        and not (e.kind == "district" and (e.country, e.region) in towns)
    )


class _Chooser:
    """Weighs the senses of the names of one report."""

    def __init__(
        self,
        senses: dict[str, tuple[Entry, ...]],
        times: Counter[str],
        around: Surroundings,
        atlas: Atlas,
    ) -> None:
        self._senses, self._times, self._around = senses, times, around
        self._prior = {
            name: [self._alone(name, entry, atlas) for entry in entries]
            for name, entries in senses.items()
        }

    def _alone(self, name: str, entry: Entry, atlas: Atlas) -> float:
        """Return the weight of a sense by itself and what stands beside it."""
        weight = log10(entry.population + 10)
        if entry.kind == "country":
            weight = _COUNTRY_PEOPLE
        elif entry.kind == "district":
            weight = _DISTRICT_PEOPLE
        if entry.capital:
            weight += _CAPITAL
        own = place_key(entry.name) == place_key(name)
        own = own or atlas.name(entry, entry.name) == atlas.name(entry, name) != name
        weight += _OWN_NAME if own else _OTHER_NAME
        for container in self._around.containers.get(name, ()):
            weight += _CONTAINED if lies_in(entry, container) else -_CONTAINED / 2
        return weight

    def first(self) -> dict[str, Entry]:
        """Return the heaviest sense of each name by the countries spoken of."""
        regions: Counter[tuple[str | None, str]] = Counter()
        for name, entries in self._senses.items():
            if entries[0].kind == "region" and len({e.country for e in entries}) == 1:
                regions[entries[0].country, entries[0].name] += self._times[name]
        return self._heaviest(self._around.countries, regions, {})

    def again(self, chosen: dict[str, Entry]) -> dict[str, Entry]:
        """Return the heaviest senses, given those of the other names."""
        countries = Counter(self._around.countries)
        regions: Counter[tuple[str | None, str]] = Counter()
        spots: dict[str, Entry] = {}
        for name, entry in chosen.items():
            if entry.country is not None:
                countries[entry.country] += min(self._times[name], 3)
            if entry.kind == "region":
                regions[entry.country, entry.name] += 2
            elif entry.region is not None:
                regions[entry.country, entry.region] += 1
            if entry.lat_deg is not None and entry.kind in {"settlement", "district"}:
                spots[name] = entry
        return self._heaviest(countries, regions, spots)

    def _heaviest(
        self,
        countries: Counter[str],
        regions: Counter[tuple[str | None, str]],
        spots: dict[str, Entry],
    ) -> dict[str, Entry]:
        chosen = {}
        most = max(countries.values(), default=1)
        for name, entries in self._senses.items():
            if len(entries) == 1:
                chosen[name] = entries[0]
                continue
            others = [spot for other, spot in spots.items() if other != name]
            own = spots.get(name)
            weights = []
            for entry, prior in zip(entries, self._prior[name], strict=True):
                weight = prior
                if entry.country is not None:
                    said = countries[entry.country]
                    if own is not None and own.country == entry.country:
                        said -= min(self._times[name], 3)
                    weight += _COUNTRY * min(1.0, said / most + 0.2 * (said > 0))
                within = entry.name if entry.kind == "region" else entry.region
                told = regions[entry.country, within] if within is not None else 0
                if own is not None and (own.country, own.region) == (
                    entry.country,
                    entry.region,
                ):
                    told -= 1
                weight += _REGION * min(1.0, told / 2)
                weight += _neighbours(entry, others)
                weights.append(weight)
            best = max(range(len(entries)), key=weights.__getitem__)
            chosen[name] = entries[best]
        return chosen


def _neighbours(entry: Entry, others: Iterable[Entry]) -> float:
    """Return what the nearness of other places adds to a sense."""
    if entry.lat_deg is None or entry.kind not in {"settlement", "district"}:
        return 0.0
    near = sum(exp(-distance_km(entry, other) / _NEAR_KM) for other in others)
    return _NEIGHBOUR * min(near, 2.0)


def distance_km(one: Entry, other: Entry) -> float:
    """Return the distance of two places in kilometres, great circle.

    Infinite where one of them has no coordinates.
    """
    if one.lat_deg is None or other.lat_deg is None:
        return float("inf")
    if one.lon_deg is None or other.lon_deg is None:
        return float("inf")
    lat, other_lat = radians(one.lat_deg), radians(other.lat_deg)
    across = radians(one.lon_deg - other.lon_deg) / 2
    up = (lat - other_lat) / 2
    chord = sin(up) ** 2 + cos(lat) * cos(other_lat) * sin(across) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def lies_in(entry: Entry, container: Entry) -> bool:
    """Return whether a place lies in a country or region."""
    if entry.country != container.country:
        return False
    return container.kind == "country" or entry.region == container.name

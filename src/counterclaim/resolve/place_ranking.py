"""Ranks the places that each name of a report can mean.

Two passes of one log-linear model. The first weighs what a place is by itself
(people, kind, capital) and what stands right beside its name ("Paris, Texas").
The second adds what the likely places of all other names tell: their country,
their region, how near they are. The weights stand in a data file that
``python -m training.places`` makes.
"""

from __future__ import annotations

import json

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, log10, radians, sin
from typing import NamedTuple

import numpy as np

from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_spelling import place_key
from counterclaim.resolve.place_surroundings import Evidence


ALONE = (
    "people",
    "people_squared",
    "largest",
    "country",
    "region",
    "district",
    "area",
    "capital",
    "other_name",
    "beside_country",
    "beside_region",
    "holds_neighbour",
    "noun_of_division",
    "noun_of_division_district",
    "noun_of_settlement",
)
"""What the first pass weighs."""

TOGETHER = (
    *ALONE,
    "same_country",
    "same_region",
    "close",
    "near",
    "named_country",
    "home",
)
"""What the second pass weighs."""

MOST = 40
"""Senses of a name that are weighed."""

_CLOSE_KM, _NEAR_KM = 60.0, 300.0
_EARTH_KM = 6371.0
_ANCHORS = 3
"""Senses of another name that count, the likeliest ones."""


class Use(NamedTuple):
    """A name as a report uses it, with what it can mean."""

    key: Hashable
    senses: tuple[Entry, ...]
    evidence: Evidence
    division: str | None
    """The noun for a region that goes with it."""
    weight: float
    """How often it is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Weights of the two passes, by the features of `ALONE` and `TOGETHER`."""

    alone: np.ndarray
    together: np.ndarray


@cache
def load_weights() -> Weights:
    """Read the weights that the package ships; the second call costs nothing."""
    file = files("counterclaim.data") / "gazetteer" / "ranking.json"
    table: Mapping[str, Mapping[str, float]] = json.loads(file.read_text("utf-8"))
    return Weights(
        alone=np.array([table["alone"][name] for name in ALONE]),
        together=np.array([table["together"][name] for name in TOGETHER]),
    )


class Ranking:
    """Likelihoods of the senses of all names of a report.

    Args:
        uses: The names, each once.
        home: Country that the report's outlet is at home in.
        weights: How much each feature counts.
    """

    def __init__(
        self, uses: Sequence[Use], *, home: str | None, weights: Weights
    ) -> None:
        self.uses = [use._replace(senses=use.senses[:MOST]) for use in uses]
        self._home = home
        self._number = {use.key: number for number, use in enumerate(self.uses)}
        self._alone = [features_alone(use) for use in self.uses]
        likely = [_likelihoods(rows @ weights.alone) for rows in self._alone]
        self._context = _Context(self.uses, likely)
        self._likely = [
            _likelihoods(self.features(number) @ weights.together)
            if len(use.senses) > 1
            else likely[number]
            for number, use in enumerate(self.uses)
        ]

    def features(self, number: int) -> np.ndarray:
        """Return a row of `TOGETHER` for each sense of a name."""
        use = self.uses[number]
        around = self._context.around(number)
        home = [[float(entry.country == self._home)] for entry in use.senses]
        return np.hstack([self._alone[number], around, np.array(home)])

    def best(self, key: Hashable) -> Entry:
        """Return the likeliest sense of a name."""
        number = self._number[key]
        return self.uses[number].senses[int(np.argmax(self._likely[number]))]


def features_alone(use: Use) -> np.ndarray:
    """Return a row of `ALONE` for each sense of a name."""
    most = max(entry.population for entry in use.senses)
    evidence = use.evidence
    name = use.key[0] if isinstance(use.key, tuple) else use.key
    rows = []
    for entry in use.senses:
        people = log10(entry.population + 10)
        region = "" if entry.region is None else place_key(entry.region)
        inside = f"{entry.country}:{region}"
        land = entry.kind in {"region", "district"}
        rows.append(
            (
                people,
                people * people / 10,
                float(entry.population == most),
                float(entry.kind == "country"),
                float(entry.kind == "region"),
                float(entry.kind == "district"),
                float(entry.number < 0),
                float(entry.capital),
                float(entry.number >= 0 and place_key(entry.name) != name),
                float(entry.country in evidence.within),
                float(inside in evidence.within),
                float(entry.kind == "region" and entry.country in evidence.holding),
                float(land and use.division is not None),
                float(entry.kind == "district" and use.division is not None),
                float(entry.kind == "settlement" and evidence.settlement),
            )
        )
    return np.array(rows)


def _likelihoods(scores: np.ndarray) -> np.ndarray:
    shifted = np.exp(scores - scores.max())
    likelihoods: np.ndarray = shifted / shifted.sum()
    return likelihoods


class _Context:
    """What the likely senses of a report's names tell of one of them."""

    def __init__(self, uses: Sequence[Use], likely: Sequence[np.ndarray]) -> None:
        self._uses = uses
        anchors: list[tuple[int, Entry, float]] = []
        for number, (use, chances) in enumerate(zip(uses, likely, strict=True)):
            for place in np.argsort(-chances)[:_ANCHORS]:
                chance = float(chances[place])
                if chance >= 0.1:
                    anchors.append((number, use.senses[place], chance))
        self._countries: dict[str, dict[int, float]] = defaultdict(dict)
        self._regions: dict[str, dict[int, float]] = defaultdict(dict)
        self._named: set[str] = set()
        for number, entry, chance in anchors:
            if entry.country is None:
                continue
            of_country = self._countries[entry.country]
            of_country[number] = of_country.get(number, 0.0) + chance
            if entry.kind == "country":
                self._named.add(entry.country)
            region = entry.name if entry.kind == "region" else entry.region
            if region is not None:
                of_region = self._regions[f"{entry.country}:{region}"]
                of_region[number] = of_region.get(number, 0.0) + chance
        points = [a for a in anchors if a[1].kind not in {"country", "area"}]
        points = [a for a in points if a[1].lat_deg is not None]
        self._owner = np.array([number for number, _, _ in points], dtype=int)
        self._chance = np.array([chance for _, _, chance in points])
        self._points = np.array([_vector(entry) for _, entry, _ in points])

    def around(self, number: int) -> np.ndarray:
        """Return what the other names tell of each sense of a name."""
        senses = self._uses[number].senses
        others = max(1, len(self._uses) - 1)
        rows = np.zeros((len(senses), 5))
        for row, entry in zip(rows, senses, strict=True):
            country = self._countries.get(entry.country or "", {})
            row[0] = _without(country, number) / others
            region = entry.name if entry.kind == "region" else entry.region
            if region is not None:
                inside = self._regions.get(f"{entry.country}:{region}", {})
                row[1] = min(3.0, _without(inside, number))
            row[4] = float(entry.country in self._named and entry.kind != "country")
        if len(self._owner):
            rows[:, 2:4] = self._nearness(number, senses)
        return rows

    def _nearness(self, number: int, senses: Sequence[Entry]) -> np.ndarray:
        chance = np.where(self._owner == number, 0.0, self._chance)
        here = np.array([_vector(entry) for entry in senses])
        cosine = np.clip(here @ self._points.T, -1.0, 1.0)
        km = np.arccos(cosine) * _EARTH_KM
        found = np.zeros((len(senses), 2))
        for column, scale in enumerate((_CLOSE_KM, _NEAR_KM)):
            felt = np.exp(-km / scale) * chance
            found[:, column] = np.minimum(3.0, felt.sum(axis=1))
        pointed = [e.kind not in {"country", "area"} for e in senses]
        nearness: np.ndarray = found * np.array(pointed, dtype=float)[:, None]
        return nearness


def _without(shares: Mapping[int, float], number: int) -> float:
    return sum(share for name, share in shares.items() if name != number)


def _vector(entry: Entry) -> tuple[float, float, float]:
    """Return where a place is, as a unit vector; (0, 0, 0) if not known."""
    if entry.lat_deg is None or entry.lon_deg is None:
        return 0.0, 0.0, 0.0
    lat, lon = radians(entry.lat_deg), radians(entry.lon_deg)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)

"""All that has a name on the map: the gazetteer, and areas that it lacks."""

from __future__ import annotations

import tomllib

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast, get_args

from counterclaim.errors import BadData
from counterclaim.model import PlaceKind
from counterclaim.resolve.gazetteer import Entry, Gazetteer, load_gazetteer
from counterclaim.resolve.place_spelling import place_key


_AREA_PEOPLE = 3_000_000
"""How large areas count beside towns of their name: they are listed on purpose."""

_HAMLET_PEOPLE = 3_000
"""Likewise for settlements too small for the gazetteer."""

_SHOUTED = 4
"""Letters from which on a word in capitals is a name shouted, no acronym."""


class Atlas:
    """Places by the spellings of their names, with their usual English names.

    Args:
        gazetteer: Populated places, regions and countries.
        areas: A file of areas laid out like the package's ``areas.toml``.
        names: A file of usual names laid out like ``names.toml``.

    Raises:
        BadData: If a file does not hold what its format asks for.
    """

    def __init__(
        self, gazetteer: Gazetteer, areas: Traversable, names: Traversable
    ) -> None:
        self.gazetteer = gazetteer
        self._areas: dict[str, Entry] = {}
        self._cased: dict[str, tuple[str, ...]] = {}
        self._names: dict[tuple[str | None, str], str] = {}
        for entry, spellings in _read_areas(areas):
            self._add(entry, spellings, areas.name)
        self._listed: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._spellings: dict[tuple[str, str], tuple[str, ...]] = {}
        for country, name, spellings in _read_names(names):
            written = [_key(spelling, names.name) for spelling in (name, *spellings)]
            self._spellings[country, name] = tuple(dict.fromkeys(written))
            for key in self._spellings[country, name]:
                self._names[country, key] = name
                self._listed[key].append((country, name))

    def _add(self, entry: Entry, spellings: list[str], where: str) -> None:
        for spelling in (entry.name, *spellings):
            key = _key(spelling, where)
            known = self._areas.setdefault(key, entry)
            if known.name != entry.name:
                raise BadData(
                    where, f"{spelling!r} names {known.name} and {entry.name}"
                )
            if spelling.startswith("the ") or spelling.isupper():
                self._cased[key] = (*self._cased.get(key, ()), spelling)
            else:
                self._cased[key] = (*self._cased.get(key, ()), "")

    def find(self, text: str) -> tuple[Entry, ...]:
        """Return what a name can mean; areas first, then the largest places."""
        key = place_key(text)
        if key is None:
            return ()
        area = self._areas.get(key)
        found: tuple[Entry, ...] = self.gazetteer.find(key)
        if key in self._listed:
            found = self._usual(key, found)
        if not found and area is None:
            found = self.gazetteer.named(text)
        if area is None or not self._written(key, text):
            return found
        return (area, *found)

    def is_listed(self, text: str) -> bool:
        """Return whether a name stands in the lists of areas and usual names."""
        key = place_key(text)
        return key is not None and (key in self._areas or key in self._listed)

    def _written(self, key: str, text: str) -> bool:
        """Return whether an area's name is written as it must be.

        "the Gulf" needs its article, "DPR" its capitals.
        """
        return any(not form or form == text for form in self._cased[key])

    def _usual(self, key: str, found: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return what a listed spelling can mean, the largest first.

        In its country it is the town that is called so now: GeoNames has
        Sloviansk as an old name of Nikopol, too.
        """
        towns: list[Entry] = []
        for country, name in self._listed[key]:
            towns += self._called(country, name)
        settled = {entry.country for entry in towns}
        others = (
            entry
            for entry in found
            if entry.kind != "settlement" or entry.country not in settled
        )
        return tuple(sorted((*towns, *others), key=lambda entry: -entry.population))

    def _called(self, country: str, name: str) -> list[Entry]:
        """Return the settlements of a country with a usual name.

        Those whose name in GeoNames is a spelling of it; failing them, those
        that GeoNames has under any spelling.
        """
        spellings = self._spellings[country, name]
        known = {
            entry.number: entry
            for spelling in spellings
            for entry in self.gazetteer.find(spelling)
            if entry.country == country and entry.kind == "settlement"
        }
        own = {n: e for n, e in known.items() if place_key(e.name) in spellings}
        if not own:
            return list(known.values())
        return list(own.values())

    def name(self, entry: Entry, text: str) -> str:
        """Return the usual English name of a place that a report calls `text`.

        The list of names decides, then the file of areas; for all else the
        report's spelling stays, since GeoNames often has the local one.
        """
        key = place_key(text)
        listed = None
        if key is not None:
            listed = self._names.get((entry.country, key))
        if listed is None:
            own = place_key(entry.name)
            listed = None if own is None else self._names.get((entry.country, own))
        if listed is not None and entry.kind != "country":
            return listed
        if entry.number < 0 or entry.kind == "country":
            return entry.name
        if text.isupper() and len(text) >= _SHOUTED:
            return text.title()
        return text


def _key(name: str, where: str) -> str:
    key = place_key(name)
    if key is None:
        raise BadData(where, f"{name!r} has no Latin letter")
    return key


def _read_areas(file: Traversable) -> Iterator[tuple[Entry, list[str]]]:
    """Yield the areas of a file with their other spellings."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    number = 0
    for group, content in table.items():
        if isinstance(content, str):
            continue
        country = content.get("country")
        for kind, lines in content.items():
            if kind == "country":
                continue
            if kind not in get_args(PlaceKind):
                raise BadData(file.name, f"{group}: {kind!r} is no kind of place")
            for line in filter(None, map(str.strip, lines.splitlines())):
                number -= 1
                name, _, others = line.partition(":")
                yield (
                    _area(number, name.strip(), kind, country),
                    [other.strip() for other in others.split(",") if other.strip()],
                )


def _area(number: int, name: str, kind: str, country: Any) -> Entry:
    people = _HAMLET_PEOPLE if kind == "settlement" else _AREA_PEOPLE
    return Entry(
        number=number,
        name=name,
        kind=cast("PlaceKind", kind),
        country=country,
        region=None,
        geonames_id=None,
        lat_deg=None,
        lon_deg=None,
        population=people,
    )


def _read_names(file: Traversable) -> Iterator[tuple[str, str, list[str]]]:
    """Yield country, usual name and other spellings."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    for country, names in table.items():
        for name, spellings in names.items():
            yield country, name, [part.strip() for part in spellings.split(";")]


@cache
def load_atlas() -> Atlas:
    """Open the atlas that the package ships; the second call costs nothing.

    Raises:
        BadData: If a file is damaged.
    """
    return atlas_of(load_gazetteer())


@cache
def atlas_of(gazetteer: Gazetteer) -> Atlas:
    """Return an atlas of a gazetteer with the package's own areas and names."""
    folder = files("counterclaim.data") / "gazetteer"
    return Atlas(gazetteer, folder / "areas.toml", folder / "names.toml")

"""The actor table's files: rows that a person can read, checked on load."""

from __future__ import annotations

import csv

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import cast, get_args

from counterclaim.errors import BadData, InvalidValue
from counterclaim.model import Actor, SourceKind
from counterclaim.resolve.actor_table import ActorTable, Entry, Sort, organ_of


_BODIES = (
    "services.csv",
    "groups.csv",
    "international.csv",
    "ngos.csv",
    "think_tanks.csv",
    "media.csv",
)
_PERSONS = (
    "persons_ukraine_russia.csv",
    "persons_middle_east.csv",
    "persons_africa_asia.csv",
    "persons_world.csv",
    "persons_leaders.csv",
    "persons_experts.csv",
)
_STATE_COLUMNS = ("code", "name", "aliases", "adjectives", "people", "capitals")
_ORGAN_COLUMNS = ("name", "state", "kind")
_BODY_COLUMNS = ("id", "name", "kind", "country", "side", "aliases")
_PERSON_COLUMNS = (
    "id",
    "name",
    "country",
    "kind",
    "gender",
    "office",
    "terms",
    "aliases",
    "side",
)
_KINDS = frozenset(get_args(SourceKind))
_STATE_SORTS: tuple[Sort, ...] = ("state", "adjective", "people", "capital")


@cache
def load_actor_table() -> ActorTable:
    """Read the table that the package ships; the second call costs nothing.

    Raises:
        BadData: If a file does not hold what its columns ask for.
    """
    return read_actor_table(files("counterclaim.data") / "actors")


def read_actor_table(folder: Traversable) -> ActorTable:
    """Read an actor table from a folder laid out like the package's own.

    Raises:
        BadData: If a file does not hold what its columns ask for.
    """
    states: dict[str, Actor] = {}
    entries: list[Entry] = []
    for where, row in _rows(folder / "states.csv", _STATE_COLUMNS):
        entries += _state_entries(where, row, states)
    for where, row in _rows(folder / "organs.csv", _ORGAN_COLUMNS):
        name, code, kind = row
        state = _state(where, code, states)
        known = _kind(where, kind)
        actor = state if known == state.kind else organ_of(state, known)
        entries.append(Entry(actor, "organ", name))
    for file in _BODIES:
        for where, row in _rows(folder / file, _BODY_COLUMNS):
            entries += _body_entries(where, row, states)
    for file in _PERSONS:
        for where, row in _rows(folder / file, _PERSON_COLUMNS):
            entries += _person_entries(where, row, states)
    return _checked(ActorTable(entries, "actors"))


def _checked(table: ActorTable) -> ActorTable:
    """Return a table after looking that every side in it is an actor of it."""
    for actor in table.actors.values():
        if actor.side is not None and actor.side not in table.actors:
            raise BadData("actors", f"{actor.id} is on the side of {actor.side!r}")
    return table


def _rows(
    file: Traversable, columns: tuple[str, ...]
) -> Iterator[tuple[str, list[str]]]:
    """Yield each row of a file with its place, ``states.csv:12``."""
    if not file.is_file():
        raise BadData(file.name, "is missing")
    with file.open(encoding="utf-8") as lines:
        reader = csv.reader(lines)
        header = tuple(next(reader, ()))
        if header != columns:
            raise BadData(f"{file.name}:1", f"columns must be {', '.join(columns)}")
        for row in reader:
            where = f"{file.name}:{reader.line_num}"
            if len(row) != len(columns):
                raise BadData(where, f"{len(row)} fields, {len(columns)} wanted")
            yield where, row


def _state_entries(where: str, row: list[str], states: dict[str, Actor]) -> list[Entry]:
    code, name, *lists = row
    if len(code) != 2 or not code.isupper():
        raise BadData(where, f"{code!r} is no ISO 3166 code of two letters")
    if code in states:
        raise BadData(where, f"{code} is given twice")
    identifier = f"state:{code}"
    state = _actor(where, identifier, name, "government", country=code, side=identifier)
    states[code] = state
    entries = [Entry(state, "state", name)]
    for sort, words in zip(_STATE_SORTS, lists, strict=True):
        entries += [Entry(state, sort, word) for word in _split(words)]
    return entries


def _body_entries(where: str, row: list[str], states: dict[str, Actor]) -> list[Entry]:
    identifier, name, kind, code, side, aliases = row
    if code:
        _state(where, code, states)
    if not side:
        side = identifier
        if code and kind in {"military", "intelligence", "government"}:
            side = f"state:{code}"
    actor = _actor(where, identifier, name, kind, country=code or None, side=side)
    return [Entry(actor, "body", words) for words in (name, *_split(aliases))]


def _person_entries(
    where: str, row: list[str], states: dict[str, Actor]
) -> list[Entry]:
    identifier, name, code, kind, gender, office, _, aliases, side = row
    if gender not in {"m", "f"}:
        raise BadData(where, f"gender must be m or f, got {gender!r}")
    state = _state(where, code, states)
    if not side and kind not in {"expert", "civilian", "media", "ngo"}:
        side = state.id
    actor = _actor(where, identifier, name, kind, country=code, side=side or None)
    return [
        Entry(actor, "person", words, office, gender == "f")
        for words in (name, *_split(aliases))
    ]


def _actor(
    where: str,
    identifier: str,
    name: str,
    kind: str,
    *,
    country: str | None,
    side: str | None,
) -> Actor:
    try:
        return Actor(
            id=identifier,
            name=name,
            kind=_kind(where, kind),
            country=country,
            side=side,
        )
    except InvalidValue as error:
        raise BadData(where, str(error)) from error


def _state(where: str, code: str, states: dict[str, Actor]) -> Actor:
    state = states.get(code)
    if state is None:
        raise BadData(where, f"{code!r} is no state of states.csv")
    return state


def _kind(where: str, kind: str) -> SourceKind:
    if kind not in _KINDS:
        raise BadData(where, f"{kind!r} is no kind of source")
    return cast("SourceKind", kind)


def _split(words: str) -> list[str]:
    return [word for part in words.split(";") if (word := part.strip())]

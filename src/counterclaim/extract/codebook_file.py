"""Codebook files: TOML in, a checked `Codebook` out.

A file may hold ``precedence`` (types, the more specific first), ``[words]`` (named
lists of words) and ``[types.NAME]`` tables
with ``definition``, ``roles``, ``codes``, ``frame``, ``noun_frame`` and
``[[types.NAME.triggers]]``. A trigger names its words under ``verbs``,
``nouns`` and ``adjectives``; ``when`` and ``unless`` map a function to the words
(or "@list") that may fill it. A user's file extends what ships, unless it says
``extends = false`` at its top.
"""

from __future__ import annotations

import tomllib

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from counterclaim.errors import BadData
from counterclaim.extract.codebook import (
    ANY,
    ClaimType,
    Codebook,
    Condition,
    Entry,
    Frame,
    Trigger,
    WordClass,
)
from counterclaim.model import Code


SHIPPED = (
    "territory.toml",
    "combat.toml",
    "forces.toml",
    "people.toml",
    "diplomacy.toml",
    "pressure.toml",
    "words.toml",
)
"""The files of the codebook that ships."""

LISTS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}
"""Keys of a trigger that hold words, with the class of their heads."""

TYPE_KEYS = {"definition", "roles", "codes", "frame", "noun_frame", "act", "triggers"}
TRIGGER_KEYS = {*LISTS, "name", "when", "unless", "frame", "weight", "polarity"}


@dataclass(kw_only=True)
class Draft:
    """What the files read so far hold, before it is put together."""

    types: dict[str, ClaimType] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    precedence: list[str] = field(default_factory=list)
    triggers: list[tuple[str, str, dict[str, Any], bool]] = field(default_factory=list)


def load_codebook(path: Path | None = None) -> Codebook:
    """Return the codebook that ships, extended or replaced by a user's file.

    Raises:
        BadData: If a file can't be read as a codebook.
    """
    return _shipped() if path is None else _built(path)


@cache
def _shipped() -> Codebook:
    return _built(None)


def _built(path: Path | None) -> Codebook:
    draft = Draft()
    content = None if path is None else _toml(path.name, _bytes(path))
    if content is None or content.get("extends", True):
        folder = files("counterclaim.data") / "codebook"
        for name in SHIPPED:
            table = _toml(name, (folder / name).read_bytes())
            _take(draft, name, table, own=False)
    if path is not None and content is not None:
        _take(draft, path.name, content, own=True)
    if not draft.types:
        raise BadData("codebook" if path is None else str(path), "has no types")
    return _compiled(draft)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadData(str(path), f"can't be read: {error.strerror}") from error


def _toml(where: str, content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadData(where, f"is no TOML: {error}") from error


def _take(draft: Draft, where: str, content: dict[str, Any], *, own: bool) -> None:
    """Add what a file holds to the draft."""
    _only(where, content, {"words", "types", "extends", "precedence"})
    if "precedence" in content:
        draft.precedence = _words(f"{where}, precedence", content["precedence"])
    for name, words in _table(where, content, "words").items():
        listed = frozenset(_words(f"{where}, words.{name}", words))
        draft.words[name] = draft.words.get(name, frozenset()) | listed
    for name, table in _table(where, content, "types").items():
        place = f"{where}, types.{name}"
        if not isinstance(table, dict):
            raise BadData(place, "must be a table")
        _only(place, table, TYPE_KEYS)
        if set(table) - {"triggers"} or name not in draft.types:
            draft.types[name] = _claim_type(place, name, table)
        triggers = table.get("triggers", [])
        if not isinstance(triggers, list):
            raise BadData(place, "triggers must be an array of tables")
        for number, trigger in enumerate(triggers, start=1):
            at = f"{place}.triggers {number}"
            if not isinstance(trigger, dict):
                raise BadData(at, "must be a table")
            _only(at, trigger, TRIGGER_KEYS)
            draft.triggers.append((at, name, trigger, own))


def _claim_type(where: str, name: str, table: dict[str, Any]) -> ClaimType:
    definition = table.get("definition")
    if not isinstance(definition, str) or not definition.strip():
        raise BadData(where, "needs a definition, one sentence")
    roles = tuple(_words(f"{where}.roles", table.get("roles", [])))
    codes = _table(where, table, "codes")
    return ClaimType(
        name=name,
        definition=definition,
        roles=roles,
        codes=tuple(Code(scheme=s, value=str(value)) for s, value in codes.items()),
        frame=_frame(f"{where}.frame", table.get("frame", {}), roles),
        noun_frame=_frame(f"{where}.noun_frame", table.get("noun_frame", {}), roles),
        act=bool(table.get("act", False)),
    )


def _frame(where: str, table: object, roles: tuple[str, ...]) -> Frame:
    if not isinstance(table, dict):
        raise BadData(where, "must map functions to roles")
    for role in table.values():
        if role not in roles:
            raise BadData(where, f"{role!r} is not a role of the type: {list(roles)}")
    return tuple(table.items())


def _compiled(draft: Draft) -> Codebook:
    """Put the draft's types, lists and triggers together."""
    entries: dict[WordClass, dict[str, list[Entry]]] = {
        word_class: {} for word_class in get_args(WordClass)
    }
    prepositions = draft.words.get("preposition", frozenset())
    for where, name, table, own in draft.triggers:
        trigger = _trigger(where, draft, name, table, own=own)
        for word_class, phrase in _phrases(where, table):
            entry = _entry(phrase, word_class, trigger, prepositions)
            entries[word_class].setdefault(entry.head, []).append(entry)
    known = {name: place for place, name in enumerate(draft.precedence)}
    ordered = sorted(draft.types, key=lambda name: known.get(name, -1))
    return Codebook(
        types=tuple(draft.types[name] for name in ordered),
        entries={
            word_class: {head: tuple(found) for head, found in by_head.items()}
            for word_class, by_head in entries.items()
        },
        words=draft.words,
    )


def _trigger(
    where: str, draft: Draft, name: str, table: dict[str, Any], *, own: bool
) -> Trigger:
    kind = draft.types[name]
    weight, polarity = table.get("weight", 1.0), table.get("polarity", 1)
    if not isinstance(weight, int | float) or weight <= 0:
        raise BadData(where, f"weight must be a number above 0, got {weight!r}")
    if polarity not in (1, -1):
        raise BadData(where, f"polarity must be 1 or -1, got {polarity!r}")
    return Trigger(
        type=name,
        name=str(table.get("name", where.rpartition(" ")[2])),
        when=_conditions(f"{where}.when", draft, table.get("when", {})),
        unless=_conditions(f"{where}.unless", draft, table.get("unless", {})),
        frame=_frame(f"{where}.frame", table.get("frame", {}), kind.roles),
        weight=float(weight),
        polarity=polarity,
        own=own,
    )


def _conditions(where: str, draft: Draft, table: object) -> tuple[Condition, ...]:
    if not isinstance(table, dict):
        raise BadData(where, "must map functions to lists of words")
    return tuple(
        _condition(f"{where}.{function}", draft, function, words)
        for function, words in table.items()
    )


def _condition(where: str, draft: Draft, function: str, words: object) -> Condition:
    plain: set[str] = set()
    marked: set[str] = set()
    for word in _words(where, words):
        if not word.startswith("@"):
            plain.add(word)
            continue
        marked.add(word)
        if word[1:] in draft.words:
            plain |= draft.words[word[1:]]
        elif word not in (ANY, "@name", "@number", "@place"):
            raise BadData(where, f"no list of words is called {word!r}")
    return Condition(
        function=function,
        words=frozenset(plain),
        place="@place" in marked,
        name="@name" in marked,
        number="@number" in marked,
        anything=ANY in marked,
    )


def _phrases(where: str, table: dict[str, Any]) -> Iterator[tuple[WordClass, str]]:
    """Yield the words and phrases of a trigger with the class of their heads."""
    found = False
    for key, word_class in LISTS.items():
        for phrase in _words(f"{where}.{key}", table.get(key, [])):
            found = True
            yield word_class, phrase  # type: ignore[misc]
    if not found:
        raise BadData(where, f"needs words under one of {sorted(LISTS)}")


def _entry(
    phrase: str,
    word_class: WordClass,
    trigger: Trigger,
    prepositions: frozenset[str],
) -> Entry:
    """Split a phrase into its head and the rest."""
    words = phrase.split()
    head = 0
    if word_class == "noun":
        cuts = [n for n, w in enumerate(words) if n and w in prepositions]
        starts = words[0] in prepositions
        head = len(words) - 1 if starts or not cuts else cuts[0] - 1
    rest = frozenset(words[:head] + words[head + 1 :])
    return Entry(head=words[head], rest=rest, trigger=trigger)


def _table(where: str, content: dict[str, Any], key: str) -> dict[str, Any]:
    table = content.get(key, {})
    if not isinstance(table, dict):
        raise BadData(where, f"{key} must be a table")
    return table


def _words(where: str, words: object) -> list[str]:
    if not isinstance(words, list) or not all(
        isinstance(word, str) and word.strip() for word in words
    ):
        raise BadData(where, "must be a list of words")
    return [word.strip() for word in words]


def _only(where: str, table: dict[str, Any], keys: set[str]) -> None:
    odd = sorted(set(table) - keys)
    if odd:
        raise BadData(where, f"unknown key {odd[0]!r}; known are {sorted(keys)}")

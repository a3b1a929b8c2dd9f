"""The actor table: who there is, and by which names reports call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from counterclaim.errors import BadData, UnknownName
from counterclaim.model import Actor, SourceKind, Token
from counterclaim.resolve.actor_names import fold


Sort = Literal["state", "adjective", "people", "capital", "organ", "body", "person"]
"""What a name is: a state's own, an adjective from it, its people, its capital
(which may stand for its government), a ministry or army of it, a body, a person."""

_ACRONYM = 3
"""Acronyms up to this length count only in capitals: "WHO" is not "who"."""


class Entry(NamedTuple):
    """One name of one actor."""

    actor: Actor
    sort: Sort
    words: str
    """The name as it is written."""
    office: str = ""
    """For a person, the office held: "foreign minister"."""
    female: bool = False

    def fits(self, tokens: Sequence[Token]) -> bool:
        """Return whether words that fold to this name are written like it."""
        first = tokens[0].text
        if self.words.isupper() and len(self.words.replace(".", "")) <= _ACRONYM:
            return all(token.text.isupper() for token in tokens)
        if self.words[0].islower():
            article = self.words.startswith("the ")
            return not article or tokens[-1].text[0].isupper()
        named = self.sort in {"body", "organ"}
        if not (first[0].isupper() or first[0].isdigit()):
            return named and len(tokens) > 1 and not self.words.startswith("The ")
        if len(tokens) == 1 and (named or len(first) < _ACRONYM + 2):
            if self.sort in {"body", "organ", "person"}:
                return tokens[0].pos in {"PROPN", "X"} or first.isupper()
        return True


class Hit(NamedTuple):
    """A name of the table found among tokens, ``tokens[first:last]``."""

    first: int
    last: int
    entry: Entry


class ActorTable:
    """Actors by id, by name and, for persons, by surname.

    Args:
        entries: Every name of every actor; the first name of an actor that
            comes is its own.
        where: What to call the table in messages.

    Raises:
        BadData: If one name is given to two actors.
    """

    def __init__(self, entries: Iterable[Entry], where: str = "actors") -> None:
        self.actors: dict[str, Actor] = {}
        self.surnames: dict[str, list[Entry]] = defaultdict(list)
        self.adjectives: dict[str, str] = {}
        self._names: dict[tuple[str, ...], Entry] = {}
        self._lengths: dict[tuple[str, ...], tuple[int, ...]] = {}
        for entry in entries:
            self._add(entry, where)

    def _add(self, entry: Entry, where: str) -> None:
        known = self.actors.setdefault(entry.actor.id, entry.actor)
        pieces = fold(entry.words)
        if not pieces:
            raise BadData(where, f"{entry.actor.id} has a name without a letter")
        other = self._names.setdefault(pieces, entry)
        if other.actor.id != known.id:
            raise BadData(
                where, f"{entry.words!r} names both {other.actor.id} and {known.id}"
            )
        if other is not entry:
            return
        start, length = pieces[:2], len(pieces)
        lengths = self._lengths.get(start, ())
        if length not in lengths:
            self._lengths[start] = tuple(sorted((*lengths, length), reverse=True))
        if entry.sort == "person" and len(pieces) > 1:
            listed = self.surnames[pieces[-1]]
            if all(person.actor is not entry.actor for person in listed):
                listed.append(entry)
        if entry.sort == "adjective":
            self.adjectives.setdefault(entry.actor.id, entry.words)

    def actor(self, identifier: str) -> Actor:
        """Return an actor by its id; an organ of a state is made on demand.

        Raises:
            UnknownName: If there is no such actor.
        """
        known = self.actors.get(identifier)
        if known is not None:
            return known
        raise UnknownName("actor", identifier, "`counterclaim actors list` lists them")

    def names(self) -> dict[str, list[str]]:
        """Return all names of each actor, by its id, its own name first."""
        found = {identifier: [actor.name] for identifier, actor in self.actors.items()}
        for entry in self._names.values():
            known = found[entry.actor.id]
            if entry.words not in known:
                known.append(entry.words)
        return found

    def organ(self, state: Actor, kind: SourceKind) -> Actor:
        """Return a state in one of its capacities: its military, its officials."""
        if state.kind == kind:
            return state
        identifier = f"{state.id}/{kind}"
        known = self.actors.get(identifier)
        return organ_of(state, kind) if known is None else known

    def state_of(self, actor: Actor) -> Actor | None:
        """Return the state that an actor belongs to."""
        if actor.country is None:
            return None
        return self.actors.get(f"state:{actor.country}")

    def find(self, tokens: Sequence[Token]) -> Iterator[Hit]:
        """Yield the names among tokens, the longest at each place, in order."""
        pieces: list[str] = []
        owners: list[int] = []
        for number, token in enumerate(tokens):
            for piece in fold(token.text):
                pieces.append(piece)
                owners.append(number)
        position, length = 0, len(pieces)
        while position < length:
            step = 1
            for width in (2, 1):
                if tuple(pieces[position : position + width]) in self._lengths:
                    found = self._at(
                        pieces, owners, tokens=tokens, at=(position, width)
                    )
                    if found is not None:
                        step, hit = found
                        yield hit
                        break
            position += step

    def _at(
        self,
        pieces: list[str],
        owners: list[int],
        *,
        tokens: Sequence[Token],
        at: tuple[int, int],
    ) -> tuple[int, Hit] | None:
        """Return the longest name that starts at a piece, and its length."""
        position, width = at
        if position > 0 and owners[position - 1] == owners[position]:
            return None
        for length in self._lengths[tuple(pieces[position : position + width])]:
            end = position + length
            entry = self._names.get(tuple(pieces[position:end]))
            if entry is None or end > len(pieces):
                continue
            if end < len(pieces) and owners[end] == owners[end - 1]:
                continue
            first, last = owners[position], owners[end - 1] + 1
            if entry.fits(tokens[first:last]):
                return length, Hit(first, last, entry)
        return None


@lru_cache(maxsize=1024)
def organ_of(state: Actor, kind: SourceKind) -> Actor:
    """Make a state's actor in one of its capacities, on its own side."""
    return Actor(
        id=f"{state.id}/{kind}",
        name=state.name,
        kind=kind,
        country=state.country,
        side=state.id,
    )

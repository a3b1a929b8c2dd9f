"""The persons of one report, by every name it gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counterclaim.model import Actor
from counterclaim.resolve.actor_names import fold, is_variant
from counterclaim.resolve.actor_table import ActorTable, Entry


_LEADERS = frozenset({"leader", "ruler", "strongman"})
"""Nouns for who heads a state, whatever the office."""

_HEADS = ("leader", "president", "chancellor", "premier", "prime", "king", "emir")
"""Words of the offices of those who head a state."""


class Person(NamedTuple):
    """A person of the report."""

    actor: Actor
    female: bool | None
    """None if nothing tells."""
    office: str
    """Words of the office held; empty if nothing tells."""

    def holds(self, lemma: str) -> bool:
        """Return whether a word is among those of the office."""
        return lemma in self.office.replace("'s", " ").casefold().split()


class Roll:
    """Persons by surname, by first name and by spellings near to them.

    Args:
        table: The actor table.
        given_names: Given names, which alone name nobody.
        states: Codes of the states that the report names.
    """

    def __init__(
        self, table: ActorTable, given_names: frozenset[str], states: frozenset[str]
    ) -> None:
        self._table, self._given_names, self._states = table, given_names, states
        self._persons: dict[str, Person] = {}
        self._by_surname: dict[str, str] = {}
        self._by_first: dict[str, str] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons.values())

    def __getitem__(self, identifier: str) -> Person:
        return self._persons[identifier]

    def get(self, identifier: str) -> Person | None:
        """Return the person with an actor's id, if the report names them."""
        return self._persons.get(identifier)

    def enter(self, person: Person, said: str) -> None:
        """Add a person, or what is new of one, named by a word that ends so."""
        identifier = person.actor.id
        self._persons[identifier] = person
        pieces = fold(person.actor.name)
        for piece in (pieces[-1], *fold(said)[-1:]):
            self._by_surname[piece] = identifier
        if pieces[0] not in self._given_names:
            self._by_first.setdefault(pieces[0], identifier)

    def namesake(self, piece: str) -> Person | None:
        """Return the person with a surname, spelt so."""
        return self._persons.get(self._by_surname.get(piece, ""))

    def find(self, word: str) -> Person | None:
        """Return the person whom one word names, or a word spelt much like it."""
        pieces = fold(word)
        if not pieces:
            return None
        piece = pieces[-1]
        identifier = self._by_surname.get(piece, self._by_first.get(piece))
        if identifier is None:
            identifier = next(
                (i for name, i in self._by_surname.items() if is_variant(name, piece)),
                None,
            )
        if identifier is not None:
            return self._persons[identifier]
        for person in self:
            if piece in fold(person.actor.name):
                return person
        return self._famed(piece)

    def match(self, pieces: tuple[str, ...]) -> Person | None:
        """Return the person with a full name, or one spelt much like it."""
        known = self.namesake(pieces[-1])
        if known is not None and same_first(fold(known.actor.name), pieces):
            return known
        for person in self:
            name = fold(person.actor.name)
            alike = len(name) == len(pieces) and name[0] == pieces[0]
            if alike and is_variant(name[-1], pieces[-1]):
                return person
        return None

    def holder(self, lemma: str, owner: Actor) -> Person | None:
        """Return who holds an office of a state or body: "Ukraine's minister".

        "The Russian leader" is who heads the state.
        """
        offices = _HEADS if lemma in _LEADERS else (lemma,)
        for office in offices:
            for person in self:
                actor = person.actor
                ours = owner.id == actor.side or (
                    owner.country is not None and owner.country == actor.country
                )
                if ours and person.holds(office):
                    return person
        return None

    def _famed(self, surname: str) -> Person | None:
        """Return the table's one person so called, of a state of the report."""
        known = self._table.surnames.get(surname, [])
        if len(known) != 1 or known[0].actor.country not in self._states:
            return None
        return person_of(known[0])


def person_of(entry: Entry) -> Person:
    """Return the person of a name of the table."""
    return Person(entry.actor, entry.female, entry.office)


def same_first(name: tuple[str, ...], pieces: tuple[str, ...]) -> bool:
    """Return whether two full names can be one person's by their first word."""
    return name[0] == pieces[0] or is_variant(name[0], pieces[0])

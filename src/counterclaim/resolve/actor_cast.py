"""Who appears in one report: names of the table, and persons it does not know."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from counterclaim.model import Actor, Parse, Span
from counterclaim.resolve.actor_roll import Person, Roll
from counterclaim.resolve.actor_table import ActorTable, Hit
from counterclaim.resolve.actor_words import ActorWords


if TYPE_CHECKING:  # it takes a cast itself
    from counterclaim.resolve.actor_phrases import Phrase

_HALVES = frozenset({"the North", "the South"})
"""Names of a state only where the report has named it in full."""


class Appearance(NamedTuple):
    """A person named at ``tokens[first:last]``."""

    first: int
    last: int
    person: Person


class Cast:
    """The actors that a report names, each place with whom it names.

    `survey` of `actor_survey` fills in the persons.

    Args:
        parse: The report's parse.
        table: The actor table.
        words: The nouns by which speakers are named.
    """

    def __init__(self, parse: Parse, table: ActorTable, words: ActorWords) -> None:
        self.parse, self.table, self.words = parse, table, words
        self.hits = _with_backing(list(table.find(parse.tokens)))
        self.hit_at: dict[int, Hit] = {
            number: hit for hit in self.hits for number in range(hit.first, hit.last)
        }
        self._states = Counter(
            hit.entry.actor.country
            for hit in self.hits
            if hit.entry.sort != "person" and hit.entry.actor.country is not None
        )
        self.roll = Roll(table, words.given_names, frozenset(self._states))
        self.phrases: dict[Span, Phrase | None] = {}
        """Phrases taken apart before, by their span."""
        self.appearances: list[Appearance] = []
        self._starts: list[int] = []

    def appear(self, appearances: list[Appearance]) -> None:
        """Take in where persons are named, with all that is known of them now."""
        self.appearances = [
            found._replace(person=self.roll[found.person.actor.id])
            for found in appearances
        ]
        self._starts = [found.first for found in appearances]

    def persons_in(self, first: int, last: int) -> list[Appearance]:
        """Return the persons named wholly inside ``tokens[first:last]``."""
        found = []
        for appearance in self.appearances[bisect_left(self._starts, first) :]:
            if appearance.first >= last:
                break
            if appearance.last <= last:
                found.append(appearance)
        return found

    def main_state(self) -> Actor | None:
        """Return the state that the report speaks of most, None if of none."""
        for code, _ in self._states.most_common(1):
            return self.table.actors.get(f"state:{code}")
        return None


def _with_backing(hits: list[Hit]) -> list[Hit]:
    """Return hits without "the North" where the report names no such state."""
    named = {hit.entry.actor.id for hit in hits if hit.entry.words not in _HALVES}
    return [
        hit
        for hit in hits
        if hit.entry.words not in _HALVES or hit.entry.actor.id in named
    ]

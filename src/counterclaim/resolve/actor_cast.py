"""Who appears in one report: names of the table, and persons it does not know."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from counterclaim.model import Actor, Parse, Token
from counterclaim.resolve.actor_files import load_actor_table
from counterclaim.resolve.actor_names import fold, is_variant, slug
from counterclaim.resolve.actor_offices import Office, office_of
from counterclaim.resolve.actor_table import ActorTable, Entry, Hit
from counterclaim.resolve.actor_words import ActorWords, load_actor_words


_PARTICLES = frozenset(
    {"al", "el", "bin", "bint", "ibn", "ben", "abu", "de", "da", "del", "der", "den"}
    | {"di", "von", "van", "zu", "la", "le", "ul", "ur", "ag", "ould"}
)
_LONGEST_NAME = 6


class Person(NamedTuple):
    """A person of the report."""

    actor: Actor
    female: bool | None
    """None if nothing tells."""
    office: str
    """Words of the office held, in lower case; empty if nothing tells."""


class Appearance(NamedTuple):
    """A person named at ``tokens[first:last]``."""

    first: int
    last: int
    person: Person


class Cast:
    """The actors that a report names, each place with whom it names.

    Args:
        parse: The report's parse.
        table: The actor table.
        words: The nouns by which speakers are named.
    """

    def __init__(self, parse: Parse, table: ActorTable, words: ActorWords) -> None:
        self.parse, self.table, self.words = parse, table, words
        self.hits: list[Hit] = list(table.find(parse.tokens))
        self._hit_at: dict[int, Hit] = {}
        for hit in self.hits:
            for number in range(hit.first, hit.last):
                self._hit_at[number] = hit
        self.appearances: list[Appearance] = []
        self._by_surname: dict[str, Person] = {}
        self._by_first: dict[str, Person] = {}
        self._starts: list[int] = []
        self._find_persons()
        self._starts = [appearance.first for appearance in self.appearances]
        self._states: Counter[str] = Counter(
            hit.entry.actor.country
            for hit in self.hits
            if hit.entry.sort != "person" and hit.entry.actor.country is not None
        )

    def hit_at(self, number: int) -> Hit | None:
        """Return the name of the table that a token is part of."""
        return self._hit_at.get(number)

    def persons_in(self, first: int, last: int) -> list[Appearance]:
        """Return the persons named wholly inside ``tokens[first:last]``."""
        start = bisect_left(self._starts, first)
        found = []
        for appearance in self.appearances[start:]:
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

    def surname(self, word: str) -> Person | None:
        """Return the person of the report with a surname, or one spelt like it."""
        pieces = fold(word)
        if not pieces:
            return None
        piece = pieces[-1]
        known = self._by_surname.get(piece)
        if known is None:
            known = self._by_first.get(piece)
        if known is not None:
            return known
        for surname, person in self._by_surname.items():
            if is_variant(surname, piece):
                return person
        return None

    def _find_persons(self) -> None:
        number, tokens = 0, self.parse.tokens
        while number < len(tokens):
            hit = self._hit_at.get(number)
            if hit is not None and hit.entry.sort == "person":
                self._appear(hit.first, hit.last, self._known(hit))
                number = hit.last
            elif hit is not None and not self._is_given_name(hit):
                number = hit.last
            elif self._may_name(tokens[number]):
                number = self._read_run(number)
            else:
                number += 1

    def _appear(self, first: int, last: int, person: Person) -> None:
        self.appearances.append(Appearance(first, last, person))
        pieces = fold(person.actor.name)
        said = fold(self.parse.tokens[last - 1].text)
        for piece in {pieces[-1], *said[-1:]}:
            self._by_surname[piece] = person
        if pieces[0] not in self.words.given_names:
            self._by_first.setdefault(pieces[0], person)

    def _known(self, hit: Hit) -> Person:
        """Return the person of a hit: one of this report before one of fame."""
        entry = hit.entry
        if _is_surname(hit):
            namesake = self._by_surname.get(fold(entry.words)[0])
            if namesake is not None:
                return namesake
        return _person(entry)

    def _is_given_name(self, hit: Hit) -> bool:
        """Return whether a state's name begins a person's: "Jordan Miller"."""
        if hit.entry.sort not in {"state", "capital"} or hit.last - hit.first > 1:
            return False
        following = hit.last
        if following >= len(self.parse.tokens):
            return False
        token = self.parse.tokens[following]
        given = fold(hit.entry.words)[0]
        return given in self.words.given_names and self._may_name(token)

    def _may_name(self, token: Token) -> bool:
        """Return whether a token can be a part of an unknown person's name."""
        return (
            token.pos == "PROPN"
            and token.text[0].isupper()
            and token.text.casefold().rstrip(".") not in self.words.titles
            and token.text.casefold() not in self.words.bodies
        )

    def _read_run(self, first: int) -> int:
        """Read a run of capitals that starts at a token; return where it ends."""
        tokens, last = self.parse.tokens, first + 1
        while last < len(tokens) and last - first <= _LONGEST_NAME:
            token = tokens[last]
            joins = token.text == "-" or token.text.casefold() in _PARTICLES
            if joins and last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
                last += 2
                continue
            hit = self._hit_at.get(last)
            if not self._may_name(token) or not (hit is None or _is_surname(hit)):
                break
            last += 1
        person = self._run_person(first, min(last, len(tokens)))
        if person is not None:
            self._appear(first, last, person)
        return last

    def _run_person(self, first: int, last: int) -> Person | None:
        """Return whom a run of capitals names, None if it is no person."""
        tokens = self.parse.tokens
        if last < len(tokens) and tokens[last].text.casefold() in self.words.bodies:
            return None
        text = self.parse.text[tokens[first].start : tokens[last - 1].end]
        pieces = fold(text)
        if not pieces:
            return None
        known = self._by_surname.get(pieces[-1])
        if known is not None and (
            len(pieces) == 1 or _same_first(fold(known.actor.name), pieces)
        ):
            return known
        title = self._title_before(first)
        famous = self._famous(pieces, title)
        if famous is not None:
            return famous
        office = office_of(self.parse, (first, last), self.words, self._hit_at)
        if last - first == 1 and title is None:
            return self._by_first.get(pieces[0])
        if title is None and not office.beside and not self._acts(first, pieces):
            return None
        return self._local(text, pieces, title, office)

    def _title_before(self, first: int) -> str | None:
        """Return the title right before a name, in lower case."""
        if first == 0:
            return None
        word = self.parse.tokens[first - 1].text.casefold().rstrip(".")
        return word if word in self.words.titles else None

    def _acts(self, first: int, pieces: tuple[str, ...]) -> bool:
        """Return whether a name is a given name's, or the subject of speech."""
        if pieces[0] in self.words.given_names:
            return True
        token = self.parse.tokens[first]
        return (
            token.relation == "nsubj"
            and self.parse.tokens[token.head].lemma in self.words.speech
        )

    def _famous(self, pieces: tuple[str, ...], title: str | None) -> Person | None:
        """Return the table's person with a surname, if first name or office fit."""
        candidates = self.table.surnames.get(pieces[-1], [])
        for entry in candidates:
            if len(pieces) > 1 and _same_first(fold(entry.actor.name), pieces):
                return _person(entry)
        if len(pieces) == 1 and title is not None:
            for entry in reversed(candidates):
                if title in entry.office.split():
                    return _person(entry)
        return None

    def _local(
        self,
        text: str,
        pieces: tuple[str, ...],
        title: str | None,
        office: Office,
    ) -> Person:
        """Make a person whom only this report knows."""
        female: bool | None = None
        if title in self.words.female_titles or pieces[0] in self.words.female_names:
            female = True
        elif title in self.words.male_titles or pieces[0] in self.words.male_names:
            female = False
        actor = Actor(
            id=f"local:{slug(text)}",
            name=text,
            kind=office.kind,
            country=office.country,
            side=office.side,
        )
        return Person(actor, female, " ".join(office.lemmas))


def survey(parse: Parse) -> Cast:
    """Find the actors that a report names, with the package's own table."""
    return Cast(parse, load_actor_table(), load_actor_words())


def _person(entry: Entry) -> Person:
    return Person(entry.actor, entry.female, entry.office)


def _is_surname(hit: Hit) -> bool:
    """Return whether a hit names a person by one word alone."""
    return hit.entry.sort == "person" and len(fold(hit.entry.words)) == 1


def _same_first(name: tuple[str, ...], pieces: tuple[str, ...]) -> bool:
    """Return whether two full names can be one person's by their first word."""
    return name[0] == pieces[0] or is_variant(name[0], pieces[0])

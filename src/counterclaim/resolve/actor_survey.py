"""Finds the persons that a report names, known to the table or not."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from counterclaim.model import Actor, Parse, Token
from counterclaim.resolve.actor_cast import Appearance, Cast
from counterclaim.resolve.actor_files import load_actor_table
from counterclaim.resolve.actor_names import fold, slug
from counterclaim.resolve.actor_offices import Office, office_of
from counterclaim.resolve.actor_roll import Person, person_of, same_first
from counterclaim.resolve.actor_table import Hit
from counterclaim.resolve.actor_words import load_actor_words


_PARTICLES = frozenset(
    {"al", "el", "bin", "bint", "ibn", "ben", "abu", "de", "da", "del", "der", "den"}
    | {"di", "von", "van", "zu", "la", "le", "ul", "ur", "ag", "ould"}
)
_LONGEST_NAME = 6
_TELLING = 3
"""How many times a person's name is looked around for an office."""


def survey(parse: Parse) -> Cast:
    """Find the actors that a report names, with the package's own table."""
    cast = Cast(parse, load_actor_table(), load_actor_words())
    _Survey(cast).run()
    return cast


class _Survey:
    """Goes through the words of a report once, from left to right."""

    def __init__(self, cast: Cast) -> None:
        self._cast, self._words, self._roll = cast, cast.words, cast.roll
        self._tokens, self._hit_at = cast.parse.tokens, cast.hit_at
        self._found: list[Appearance] = []
        self._seen: Counter[str] = Counter()

    def run(self) -> None:
        """Fill in the persons of the cast."""
        number = 0
        while number < len(self._tokens):
            hit = self._hit_at.get(number)
            if hit is not None and hit.entry.sort == "person":
                self._appear(hit.first, hit.last, self._known(hit))
                number = hit.last
            elif hit is not None and not self._is_given_name(hit):
                number = hit.last
            elif self._may_name(self._tokens[number]):
                number = self._read_run(number)
            else:
                number += 1
        self._cast.appear(self._found)

    def _appear(self, first: int, last: int, person: Person) -> None:
        person = self._updated(first, last, person)
        self._found.append(Appearance(first, last, person))
        self._roll.enter(person, self._tokens[last - 1].text)

    def _updated(self, first: int, last: int, person: Person) -> Person:
        """Return a person with what the words around this name add."""
        identifier = person.actor.id
        known = self._roll.get(identifier)
        if known is None:
            known = person
        self._seen[identifier] += 1
        if self._seen[identifier] > _TELLING:
            return known
        office = self._office(first, last)
        new = [word for word in office.lemmas if word not in known.office.split()]
        if not (office.beside and new):
            return known
        actor = known.actor
        if identifier.startswith("local:") and not known.office:
            actor = replace(
                actor, kind=office.kind, country=office.country, side=office.side
            )
        words = " ".join([known.office, *new]).strip()
        return known._replace(actor=actor, office=words)

    def _office(self, first: int, last: int) -> Office:
        return office_of(
            self._tokens, first, last, words=self._words, hits=self._hit_at
        )

    def _known(self, hit: Hit) -> Person:
        """Return the person of a hit: one of this report before one of fame."""
        if _is_surname(hit):
            namesake = self._roll.namesake(fold(hit.entry.words)[0])
            if namesake is not None:
                return namesake
        return person_of(hit.entry)

    def _is_given_name(self, hit: Hit) -> bool:
        """Return whether a state's name begins a person's: "Jordan Miller"."""
        if hit.entry.sort not in {"state", "capital"} or hit.last - hit.first > 1:
            return False
        if hit.last >= len(self._tokens):
            return False
        given = fold(hit.entry.words)[0] in self._words.given_names
        return given and self._may_name(self._tokens[hit.last])

    def _may_name(self, token: Token) -> bool:
        """Return whether a token can be a part of an unknown person's name."""
        if token.pos != "PROPN" or not token.text[0].isupper():
            return False
        word = token.text.casefold()
        return word.rstrip(".") not in self._words.titles and (
            word not in self._words.bodies
        )

    def _read_run(self, first: int) -> int:
        """Read a run of capitals that starts at a token; return where it ends."""
        tokens, last = self._tokens, first + 1
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
        person = self._run_person(first, last)
        if person is not None:
            self._appear(first, last, person)
        return last

    def _run_person(self, first: int, last: int) -> Person | None:
        """Return whom a run of capitals names, None if it is no person."""
        tokens = self._tokens
        if last < len(tokens) and tokens[last].text.casefold() in self._words.bodies:
            return None
        text = self._cast.parse.text[tokens[first].start : tokens[last - 1].end]
        pieces = fold(text)
        if not pieces:
            return None
        title = self._title_before(first)
        if len(pieces) == 1 or last - first == 1:
            known = self._roll.namesake(pieces[-1])
            if known is None:
                known = self._titled(pieces[-1], title)
            if known is None:
                known = self._roll.find(text)
            if known is not None or title is None:
                return known
        return self._full_name(text, (first, last), title)

    def _full_name(
        self, text: str, place: tuple[int, int], title: str | None
    ) -> Person | None:
        """Return whom a name of several words, or one after a title, names."""
        first, last = place
        pieces = fold(text)
        known = self._roll.match(pieces)
        if known is None:
            known = self._famous(pieces)
        if known is not None:
            return known
        office = self._office(first, last)
        if title is None and not office.beside and not self._acts(first, pieces):
            return None
        return self._local(text, title, office)

    def _title_before(self, first: int) -> str | None:
        """Return the title right before a name, in lower case."""
        if first == 0:
            return None
        word = self._tokens[first - 1].text.casefold().rstrip(".")
        return word if word in self._words.titles else None

    def _acts(self, first: int, pieces: tuple[str, ...]) -> bool:
        """Return whether a name is a given name's, or the subject of speech."""
        if pieces[0] in self._words.given_names:
            return True
        token = self._tokens[first]
        head = self._tokens[token.head]
        return token.relation == "nsubj" and head.lemma in self._words.speech

    def _famous(self, pieces: tuple[str, ...]) -> Person | None:
        """Return the table's person with a surname, if the first name fits."""
        for entry in self._cast.table.surnames.get(pieces[-1], []):
            if len(pieces) > 1 and same_first(fold(entry.actor.name), pieces):
                return person_of(entry)
        return None

    def _titled(self, surname: str, title: str | None) -> Person | None:
        """Return the table's person with a surname, if the title fits."""
        for entry in reversed(self._cast.table.surnames.get(surname, [])):
            if title in entry.office.split():
                return person_of(entry)
        return None

    def _local(self, text: str, title: str | None, office: Office) -> Person:
        """Make a person whom only this report knows."""
        first = fold(text)[0]
        female: bool | None = None
        if title in self._words.female_titles or first in self._words.female_names:
            female = True
        elif title in self._words.male_titles or first in self._words.male_names:
            female = False
        actor = Actor(
            id=f"local:{slug(text)}",
            name=text,
            kind=office.kind,
            country=office.country,
            side=office.side,
        )
        return Person(actor, female, " ".join(office.lemmas) if office.beside else "")


def _is_surname(hit: Hit) -> bool:
    """Return whether a hit names a person by one word alone."""
    return hit.entry.sort == "person" and len(fold(hit.entry.words)) == 1

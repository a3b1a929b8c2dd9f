"""Finds the words of a report that can be the name of a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from counterclaim.model import Parse
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_atlas import Atlas
from counterclaim.resolve.place_spelling import ARTICLES
from counterclaim.resolve.place_words import PlaceWords


_LONGEST = 7
"""Tokens of the longest name that is looked for, hyphens included."""

_JOINTS = (
    frozenset(
        {"-", "–", "of", "de", "del", "di", "da", "do", "la", "le", "les", "los", "las"}
    )
    | {"on", "upon", "sur", "am", "an", "der", "and", "'s", "’s", "ye", "e", "i", "ul"}
    | ARTICLES
)
"""What can stand in lower case inside a name."""

_ARTICLES_ALONE = frozenset({"the", "al", "el"})
"""Articles that begin a name without a hyphen; "an", "as" and "at" are English."""

_OTHER_NAMES = frozenset({"body", "organ", "adjective", "people", "person"})
"""Sorts of names of the actor table that are no places."""


class Occurrence(NamedTuple):
    """A name that can be a place's, ``tokens[first:last]``."""

    first: int
    last: int
    text: str
    senses: tuple[Entry, ...]
    """What it can mean, the largest first; none for a site and the unknown."""
    site: str | None = None
    """Name of the site that the words are, as in "Kherson International Airport"."""


class Blocked(NamedTuple):
    """Which tokens are names of something else."""

    others: frozenset[int]
    """Tokens of persons, bodies and adjectives of states."""
    surnames: frozenset[str]
    """Words that the report uses as a person's name."""


def blocked_by(cast: Cast) -> Blocked:
    """Return which tokens of a report name persons, bodies and peoples."""
    others = {
        number
        for hit in cast.hits
        if hit.entry.sort in _OTHER_NAMES
        for number in range(hit.first, hit.last)
    }
    surnames = set()
    for person in cast.appearances:
        others.update(range(person.first, person.last))
        surnames.add(cast.parse.tokens[person.last - 1].text)
    return Blocked(frozenset(others), frozenset(surnames))


class Runs:
    """Goes through a report for names of places, the longest at each word.

    Args:
        parse: The report's parse.
        atlas: Where names are looked up.
        words: The words beside names.
        blocked: The names of others.
    """

    def __init__(
        self, parse: Parse, atlas: Atlas, words: PlaceWords, blocked: Blocked
    ) -> None:
        self._text, self._tokens = parse.text, parse.tokens
        self._ends = [parse.sentences[n].last for n in parse.sentence_numbers]
        self._atlas, self._words, self._blocked = atlas, words, blocked

    def find(self) -> Iterator[Occurrence]:
        """Yield the occurrences in the order of the text, none inside another."""
        number, count = 0, len(self._tokens)
        while number < count:
            found = self._at(number) if self._starts(number) else None
            if found is None:
                number += 1
            else:
                yield found
                number = found.last

    def _starts(self, number: int) -> bool:
        """Return whether a name can start at a token."""
        token = self._tokens[number]
        first = token.text[0]
        if first.isupper():
            return token.text != "I" and len(token.text) > 1
        # "al-Hol", "the Gulf": an article before a capital.
        follows = number + 1 < self._ends[number]
        if not follows or (token.text not in ARTICLES and token.text != "the"):
            return False
        behind = self._tokens[number + 1].text
        if behind != "-" and token.text not in _ARTICLES_ALONE:
            return False
        if behind == "-" and number + 2 < self._ends[number]:
            behind = self._tokens[number + 2].text
        return behind[0].isupper()

    def _at(self, first: int) -> Occurrence | None:
        """Return the longest name that starts at a token, None if there is none."""
        if first in self._blocked.others and not self._is_area(first):
            return None
        for last in self._stops(first):
            text = self._span(first, last)
            senses = self._atlas.find(text)
            if senses and self._is_wrapped(first, last, senses):
                continue
            abbreviated = self._words.abbreviations.get(text)
            if abbreviated is not None and self._after_comma(first):
                country, region = abbreviated
                known = self._atlas.find(region)
                senses = tuple(
                    e for e in known if e.country == country and e.kind == "region"
                )
            if text.startswith("the ") and not any(e.number < 0 for e in senses):
                continue
            if senses:
                return Occurrence(first, last, text, senses)
        return None

    def _is_wrapped(self, first: int, last: int, senses: tuple[Entry, ...]) -> bool:
        """Return whether a name is a region's with its noun: "Sumy Oblast".

        The name is read without it then, as where GeoNames lacks the noun.
        """
        noun = self._tokens[last - 1].text.casefold()
        if senses[0].number < 0 or noun not in self._words.regions or last < first + 2:
            return False
        bare = self._atlas.find(self._span(first, last - 1))
        return any(entry.kind == "region" for entry in bare)

    def _stops(self, first: int) -> list[int]:
        """Return where a name that starts at a token can end, the longest first."""
        tokens = self._tokens
        limit = min(self._ends[first], first + _LONGEST)
        stops = []
        number = first
        while number < limit:
            text = tokens[number].text
            if number > first and not text[0].isupper() and text not in _JOINTS:
                if tokens[number].pos not in {"NOUN", "ADJ", "PROPN"}:
                    break
                # "Korean peninsula", "Al Salem hospital": a noun ends a name.
                stops.append(number + 1)
                break
            if number > first and number in self._blocked.others:
                if first not in self._blocked.others:
                    break
            if text[0].isupper() or text[0].isdigit():
                stops.append(number + 1)
            elif text == "-" and tokens[number].start > tokens[number - 1].end:
                break
            number += 1
        return stops[::-1]

    def _is_area(self, first: int) -> bool:
        """Return whether a name of others is a place's: a self-styled republic.

        Likewise where a town of the list has two words like a person.
        """
        for last in self._stops(first):
            text = self._span(first, last)
            senses = self._atlas.find(text)
            if senses and senses[0].number < 0:
                return True
            if senses and last - first > 1 and self._atlas.is_listed(text):
                return True
        return False

    def _after_comma(self, first: int) -> bool:
        return first > 1 and self._tokens[first - 1].text in {",", "("}

    def _span(self, first: int, last: int) -> str:
        tokens = self._tokens
        return self._text[tokens[first].start : tokens[last - 1].end]

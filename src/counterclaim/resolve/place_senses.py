"""Which of the places of one name a report means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log10

from counterclaim.model import Parse
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_runs import Occurrence, blocked_by
from counterclaim.resolve.place_spelling import place_key
from counterclaim.resolve.place_words import PlaceWords


_COUNTRY = 6.0
_WITHIN = 6.0
_HOLDING = 20.0
"""More than a state of the same name can have."""

_SHARE = 4.0
_MENTIONED = 1.5
_CAPITAL = 1.5
_OTHER_NAME = 1.0
_DIVISION = 4.0
_REGION = -1.0
_ROW = 9
"""Tokens through which a row of names is followed to its noun."""

_SHORTEST = 3
_ACRONYM = 4
"""Letters up to which a name in capitals is taken for an acronym."""

_NEVER = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august"}
    | {"september", "october", "november", "december", "monday", "tuesday"}
    | {"wednesday", "thursday", "friday", "saturday", "sunday"}
)
"""Months and weekdays, of which hardly a report means the town."""

_PLURAL = {
    "regions": "region",
    "oblasts": "oblast",
    "provinces": "province",
    "districts": "district",
    "governorates": "governorate",
}
_SURE = 3.5
"""What a place must score where words around the name say that it is one."""
_UNSURE = 5.2
"""Likewise where none do."""


@dataclass(slots=True)
class Evidence:
    """What the words around all uses of a name tell.

    Args:
        located: Whether a preposition of place or a noun for a town or a
            region goes with it.
        proper: Whether the parser took it for a proper noun.
        division: Whether a noun for a region goes with it.
        settlement: Whether a noun for a town goes with it.
        within: Countries and keys of regions that it is said to lie in.
        holding: Countries of towns that are said to lie in it.
    """

    located: bool = False
    proper: bool = False
    division: bool = False
    settlement: bool = False
    within: set[str] = field(default_factory=set)
    holding: set[str] = field(default_factory=set)


class Senses:
    """Chooses one place for each name of a report.

    Args:
        parse: The report's parse.
        cast: Who appears in it.
        names: The names found in it, in the order of the text.
        words: Words around the names of places.
    """

    def __init__(
        self, parse: Parse, cast: Cast, names: Sequence[Occurrence], words: PlaceWords
    ) -> None:
        self._parse, self._words, self._names = parse, words, names
        self._cast = cast
        self._surnames = blocked_by(cast).surnames
        self._countries = _countries(cast, names)
        self._evidence: dict[str, Evidence] = defaultdict(Evidence)
        for position, name in enumerate(names):
            self._look_around(position, name)
        self._chosen: dict[tuple[str, bool], Entry | None] = {}

    def entry(self, name: Occurrence) -> Entry | None:
        """Return the place that a name means all through the report."""
        use = key_of(name), self.is_division(name) is not None
        if use not in self._chosen:
            self._chosen[use] = self._choose(name)
        return self._chosen[use]

    def is_division(self, name: Occurrence) -> str | None:
        """Return the noun for a region right behind a name."""
        tokens = self._parse.tokens
        if name.last < len(tokens):
            word = tokens[name.last].text.casefold()
            if word in self._words.regions:
                return _PLURAL.get(word, word)
            if word in {"and", ",", "or"} and (noun := self._shared(name.last)):
                return noun
        if name.first > 1 and tokens[name.first - 1].text == "of":
            word = tokens[name.first - 2].text.casefold()
            if word in {"region", "oblast"}:
                return word
        return None

    def _shared(self, after: int) -> str | None:
        """Return the noun that names in a row share: "Donetsk and Luhansk regions"."""
        tokens = self._parse.tokens
        for token in tokens[after + 1 : after + _ROW]:
            word = token.text.casefold()
            if word in _PLURAL:
                return _PLURAL[word]
            if not (token.text[0].isupper() or word in {"and", ",", "or", "-"}):
                return None
        return None

    def _look_around(self, position: int, name: Occurrence) -> None:
        tokens = self._parse.tokens
        evidence = self._evidence[key_of(name)]
        inside = tokens[name.first : name.last]
        evidence.proper |= any(token.pos in {"PROPN", "X"} for token in inside)
        evidence.division |= self.is_division(name) is not None
        before = name.first - 1
        while before >= 0 and self._leads(tokens[before].text.casefold()):
            before -= 1
        if before >= 0:
            self._read_before(before, evidence)
        evidence.within |= set(self._container(position, name))
        if position > 0 and name.first > 0 and tokens[name.first - 1].text == ",":
            inner = self._names[position - 1]
            if inner.last == name.first - 1 and inner.senses[0].country is not None:
                evidence.holding.add(inner.senses[0].country)

    def _leads(self, word: str) -> bool:
        """Return whether a word may stand between a preposition and a name."""
        return word in self._words.compass or word in {"the", "-", "nearby", "occupied"}

    def _read_before(self, before: int, evidence: Evidence) -> None:
        tokens, words = self._parse.tokens, self._words
        word = tokens[before].text.casefold()
        if word == "of" and before > 0:
            noun = tokens[before - 1].lemma.casefold()
            evidence.settlement |= noun in words.settlements
            evidence.division |= noun in words.regions
            evidence.located |= noun in words.settlements or noun in words.regions
            hit = self._cast.hit_at.get(before - 2)
            if evidence.located and hit is not None:
                country = hit.entry.actor.country
                if country is not None:
                    evidence.within.add(country)
        elif word in words.locative:
            evidence.located = True

    def _container(self, position: int, name: Occurrence) -> Iterable[str]:
        """Yield what a name is said to lie in: "Toretsk in east Ukraine"."""
        if position + 1 >= len(self._names):
            return
        outer = self._names[position + 1]
        if outer.first - name.last > 4:
            return
        between = [
            token.text.casefold()
            for token in self._parse.tokens[name.last : outer.first]
        ]
        if not between or between[0] not in {",", "in"}:
            return
        rest = {*between[1:]} - set(self._words.compass) - {"the", "-", "in"}
        if rest:
            return
        for entry in outer.senses:
            if entry.country is None:
                continue
            if entry.number < 0 or entry.kind == "country":
                yield entry.country
            elif entry.kind == "region":
                yield f"{entry.country}:{place_key(entry.name)}"

    def _choose(self, name: Occurrence) -> Entry | None:
        evidence = self._evidence[key_of(name)]
        scored = [
            (self._score(entry, name, evidence), -number, entry)
            for number, entry in enumerate(name.senses)
        ]
        if not scored or name.text.casefold() in _NEVER:
            return None
        score, _, best = max(scored)
        if best.kind == "country" or best.number < 0 or evidence.holding:
            return best
        if self._is_ordinary(name) and not evidence.settlement:
            return None
        if len(key_of(name)) < _SHORTEST or _is_acronym(name):
            short = name.text in self._words.abbreviations
            return best if short and best.kind == "region" else None
        if evidence.located or evidence.within or evidence.division:
            return best if score >= _SURE else None
        return best if evidence.proper and score >= _UNSURE else None

    def _is_region(self, name: Occurrence) -> bool:
        """Return whether a noun for a region goes with this use of a name."""
        return self.is_division(name) is not None

    def _is_ordinary(self, name: Occurrence) -> bool:
        """Return whether a name is mostly something else: a word, a person."""
        word = name.text.casefold()
        if name.last - name.first > 1:
            return False
        persons, known = self._cast.words, name.text in self._surnames
        return (
            known
            or word in self._words.ordinary
            or any(
                word in words
                for words in (persons.given_names, persons.titles, persons.bodies)
            )
        )

    def _score(self, entry: Entry, name: Occurrence, evidence: Evidence) -> float:
        total = sum(self._countries.values())
        score = log10(entry.population + 10)
        if entry.country is not None and entry.country in self._countries:
            score += _MENTIONED + _SHARE * self._countries[entry.country] / total
        region = "" if entry.region is None else place_key(entry.region)
        if entry.country in evidence.within:
            score += _WITHIN
        if f"{entry.country}:{region}" in evidence.within:
            score += _WITHIN + 1
        if entry.kind == "region" and entry.country in evidence.holding:
            score += _HOLDING
        if entry.capital:
            score += _CAPITAL
        if entry.kind == "country":
            return score + _COUNTRY
        if entry.number >= 0 and entry.kind in {"region", "district"}:
            score += _DIVISION if self._is_region(name) else _REGION
        if entry.number > 0 and place_key(entry.name) != key_of(name):
            score -= _OTHER_NAME
        return score


def _countries(cast: Cast, names: Sequence[Occurrence]) -> Counter[str]:
    """Return how often a report speaks of each country."""
    counted = Counter[str]()
    for hit in cast.hits:
        country = hit.entry.actor.country
        if country is not None and hit.entry.sort != "person":
            counted[country] += 1
    for name in names:
        largest = name.senses[0]
        country = largest.country
        if len(name.senses) == 1 and largest.kind != "country" and country is not None:
            counted[country] += 1
    return counted


def _is_acronym(name: Occurrence) -> bool:
    return name.text.isupper() and len(name.text) <= _ACRONYM


def key_of(name: Occurrence) -> str:
    """Return what all spellings of a name share."""
    key = place_key(name.text)
    return name.text if key is None else key

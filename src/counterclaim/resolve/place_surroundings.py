"""What the words around a name tell of whether and where it is a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.model import Parse
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.place_runs import Occurrence
from counterclaim.resolve.place_spelling import place_key
from counterclaim.resolve.place_words import PlaceWords


_ROW = 9
"""Tokens through which a row of names is followed to its noun."""

_PLURAL = {
    "regions": "region",
    "oblasts": "oblast",
    "provinces": "province",
    "districts": "district",
    "governorates": "governorate",
}


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

    def inside(self, container: frozenset[str]) -> Evidence:
        """Return the evidence on a use that has a container of its own."""
        return replace(self, within=set(container))


class Surroundings:
    """Evidence on each name of a report, from all its uses.

    Args:
        parse: The report's parse.
        cast: Who appears in it.
        names: The names found in it, in the order of the text.
        words: Words around the names of places.
    """

    def __init__(
        self, parse: Parse, cast: Cast, names: Sequence[Occurrence], words: PlaceWords
    ) -> None:
        self._parse, self._cast = parse, cast
        self._words, self._names = words, names
        self._evidence: dict[str, Evidence] = defaultdict(Evidence)
        self._containers: dict[int, frozenset[str]] = {}
        for position, name in enumerate(names):
            self._look_around(position, name)

    def of(self, name: Occurrence) -> Evidence:
        """Return the evidence on a name."""
        return self._evidence[key_of(name)]

    def container(self, name: Occurrence) -> frozenset[str]:
        """Return what one use of a name is said to lie in."""
        return self._containers.get(name.first, frozenset())

    def division(self, name: Occurrence) -> str | None:
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
        evidence.division |= self.division(name) is not None
        before = name.first - 1
        while before >= 0 and self._leads(tokens[before].text.casefold()):
            before -= 1
        if before >= 0:
            self._read_before(before, evidence)
        evidence.located |= self._is_hit(name) or self._follows(position, name)
        container = frozenset(self._container(position, name))
        if container:
            self._containers[name.first] = container
            evidence.within |= container
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
        elif word in words.settlements and tokens[before].text.islower():
            evidence.located = evidence.settlement = True

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
                if not any(e.kind == "country" for e in outer.senses):
                    yield entry.country

    def _is_hit(self, name: Occurrence) -> bool:
        """Return whether something happens to the ground: "shelled Toretsk"."""
        tokens = self._parse.tokens
        for token in tokens[name.first : name.last]:
            if token.relation in {"obj", "nsubj:pass"}:
                verb = tokens[token.head]
                return verb.lemma.casefold() in self._words.locating_verbs
        return False

    def _follows(self, position: int, name: Occurrence) -> bool:
        """Return whether a name stands in a row after one that is located."""
        if position == 0 or name.first == 0:
            return False
        before = self._names[position - 1]
        joint = self._parse.tokens[before.last : name.first]
        if not joint or any(token.text not in {",", "and", "or"} for token in joint):
            return False
        return self._evidence[key_of(before)].located


def key_of(name: Occurrence) -> str:
    """Return what all spellings of a name share."""
    key = place_key(name.text)
    return name.text if key is None else key

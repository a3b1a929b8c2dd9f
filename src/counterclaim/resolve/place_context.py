"""What the words around a name say: that it is a place, which, and as what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.model import Parse
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_runs import Occurrence
from counterclaim.resolve.place_words import PlaceWords


class Context:
    """Looks at the words around the names of one report.

    Args:
        parse: The report's parse.
        cast: Who appears in the report.
        words: The words beside names.
        occurrences: The names found, in order.
    """

    def __init__(
        self,
        parse: Parse,
        cast: Cast,
        words: PlaceWords,
        occurrences: Sequence[Occurrence],
    ) -> None:
        self.parse, self.cast, self.words = parse, cast, words
        self._tokens = parse.tokens
        self._starts: Mapping[int, Occurrence] = {o.first: o for o in occurrences}
        self._ends: Mapping[int, Occurrence] = {o.last: o for o in occurrences}

    def word(self, number: int) -> str:
        """Return a token's text in lower case, nothing outside the report."""
        if 0 <= number < len(self._tokens):
            return self._tokens[number].text.casefold()
        return ""

    def lemma(self, number: int) -> str:
        """Return a token's dictionary form in lower case, likewise."""
        if 0 <= number < len(self._tokens):
            return self._tokens[number].lemma.casefold()
        return ""

    def compass(self, occurrence: Occurrence) -> str | None:
        """Return the adjective of direction before a name: "eastern"."""
        return self.words.compass.get(self._direction(occurrence.first)[1])

    def _direction(self, first: int) -> tuple[int, str]:
        """Return where a word of direction before a token starts, and the word."""
        word = self.word(first - 1)
        if self.word(first - 2) == "-" and self.word(first - 3) in self.words.compass:
            return first - 3, f"{self.word(first - 3)}-{word}"
        return first - 1, word

    def before(self, occurrence: Occurrence) -> int:
        """Return the last token before a name and what describes it.

        Passes articles, directions, adjectives and nouns such as "the eastern
        Ukrainian city of".
        """
        number = occurrence.first - 1
        if self._direction(occurrence.first)[1] in self.words.compass:
            number = self._direction(occurrence.first)[0] - 1
        settled = self._describing(number)
        if settled is not None:
            number = settled - 1
        while number >= 0 and self._tokens[number].pos in {"ADJ", "DET", "NUM", "PUNCT"}:
            if self._tokens[number].pos == "PUNCT" and self.word(number) not in {"-"}:
                break
            number -= 1
        return number

    def _describing(self, number: int) -> int | None:
        """Return the noun that calls a name a place: "city" in "the city of"."""
        nouns = self.words.settlements | self.words.regions
        if self.word(number) == "of" and self.lemma(number - 1) in nouns:
            return number - 1
        if self.lemma(number) in nouns and self._tokens[number].pos == "NOUN":
            return number
        return None

    def described(self, occurrence: Occurrence) -> bool:
        """Return whether a noun beside a name calls it a place."""
        behind = self.lemma(occurrence.last)
        if behind in self.words.settlements or behind in self.words.regions:
            return True
        return self._describing(occurrence.first - 1) is not None

    def region_noun(self, occurrence: Occurrence) -> str | None:
        """Return the noun that makes a name a region's: "region", "Oblast"."""
        regions = self.words.regions
        number = occurrence.last
        if self.word(number) in regions:
            return self._tokens[number].text
        # "Sumy and Chernihiv oblasts": the noun stands behind the last.
        while self.word(number) in {",", "and"} and number + 1 in self._starts:
            number = self._starts[number + 1].last
            if self.word(number) in regions and self.word(number).endswith("s"):
                return self._tokens[number].text[:-1]
        noun = self._describing(occurrence.first - 1)
        if noun is not None and self.lemma(noun) in regions:
            return self.lemma(noun)
        return None

    def containers(self, occurrence: Occurrence) -> list[Entry]:
        """Return the countries and regions that the words say a name lies in."""
        found: list[Entry] = []
        for inside in self._behind(occurrence):
            wide = [e for e in inside.senses if e.kind in {"country", "region"}]
            found += [e for e in wide if e.kind == "country"][:1] or wide[:1]
        hit = self._adjective_before(occurrence)
        if hit is not None:
            senses = self.cast.table.state_of(hit)
            if senses is not None and senses.country is not None:
                found += self._country(senses.country)
        return found

    def _behind(self, occurrence: Occurrence) -> list[Occurrence]:
        """Return the name that stands behind a name as what holds it."""
        number = occurrence.last
        if self.word(number) in {",", "("}:
            follower = self._starts.get(number + 1)
            return [follower] if follower is not None else []
        if self.word(number) == "in":
            number += 1
            while self.word(number) in self.words.compass or self.word(number) in {
                "the",
                "-",
            }:
                number += 1
            follower = self._starts.get(number)
            return [follower] if follower is not None else []
        return []

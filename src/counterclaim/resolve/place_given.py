"""Resolves names that are known to be places: the spans are given."""

from __future__ import annotations

import re

from collections.abc import Iterator, Sequence

from counterclaim.model import Parse, Place, Span
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.gazetteer import Entry, Gazetteer
from counterclaim.resolve.place_atlas import Atlas, atlas_of, load_atlas
from counterclaim.resolve.place_runs import Occurrence, Runs, blocked_by
from counterclaim.resolve.place_senses import Senses
from counterclaim.resolve.place_words import PlaceWords, load_place_words


_PARTS = re.compile(r"[^\W\d_][\w'’.-]*")
_COUNTIES = frozenset({"county", "counties", "parish", "parishes"})


def resolve_places(
    parse: Parse,
    spans: Sequence[Span],
    *,
    cast: Cast | None = None,
    gazetteer: Gazetteer | None = None,
    home: str | None = None,
) -> tuple[Place | None, ...]:
    """Return what each of given names of places refers to.

    Args:
        parse: The report's parse.
        spans: Where the names stand, in any order.
        cast: Who appears in the report; found anew if not given.
        gazetteer: Places by name; the one that ships with the package if not
            given.
        home: ISO 3166-1 alpha-2 code of the country that the report's outlet
            is at home in, None if not known.

    Returns:
        For each span its place, None for a name that the gazetteer lacks. What
        is only known to lie in or by a place it is named after has no id and no
        point but a disc.
    """
    given = Given(
        parse,
        survey(parse) if cast is None else cast,
        load_atlas() if gazetteer is None else atlas_of(gazetteer),
    )
    names = {span: given.name(span) for span in spans}
    senses = given.senses([name for name in names.values() if name], home)
    return tuple(given.place(names[span], senses) for span in spans)


class Given:
    """Resolves the given names of one report."""

    def __init__(self, parse: Parse, cast: Cast, atlas: Atlas) -> None:
        self._parse, self._cast, self._atlas = parse, cast, atlas
        self._words: PlaceWords = load_place_words()

    def name(self, span: Span) -> Occurrence | None:
        """Return what a span can mean, None if nothing is known of its name."""
        tokens = self._parse.tokens_in(span)
        if not tokens:
            return None
        first, last = tokens[0].number, tokens[-1].number + 1
        for text in self._readings(span, last):
            senses = self._known(text)
            if senses:
                return Occurrence(first, last, text, senses)
        part = self._longest_part(span, first, last)
        if part is not None:
            return part
        state, text = self._state(first, last), span.of(self._parse.text)
        if state is not None:
            return Occurrence(first, last, text, (state,))
        sounding = self._atlas.gazetteer.sounding(text)
        return Occurrence(first, last, text, sounding) if sounding else None

    def senses(self, names: Sequence[Occurrence], home: str | None) -> Senses:
        """Return the choice among the given names and all others of the report."""
        taken = {n for name in names for n in range(name.first, name.last)}
        runs = Runs(self._parse, self._atlas, self._words, blocked_by(self._cast))
        others = [
            name
            for name in runs.find()
            if name.senses and taken.isdisjoint(range(name.first, name.last))
        ]
        return Senses(
            self._parse,
            self._cast,
            names=sorted({*names, *others}, key=lambda name: name.first),
            words=self._words,
            atlas=self._atlas,
            home=home,
        )

    def place(self, name: Occurrence | None, senses: Senses) -> Place | None:
        """Return the place of a name."""
        if name is None:
            return None
        entry = senses.likeliest(name)
        called = self._atlas.name(entry, name.text)
        if name.site is None:
            return entry.place(called)
        return Place(
            name=name.site,
            kind="site",
            country=entry.country,
            region=entry.region,
            within=entry.around,
        )

    def _known(self, text: str) -> tuple[Entry, ...]:
        abbreviated = self._words.abbreviations.get(text)
        if abbreviated is not None:
            country, region = abbreviated
            return tuple(
                entry
                for entry in self._atlas.find(region)
                if entry.country == country and entry.kind == "region"
            )
        return self._atlas.find(text)

    def _readings(self, span: Span, last: int) -> Iterator[str]:
        """Yield the spellings under which a name is looked up, the best first."""
        text, tokens = span.of(self._parse.text), self._parse.tokens
        after = tokens[last].text.casefold() if last < len(tokens) else ""
        if after in _COUNTIES:
            yield f"{text} {'Parish' if after.startswith('p') else 'County'}"
        yield text
        bare = text.removeprefix("the ").removeprefix("The ")
        bare = bare.removesuffix("'s").removesuffix("’s")
        yield bare
        words = bare.split()
        while len(words) > 1 and words[0].casefold() in self._words.compass:
            words = words[1:]
            yield " ".join(words)
        while len(words) > 1 and words[-1].casefold() in self._kinds:
            words = words[:-1]
            yield " ".join(words)

    @property
    def _kinds(self) -> frozenset[str]:
        return self._words.regions | self._words.settlements

    def _state(self, first: int, last: int) -> Entry | None:
        """Return the country of an adjective, a people or a government."""
        for number in range(first, last):
            hit = self._cast.hit_at.get(number)
            if hit is not None and hit.entry.actor.country is not None:
                return self._atlas.gazetteer.country(hit.entry.actor.country)
        return None

    def _longest_part(self, span: Span, first: int, last: int) -> Occurrence | None:
        """Return a known place inside a name: "Cairo Stadium" lies by Cairo."""
        text = span.of(self._parse.text)
        parts = list(_PARTS.finditer(text))
        for length in range(len(parts) - 1, 0, -1):
            for begin in range(len(parts) - length + 1):
                inner = text[parts[begin].start() : parts[begin + length - 1].end()]
                if inner[0].isupper() and inner.casefold() not in self._words.ordinary:
                    senses = self._atlas.find(inner)
                    if senses:
                        return Occurrence(first, last, inner, senses, site=text)
        return None

"""Finds the places that a report names, and what each refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model import Parse, Place, PlaceMention, Span
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.gazetteer import Gazetteer
from counterclaim.resolve.place_atlas import Atlas, atlas_of, load_atlas
from counterclaim.resolve.place_literal import is_literal
from counterclaim.resolve.place_runs import Occurrence, Runs, blocked_by
from counterclaim.resolve.place_senses import Senses
from counterclaim.resolve.place_sites import find_sites
from counterclaim.resolve.place_words import load_place_words


_REGION_WORDS = {"oblast": "region", "governorate": "province"}
"""What is written for a noun that English reports mostly translate."""


def find_places(
    parse: Parse,
    *,
    cast: Cast | None = None,
    gazetteer: Gazetteer | None = None,
    home: str | None = None,
) -> tuple[PlaceMention, ...]:
    """Return the words of a report that name a place, in order.

    One name means one place all through the report. Adjectives and peoples
    ("Russian") are no places.

    Args:
        parse: The report's parse.
        cast: Who appears in the report; found anew if not given.
        gazetteer: Places by name; the one that ships with the package if not
            given.
        home: ISO 3166-1 alpha-2 code of the country that the report's outlet
            is at home in, None if not known.
    """
    finder = _Finder(
        parse,
        survey(parse) if cast is None else cast,
        load_atlas() if gazetteer is None else atlas_of(gazetteer),
        home,
    )
    return finder.mentions()


class _Finder:
    """Finds the places of one report."""

    def __init__(
        self, parse: Parse, cast: Cast, atlas: Atlas, home: str | None
    ) -> None:
        self._parse, self._words = parse, load_place_words()
        self._atlas = atlas
        runs = Runs(parse, atlas, self._words, blocked_by(cast))
        self._names = tuple(name for name in runs.find() if name.senses)
        self._cast = cast
        self._senses = Senses(
            parse,
            cast,
            names=self._names,
            words=self._words,
            atlas=atlas,
            home=home,
        )
        self._at = {
            number: name
            for name in self._names
            if self._senses.entry(name) is not None
            for number in range(name.first, name.last)
        }

    def mentions(self) -> tuple[PlaceMention, ...]:
        """Return all places in the order of the text."""
        found = list(self._sites())
        taken = {
            token.number
            for mention in found
            for token in self._parse.tokens_in(mention.span)
        }
        for name in self._names:
            if name.first in taken or self._is_part(name):
                continue
            place, state = self._place(name)
            if place is not None:
                found.append(self._mention(name, place, state=state))
        return tuple(sorted(found, key=lambda mention: mention.span.start))

    def _sites(self) -> Iterator[PlaceMention]:
        """Yield the sites, and the unknown places without what they are."""
        tokens = self._parse.tokens
        for site in find_sites(self._parse, self._cast, self._at, self._words):
            span = Span(tokens[site.first].start, tokens[site.last - 1].end)
            place = None
            if site.known:
                name = self._at.get(site.first)
                entry = None if name is None else self._senses.entry(name)
                if name is not None and name.last >= site.last:
                    continue
                country = None if entry is None else entry.country
                words = span.of(self._parse.text)
                place = Place(name=words, kind="site", country=country)
            yield PlaceMention(span=span, place=place)

    def _place(self, name: Occurrence) -> tuple[Place | None, bool]:
        """Return what a name means, and whether it may stand for a state."""
        entry = self._senses.entry(name)
        if entry is None:
            return None, False
        called = self._atlas.name(entry, name.text)
        regional = entry.kind == "region" and self._senses.division(name)
        if regional or name.text in self._words.abbreviations:
            called = entry.name
        return entry.place(called), entry.capital or entry.kind == "country"

    def _is_part(self, name: Occurrence) -> bool:
        """Return whether a name is a part of a longer one: "Washington Post"."""
        tokens = self._parse.tokens
        inside = tokens[name.first : name.last]
        if name.first > 0:
            before = tokens[name.first - 1]
            if before.pos == "PROPN" and before.text[0].isupper():
                joined = before.head in range(name.first, name.last) or any(
                    token.head == before.number for token in inside
                )
                flat = any(token.relation == "flat" for token in inside[:1])
                if joined and (flat or before.relation in {"compound", "flat"}):
                    return before.text.casefold() not in self._words.compass
        if name.last < len(tokens):
            after = tokens[name.last]
            if after.pos in {"PROPN", "NOUN"} and after.text[0].isupper():
                if after.text.casefold() in self._words.regions:
                    return False
                joined = name.first <= after.head < name.last or any(
                    token.head >= name.last and token.relation == "compound"
                    for token in inside
                )
                return joined and not self._is_prominent(name)
        return False

    def _is_prominent(self, name: Occurrence) -> bool:
        """Return whether a place is known well enough to stand before a title."""
        entry = self._senses.entry(name)
        if entry is None:
            return False
        return entry.kind == "country" or entry.capital or entry.number < 0

    def _mention(self, name: Occurrence, place: Place, *, state: bool) -> PlaceMention:
        tokens, first, last = self._parse.tokens, name.first, name.last
        division = self._senses.division(name)
        literal = (
            not state
            or division is not None
            or is_literal(self._parse, first, last, self._words)
        )
        if division is not None and place.kind != "country":
            place = _division(place, division)
            last += (
                last < len(tokens)
                and tokens[last].text.casefold() in self._words.regions
            )
        else:
            begin = self._compass(first)
            if begin < first:
                words = self._parse.text[tokens[begin].start : tokens[first].start]
                place = _part(place, words)
                literal, first = True, begin
        span = Span(tokens[first].start, tokens[last - 1].end)
        return PlaceMention(span=span, place=place, literal=literal)

    def _compass(self, first: int) -> int:
        """Return where a direction before a name begins, else where the name does."""
        tokens, words = self._parse.tokens, self._words.compass
        if first == 0 or tokens[first - 1].text.casefold() not in words:
            return first
        begin = first - 1
        if begin > 1 and tokens[begin - 1].text == "-":
            if tokens[begin - 2].text.casefold() in words:
                return begin - 2
        return begin


def _division(place: Place, noun: str) -> Place:
    """Return the region that a place and a noun name: "Donetsk region"."""
    word = _REGION_WORDS.get(noun, noun)
    bare = place.name.removesuffix(f" {word}")
    kind = "district" if word in {"district", "raion", "county"} else "region"
    same = place.kind == kind
    return Place(
        name=f"{bare} {word}",
        kind="district" if kind == "district" else "region",
        country=place.country,
        region=place.region if kind == "district" or same else None,
        geonames_id=place.geonames_id if same else None,
        within=place.within if same else None,
    )


def _part(place: Place, direction: str) -> Place:
    """Return a part of a place: "eastern Ukraine"; of a state, it is an area."""
    name = f"{direction.strip().lower()} {place.name}"
    if place.kind in {"country", "region"}:
        return Place(name=name, kind="area", country=place.country, region=place.region)
    return replace(place, name=name)

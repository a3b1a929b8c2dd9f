"""The country and the sector of an actor: ISO 3166 alpha-3, PLOVER's agents."""

from __future__ import annotations

import csv
import tomllib

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from counterclaim.model import Parse, PlaceMention, Span, Token
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.actor_names import fold, is_variant
from counterclaim.resolve.actor_owners import Named
from counterclaim.resolve.actor_phrases import read_phrase
from counterclaim.resolve.actor_roll import Person
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.actors import resolve_phrase


_LONG = 8
"""Letters from which a word alone is looked for among words spelt much like it."""

_FORMER = "PRE"
"""Sector of those who have left their office."""

_SEATED = frozenset(
    {"senator", "lawmaker", "congressman", "congresswoman", "mp", "chief minister"}
)
"""Offices whose holders sit in a parliament, a province's among them."""

_LONGEST = 4
"""Words of the longest entry of the sectors' lists."""

_ACRONYM = 4
"""Longest acronym that counts only in capitals."""

_STATE_NAMES = frozenset({"state", "capital"})


class Coded(NamedTuple):
    """Whose an actor is and what it is part of."""

    country: str | None
    """ISO 3166-1 alpha-3 code."""
    sector: str | None
    """Code of PLOVER's agents: GOV, MIL, REB, …"""


class Sectors(NamedTuple):
    """Which words and kinds tell which sector."""

    kinds: dict[str, str]
    words: dict[tuple[str, ...], str]


@cache
def load_sectors() -> Sectors:
    """Read the lists of sectors and states that ship; the second call costs nothing."""
    file = files("counterclaim.data") / "actors" / "sectors.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    words = {
        tuple(entry.split("-")): sector
        for sector, entries in table["words"].items()
        for entry in entries.split()
    }
    return Sectors(kinds=table["kinds"], words=words)


@cache
def load_regions() -> dict[str, str]:
    """Return the state of each people or region that is none, by its name."""
    file = files("counterclaim.data") / "actors" / "sectors.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        word: code for code, words in table["regions"].items() for word in words.split()
    }


@cache
def load_alpha_3() -> dict[str, str]:
    """Return the alpha-3 code of each state by its alpha-2 code."""
    file = files("counterclaim.data") / "actors" / "alpha_3.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return {row["code"]: row["alpha_3"] for row in csv.DictReader(lines)}


@cache
def load_sector_bodies() -> dict[tuple[str, ...], tuple[str, str]]:
    """Return country and sector of parties, companies and the like by their names."""
    file = files("counterclaim.data") / "actors" / "sector_bodies.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    return {
        fold(name): (row["country"], row["sector"])
        for row in csv.DictReader(lines)
        for name in (row["name"], *row["aliases"].split(";"))
        if name.strip()
    }


def code_actor(
    parse: Parse, span: Span, *, places: Sequence[PlaceMention] = ()
) -> Coded:
    """Return country and sector of the actor that some words of a text name.

    Args:
        parse: The parsed text. A sentence around the words helps the parser.
        span: Where the words stand.
        places: The places of the text.
    """
    body = _body(span.of(parse.text))
    if body is not None:
        return Coded(load_alpha_3()[body[0]], body[1])
    cast = survey(parse)
    tokens = parse.tokens_in(span)
    named = resolve_phrase(span, cast)
    country = _country(cast, tokens, named)
    for mention in places:
        if country is None and mention.place is not None:
            country = mention.place.country if mention.span.overlaps(span) else None
    return Coded(load_alpha_3().get(country or ""), _sector(cast, tokens, named))


def filled_up(coded: Coded, beside: Coded) -> Coded:
    """Return a code, its gaps filled from that of the words beside it."""
    return Coded(
        beside.country if coded.country is None else coded.country,
        beside.sector if coded.sector is None else coded.sector,
    )


def _body(text: str) -> tuple[str, str] | None:
    """Return country and sector of the party or company that is named."""
    pieces = fold(text)
    if pieces[:1] == ("the",):
        pieces = pieces[1:]
    # "Pan" is a name, and "the PAN" is a party.
    short = len(pieces) == 1 and len(pieces[0]) <= _ACRONYM
    if short and not text.rsplit(maxsplit=1)[-1].isupper():
        return None
    return load_sector_bodies().get(pieces)


def _country(cast: Cast, tokens: Sequence[Token], named: Named) -> str | None:
    """Return the country of whom the words name, else of the first state in them."""
    hits = [hit for token in tokens if (hit := cast.hit_at.get(token.number))]
    if hits and cast.parse.tokens[hits[0].first].relation == "nmod:poss":
        return hits[0].entry.actor.country
    known = None if named.actor is None else named.actor.country
    codes = [
        *(person.actor.country for person in _persons(cast, tokens)),
        known,
        *(hit.entry.actor.country for hit in hits),
        *(load_regions().get(token.text.casefold()) for token in tokens),
    ]
    return next((code for code in codes if code is not None), None)


def _persons(cast: Cast, tokens: Sequence[Token]) -> list[Person]:
    if not tokens:
        return []
    found = cast.persons_in(tokens[0].number, tokens[-1].number + 1)
    return [appearance.person for appearance in found]


def _sector(cast: Cast, tokens: Sequence[Token], named: Named) -> str | None:
    """Return the sector that the words tell, else that of the kind."""
    sectors = load_sectors()
    if any(sectors.words.get((token.text.casefold(),)) == _FORMER for token in tokens):
        return _FORMER
    own = _own_words(cast, tokens)
    if own is None and len(tokens) == 1:
        own = _misspelt(tokens[0])
    if own is not None:
        return own
    for person in _persons(cast, tokens):
        office = f" {person.office.casefold()} "
        seated = any(f" {word} " in office for word in _SEATED)
        return "LEG" if seated else sectors.kinds.get(person.actor.kind)
    if _is_bare_state(cast, tokens):
        return None
    if named.actor is None and not _has_class(cast, tokens):
        return None
    return sectors.kinds.get(named.kind)


def _own_words(cast: Cast, tokens: Sequence[Token]) -> str | None:
    """Return what the nouns outside a person's name tell."""
    if not tokens:
        return None
    names = {
        number
        for found in cast.persons_in(tokens[0].number, tokens[-1].number + 1)
        for number in range(found.first, found.last)
    }
    left = [token for token in tokens if token.number not in names]
    forms = [(token.lemma.casefold(), token.text.casefold()) for token in left]
    stop = next(
        (place for place, token in enumerate(left) if token.pos == "ADP" and place > 0),
        len(left),
    )
    return _told(forms[:stop]) or _told(forms)


def _told(forms: Sequence[tuple[str, str]]) -> str | None:
    """Return the sector of the longest entry that ends last among some words.

    Args:
        forms: Lemma and text of each word, in lower case.
    """
    words = load_sectors().words
    for last in range(len(forms), 0, -1):
        for first in range(max(0, last - _LONGEST), last):
            for form in (0, 1):
                entry = tuple(pair[form] for pair in forms[first:last])
                plain = (*entry[:-1], entry[-1].removesuffix("s"))
                sector = words.get(entry, words.get(plain))
                if sector is not None:
                    return sector
    return None


def _misspelt(token: Token) -> str | None:
    """Return the sector of the entry that a long single word nearly is."""
    word = token.text.casefold()
    if len(word) < _LONG:
        return None
    for entry, sector in load_sectors().words.items():
        if len(entry) == 1 and len(entry[0]) >= _LONG and is_variant(entry[0], word):
            return sector
    return None


def _is_bare_state(cast: Cast, tokens: Sequence[Token]) -> bool:
    """Return whether the words are a state's name and no more."""
    named = {
        number
        for hit in cast.hits
        if hit.entry.sort in _STATE_NAMES
        for number in range(hit.first, hit.last)
    }
    return all(
        token.number in named or token.pos in {"DET", "PUNCT"} for token in tokens
    )


def _has_class(cast: Cast, tokens: Sequence[Token]) -> bool:
    if not tokens:
        return False
    phrase = read_phrase(Span(tokens[0].start, tokens[-1].end), cast)
    return phrase is not None and phrase.lemma in cast.words.heads

"""Finds sites with names of their own, and places that the gazetteer lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from counterclaim.model import Parse, Token
from counterclaim.resolve.actor_cast import Cast
from counterclaim.resolve.place_runs import Occurrence, blocked_by
from counterclaim.resolve.place_words import PlaceWords


_INSIDE = frozenset({"-", "al", "el", "ul", "de"})
_BETWEEN = frozenset(
    {"refugee", "displacement", "nuclear", "power", "military", "air", "police"}
    | {"international", "training", "border", "railway", "bus", "train", "metro"}
    | {"steel", "detention", "army", "naval"}
)
"""What a site is for, between its name and its noun."""

_BEHIND = frozenset({"complex", "compound"})
_SURE = frozenset({"in", "near", "outside", "around", "inside"})
_SETTLEMENT = frozenset(
    {"town", "towns", "village", "villages", "city", "cities", "settlement"}
    | {"settlements", "hamlet", "suburb"}
)
_SHORTEST = 4
_LONGEST = 6


class Site(NamedTuple):
    """Words that name a site or an unknown place, ``tokens[first:last]``."""

    first: int
    last: int
    known: bool
    """Whether they are a site by their last word; else a place not known."""


def find_sites(
    parse: Parse, cast: Cast, names: Mapping[int, Occurrence], words: PlaceWords
) -> Iterator[Site]:
    """Yield sites and unknown places in the order of the text.

    Args:
        parse: The report's parse.
        cast: Who appears in it.
        names: The names that can be known places, by their tokens.
        words: Words around the names of places.
    """
    others = blocked_by(cast).others
    for begin, end, _ in parse.sentences:
        number = begin + 1
        while number < end:
            token = parse.tokens[number]
            site = None
            if token.text.casefold() in words.sites and token.pos in {"NOUN", "PROPN"}:
                site = _site(parse, number, begin, cast=cast)
            elif token.pos == "PROPN" and number not in names and number not in others:
                site = _unknown(parse, number, end, words=words)
            if site is not None:
                yield site
                number = site.last
            else:
                number += 1


def _site(parse: Parse, noun: int, begin: int, *, cast: Cast) -> Site | None:
    """Return the site that a noun closes: "Bayan Khan University"."""
    tokens, first = parse.tokens, noun
    while first > begin and tokens[first - 1].text in _BETWEEN:
        first -= 1
    bare = first
    while first > begin and noun - first < _LONGEST and _is_part(tokens[first - 1]):
        first -= 1
    while first < bare and tokens[first].text in {"-", "The"}:
        first += 1
    titled = tokens[noun].text[0].isupper()
    for number in range(first, noun):
        hit = cast.hit_at.get(number)
        if hit is not None and not (titled and hit.entry.sort == "adjective"):
            if hit.entry.sort != "capital":
                return None
    if first == bare or tokens[first].pos not in {"PROPN", "ADJ", "NOUN"}:
        return None
    last = noun + 1
    if last < len(tokens) and tokens[last].text in _BEHIND:
        last += 1
    elif last < len(tokens) and _is_part(tokens[last]) and titled:
        return None
    return Site(first, last, known=True)


def _is_part(token: Token) -> bool:
    return (token.pos in {"PROPN", "ADJ", "NOUN"} and token.text[0].isupper()) or (
        token.text in _INSIDE
    )


def _unknown(parse: Parse, number: int, end: int, *, words: PlaceWords) -> Site | None:
    """Return a name that only the words before it tell to be a place."""
    tokens = parse.tokens
    token, before = tokens[number], tokens[number - 1]
    word = token.text.casefold()
    if not token.text[0].isupper() or token.text.isupper() or len(word) < _SHORTEST:
        return None
    last = number + 1
    while last < end and tokens[last].pos == "PROPN" and tokens[last].text[0].isupper():
        last += 1
    lead = before.text.casefold()
    named = lead in _SETTLEMENT or (
        lead == "of" and tokens[number - 2].text.casefold() in _SETTLEMENT
    )
    if last - number > 2 or word in words.ordinary:
        return None
    return Site(number, last, known=False) if named or lead in _SURE else None

"""Who and what takes part in a claim, and where: role fillers as words.

Names are made canonical later; here a filler is the words of the report, but
for a place that the gazetteer knows.
"""

from __future__ import annotations

import tomllib

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.extract.arguments import Arguments
from counterclaim.extract.predication import Predication
from counterclaim.model import Filler, Parse, PlaceMention, Role, Span


LOCATIVE = ("in", "at", "on", "near", "into", "to", "from", "of", "over", "around")
"""Prepositions of phrases that tell where, the surest first."""

_APART = frozenset(
    {"acl:relcl", "acl", "advcl", "appos", "parataxis", "conj", "cc", "punct", "case"}
)
_LEADING = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The literal places of a report, by token.

    Args:
        mentions: In the order of the text.
        at: For each token inside a mention, the mention's position.
    """

    mentions: tuple[PlaceMention, ...]
    at: Mapping[int, int]


def locate(parse: Parse, places: Sequence[PlaceMention]) -> Located:
    """Return the places that can fill a role, found by their tokens."""
    literal = tuple(mention for mention in places if mention.place is not None)
    at = {
        token.number: position
        for position, mention in enumerate(literal)
        for token in parse.tokens_in(mention.span)
    }
    return Located(mentions=literal, at=at)


def fill_roles(
    parse: Parse,
    predication: Predication,
    arguments: Arguments,
    *,
    located: Located,
    carried: Filler | None,
) -> tuple[Role, ...]:
    """Return the roles of a predication that something fills.

    Args:
        parse: The report's parse.
        predication: The clause with its type and frame.
        arguments: The logical functions of the clause.
        located: The report's places.
        carried: The place that the report was last speaking of.
    """
    roles: dict[str, list[Filler]] = {}
    for function, name in predication.frame:
        if name == "place":
            continue
        for number in arguments.get(function, ()):
            filler = _filler(parse, number)
            known = roles.setdefault(name, [])
            if all(filler.span != other.span for other in known):
                known.append(filler)
    place = _place(parse, predication, arguments, located=located)
    if place is None and predication.type in _placing()["carried"]:
        place = carried
    if place is not None:
        roles["place"] = [place]
    return tuple(
        Role(name=name, fillers=tuple(fillers))
        for name, fillers in roles.items()
        if fillers
    )


@cache
def _placing() -> Mapping[str, frozenset[str]]:
    source = files("counterclaim.data").joinpath("factuality/places.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return {name: frozenset(types) for name, types in table.items()}


def _filler(parse: Parse, number: int) -> Filler:
    """Return the words of a phrase, without clauses and a leading article."""
    numbers = parse.subtree(number, without=_APART)
    hull = _around(numbers, number)
    while len(hull) > 1 and parse.tokens[hull[0]].text.lower() in _LEADING:
        hull = hull[1:]
    span = parse.hull(hull)
    text = parse.text[span.start : span.end]
    return Filler(name=text, text=text, span=span)


def _around(numbers: list[int], centre: int) -> list[int]:
    """Return the run of neighbouring tokens around one of them."""
    place = numbers.index(centre)
    first = last = place
    while first > 0 and numbers[first - 1] == numbers[first] - 1:
        first -= 1
    while last + 1 < len(numbers) and numbers[last + 1] == numbers[last] + 1:
        last += 1
    return numbers[first : last + 1]


def _place(
    parse: Parse, predication: Predication, arguments: Arguments, *, located: Located
) -> Filler | None:
    """Return the place that the clause itself names."""
    placing = _placing()
    if predication.type not in placing["carried"] | placing["told"]:
        return None
    functions = [f for f, name in predication.frame if name == "place"]
    for function in (*functions, *LOCATIVE):
        for number in arguments.get(function, ()):
            found = _mention_below(parse, number, located, literal=False)
            if found is not None and (function in functions or found.literal):
                return _place_filler(found)
    for number in predication.tokens:
        position = located.at.get(number)
        if position is not None and located.mentions[position].literal:
            return _place_filler(located.mentions[position])
    return None


def _mention_below(
    parse: Parse, number: int, located: Located, *, literal: bool
) -> PlaceMention | None:
    """Return the first place in a phrase, the one at its head first."""
    for token in (number, *parse.subtree(number, without=_APART - {"conj"})):
        position = located.at.get(token)
        if position is not None:
            mention = located.mentions[position]
            if mention.literal or not literal:
                return mention
    return None


def _place_filler(mention: PlaceMention) -> Filler | None:
    if mention.place is None:
        return None
    return Filler(
        name=mention.place.name,
        text=mention.place.name,
        span=Span(mention.span.start, mention.span.end),
        place=mention.place,
    )

"""Where a claim says it is: the place that its clause, or what is around it, names."""

from __future__ import annotations

import tomllib

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.extract.arguments import Arguments
from counterclaim.extract.predication import Predication
from counterclaim.model import Filler, Parse, PlaceMention


_NEAR = ("in", "at", "near", "inside", "outside", "around", "across", "throughout")
_WIDE = (
    *_NEAR,
    "on",
    "into",
    "to",
    "from",
    "of",
    "over",
    "along",
    "toward",
    "towards",
    "object",
)
"""Functions of phrases that may tell where, the surest first."""

_APART = frozenset({"acl:relcl", "acl", "advcl", "appos", "parataxis", "conj"})
_BEFORE = frozenset({"amod", "nmod:poss", "compound"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The places of a report, by token.

    Args:
        mentions: Those that a place is known for, in the order of the text.
        at: For each token inside a mention, the mention's position.
    """

    mentions: tuple[PlaceMention, ...]
    at: Mapping[int, int]

    def mention_at(self, number: int) -> PlaceMention | None:
        """Return the mention that a token is in."""
        position = self.at.get(number)
        return None if position is None else self.mentions[position]

    @property
    def below_state(self) -> frozenset[int]:
        """Return the tokens of places that are no state: states act, towns don't."""
        finer = {n for n, mention in enumerate(self.mentions) if _is_finer(mention)}
        return frozenset(token for token, n in self.at.items() if n in finer)

    def literal_in(self, numbers: Sequence[int]) -> list[PlaceMention]:
        """Return the literal mentions among tokens, once each, in their order."""
        found = dict.fromkeys(self.at[n] for n in numbers if n in self.at)
        mentions = [self.mentions[position] for position in found]
        return [mention for mention in mentions if mention.literal]


def locate(parse: Parse, places: Sequence[PlaceMention]) -> Located:
    """Return the places that can fill a role, found by their tokens."""
    known = sorted(
        (mention for mention in places if mention.place is not None),
        key=lambda mention: mention.span,
    )
    at = {
        token.number: position
        for position, mention in enumerate(known)
        for token in parse.tokens_in(mention.span)
    }
    return Located(mentions=tuple(known), at=at)


def places_of(
    parse: Parse,
    predication: Predication,
    arguments: Arguments,
    *,
    located: Located,
    carried: Filler | None,
) -> tuple[Filler, ...]:
    """Return the places of a predication; several where they are coordinated.

    Args:
        parse: The report's parse.
        predication: The clause with its type and frame.
        arguments: The logical functions of the clause.
        located: The report's places.
        carried: The place that the report was last speaking of.
    """
    lists, kind = _lists(), predication.type
    holds_on = kind in lists["carried"]
    if not (holds_on or kind in lists["told"] or kind in lists["phrased"]):
        return ()
    found = _in_phrase(parse, predication, arguments, located, wide=holds_on)
    if found or kind in lists["phrased"]:
        return found
    mention = _in_clause(parse, predication, located)
    if mention is None and holds_on:
        mention = _described(parse, arguments, located)
    if mention is None and holds_on:
        mention = _just_before(parse, predication, located)
        if mention is None:
            return () if carried is None else (carried,)
    return () if mention is None else (_filler_of(parse, mention),)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    source = files("counterclaim.data").joinpath("factuality/places.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


def _in_phrase(
    parse: Parse,
    predication: Predication,
    arguments: Arguments,
    located: Located,
    *,
    wide: bool,
) -> tuple[Filler, ...]:
    """Return the places of the first phrase that tells where."""
    framed = [name for name, role in predication.frame if role == "place"]
    for function in dict.fromkeys((*framed, *(_WIDE if wide else _NEAR))):
        found = []
        for number in arguments.get(function, ()):
            mention = _named_by(parse, number, located, loose=function in framed)
            if mention is not None:
                found.append(_filler_of(parse, mention))
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _named_by(
    parse: Parse, number: int, located: Located, *, loose: bool
) -> PlaceMention | None:
    """Return the place that a phrase names, the one at its head first."""
    for token in (number, *parse.subtree(number, without=_APART)):
        mention = located.mention_at(token)
        if mention is not None and (mention.literal or loose):
            return mention
    return None


def _in_clause(
    parse: Parse, predication: Predication, located: Located
) -> PlaceMention | None:
    """Return a place that the clause names somewhere, one below a state first."""
    literal = located.literal_in(predication.tokens)
    finer = [mention for mention in literal if _is_finer(mention)]
    for mention in (*finer, *literal):
        return mention
    for number in predication.tokens:
        beside = located.mention_at(number)
        if beside is None or parse.tokens[number].relation not in _BEFORE:
            continue
        above = parse.tokens[parse.tokens[number].head]
        if above.lemma.lower() in _lists()["nouns"]:
            return beside
    return None


def _described(
    parse: Parse, arguments: Arguments, located: Located
) -> PlaceMention | None:
    """Return the settlement that "the town" points back to: the last one named."""
    for fillers in arguments.values():
        for number in fillers:
            if parse.tokens[number].lemma.lower() not in _lists()["described"]:
                continue
            definite = any(
                parse.tokens[child].has("Definite=Def")
                for child in parse.children[number]
            )
            before = [
                mention
                for mention in located.mentions
                if mention.span.start < parse.tokens[number].start
                and mention.literal
                and mention.place is not None
                and mention.place.kind == "settlement"
            ]
            if definite and before:
                return before[-1]
    return None


def _just_before(
    parse: Parse, predication: Predication, located: Located
) -> PlaceMention | None:
    """Return a place below a state that the sentence names before the clause."""
    sentence = parse.sentences[parse.sentence_numbers[predication.head]]
    before = range(sentence.first, predication.tokens[0])
    literal = located.literal_in(before)
    return literal[-1] if literal and _is_finer(literal[-1]) else None


def _is_finer(mention: PlaceMention) -> bool:
    return mention.place is not None and mention.place.kind != "country"


def _filler_of(parse: Parse, mention: PlaceMention) -> Filler:
    text = mention.span.of(parse.text)
    name = text if mention.place is None else mention.place.name
    return Filler(name=name, text=text, span=mention.span, place=mention.place)

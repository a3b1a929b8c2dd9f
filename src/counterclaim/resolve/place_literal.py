"""Whether a place's name says where, or stands for a government or a people."""

from __future__ import annotations

from counterclaim.model import Parse, Token
from counterclaim.resolve.place_words import PlaceWords


_SUBJECTS = ("nsubj", "csubj")
_PARTY = frozenset(
    {"with", "between", "against", "by", "for", "like", "among", "than", "as", "on"}
    | {"about", "unlike", "besides"}
)
"""Prepositions before a state as a party."""

_INSIDE = frozenset({"in", "inside", "outside", "near", "across", "throughout"})
"""Prepositions after which nothing but a place stands."""

_INHERITING = frozenset({"conj", "appos", "flat", "fixed"})


def is_literal(parse: Parse, first: int, last: int, words: PlaceWords) -> bool:
    """Return whether a state's or a capital's name says where something is.

    Args:
        parse: The report's parse.
        first: First token of the name.
        last: Token after its last.
        words: Words around the names of places.
    """
    head = _top(parse, first, last)
    above = parse.tokens[head.head]
    relation = head.relation
    if relation == "nsubj:pass" or _is_inside(parse, first, words):
        return True
    if relation.startswith(_SUBJECTS):
        return _is_described(parse, above)
    if relation == "nmod:poss" or relation.startswith("compound"):
        noun = above.lemma.casefold()
        return any(
            noun in nouns
            for nouns in (words.geographic, words.settlements, words.sites)
        )
    if relation == "obj":
        return above.lemma.casefold() in words.locating_verbs
    return relation not in {"iobj", "obl:agent"} and not _is_party(parse, head)


def _is_inside(parse: Parse, first: int, words: PlaceWords) -> bool:
    """Return whether the word before a name puts something there: "in Kyiv"."""
    before = first - 1
    while before >= 0 and parse.tokens[before].text in {"the", "capital", "city"}:
        before -= 1
    lead = parse.tokens[before].text.casefold() if before >= 0 else ""
    return lead in _INSIDE and lead in words.locative


def _top(parse: Parse, first: int, last: int) -> Token:
    """Return the token of a name that hangs on what is around it.

    Of a name in a row of names, that of the first.
    """
    head = parse.tokens[last - 1]
    for token in parse.tokens[first:last]:
        if not first <= token.head < last or token.head == token.number:
            head = token
            break
    while head.relation in _INHERITING and head.head < head.number:
        above = parse.tokens[head.head]
        if above.pos != "PROPN" or _case(parse, head):
            break
        head = above
    return head


def _case(parse: Parse, head: Token) -> list[str]:
    """Return the prepositions of a phrase."""
    return [
        parse.tokens[child].text.casefold()
        for child in parse.children[head.number]
        if parse.tokens[child].relation == "case" and child < head.number
    ]


def _is_party(parse: Parse, head: Token) -> bool:
    return any(case in _PARTY for case in _case(parse, head))


def _is_described(parse: Parse, above: Token) -> bool:
    """Return whether a subject is only told what it is: "Kyiv is a city"."""
    return any(
        parse.tokens[child].relation == "cop" for child in parse.children[above.number]
    ) and above.pos in {"NOUN", "PROPN"}

"""What a number counts: people killed, troops, dollars, per cent."""

from __future__ import annotations

from counterclaim.extract.numbers import is_label, number_words
from counterclaim.extract.predication import Predication
from counterclaim.model import Parse, Token


CASUALTIES = frozenset({"killed", "wounded", "missing"})
"""What happened to people, where a unit tells it."""

_LONE = frozenset(
    {"nsubj", "nsubj:pass", "obj", "obl", "obl:unmarked"}
    | {"nmod", "conj", "root", "xcomp"}
)
"""Relations of a number that stands for what it counts."""


def unit_of(
    parse: Parse, token: Token, last: int, predication: Predication
) -> tuple[str | None, bool]:
    """Return what is counted, None where the number counts nothing claimed."""
    words = number_words()
    tokens = parse.tokens
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if token.text in words["money"]:
        return words["money"][token.text], False
    if after is not None and after.text.lower() in words["percent"]["words"]:
        head = tokens[predication.head].lemma.lower()
        return "%", head in words["percent"]["falls"]
    if is_label(parse, token, last):
        return None, False
    noun = _counted_noun(parse, token, tokens[last])
    if noun is None:
        outer = token if token.relation != "compound" else tokens[last]
        return lone_unit(parse, outer, predication), False
    lemma = noun.lemma.lower()
    if lemma in words["left"]:
        return None, False
    unit = words["money"].get(lemma)
    if unit is None:
        unit = counted(parse, noun, predication)
    return noun.text if unit is None else unit, False


def lone_unit(parse: Parse, token: Token, predication: Predication) -> str | None:
    """Return what a number without a noun counts: "killed 12", "all six"."""
    above = parse.tokens[token.head]
    if token.relation not in _LONE or above.pos == "PROPN":
        return None  # an age: "Ahmad Karimi, 22, died"
    if predication.type == "casualties":
        return counted(parse, token, predication)
    unit = number_words()["lone"].get(predication.type)
    return None if unit is None else str(unit)


def _counted_noun(parse: Parse, token: Token, last: Token) -> Token | None:
    """Return the noun that a number stands before, None where it stands alone."""
    for number in (token, last):
        above = parse.tokens[number.head]
        if number.relation in {"nummod", "compound"} and above.pos != "NUM":
            if above.number > number.number:
                return above
    for child in parse.children[last.number]:
        of = parse.tokens[child]
        if of.relation == "nmod" and of.pos in {"NOUN", "PROPN"}:
            return of
    return None


def counted(parse: Parse, noun: Token, predication: Predication) -> str | None:
    """Return what a number counts by the predicate: the killed, the wounded."""
    words = number_words()["counted"]
    if predication.type == "casualties":
        for token in (parse.tokens[predication.head], noun, parse.tokens[noun.head]):
            unit = words.get(token.lemma.lower())
            if unit in CASUALTIES:
                return str(unit)
        for child in parse.children[noun.number]:
            unit = words.get(parse.tokens[child].lemma.lower())
            if unit in CASUALTIES:
                return str(unit)
    unit = words.get(noun.lemma.lower())
    if unit is not None:
        return str(unit)
    return None if noun.pos == "NUM" else noun.text

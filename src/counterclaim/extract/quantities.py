"""How many, of what: the number that a claim gives, with its comparison words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.extract.arguments import arguments_of
from counterclaim.extract.numbers import (
    comparison_at,
    high_end,
    number_words,
    value_at,
)
from counterclaim.extract.predication import Predication
from counterclaim.extract.units import CASUALTIES, counted, lone_unit, unit_of
from counterclaim.model import Parse, Quantity, Token


_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "nummod", "compound"})

SMALL = 10
"""Numbers below it are passing details in claims that do not count."""


def quantity_of(parse: Parse, predication: Predication) -> Quantity | None:
    """Return the number that a predication gives; the one nearest its head.

    Dates, clock times, ages and distances are none. A vague count ("dozens")
    has no value, and its word in the unit.
    """
    head = parse.tokens[predication.head]
    words = number_words()
    found = []
    taken = -1
    for number in predication.tokens:
        if number <= taken:
            continue
        token = parse.tokens[number]
        quantity, last = _at(parse, token, predication)
        if quantity is not None:
            distance = abs(number - head.number)
            found.append((_closeness(parse, token, head), distance, number, quantity))
        taken = last
    found = [entry for entry in found if _tells(entry[3], predication, words)]
    if not found:
        return _single(parse, head, predication)
    exact = [entry for entry in found if entry[3].value is not None]
    return min(exact or found, key=lambda entry: entry[:3])[3]


def _closeness(parse: Parse, token: Token, head: Token) -> int:
    """Return 0 for a number in the head's subject or object, 1 elsewhere below it."""
    number = token.number
    while number != head.number:
        above = parse.tokens[number].head
        if above == number:
            return 2
        if above == head.number:
            return 0 if parse.tokens[number].relation in _CORE else 1
        number = above
    return 0


def _tells(
    quantity: Quantity, predication: Predication, words: Mapping[str, Any]
) -> bool:
    """Return whether a number is part of what is claimed, not a passing detail."""
    loose = predication.type in words["passing"]["types"]
    if quantity.value is None:
        word = quantity.unit.split()[0]
        if word in words["passing"]["words"]:
            return predication.type in words["passing"]["counted"]
        return not loose or word not in words["passing"]["several"]
    small = abs(quantity.value) < SMALL and quantity.high is None
    return not (loose and small and quantity.unit != "%")


def _single(parse: Parse, head: Token, predication: Predication) -> Quantity | None:
    """Return one where a single person is said to have been killed or wounded."""
    words = number_words()
    unit = words["counted"].get(head.lemma.lower())
    if predication.type != "casualties" or unit not in CASUALTIES:
        return None
    arguments = arguments_of(parse, head.number)
    function = (
        "subject" if head.lemma.lower() in words["single"]["subject"] else "object"
    )
    victims = arguments.get(function, [])
    if len(victims) != 1:
        return None
    victim = parse.tokens[victims[0]]
    if victim.number not in predication.tokens:
        return None
    if (
        victim.tag not in {"NN", "NNP"}
        or victim.lemma.lower() in words["single"]["groups"]
    ):
        return None
    return Quantity(
        value=1,
        unit=str(unit),
        comparison="exactly",
        text=victim.text,
        span=parse.hull((victim.number,)),
    )


def _at(
    parse: Parse, token: Token, predication: Predication
) -> tuple[Quantity | None, int]:
    """Return the quantity whose number starts at a token, and its last token."""
    word = token.text.lower()
    words = number_words()
    if word in words["vague"]["words"] and token.pos in {"NOUN", "ADJ", "NUM", "DET"}:
        return _vague(parse, token, predication), token.number
    value, last = value_at(parse, token.number)
    if value is None or (token.pos not in {"NUM", "SYM", "NOUN", "PROPN"}):
        return None, token.number
    high, last = high_end(parse, last, value)
    unit, negative = unit_of(parse, token, last, predication)
    if unit is None:
        return None, last
    first, comparison = comparison_at(
        parse, token.number, last, ranged=high is not None
    )
    span = parse.hull((first, last))
    return (
        Quantity(
            value=-value if negative else value,
            high=high,
            unit=unit,
            comparison=comparison,
            text=parse.text[span.start : span.end],
            span=span,
        ),
        last,
    )


def _vague(parse: Parse, token: Token, predication: Predication) -> Quantity | None:
    """Return a count without a number: "dozens of people"."""
    words = number_words()
    word = token.text.lower()
    measures = word in words["vague"]["nouns"]
    noun: Token | None = None
    if measures:
        below = [parse.tokens[child] for child in parse.children[token.number]]
        noun = next((t for t in below if t.relation.startswith("nmod")), None)
    elif token.head != token.number and token.relation in {"amod", "nummod", "det"}:
        noun = parse.tokens[token.head]
    if word in words["vague"]["loose"]:
        return None
    if noun is not None:
        unit = counted(parse, noun, predication)
        left = noun.lemma.lower() in words["left"]
    else:
        unit = lone_unit(parse, token, predication) if measures else None
        left = unit is None
    if left:
        return None
    of = " of " if measures and unit not in CASUALTIES else " "
    return Quantity(
        value=None,
        unit=f"{word}{of}{unit}",
        comparison="about",
        text=token.text,
        span=parse.hull((token.number,)),
    )

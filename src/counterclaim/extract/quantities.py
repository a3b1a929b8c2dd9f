"""How many, of what: the number that a claim gives, with its comparison words."""

from __future__ import annotations

import re
import tomllib

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.extract.predication import Predication
from counterclaim.model import Comparison, Parse, Quantity, Token


_FIGURE = re.compile(
    r"^(?P<sign>[$£€]|US\$)?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>k|m|bn)?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_RANGE = frozenset({"-", "–", "—", "to", "and", "or"})
_CASUALTIES = frozenset({"killed", "wounded", "missing"})


@cache
def _words() -> Mapping[str, Any]:
    source = files("counterclaim.data").joinpath("factuality/numbers.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    table["vague"] = {key: frozenset(words) for key, words in table["vague"].items()}
    table["left"] = frozenset(table["left"]["units"])
    table["percent"] = {key: frozenset(w) for key, w in table["percent"].items()}
    return table


def quantity_of(parse: Parse, predication: Predication) -> Quantity | None:
    """Return the number that a predication gives; the one nearest its head.

    Dates, clock times, ages and distances are none. A vague count ("dozens")
    has no value, and its word in the unit.
    """
    head = parse.tokens[predication.head]
    found = []
    taken = -1
    for number in predication.tokens:
        if number <= taken:
            continue
        token = parse.tokens[number]
        quantity, last = _at(parse, token, predication)
        if quantity is not None:
            found.append((abs(number - head.number), number, quantity))
            taken = last
    if not found:
        return None
    exact = [entry for entry in found if entry[2].value is not None]
    return min(exact or found, key=lambda entry: entry[:2])[2]


def _at(
    parse: Parse, token: Token, predication: Predication
) -> tuple[Quantity | None, int]:
    """Return the quantity whose number starts at a token, and its last token."""
    word = token.text.lower()
    words = _words()
    if word in words["vague"]["words"] and token.pos in {"NOUN", "ADJ", "NUM", "DET"}:
        return _vague(parse, token, predication), token.number
    value, last = _value(parse, token.number)
    if value is None or (token.pos not in {"NUM", "SYM", "NOUN", "PROPN"}):
        return None, token.number
    high, last = _high_end(parse, last, value)
    unit, negative = _unit(parse, token, last, predication)
    if unit is None:
        return None, last
    first, comparison = _comparison(parse, token.number, last, ranged=high is not None)
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


def _value(parse: Parse, number: int) -> tuple[float | None, int]:
    """Return the value of the number words from a token on, and the last of them."""
    words, total, last = _words(), None, number
    tokens = parse.tokens
    if tokens[number].text in words["money"] and number + 1 < len(tokens):
        number += 1
    while number < len(tokens):
        text = tokens[number].text.lower()
        figure = _FIGURE.match(text)
        if figure and total is None:
            total = float(figure["digits"].replace(",", ""))
            if figure["scale"]:
                total *= words["scales"][figure["scale"].lower()]
        elif text in words["cardinals"]:
            total = (0 if total is None else total) + words["cardinals"][text]
        elif text in words["scales"] and total is not None:
            total *= words["scales"][text]
        elif text == "-" and total is not None and _is_number(parse, number + 1):
            if tokens[number + 1].text.lower() not in words["cardinals"]:
                break
        else:
            break
        last = number
        number += 1
    return total, last


def _is_number(parse: Parse, number: int) -> bool:
    if number >= len(parse.tokens):
        return False
    text = parse.tokens[number].text.lower()
    return bool(_FIGURE.match(text)) or text in _words()["cardinals"]


def _high_end(parse: Parse, last: int, low: float) -> tuple[float | None, int]:
    """Return the high end of a range that follows, and its last token."""
    joint = last + 1
    if joint + 1 < len(parse.tokens) and parse.tokens[joint].text.lower() in _RANGE:
        if _is_number(parse, joint + 1):
            value, end = _value(parse, joint + 1)
            between = parse.tokens[joint].text.lower() != "and" or (
                parse.tokens[last - 1].text.lower() == "between"
            )
            if value is not None and value > low and between:
                return value, end
    return None, last


def _comparison(
    parse: Parse, first: int, last: int, *, ranged: bool
) -> tuple[int, Comparison]:
    """Return the comparison words' first token, and what they make of a number."""
    words = _words()
    tokens = parse.tokens
    for length in (3, 2, 1):
        start = first - length
        if start < 0:
            continue
        phrase = " ".join(token.text.lower() for token in tokens[start:first])
        if phrase in words["before"]:
            return start, words["before"][phrase]
    if ranged:
        return first, "at-least"
    for start in range(last + 1, min(last + 3, len(tokens))):
        phrase = " ".join(token.text.lower() for token in tokens[start : start + 2])
        if phrase in words["after"]:
            return first, words["after"][phrase]
    return first, "exactly"


def _unit(
    parse: Parse, token: Token, last: int, predication: Predication
) -> tuple[str | None, bool]:
    """Return what is counted, None where the number counts nothing claimed."""
    words = _words()
    tokens = parse.tokens
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if token.text in words["money"]:
        return words["money"][token.text], False
    if after is not None and after.text.lower() in words["percent"]["words"]:
        head = tokens[predication.head].lemma.lower()
        return "%", head in words["percent"]["falls"]
    noun = _counted_noun(parse, token, tokens[last])
    if noun is None:
        year = _YEAR.match(token.text)
        return (None if year else _counted(parse, token, predication)), False
    lemma = noun.lemma.lower()
    if lemma in words["left"] or _YEAR.match(token.text):
        return None, False
    if lemma in words["money"]:
        return words["money"][lemma], False
    counted = _counted(parse, noun, predication)
    return counted if counted is not None else noun.text, False


def _counted_noun(parse: Parse, token: Token, last: Token) -> Token | None:
    """Return the noun that a number stands before, None where it stands alone."""
    for number in (token, last):
        above = parse.tokens[number.head]
        if number.relation in {"nummod", "nsubj"} and above.pos != "NUM":
            if above.number != number.number:
                return above
    return None


def _counted(parse: Parse, noun: Token, predication: Predication) -> str | None:
    """Return what a number counts by the predicate: the killed, the wounded."""
    words = _words()["counted"]
    if predication.type == "casualties":
        for token in (parse.tokens[predication.head], noun, parse.tokens[noun.head]):
            unit = words.get(token.lemma.lower())
            if unit in _CASUALTIES:
                return str(unit)
        for child in parse.children[noun.number]:
            unit = words.get(parse.tokens[child].lemma.lower())
            if unit in _CASUALTIES:
                return str(unit)
    unit = words.get(noun.lemma.lower())
    if unit is not None:
        return str(unit)
    return None if noun.pos == "NUM" else noun.text


def _vague(parse: Parse, token: Token, predication: Predication) -> Quantity | None:
    """Return a count without a number: "dozens of people"."""
    words = _words()
    noun: Token | None = None
    if token.text.lower() in words["vague"]["nouns"]:
        for child in parse.children[token.number]:
            if parse.tokens[child].relation.startswith("nmod"):
                noun = parse.tokens[child]
    elif token.head != token.number and token.relation in {"amod", "nummod", "det"}:
        noun = parse.tokens[token.head]
    if noun is None or token.text.lower() in {"some", "few", "multiple"}:
        return None
    if noun.lemma.lower() in words["left"]:
        return None
    unit = _counted(parse, noun, predication)
    of = " of " if token.text.lower() in words["vague"]["nouns"] else " "
    return Quantity(
        value=None,
        unit=f"{token.text.lower()}{of}{unit}",
        comparison="about",
        text=token.text,
        span=parse.hull((token.number,)),
    )

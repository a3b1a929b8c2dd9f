"""Numbers in words and figures: their value, their range, their words of comparison."""

from __future__ import annotations

import re
import tomllib

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.model import Comparison, Parse, Token


_FIGURE = re.compile(
    r"^(?P<sign>[$£€]|US\$)?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>k|m|bn)?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_RANGE = frozenset({"-", "–", "—", "to", "and", "or"})
_CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "gmt", "utc", "o'clock"})


@cache
def number_words() -> Mapping[str, Any]:
    """Return the words that count, by their list in the data file."""
    source = files("counterclaim.data").joinpath("factuality/numbers.toml")
    table = tomllib.loads(source.read_text("utf-8"))
    table["vague"] = {key: frozenset(words) for key, words in table["vague"].items()}
    table["left"] = frozenset(table["left"]["units"])
    table["percent"] = {key: frozenset(w) for key, w in table["percent"].items()}
    return table


def value_at(parse: Parse, number: int) -> tuple[float | None, int]:
    """Return the value of the number words from a token on, and the last of them."""
    words, total, last = number_words(), None, number
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
        elif (
            text == "half" and _stand_at(parse, number, ("half", "a")) and total is None
        ):
            total = 0.5
            number += 1
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


def _stand_at(parse: Parse, number: int, expected: tuple[str, ...]) -> bool:
    """Return whether some words stand from a token on."""
    found = parse.tokens[number : number + len(expected)]
    return tuple(token.text.lower() for token in found) == expected


def _is_number(parse: Parse, number: int) -> bool:
    if number >= len(parse.tokens):
        return False
    text = parse.tokens[number].text.lower()
    return bool(_FIGURE.match(text)) or text in number_words()["cardinals"]


def high_end(parse: Parse, last: int, low: float) -> tuple[float | None, int]:
    """Return the high end of a range that follows, and its last token."""
    joint = last + 1
    if joint + 1 < len(parse.tokens) and parse.tokens[joint].text.lower() in _RANGE:
        if _is_number(parse, joint + 1):
            value, end = value_at(parse, joint + 1)
            between = parse.tokens[joint].text.lower() != "and" or (
                parse.tokens[last - 1].text.lower() == "between"
            )
            if value is not None and value > low and between:
                return value, end
    return None, last


def comparison_at(
    parse: Parse, first: int, last: int, *, ranged: bool
) -> tuple[int, Comparison]:
    """Return the comparison words' first token, and what they make of a number."""
    words = number_words()
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


def is_label(parse: Parse, token: Token, last: int) -> bool:
    """Return whether a number names something: "Nord Stream 2", "2 May", "10-yard", a year."""
    tokens = parse.tokens
    months = number_words()["months"]
    nearby = tokens[max(token.number - 1, 0) : last + 2]
    if _YEAR.match(token.text) or any(
        near.text[0].isupper() and near.text.lower().rstrip(".") in months
        for near in nearby
    ):
        return True
    before, after = tokens[token.number - 1], tokens[last + 1 : last + 3]
    plural = tokens[token.head].tag in {"NNS", "NNPS"} and token.head > token.number
    if token.number > 0 and before.pos == "PROPN" and token.text.isdigit():
        return not plural
    if after and after[0].text.lower() in _CLOCK:
        return True
    joined = len(after) > 1 and after[0].text == "-"
    return joined and after[1].text.lower() != "strong"

"""The words of a text, as the grammar of times sees them.

Each word becomes one symbol that stands for the set of its classes ("Friday" is a
weekday, "may" nothing, "May" a month), so that a grammar over classes is one regular
expression over a short string. The grammar's own words are separate from the
parser's: "mid-January" and "24-hour" are always three.
"""

from __future__ import annotations

import re
import tomllib

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple


PLAIN = "x"
"""The symbol of a word that tells no time."""

_CAPITALISED = frozenset({"MONTH", "MONTHABBR", "WEEKDAY", "WEEKDAYS", "WDAYABBR"})
"""Classes whose words are names: "may" and "march" are none."""

_WORD = re.compile(
    r"""
    (?P<money>[$£€¥]\s?\d[\d,.]*)
    |(?P<iso>\d{4}-\d\d-\d\d)(?!\d)
    |(?P<slashed>\d{1,2}(?P<sign>[/.])\d{1,2}(?P=sign)(?:\d{4}|\d\d))(?!\d)
    |(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?![:\d])
    |(?P<decade>['’]?\d{2,4}s)\b
    |(?P<ordinal>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH))\b
    |(?P<number>\d+(?:,\d{3})*(?:\.\d+|[ -]1/2\b|½)?)
    |(?P<word>[apAP]\.\s?[mM]\b|['’][sS]\b|[oO]['’]clock\b|[^\W\d_]+)
    |(?P<break>\n\s*(?![a-z\s]))
    |(?P<mark>\S)
    """,
    re.VERBOSE,
)


_SHAPELESS = frozenset({"word", "mark", "money", "break"})


class Word(NamedTuple):
    """One word of a text.

    Args:
        start: First character.
        end: Index after the last character.
        text: The word in lower case, apostrophes straight.
        symbol: What stands for its classes.
    """

    start: int
    end: int
    text: str
    symbol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words that ship with the package.

    Args:
        values: Value of each word, by class.
        symbols: Symbol of each word as written.
        shapes: Symbol of each set of shapes that a number can have.
        classes: Symbols that a class can stand as.
    """

    values: Mapping[str, Mapping[str, int]]
    symbols: Mapping[str, str]
    shapes: Mapping[frozenset[str], str]
    classes: Mapping[str, str]


def match_words(text: str, lexicon: Lexicon) -> tuple[str, list[re.Match[str]]]:
    """Return the symbols of a text's words and marks, and the matches behind them."""
    get = lexicon.symbols.get
    matches = list(_WORD.finditer(text))
    symbols = [
        get(match[0]) or _symbol_of(match, lexicon)  # a symbol is never empty
        for match in matches
    ]
    return "".join(symbols), matches


def word_of(match: re.Match[str], symbol: str) -> Word:
    """Return a matched word as the readings see it."""
    lower = match[0].lower().replace("’", "'")
    return Word(match.start(), match.end(), lower, symbol)


def _symbol_of(match: re.Match[str], lexicon: Lexicon) -> str:
    """Return the symbol of a word that the lexicon has not: numbers have one."""
    kind = match.lastgroup
    if kind is None or kind in _SHAPELESS:
        return PLAIN
    return lexicon.shapes.get(_shapes(kind, match[0]), PLAIN)


def _shapes(kind: str, written: str) -> frozenset[str]:
    """Return what a number can be by its looks."""
    if kind == "number" and written.isdecimal() and written.isascii():
        value = int(written)
        if len(written) == 4 and 1000 <= value < 2200:
            return frozenset({"NUM", "YEAR"})
        if len(written) <= 2:
            return frozenset(
                {"NUM", "DAY", "YY"} if 1 <= value <= 31 else {"NUM", "YY"}
            )
    if kind == "number" and re.fullmatch(r"\d{1,2}\.\d\d", written):
        return frozenset({"NUM", "DECIMAL"})
    names = {"number": "NUM", "ordinal": "ORD"}
    return frozenset({names.get(kind, kind.upper())})


_ALL_SHAPES = (
    ("NUM",),
    ("NUM", "YEAR"),
    ("NUM", "DAY", "YY"),
    ("NUM", "YY"),
    ("NUM", "DECIMAL"),
    ("ORD",),
    ("ISO",),
    ("SLASHED",),
    ("CLOCK",),
    ("DECADE",),
)
"""The sets of shapes that `_shapes` returns and the grammar knows."""


@cache
def load_words(literals: frozenset[str]) -> Lexicon:
    """Return the words that ship with the package, and the grammar's own.

    Args:
        literals: Words that the grammar names outright.
    """
    source = files("counterclaim.data").joinpath("times/lexicon.toml")
    values: dict[str, dict[str, int]] = tomllib.loads(source.read_text("utf-8"))
    written: dict[str, set[str]] = {}
    for name, table in values.items():
        for word in table:
            for form in _forms(word, capitalised=name in _CAPITALISED):
                written.setdefault(form, set()).add(name)
    for literal in literals:
        for form in _forms(literal, capitalised=False):
            written.setdefault(form, set()).add(f"'{literal}'")
    sets = {frozenset(found) for found in written.values()}
    sets |= {frozenset(shapes) for shapes in _ALL_SHAPES}
    ordered = sorted(sets, key=sorted)
    numbered = {found: chr(0xE000 + number) for number, found in enumerate(ordered)}
    classes: dict[str, str] = {}
    for found, symbol in numbered.items():
        for name in found:
            classes[name] = classes.get(name, "") + symbol
    return Lexicon(
        values=values,
        symbols={form: numbered[frozenset(found)] for form, found in written.items()},
        shapes={found: numbered[found] for found in map(frozenset, _ALL_SHAPES)},
        classes=classes,
    )


def _forms(word: str, *, capitalised: bool) -> set[str]:
    forms = {word.capitalize(), word.upper()}
    if not capitalised:
        forms.add(word)
    return forms | {form.replace("'", "’") for form in forms}

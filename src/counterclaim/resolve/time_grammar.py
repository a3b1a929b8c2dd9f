"""The grammar of time expressions, compiled to one pattern.

`data/times/grammar.toml` is written in the classes of `data/times/lexicon.toml`; its
rules become one regular expression over the symbols of a text's words.
"""

from __future__ import annotations

import re
import tomllib

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.resolve.time_lexicon import (
    PLAIN,
    Lexicon,
    Word,
    load_words,
    match_words,
    word_of,
)


_PIECE = re.compile(r"'(?P<literal>[^']+)'|(?P<name>\w+)|(?P<sign>[()|?*+])|\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that a rule of the grammar fits.

    Args:
        rule: Name of the rule.
        words: The words, in order.
        lexicon: What the words' values are looked up in.
    """

    rule: str
    words: tuple[Word, ...]
    lexicon: Lexicon

    @property
    def start(self) -> int:
        """Return the index of the first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Return the index after the last character."""
        return self.words[-1].end

    def value(self, *names: str) -> int | None:
        """Return the value of the first word that is in one of some classes."""
        for name in names:
            table = self.lexicon.values[name]
            for word in self.words:
                if word.text in table:
                    return table[word.text]
        return None

    def word(self, shape: str) -> str | None:
        """Return the first word that can have a shape."""
        symbols = self.lexicon.classes[shape]
        return next((w.text for w in self.words if w.symbol in symbols), None)

    def all(self, shape: str) -> list[str]:
        """Return all words that can have a shape."""
        symbols = self.lexicon.classes[shape]
        return [w.text for w in self.words if w.symbol in symbols]

    def has(self, *texts: str) -> bool:
        """Return whether one of some words is among them."""
        return any(word.text in texts for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The compiled grammar.

    Args:
        expression: One pattern over symbols, a named group for each rule.
        stretch: Symbols in a row that can hold an expression: no plain word
            is among them, and one that carries a time is.
        names: The rule's name of each group.
        lexicon: The words.
    """

    expression: re.Pattern[str]
    stretch: re.Pattern[str]
    names: Mapping[str, str]
    lexicon: Lexicon

    def phrases(self, text: str) -> Iterator[Phrase]:
        """Yield the time expressions of a text, in order."""
        symbols, words = match_words(text, self.lexicon)
        for stretch in self.stretch.finditer(symbols):
            for match in self.expression.finditer(symbols, *stretch.span()):
                yield Phrase(
                    rule=self.names[str(match.lastgroup)],
                    words=tuple(
                        map(word_of, words[match.start() : match.end()], match[0])
                    ),
                    lexicon=self.lexicon,
                )


@cache
def load_grammar() -> Grammar:
    """Return the grammar that ships with the package."""
    source = (
        files("counterclaim.data").joinpath("times/grammar.toml").read_text("utf-8")
    )
    table = tomllib.loads(source)
    patterns = [*table["parts"].values(), *(rule["pattern"] for rule in table["rules"])]
    literals = {
        piece["literal"]
        for pattern in patterns
        for piece in _PIECE.finditer(pattern)
        if piece["literal"] is not None
    }
    lexicon = load_words(frozenset(literals))
    parts: dict[str, str] = {}
    for name, pattern in table["parts"].items():
        parts[name] = _compiled(pattern, parts, lexicon)
    names, groups = {}, []
    for number, rule in enumerate(table["rules"]):
        group = f"r{number}"
        names[group] = rule["name"]
        groups.append(f"(?P<{group}>{_compiled(rule['pattern'], parts, lexicon)})")
    carriers = "".join(lexicon.classes[name] for name in table["carriers"])
    return Grammar(
        expression=re.compile("|".join(groups)),
        stretch=re.compile(f"[^{PLAIN}]*[{carriers}][^{PLAIN}]*"),
        names=names,
        lexicon=lexicon,
    )


def _compiled(pattern: str, parts: Mapping[str, str], lexicon: Lexicon) -> str:
    """Return a readable pattern as one over symbols."""
    written = []
    for piece in _PIECE.finditer(pattern):
        if piece["literal"] is not None:
            written.append(f"[{lexicon.classes[piece[0]]}]")
        elif piece["name"] is not None:
            name = piece["name"]
            known = parts[name] if name in parts else f"[{lexicon.classes[name]}]"
            written.append(f"(?:{known})")
        elif piece["sign"] is not None:
            written.append("(?:" if piece["sign"] == "(" else piece["sign"])
    return "".join(written)

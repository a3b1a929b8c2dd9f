"""What the tests of extraction build their values with."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from counterclaim.extract.predication import Predication
from counterclaim.model import Parse, Report, Span
from counterclaim.parse import Parser, load_parser


@cache
def parser() -> Parser:
    """Return the shipped parser, loaded once for all tests of extraction."""
    return load_parser()


def read(text: str) -> Parse:
    """Return a sentence, parsed."""
    return parser()(Report(id="r", text=text))


def predicate(
    parse: Parse,
    word: str,
    kind: str,
    *,
    polarity: int = 1,
    frame: tuple[tuple[str, str], ...] = (),
) -> Predication:
    """Return a predication whose head is the first token that reads as a word."""
    head = next(token for token in parse.tokens if token.text == word)
    numbers = tuple(parse.subtree(head.number))
    return Predication(
        head=head.number,
        type=kind,
        trigger=Span(head.start, head.end),
        evidence=(parse.hull(numbers),),
        tokens=numbers,
        statement=0,
        frame=frame,
        rule="test",
        polarity=polarity,
    )


@pytest.fixture(name="read")
def read_fixture() -> Callable[[str], Parse]:
    """Return the parser of one sentence."""
    return read


@pytest.fixture(name="predicate")
def predicate_fixture() -> Callable[..., Predication]:
    """Return the maker of predications."""
    return predicate

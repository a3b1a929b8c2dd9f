"""Tests for `counterclaim.attribute.multiword`, on sentences of our own."""

from __future__ import annotations

import pytest

from counterclaim.attribute.lexicon import load_lexicon
from counterclaim.attribute.multiword import find_multiword
from counterclaim.attribute.words import Words
from counterclaim.parse import load_parser


def told(text: str, *, wide: bool = False) -> list[tuple[str, str, str]]:
    """Return source, cue and content of what is found in a text."""
    parse = load_parser().parse_text(text)
    words = Words(parse, load_lexicon(wide=wide))

    def shown(numbers: list[int]) -> str:
        return " ".join(parse.tokens[number].text for number in sorted(numbers))

    return [
        (shown(found.mention), shown(found.cue), shown(list(found.content)))
        for found in find_multiword(words)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        pytest.param(
            "The army cast serious doubt on the report.",
            "The army",
            "cast serious doubt on",
            "the report",
            id="object-of-preposition",
        ),
        pytest.param(
            "Aid groups have raised concerns that food would run out.",
            "Aid groups",
            "have raised concerns",
            "that food would run out",
            id="clause",
        ),
        pytest.param(
            "The ministry put the death toll at 12.",
            "The ministry",
            "put at",
            "the death toll 12",
            id="noun-phrase-inside",
        ),
        pytest.param(
            "The envoy stopped short of saying that talks had failed.",
            "The envoy",
            "stopped short of saying",
            "that talks had failed",
            id="with-a-verb-of-saying",
        ),
        pytest.param(
            "Moscow refused to rule out a new mobilisation.",
            "Moscow",
            "refused to rule out",
            "a new mobilisation",
            id="refused",
        ),
        pytest.param(
            "The mayor made it clear that the evacuation would go on.",
            "The mayor",
            "made it clear",
            "that the evacuation would go on",
            id="made-it-clear",
        ),
    ],
)
def test_an_idiom_has_source_and_content(
    text: str, source: str, cue: str, content: str
) -> None:
    """What follows it is said, and what stands inside it in brackets."""
    assert told(text) == [(source, cue, content)]


def test_demands_count_in_the_wide_reading_only() -> None:
    """In the narrow one, "called for" is an act that the reporter tells."""
    text = "The envoy called for a truce."

    assert told(text) == []
    assert told(text, wide=True) == [("The envoy", "called for", "a truce")]


def test_an_idiom_without_a_source_tells_nothing() -> None:
    """An order to the reader is nobody's statement."""
    assert told("Rule out nothing.") == []

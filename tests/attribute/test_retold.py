"""Tests for `counterclaim.attribute.retold`, on sentences of our own."""

from __future__ import annotations

import pytest

from counterclaim.attribute import attribute
from counterclaim.model import Report
from counterclaim.parse import load_parser


@pytest.mark.parametrize(
    ("later", "channel"),
    [
        pytest.param(
            "He made the remarks at a press conference.",
            "press conference",
            id="remarks",
        ),
        pytest.param("This was reported by Reuters.", "Reuters", id="reported-by"),
        pytest.param("The statement was posted on Telegram.", "Telegram", id="posted"),
    ],
)
def test_a_later_sentence_tells_where(later: str, channel: str) -> None:
    """What is pointed back to is the statement before."""
    text = f"The mayor said that the bridge was safe. {later}"
    parse = load_parser("default")(Report(id="r", text=text))
    said = next(s for s in attribute(parse) if s.sources[0].text == "The mayor")

    assert channel in [span.of(text) for span in said.channels]


def test_a_sentence_that_points_nowhere_changes_nothing() -> None:
    """Other verbs and other subjects tell no channel."""
    text = "The mayor said that the bridge was safe. He posted guards on the road."
    parse = load_parser("default")(Report(id="r", text=text))
    said = next(s for s in attribute(parse) if s.sources[0].text == "The mayor")

    assert said.channels == ()

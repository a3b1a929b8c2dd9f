"""Tests for `counterclaim.attribute.via`, on sentences of our own."""

from __future__ import annotations

import pytest

from counterclaim.attribute import attribute
from counterclaim.model import Report
from counterclaim.parse import load_parser


def channels(text: str) -> list[str]:
    """Return the words that may be the channel of the last statement of a text."""
    parse = load_parser("default")(Report(id="r", text=text))
    return [span.of(text) for span in attribute(parse)[-1].channels]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param(
            "The mayor told Le Monde that the bridge was safe.", "Le Monde", id="told"
        ),
        pytest.param(
            "The mayor said in a televised address that the bridge was safe.",
            "televised address",
            id="occasion",
        ),
        pytest.param(
            "The mayor said in an interview with the BBC that the bridge was safe.",
            "the BBC",
            id="host-before-occasion",
        ),
        pytest.param(
            "“The bridge is safe,” the mayor wrote in a post on Facebook.",
            "Facebook",
            id="platform-before-post",
        ),
        pytest.param(
            "“The bridge is safe,” the mayor told reporters at a news conference.",
            "news conference",
            id="occasion-before-audience",
        ),
        pytest.param(
            "“The bridge is safe,” the mayor said, quoted by Interfax.",
            "Interfax",
            id="quoted-by",
        ),
    ],
)
def test_the_likeliest_channel_comes_first(text: str, first: str) -> None:
    """An outlet or platform tells more than an occasion, that more than listeners."""
    assert channels(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor said on Monday that the bridge was safe.", id="day"),
        pytest.param("“The bridge is safe,” said the Chancellor.", id="speaker"),
        pytest.param("The mayor said that he had met the press.", id="content"),
    ],
)
def test_what_is_no_channel_is_none(text: str) -> None:
    """Days, speakers and what is said are not where it was said."""
    assert channels(text) == []

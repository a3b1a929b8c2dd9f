"""Tests for `counterclaim.resolve.actor_channels`, on reports of our own."""

from __future__ import annotations

import pytest

from counterclaim.attribute import attribute
from counterclaim.model import Report
from counterclaim.parse import load_parser
from counterclaim.resolve import name_sources


def vias(text: str) -> list[str | None]:
    """Return the channel of each statement of a text, the narration left out."""
    parse = load_parser("default")(Report(id="r", text=text))
    named = name_sources(parse, attribute(parse))
    return [s.via for s in named if s.rule != "narration"]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param(
            "The mayor told AFP that the bridge was safe.",
            "Agence France-Presse",
            id="canonical",
        ),
        pytest.param(
            "The mayor told the Reuters news agency that the bridge was safe.",
            "Reuters",
            id="kind-of-outlet-off",
        ),
        pytest.param(
            "The mayor told Russian newspaper Krasnaya Zvezda that the bridge was safe.",
            "Krasnaya Zvezda",
            id="unknown-outlet",
        ),
        pytest.param(
            "The mayor told Vladimir Putin that the bridge was safe.", None, id="person"
        ),
    ],
)
def test_a_channel_has_its_name(text: str, via: str | None) -> None:
    """Outlets have the table's name; a person spoken to is no channel."""
    assert vias(text)[0] == via


def test_a_speaker_s_channel_goes_on() -> None:
    """What the same speaker adds was said in the same place."""
    text = (
        "Petro Hrytsenko told Reuters that the bridge was safe.\n\n"
        "“We checked it twice,” he said."
    )

    assert vias(text) == ["Reuters", "Reuters"]


def test_another_speaker_has_another_channel() -> None:
    """A channel ends with its speaker."""
    text = (
        "Petro Hrytsenko told Reuters that the bridge was safe. "
        "The army said that it was mined."
    )

    assert vias(text) == ["Reuters", None]


def test_who_passes_it_on_is_the_channel() -> None:
    """What one says that another said came through the one."""
    text = "CNN reported that the army had claimed that the bridge was mined."

    assert vias(text)[-1] == "CNN"

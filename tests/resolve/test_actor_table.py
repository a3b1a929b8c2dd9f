"""Tests for `counterclaim.resolve.actor_table`, with the table that ships."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnknownName
from counterclaim.parse import load_parser
from counterclaim.resolve.actor_files import load_actor_table


def found(text: str) -> list[tuple[str, str]]:
    """Return the names of the table in a text, with whose they are."""
    tokens = load_parser().parse_text(text).tokens
    return [
        (" ".join(t.text for t in tokens[hit.first : hit.last]), hit.entry.actor.id)
        for hit in load_actor_table().find(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Troops of South Sudan",
            [("South Sudan", "state:SS")],
            id="longest-name",
        ),
        pytest.param(
            "They fled from Islamic State",
            [("Islamic State", "body:islamic-state")],
            id="text-ends",
        ),
        pytest.param("They met the United", [], id="text-ends-in-a-name"),
        pytest.param("They asked us who left.", [], id="pronouns-are-no-acronyms"),
        pytest.param("a polish for shoes", [], id="small-letters"),
    ],
)
def test_names_are_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    """The longest name wins; half of one is none."""
    assert found(text) == expected


def test_an_organ_is_on_the_side_of_its_state() -> None:
    """A state's military has the state's name and its own kind."""
    table = load_actor_table()
    army = table.organ(table.actor("state:UA"), "military")

    assert (army.id, army.name) == ("state:UA/military", "Ukraine")
    assert (army.kind, army.side) == ("military", "state:UA")


def test_an_unknown_id_is_named() -> None:
    """The message says what was asked for."""
    with pytest.raises(UnknownName, match="person:nobody"):
        load_actor_table().actor("person:nobody")

"""Tests for `counterclaim.extract.codebook` and `codebook_file`."""

from __future__ import annotations

import re

from pathlib import Path

import pytest

from counterclaim.errors import BadData
from counterclaim.extract.codebook import Codebook
from counterclaim.extract.codebook_file import load_codebook


TYPES = {
    "control": "holder place from extent",
    "sovereignty": "holder place",
    "advance": "agent place",
    "fighting": "agent opponent place",
    "strike": "agent target place weapon",
    "interception": "agent object place",
    "destruction": "agent object place",
    "deployment": "agent force place",
    "withdrawal": "agent force place",
    "mobilisation": "agent force",
    "aid": "agent recipient object",
    "casualties": "victim agent place",
    "captives": "agent captive place",
    "population": "group place",
    "meeting": "participants place",
    "agreement": "participants object",
    "demand": "agent recipient object",
    "rejection": "agent recipient object",
    "threat": "agent target object",
    "accusation": "agent target object",
    "sanction": "agent target",
    "coercion": "agent target place",
    "protest": "agent target place",
    "support": "agent recipient",
    "assessment": "subject place",
}
"""The types of the annotation guidelines with their roles, in their order."""


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    """Return the codebook that ships."""
    return load_codebook()


def test_types_stand_in_the_order_of_the_guidelines(codebook: Codebook) -> None:
    """The more specific type comes first."""
    assert [kind.name for kind in codebook.types] == list(TYPES)


@pytest.mark.parametrize("name", TYPES)
def test_each_type_is_defined(codebook: Codebook, name: str) -> None:
    """A type has a definition, the guidelines' roles, codes and triggers."""
    kind = codebook.by_name[name]

    assert kind.definition.endswith(".")
    assert set(TYPES[name].split()) <= set(kind.roles)
    assert {code.scheme for code in kind.codes} == {
        "PLOVER 2022",
        "ACLED-style",
        "VIINA",
    }
    assert any(entry.trigger.type == name for entry in codebook.triggers)


def test_every_frame_fills_declared_roles(codebook: Codebook) -> None:
    """No trigger fills a role that its type does not have."""
    for entry in codebook.triggers:
        roles = codebook.by_name[entry.trigger.type].roles
        assert {role for _, role in entry.trigger.frame} <= set(roles)


def test_there_are_thousands_of_triggers(codebook: Codebook) -> None:
    """The codebook knows the words of conflict reporting."""
    assert len(codebook.triggers) > 3_500


def test_the_shipped_codebook_is_read_once() -> None:
    """Loading it again costs nothing."""
    assert load_codebook() is load_codebook()


def test_a_phrase_hangs_on_its_head(codebook: Codebook) -> None:
    """The head of "fall of" is "fall"; of "in custody", "custody"."""
    rests = {entry.rest for entry in codebook.entries_for("noun", "custody")}

    assert frozenset({"in"}) in rests
    assert any("into" in e.rest for e in codebook.entries_for("verb", "sweep"))


def write(folder: Path, text: str) -> Path:
    """Return a codebook file with a text."""
    path = folder / "mine.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_file_extends_what_ships(tmp_path: Path) -> None:
    """New triggers stand beside those that ship, and are marked as the user's."""
    path = write(tmp_path, '[[types.control.triggers]]\nverbs = ["glomp"]\n')

    extended = load_codebook(path)

    (entry,) = extended.entries_for("verb", "glomp")
    assert entry.trigger.own
    assert entry.trigger.type == "control"
    assert extended.entries_for("verb", "annex")


def test_a_file_replaces_what_ships(tmp_path: Path) -> None:
    """With ``extends = false`` nothing of the shipped codebook is left."""
    path = write(
        tmp_path,
        'extends = false\n[types.weather]\ndefinition = "Rain."\nroles = ["place"]\n'
        '[[types.weather.triggers]]\nverbs = ["rain"]\n',
    )

    replaced = load_codebook(path)

    assert [kind.name for kind in replaced.types] == ["weather"]
    assert len(replaced.triggers) == 1


def test_a_list_of_words_can_grow(tmp_path: Path) -> None:
    """Words of a user's list join those of the list that ships."""
    extended = load_codebook(write(tmp_path, '[words]\nplace = ["raion-centre"]\n'))

    assert {"raion-centre", "village"} <= extended.words["place"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("types = [", "is no TOML", id="syntax"),
        pytest.param("[verbs]\n", "unknown key 'verbs'", id="top-key"),
        pytest.param(
            '[types.x]\nroles = ["a"]\n', "needs a definition", id="definition"
        ),
        pytest.param(
            '[[types.control.triggers]]\nverb = ["a"]\n',
            "unknown key 'verb'",
            id="trigger-key",
        ),
        pytest.param(
            '[[types.control.triggers]]\nname = "a"\n', "needs words", id="no-words"
        ),
        pytest.param(
            '[[types.control.triggers]]\nverbs = "take"\n',
            "must be a list of words",
            id="no-list",
        ),
        pytest.param(
            '[[types.control.triggers]]\nverbs = ["a"]\nframe = {subject = "king"}\n',
            "'king' is not a role",
            id="role",
        ),
        pytest.param(
            '[[types.control.triggers]]\nverbs = ["a"]\nwhen = {object = ["@fish"]}\n',
            "no list of words is called '@fish'",
            id="list",
        ),
        pytest.param(
            '[[types.control.triggers]]\nverbs = ["a"]\nweight = 0\n',
            "weight must be",
            id="weight",
        ),
        pytest.param(
            '[[types.control.triggers]]\nverbs = ["a"]\npolarity = 2\n',
            "polarity must be",
            id="polarity",
        ),
    ],
)
def test_a_broken_file_is_told_in_one_line(tmp_path: Path, text: str, why: str) -> None:
    """The error names the file, and what is wrong with which entry."""
    with pytest.raises(BadData, match=re.escape(why)) as caught:
        load_codebook(write(tmp_path, text))

    assert "mine.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A path that leads nowhere is no crash."""
    with pytest.raises(BadData, match="can't be read"):
        load_codebook(tmp_path / "none.toml")

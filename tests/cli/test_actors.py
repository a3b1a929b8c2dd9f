"""Tests for `counterclaim.cli.actors`."""

from __future__ import annotations

import json
import shutil

from importlib.resources import files
from pathlib import Path

import pytest

from typer.testing import CliRunner

from counterclaim.cli.actors import actors_app
from counterclaim.errors import BadData, UnreadableInput


def run(*arguments: str) -> str:
    """Run a command of the group; return what it prints."""
    done = CliRunner().invoke(actors_app, arguments, catch_exceptions=False)
    return done.stdout


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a copy of the table that ships."""
    source = Path(str(files("counterclaim.data"))) / "actors"
    return Path(shutil.copytree(source, tmp_path / "actors"))


def test_actors_are_found_by_any_of_their_names() -> None:
    """An old spelling leads to the same person."""
    found = [
        json.loads(line)
        for line in run("list", "zelenskiy", "--json").split("\n")
        if line
    ]

    assert "person:volodymyr-zelenskyy" in [actor["id"] for actor in found]


def test_actors_are_narrowed_by_kind_and_state() -> None:
    """Armed groups of one state."""
    lines = run("list", "--kind", "armed-group", "--country", "PS", "--json")
    found = [json.loads(line) for line in lines.split("\n") if line]

    assert {(a["kind"], a["country"]) for a in found} == {("armed-group", "PS")}


def test_the_table_that_ships_is_sound() -> None:
    """Nothing is wrong with it."""
    assert run("check").endswith("nothing is wrong\n")


def test_a_name_that_two_actors_share_is_told(table: Path) -> None:
    """With the name and both actors."""
    with (table / "media.csv").open("a", encoding="utf-8") as file:
        file.write("body:my-hamas,My Paper,media,PS,,Hamas\n")

    with pytest.raises(BadData, match="'Hamas' names both"):
        run("check", str(table))


def test_a_table_without_a_file_is_told(table: Path) -> None:
    """Which one is missing."""
    (table / "ngos.csv").unlink()

    with pytest.raises(BadData, match=r"ngos\.csv"):
        run("check", str(table))


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    """With what to give instead."""
    with pytest.raises(UnreadableInput, match=r"states\.csv"):
        run("check", str(tmp_path / "none"))

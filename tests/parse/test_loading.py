"""Tests for `counterclaim.parse.loading`."""

from __future__ import annotations

import subprocess
import sys

from importlib.resources import files
from pathlib import Path

import pytest
import spacy

from counterclaim.errors import BadData, UnknownName
from counterclaim.parse import load_parser


def test_importing_the_stage_does_not_import_spacy() -> None:
    """It takes half a second, which `--help` must not pay."""
    code = "import counterclaim.parse, sys; sys.exit('spacy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_unknown_parser_is_named() -> None:
    """The error says what was asked for."""
    with pytest.raises(UnknownName, match="no parser is called 'xx_absent'"):
        load_parser("xx_absent")


def test_parser_is_loaded_once() -> None:
    """Asking again costs nothing."""
    assert load_parser() is load_parser("default")


def test_parser_of_another_style_is_refused(tmp_path: Path) -> None:
    """A pipeline that labels direct objects ``dobj`` is not universal."""
    nlp = spacy.blank("en")
    nlp.add_pipe("parser").add_label("dobj")  # type: ignore[attr-defined] # spaCy types pipes as callables
    nlp.initialize()
    nlp.to_disk(tmp_path / "pipeline")

    with pytest.raises(BadData, match="not Universal Dependencies: it has 'dobj'"):
        load_parser(str(tmp_path / "pipeline"))


def test_pipeline_without_parser_is_refused(tmp_path: Path) -> None:
    """A blank pipeline finds no dependencies."""
    spacy.blank("en").to_disk(tmp_path / "pipeline")

    with pytest.raises(BadData, match="has no parser"):
        load_parser(str(tmp_path / "pipeline"))


def test_weights_fit_in_a_wheel() -> None:
    """All files of the default parser together have at most 20 MB."""
    folder = Path(str(files("counterclaim.data") / "parser"))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())

    assert size <= 20_000_000


def test_weights_name_no_path_of_where_they_were_trained() -> None:
    """The settings hold what is needed to parse, nothing of the training."""
    settings = (files("counterclaim.data") / "parser" / "config.cfg").read_text()

    assert "treebanks" not in settings
    assert "/" not in settings

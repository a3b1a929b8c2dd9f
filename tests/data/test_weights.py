"""Tests for `counterclaim.data.weights`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from counterclaim.data import weights
from counterclaim.data.weights import Floats, read_weights, write_weights


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that stands where the package's data would."""
    monkeypatch.setattr(weights, "files", lambda _: tmp_path)
    return tmp_path / "trained"


@pytest.fixture
def large() -> Floats:
    """Return a table too large to be written as text."""
    dice = np.random.default_rng(7)
    return dice.standard_normal((64, 32)).astype(np.float32)


def test_a_large_table_comes_back_to_half_a_step(folder: Path, large: Floats) -> None:
    """A step is 1/127 of the largest number, whichever its sign."""
    write_weights(folder / "net", {}, {"large": large})

    _, tables = read_weights("trained", "net")

    step = np.abs(large).max() / 127
    assert np.abs(tables["large"] - large).max() <= step * 0.501


def test_a_small_table_comes_back_to_six_digits(folder: Path) -> None:
    """A chain's scores may be thousands apart: steps would lose the small ones."""
    table = np.array([[-10_000, 0.125], [1.23456, 0]], dtype=np.float32)
    write_weights(folder / "net", {}, {"chain": table})

    _, tables = read_weights("trained", "net")

    assert np.allclose(tables["chain"], table, rtol=1e-5)


def test_what_is_told_beside_the_tables_comes_back(folder: Path, large: Floats) -> None:
    """The lists of words stand with the weights they belong to."""
    write_weights(folder / "net", {"entries": ["é", "said"]}, {"large": large})

    about, _ = read_weights("trained", "net")

    assert about["entries"] == ["é", "said"]


def test_tables_keep_their_order_and_shape(folder: Path, large: Floats) -> None:
    """Two tables of one file don't run into each other."""
    write_weights(folder / "net", {}, {"one": large, "two": large.T * 3})

    _, tables = read_weights("trained", "net")

    assert np.allclose(tables["two"], tables["one"].T * 3, atol=0.05)

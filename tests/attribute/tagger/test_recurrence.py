"""Tests for `counterclaim.attribute.tagger.recurrence`."""

from __future__ import annotations

import numpy as np
import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.attribute.tagger.recurrence import Packing, Recurrence, sigmoid
from counterclaim.data.weights import Floats


HALF = 3


def logistic(values: Floats) -> Floats:
    """Return the logistic function as textbooks write it."""
    return np.asarray(1 / (1 + np.exp(-values)), dtype=np.float32)


def one_by_one(layer: Recurrence, rows: Floats) -> Floats:
    """Return what a layer shows for one sequence, by the definition, word by word."""
    gates = rows @ layer.weight + layer.shift
    keep, take, show = np.split(gates, 3, axis=1)
    keep, take, show = logistic(keep), np.tanh(take), logistic(show)
    states = np.zeros_like(keep)
    for half, order in (
        (slice(0, HALF), range(len(rows))),
        (slice(HALF, 2 * HALF), reversed(range(len(rows)))),
    ):
        state = np.zeros(HALF)
        for row in order:
            kept = keep[row, half]
            state = kept * state + (1 - kept) * take[row, half]
            states[row, half] = state
    shown: Floats = states * show
    return shown


@pytest.fixture(scope="module")
def layer() -> Recurrence:
    """Return a layer with weights left to chance."""
    dice = np.random.default_rng(1)
    return Recurrence(
        weight=dice.standard_normal((4, 6 * HALF)).astype(np.float32),
        shift=dice.standard_normal(6 * HALF).astype(np.float32),
    )


@given(lengths=st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_sequences_side_by_side_are_read_as_each_alone(
    layer: Recurrence, lengths: list[int]
) -> None:
    """Packing is for speed only."""
    dice = np.random.default_rng(sum(lengths))
    rows = dice.standard_normal((sum(lengths), 4)).astype(np.float32)
    cuts = np.cumsum(lengths)[:-1]

    shown = layer(rows, Packing(lengths=np.array(lengths)))

    alone = [one_by_one(layer, part) for part in np.split(rows, cuts)]
    assert np.allclose(shown, np.concatenate(alone), atol=1e-5)


def test_sizes_never_grow() -> None:
    """Two of three sequences have a second step, one a third."""
    assert Packing(lengths=np.array([2, 3, 1])).sizes.tolist() == [3, 2, 1]


def test_steps_begin_with_the_longest() -> None:
    """Rows 2 to 4 are the longest sequence, so 2 leads at the first step."""
    packing = Packing(lengths=np.array([2, 3, 1]))

    assert packing.forward.tolist() == [2, 0, 5, 3, 1, 4]


def test_backward_begins_at_the_ends() -> None:
    """The last rows are 4, 1 and 5."""
    packing = Packing(lengths=np.array([2, 3, 1]))

    assert packing.backward.tolist() == [4, 1, 5, 3, 0, 2]


def test_sigmoid_does_not_overflow() -> None:
    """Far from zero it is 0 and 1, without a warning."""
    values = np.array([-1e4, 0, 1e4], dtype=np.float32)

    assert sigmoid(values).tolist() == [0, 0.5, 1]

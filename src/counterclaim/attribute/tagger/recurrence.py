"""Gated recurrence over many sequences at once, in both directions.

The gates look at the words only, never at the state before, so that all of
them come from one matrix product (a simple recurrent unit: Lei et al. 2018,
"Simple Recurrent Units for Highly Parallelizable Recurrence").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from counterclaim.attribute.tagger.vocabulary import Numbers
from counterclaim.data.weights import Floats


@dataclass(frozen=True, kw_only=True)
class Packing:
    """Sequences that stand end to end in a table, laid out step by step.

    Args:
        lengths: Rows of each sequence, each at least 1.
    """

    lengths: Numbers

    @cached_property
    def sizes(self) -> Numbers:
        """Return how many sequences have each step; it never grows."""
        counts = np.bincount(self.lengths, minlength=1)
        alive = counts[::-1].cumsum()[::-1]
        return alive[1:]

    @cached_property
    def forward(self) -> Numbers:
        """Return the row of each step of each sequence, step by step.

        The longest sequence comes first at each step.
        """
        order = np.argsort(-self.lengths, kind="stable")
        starts = (np.cumsum(self.lengths) - self.lengths)[order]
        return np.concatenate(
            [starts[:size] + step for step, size in enumerate(self.sizes)]
        )

    @cached_property
    def backward(self) -> Numbers:
        """Return the same from the last row of each sequence to its first."""
        order = np.argsort(-self.lengths, kind="stable")
        ends = np.cumsum(self.lengths)[order] - 1
        return np.concatenate(
            [ends[:size] - step for step, size in enumerate(self.sizes)]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """One layer: what it keeps, what it takes in and what it shows, each gated.

    Args:
        weight: Shape (inputs, 6 x half): keep, take and show, forward and backward.
        shift: Shape (6 x half,).
    """

    weight: Floats
    shift: Floats

    def __call__(self, inputs: Floats, packing: Packing) -> Floats:
        """Return what the layer shows for each row.

        Args:
            inputs: Shape (rows, inputs).
            packing: How the rows make sequences.

        Returns:
            Shape (rows, 2 x half), float32.
        """
        width = self.weight.shape[1] // 3
        gates = inputs @ self.weight
        gates += self.shift
        keep = sigmoid(gates[:, :width])
        take = np.tanh(gates[:, width : 2 * width])
        take *= 1 - keep
        states = _scan(keep, take, packing)
        states *= sigmoid(gates[:, 2 * width :])
        return states


def _scan(keep: Floats, take: Floats, packing: Packing) -> Floats:
    """Return ``state = keep * state before + take``, forward half and backward half."""
    half = keep.shape[1] // 2
    order, reverse = packing.forward, packing.backward
    kept, state = np.empty_like(keep), np.empty_like(take)
    kept[:, :half], kept[:, half:] = keep[order, :half], keep[reverse, half:]
    state[:, :half], state[:, half:] = take[order, :half], take[reverse, half:]
    start, before = 0, state[:0]
    for size in packing.sizes:
        stop = start + size
        now = state[start:stop]
        if start:
            now += kept[start:stop] * before[:size]
        start, before = stop, now
    shown = np.empty_like(state)
    shown[order, :half], shown[reverse, half:] = state[:, :half], state[:, half:]
    return shown


def sigmoid(values: Floats) -> Floats:
    """Return the logistic function, through the hyperbolic tangent: no overflow."""
    shares: Floats = np.tanh(values * np.float32(0.5))
    shares *= np.float32(0.5)
    shares += np.float32(0.5)
    return shares

"""The likeliest labels of many sequences: a chain model, read with Viterbi's method."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from counterclaim.attribute.tagger.recurrence import Packing
from counterclaim.attribute.tagger.vocabulary import Numbers
from counterclaim.data.weights import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """How labels follow each other (a linear-chain conditional random field).

    Args:
        first: Shape (labels,): score of each as the first.
        after: Shape (labels, labels): score of the column after the row.
    """

    first: Floats
    after: Floats

    def decode(self, scores: Floats, packing: Packing) -> Numbers:
        """Return the labels whose scores add up to most, for each sequence.

        Args:
            scores: Shape (rows, labels).
            packing: How the rows make sequences.

        Returns:
            Shape (rows,): a label for each row.
        """
        order = packing.forward
        packed = scores[order]
        came_from = np.zeros(packed.shape, dtype=np.int64)
        best = packed.copy()
        best[: packing.sizes[0]] += self.first
        after, start, before = self.after, 0, 0
        for size in packing.sizes:
            if start:
                ways = best[before : before + size, :, None] + after
                came_from[start : start + size] = ways.argmax(axis=1)
                best[start : start + size] += ways.max(axis=1)
            before, start = start, start + size
        return _trace(best, came_from, packing)


def _trace(best: Floats, came_from: Numbers, packing: Packing) -> Numbers:
    """Return labels from the last step of each sequence back to its first."""
    labels: Numbers = best.argmax(axis=1)
    starts = np.cumsum(packing.sizes) - packing.sizes
    for step in range(len(packing.sizes) - 1, 0, -1):
        start, size, before = starts[step], packing.sizes[step], starts[step - 1]
        own = labels[start : start + size]
        labels[before : before + size] = came_from[np.arange(start, start + size), own]
    found = np.empty_like(labels)
    found[packing.forward] = labels
    return found

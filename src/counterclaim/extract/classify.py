"""Which type a clause has: the codebook's triggers, weighed by a small model.

The model is linear: a weight for each feature and type, learnt from annotated
reports by `training.claims` and kept as 8-bit integers with a scale for each type.
A trigger of a user's own codebook is not weighed: it decides.
"""

from __future__ import annotations

import json

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """A linear model over features.

    Args:
        types: Claim types in the order of the columns; the last column is
            that of no claim.
        rows: Row of each feature.
        weights: Shape (features, types + 1), float32.
    """

    types: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]

    def scores(self, features: Sequence[str]) -> NDArray[np.float32]:
        """Return the score of each type and, last, of no claim."""
        rows = {self.rows[name] for name in features if name in self.rows}
        # Sorted, since a sum of floats depends on its order.
        scores: NDArray[np.float32] = self.weights[sorted(rows)].sum(axis=0)
        return scores

    def best(self, features: Sequence[str]) -> str | None:
        """Return the likeliest type, None where no claim is likelier."""
        column = int(self.scores(features).argmax())
        return self.types[column] if column < len(self.types) else None


@cache
def load_classifier() -> Classifier:
    """Return the model that ships with the package."""
    folder = files("counterclaim.data").joinpath("claims")
    names = json.loads(folder.joinpath("names.json").read_text("utf-8"))
    raw = np.frombuffer(folder.joinpath("weights.i8").read_bytes(), dtype=np.int8)
    scales = np.array(names["scales"], dtype=np.float32)
    weights = raw.reshape(len(names["features"]), len(scales)).astype(np.float32)
    return Classifier(
        types=tuple(names["types"]),
        rows={name: row for row, name in enumerate(names["features"])},
        weights=weights * scales,
    )

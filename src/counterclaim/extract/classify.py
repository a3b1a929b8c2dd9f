"""Which type a clause has: the codebook's triggers, weighed by a small network.

The network has one hidden layer. It was trained on annotated reports by
`training.claims` and is kept as 8-bit integers with a scale for each table. A
trigger of a user's own codebook is not weighed: it decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from counterclaim.data.weights import read_weights
from counterclaim.extract.vectors import Floats, Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """A network over features and word vectors.

    Args:
        types: Claim types in the order of the columns; the last column is
            that of no claim.
        least: A clause carries a claim if a type has this probability.
        rows: Row of each feature.
        vectors: Word vectors that clauses are pictured with.
        named: Shape (features, hidden): from features to hidden units.
        pictured: Shape (picture, hidden): from pictures to hidden units.
        shift: Shape (hidden,).
        output: Shape (hidden, types + 1).
        offset: Shape (types + 1,).
    """

    types: tuple[str, ...]
    least: float
    rows: Mapping[str, int]
    vectors: Vectors
    named: Floats
    pictured: Floats
    shift: Floats
    output: Floats
    offset: Floats

    def probabilities(
        self, features: Sequence[Sequence[str]], pictures: Floats
    ) -> Floats:
        """Return how likely each type and, last, no claim is for each clause.

        Returns:
            Shape (clauses, types + 1), float32.
        """
        hidden = pictures @ self.pictured + self.shift
        rows = self.rows
        for place, names in enumerate(features):
            # A dict, not a set: a sum of floats depends on its order.
            own = dict.fromkeys(map(rows.get, names))
            known = [row for row in own if row is not None]
            if known:
                hidden[place] += self.named.take(known, axis=0).sum(axis=0)
        scores = np.maximum(hidden, 0) @ self.output + self.offset
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: Floats = powers / powers.sum(axis=1, keepdims=True)
        return shares

    def choose(
        self, features: Sequence[Sequence[str]], pictures: Floats
    ) -> list[str | None]:
        """Return the likeliest type of each clause, None where none is likely."""
        shares = self.probabilities(features, pictures)[:, :-1]
        columns = shares.argmax(axis=1)
        likely = shares[np.arange(len(columns)), columns] >= self.least
        return [
            self.types[column] if holds else None
            for column, holds in zip(columns, likely, strict=True)
        ]


@cache
def load_classifier() -> Classifier:
    """Return the network that ships with the package."""
    about, tables = read_weights("claims", "network")
    folder = files("counterclaim.data").joinpath("claims")
    known = folder.joinpath("words.txt").read_text("utf-8").split("\n")
    table = np.vstack([tables["vectors"], np.zeros_like(tables["vectors"][:1])])
    vectors = Vectors(rows={word: n for n, word in enumerate(known)}, table=table)
    return Classifier(
        types=tuple(about["types"]),
        least=about["least"],
        rows={name: row for row, name in enumerate(about["features"])},
        vectors=vectors,
        named=tables["named"],
        pictured=tables["pictured"],
        shift=tables["shift"],
        output=tables["output"],
        offset=tables["offset"],
    )

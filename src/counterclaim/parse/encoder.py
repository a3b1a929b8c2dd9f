"""Vectors of words in their context: spaCy's tok2vec layers, run in numpy.

What a word brings before its neighbours are looked at depends on its form
alone, so it is worked out once and remembered. The layers that look at the
neighbours write into arrays of their own, and numpy's passes over them are
fewer than thinc's. Apart from the last bit of a number, the vectors are spaCy's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


Vectors = NDArray[np.float32]

MOST_WORDS = 30_000
"""Words that are remembered before all are forgotten: 13 MB.

More than a batch of paragraphs has characters.
"""

BLOCK = 32
"""Words that are looked up together.

Always as many, the last ones blank: how a matrix product rounds depends on
its size, and a word's vector must not depend on what was read before.
"""

_VARIANCE_FLOOR = np.float32(1e-8)
"""What thinc's layer normalisation adds to a variance."""

_Word = tuple[int, ...]
"""Numbers of the form that has a static vector, of norm, prefix, suffix and shape."""


class Embedding:
    """What words bring by themselves, remembered by form.

    Args:
        layer: Embeds hashed features of words beside their static vectors.
        vectors: The static vectors.
    """

    def __init__(self, layer: Any, vectors: Any) -> None:
        both, self._mix = layer.layers[:2]
        features, static = both.layers
        self._columns = [vectors.attr, *features.layers[0].attrs["columns"]]
        self._hashed = features.layers[-1]
        self._projection = static.get_param("W").T
        self._vectors = vectors
        self._rows: dict[_Word, int] = {}
        self._table = np.empty((MOST_WORDS, layer.get_dim("nO")), "float32")

    def __call__(self, documents: Sequence[Any]) -> Vectors:
        """Return one row for each word of the documents."""
        features = np.concatenate([doc.to_array(self._columns) for doc in documents])
        words = list(map(tuple, features.tolist()))
        unknown = list(dict.fromkeys(word for word in words if word not in self._rows))
        if len(self._rows) + len(unknown) > MOST_WORDS:
            self._rows.clear()
            unknown = list(dict.fromkeys(words))
        for first in range(0, len(unknown), BLOCK):
            self._learn(unknown[first : first + BLOCK])
        return self._table[[self._rows[word] for word in words]]

    def _learn(self, words: Sequence[_Word]) -> None:
        """Work out and remember the rows of at most `BLOCK` words."""
        features = np.zeros((BLOCK, len(self._columns)), "uint64")
        features[: len(words)] = np.array(words, "uint64")
        rows = self._vectors.find(keys=features[:, 0])
        static = self._vectors.data[rows] @ self._projection
        static[rows < 0] = 0
        hashed = self._hashed.predict(features[:, 1:])
        first = len(self._rows)
        mixed = self._mix.predict(np.hstack([hashed, static]))
        self._table[first : first + len(words)] = mixed[: len(words)]
        self._rows.update(zip(words, range(first, MOST_WORDS), strict=False))


class _Layer(NamedTuple):
    """Weights of a layer that looks at each word and its two neighbours."""

    weights: Vectors
    bias: Vectors
    scale: Vectors
    shift: Vectors


class Encoder:
    """Looks at the neighbours of each word, layer upon layer.

    Args:
        layer: Residual maxout layers over a window of three words.
    """

    def __init__(self, layer: Any) -> None:
        self._pad: int = layer.attrs["pad"]
        parts = list(layer.walk())
        maxouts = [part for part in parts if part.name == "maxout"]
        norms = [part for part in parts if part.name == "layernorm"]
        self._width: int = norms[0].get_dim("nO")
        self._pieces: int = maxouts[0].get_dim("nP")
        self._layers = [
            _Layer(
                _by_piece(maxout.get_param("W")).T.copy(),
                _by_piece(maxout.get_param("b")),
                norm.get_param("G"),
                norm.get_param("b"),
            )
            for maxout, norm in zip(maxouts, norms, strict=True)
        ]

    def __call__(self, vectors: Vectors, lengths: Sequence[int]) -> list[Vectors]:
        """Return the vectors of each document's words in their context.

        Args:
            vectors: Rows of all words, one document after the other.
            lengths: Number of words of each document.
        """
        places, start = [], self._pad + 1
        for length in lengths:
            places.append(slice(start, start + length))
            start += length + self._pad
        # One row more at either end, so that all have two neighbours.
        rows = np.zeros((start + 1, self._width), "float32")
        rows[np.concatenate([np.r_[place] for place in places])] = vectors
        self._encode(rows)
        return [rows[place] for place in places]

    def _encode(self, rows: Vectors) -> None:
        """Add to all rows but the outermost what each layer sees around them."""
        inner, width = rows[1:-1], self._width
        windows = sliding_window_view(rows.reshape(-1), 3 * width)[::width]
        seen = np.empty(windows.shape, "float32")
        pieces = np.empty((len(inner), self._pieces * width), "float32")
        for layer in self._layers:
            np.copyto(seen, windows)
            np.matmul(seen, layer.weights, out=pieces)
            np.add(pieces, layer.bias, out=pieces)
            best = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
            for piece in range(2, self._pieces):
                part = pieces[:, piece * width : (piece + 1) * width]
                np.maximum(best, part, out=best)
            best -= best.mean(axis=1, keepdims=True)
            variance = np.einsum("ij,ij->i", best, best) / np.float32(width)
            best *= ((variance + _VARIANCE_FLOOR) ** -0.5)[:, None]
            best *= layer.scale
            best += layer.shift
            inner += best


def _by_piece(weights: Vectors) -> Vectors:
    """Return weights with all rows of a maxout piece together, not by output."""
    pieces = np.moveaxis(weights, 1, 0)
    return np.ascontiguousarray(pieces.reshape(-1, *weights.shape[2:]))

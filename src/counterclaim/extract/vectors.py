"""What a clause is about, as numbers: word vectors of its head and its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from numpy.typing import NDArray

from counterclaim.extract.clauses import Clause
from counterclaim.model import Parse


Floats = NDArray[np.float32]
"""An array of 32-bit floats."""

_TELLING = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "ADV"})
"""Parts of speech whose vectors count."""

_FOCUS = ("object", "of", "subject")
"""Functions one of which tells most of what a clause is about, the first there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """Word vectors, as GloVe has them.

    Args:
        rows: Row of each word, lower case.
        table: Shape (words + 1, width), float32; the last row is zero, for words
            that are not known.
    """

    rows: Mapping[str, int]
    table: Floats

    @property
    def width(self) -> int:
        """Return the number of dimensions of a word's vector."""
        return int(self.table.shape[1])


def picture(parse: Parse, clauses: Sequence[Clause], vectors: Vectors) -> Floats:
    """Return clauses as vectors: head, words, focus and report side by side.

    Args:
        parse: The report's parse.
        clauses: At least one of its clauses.
        vectors: Word vectors.

    Returns:
        Shape (clauses, 4 x width), float32.
    """
    rows, unknown = vectors.rows, len(vectors.table) - 1
    numbers = [
        rows.get(token.text.lower(), rows.get(token.lemma.lower(), unknown))
        for token in parse.tokens
    ]
    telling = [
        token.pos in _TELLING and number != unknown
        for token, number in zip(parse.tokens, numbers, strict=True)
    ]
    # Shares of each word in each clause: one product makes all the means.
    inside = np.zeros((len(clauses), len(numbers)), dtype=np.float32)
    focus = np.zeros_like(inside)
    for place, clause in enumerate(clauses):
        _share(inside[place], [n for n in clause.tokens if telling[n]], clause.head)
        _share(focus[place], _focus(clause))
    whole = np.zeros(len(numbers), dtype=np.float32)
    _share(whole, [number for number, tells in enumerate(telling) if tells])
    words = vectors.table[numbers]
    report = np.broadcast_to(whole @ words, (len(clauses), vectors.width))
    heads = words[[clause.head for clause in clauses]]
    return np.concatenate([heads, inside @ words, focus @ words, report], axis=1)


def _share(shares: Floats, numbers: Sequence[int], without: int | None = None) -> None:
    """Share a weight of 1 evenly among some words."""
    if without is not None:
        numbers = [number for number in numbers if number != without]
    if numbers:
        shares[list(numbers)] = 1 / len(numbers)


def _focus(clause: Clause) -> list[int]:
    for function in _FOCUS:
        fillers = clause.arguments.get(function)
        if fillers:
            return fillers[:2]
    return []

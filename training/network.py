"""A small network from sparse features and dense pictures to classes, in numpy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from numpy.typing import NDArray
from scipy import sparse

from counterclaim.data.weights import write_weights
from counterclaim.extract.classify import Classifier
from counterclaim.extract.vectors import Floats, Vectors


HIDDEN = 128
"""Hidden units."""

ROUNDS = 8
"""How often every example is seen."""

BATCH = 128
"""Examples between two steps."""

RATE = 3e-3
"""First step size of Adam; it falls to nothing in a straight line."""

DECAY = 0.01
"""Share of a weight that a step of size 1 takes away."""

DROPPED_FEATURES = 0.4
"""Share of the features that an example is shown without."""

DROPPED_UNITS = 0.4
"""Share of the hidden units that an example is shown without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to learn from.

    Args:
        features: Shape (examples, features), zeros and ones.
        pictures: Shape (examples, picture).
        labels: Column of each example.
        columns: Number of columns.
    """

    features: sparse.csr_matrix
    pictures: Floats
    labels: NDArray[np.int64]
    columns: int


def feature_matrix(
    features: Sequence[Sequence[str]], rows: Mapping[str, int]
) -> sparse.csr_matrix:
    """Return a matrix with a one for each feature that has a row."""
    entries: list[int] = []
    lengths = [0]
    for names in features:
        entries.extend(sorted({rows[name] for name in names if name in rows}))
        lengths.append(len(entries))
    ones = np.ones(len(entries), dtype=np.float32)
    return sparse.csr_matrix(
        (ones, entries, lengths), shape=(len(lengths) - 1, len(rows))
    )


def fit(task: Task, seed: int) -> dict[str, Floats]:
    """Train a network; the same seed gives the same tables.

    Returns:
        The tables of `Classifier`: named, pictured, shift, output, offset.
    """
    dice = np.random.default_rng(seed)
    tables = _start(task, dice)
    moments = {
        name: (np.zeros_like(table), np.zeros_like(table))
        for name, table in tables.items()
    }
    steps = ROUNDS * (-(-task.features.shape[0] // BATCH))
    for step, chosen in enumerate(_batches(task, dice), start=1):
        rate = RATE * (1 - (step - 1) / steps)
        for name, change in _slopes(task, tables, chosen, dice).items():
            _adam(tables[name], moments[name], change, (rate, step))
    return tables


def _start(task: Task, dice: np.random.Generator) -> dict[str, Floats]:
    def small(*shape: int, scale: float) -> Floats:
        return (dice.standard_normal(shape) * scale).astype(np.float32)

    return {
        "named": small(task.features.shape[1], HIDDEN, scale=0.05),
        "pictured": small(task.pictures.shape[1], HIDDEN, scale=0.05),
        "shift": small(HIDDEN, scale=0.0),
        "output": small(HIDDEN, task.columns, scale=0.1),
        "offset": small(task.columns, scale=0.0),
    }


def _batches(task: Task, dice: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    count = task.features.shape[0]
    for _ in range(ROUNDS):
        order = dice.permutation(count)
        for start in range(0, count, BATCH):
            yield order[start : start + BATCH]


Slopes = dict[str, tuple[NDArray[np.int64] | slice, Floats]]
"""For each table, which rows change and how the loss rises with them."""


def _slopes(
    task: Task,
    tables: Mapping[str, Floats],
    chosen: NDArray[np.int64],
    dice: np.random.Generator,
) -> Slopes:
    shown = task.features[chosen]
    kept = dice.random(len(shown.data)) >= DROPPED_FEATURES
    shown.data = (shown.data * kept / (1 - DROPPED_FEATURES)).astype(np.float32)
    seen = task.pictures[chosen]
    hidden = shown @ tables["named"] + seen @ tables["pictured"] + tables["shift"]
    mask = (dice.random(hidden.shape) >= DROPPED_UNITS) / (1 - DROPPED_UNITS)
    mask = mask.astype(np.float32)
    active = np.maximum(hidden, 0) * mask
    scores = active @ tables["output"] + tables["offset"]
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    wrong = powers / powers.sum(axis=1, keepdims=True)
    wrong[np.arange(len(chosen)), task.labels[chosen]] -= 1
    wrong = (wrong / len(chosen)).astype(np.float32)
    back = (wrong @ tables["output"].T) * mask * (hidden > 0)
    rows = np.unique(shown.indices).astype(np.int64)
    everything = slice(None)
    return {
        "named": (rows, shown[:, rows].T.tocsr() @ back),
        "pictured": (everything, seen.T @ back),
        "shift": (everything, back.sum(axis=0)),
        "output": (everything, active.T @ wrong),
        "offset": (everything, wrong.sum(axis=0)),
    }


def _adam(
    table: Floats,
    moments: tuple[Floats, Floats],
    change: tuple[NDArray[np.int64] | slice, Floats],
    pace: tuple[float, int],
) -> None:
    """Take one step of Adam (Kingma and Ba 2015) with decoupled weight decay."""
    first, second = moments
    rows, slope = change
    rate, step = pace
    first[rows] = 0.9 * first[rows] + 0.1 * slope
    second[rows] = 0.999 * second[rows] + 0.001 * slope**2
    mean = first[rows] / (1 - 0.9**step)
    spread = np.sqrt(second[rows] / (1 - 0.999**step)) + 1e-8
    table[rows] -= rate * (mean / spread + DECAY * table[rows])


def read_vectors(path: Path, count: int) -> Vectors:
    """Read the first words of a GloVe text file, centred, each of length 1."""
    words, found = [], []
    with path.open(encoding="utf-8") as lines:
        for _, line in zip(range(count), lines, strict=False):
            word, *numbers = line.rstrip("\n").split(" ")
            words.append(word)
            found.append(np.array(numbers, dtype=np.float32))
    table = np.array(found)
    table -= table.mean(axis=0)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    whole = np.vstack([table, np.zeros_like(table[:1])])
    return Vectors(rows={word: n for n, word in enumerate(words)}, table=whole)


def write(classifier: Classifier, folder: Path) -> None:
    """Write a classifier as 8-bit integers with a scale for each table."""
    tables = {
        "vectors": classifier.vectors.table[:-1],
        "named": classifier.named,
        "pictured": classifier.pictured,
        "shift": classifier.shift,
        "output": classifier.output,
        "offset": classifier.offset,
    }
    about = {
        "types": list(classifier.types),
        "least": classifier.least,
        "features": list(classifier.rows),
    }
    write_weights(folder / "network", about, tables)
    (folder / "words.txt").write_text("\n".join(classifier.vectors.rows), "utf-8")

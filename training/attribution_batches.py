"""Paragraphs as batches of tensors, for the attribution tagger."""

from __future__ import annotations

import random

from collections.abc import Iterator, Sequence

import numpy as np
import torch

from torch import Tensor
from training.attribution_examples import Paragraph

from counterclaim.attribute.tagger.vocabulary import Numbers


BATCH = 2200
"""Words between two steps, padding counted."""


def batches_of(
    paragraphs: Sequence[Paragraph], dice: random.Random
) -> Iterator[list[Paragraph]]:
    """Yield paragraphs of like length together, in an order left to chance."""
    order = sorted(paragraphs, key=lambda p: (len(p.labels), dice.random()))
    batches: list[list[Paragraph]] = [[]]
    for paragraph in order:
        if len(paragraph.labels) * (len(batches[-1]) + 1) > BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(paragraph)
    dice.shuffle(batches)
    yield from batches


def _stack(rows: Sequence[Numbers]) -> Tensor:
    """Return rows of different lengths as one table, filled up with zeros."""
    table = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return torch.from_numpy(table)


def padded(batch: Sequence[Paragraph]) -> dict[str, Tensor]:
    """Return the words of a batch, one row a paragraph, filled up with zeros."""
    names = batch[0].numbers
    tables = {name: _stack([p.numbers[name] for p in batch]) for name in names}
    tables["head"] = _stack([p.heads for p in batch])
    tables["labels"] = _stack([p.labels for p in batch])
    tables["mask"] = _stack([np.ones_like(p.labels) for p in batch]).float()
    return tables


def padded_cues(batch: Sequence[Paragraph]) -> dict[str, Tensor] | None:
    """Return the pairs of all cues of a batch, one row a cue; None without cues."""
    rows: dict[str, list[Numbers]] = {}
    paragraphs: list[int] = []
    for place, paragraph in enumerate(batch):
        if paragraph.pairs is None:
            continue
        pairs = paragraph.pairs
        cuts = np.cumsum(pairs.lengths)[:-1]
        parts = {name: np.split(row, cuts) for name, row in pairs.numbers.items()}
        parts["token"] = np.split(pairs.token - paragraph.first, cuts)
        parts["labels"] = np.split(paragraph.roles, cuts)
        parts["mask"] = [np.ones_like(row) for row in parts["token"]]
        parts["in_cue"] = [
            ((row >= first) & (row < last)).astype(np.int64)
            for row, (first, last) in zip(parts["token"], paragraph.cues, strict=True)
        ]
        for name, found in parts.items():
            rows.setdefault(name, []).extend(found)
        paragraphs.extend([place] * len(paragraph.cues))
    if not paragraphs:
        return None
    tables = {name: _stack(row) for name, row in rows.items()}
    tables["mask"] = tables["mask"].float()
    tables["in_cue"] = tables["in_cue"].float()
    return tables | {"paragraph": torch.tensor(paragraphs)}

"""Tests for `counterclaim.attribute.tagger.decoding`."""

from __future__ import annotations

from itertools import product

import numpy as np

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.attribute.tagger.decoding import Chain
from counterclaim.attribute.tagger.recurrence import Packing
from counterclaim.data.weights import Floats


LABELS = 3


def total(chain: Chain, scores: Floats, labels: tuple[int, ...]) -> float:
    """Return what the labels of one sequence score together."""
    score = chain.first[labels[0]] + scores[0, labels[0]]
    for place in range(1, len(labels)):
        score += chain.after[labels[place - 1], labels[place]]
        score += scores[place, labels[place]]
    return float(score)


@given(
    lengths=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    seed=st.integers(0, 1000),
)
def test_no_other_labels_score_more(lengths: list[int], seed: int) -> None:
    """Every way of labelling each sequence was tried."""
    dice = np.random.default_rng(seed)
    chain = Chain(
        first=dice.standard_normal(LABELS).astype(np.float32),
        after=dice.standard_normal((LABELS, LABELS)).astype(np.float32),
    )
    scores = dice.standard_normal((sum(lengths), LABELS)).astype(np.float32)

    found = chain.decode(scores, Packing(lengths=np.array(lengths)))

    cuts = np.cumsum(lengths)[:-1]
    for part, labels in zip(np.split(scores, cuts), np.split(found, cuts), strict=True):
        ways = product(range(LABELS), repeat=len(part))
        best = max(total(chain, part, way) for way in ways)
        assert np.isclose(total(chain, part, tuple(labels.tolist())), best, atol=1e-5)


def test_what_may_not_follow_does_not() -> None:
    """A label that is forbidden after another is passed over, however likely."""
    never = np.zeros((LABELS, LABELS), dtype=np.float32)
    never[0, 2] = -1e4
    chain = Chain(first=np.array([0, 0, -1e4], dtype=np.float32), after=never)
    scores = np.array([[5, 0, 6], [0, 1, 4]], dtype=np.float32)

    assert chain.decode(scores, Packing(lengths=np.array([2]))).tolist() == [0, 1]

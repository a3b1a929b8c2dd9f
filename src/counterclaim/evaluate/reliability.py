"""Whether what is found with a confidence is right as often as that says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.evaluate.relations import Comparison


BINS = 10
"""Bins of equal width between 0 and 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Statements of like confidence.

    Args:
        count: How many there are.
        confidence: The mean of their confidence, 0 to 1.
        right: The share of them that is right.
    """

    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """How confidence and truth go together.

    Args:
        bins: The bins that hold anything, from the least confident.
        error: Expected calibration error, 0 to 1: the mean distance between
            confidence and share right, each bin weighed by its count (Guo et al.
            2017, "On Calibration of Modern Neural Networks"); None if nothing
            carries a confidence.
    """

    bins: tuple[Bin, ...]
    error: float | None


def reliability_of(comparisons: Iterable[Comparison]) -> Reliability:
    """Return how often statements are right, by their confidence.

    A statement is right if it pairs with what annotators marked.
    """
    return binned(
        [
            (statement.confidence, position in right)
            for comparison in comparisons
            for right in ({found for _, found in comparison.pairs},)
            for position, statement in enumerate(comparison.statements)
            if statement.confidence is not None
        ]
    )


def binned(outcomes: list[tuple[float, bool]]) -> Reliability:
    """Return the reliability of some outcomes: a confidence, and whether right."""
    parts: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in outcomes:
        parts[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    bins = tuple(
        Bin(
            count=len(part),
            confidence=sum(confidence for confidence, _ in part) / len(part),
            right=sum(right for _, right in part) / len(part),
        )
        for part in parts
        if part
    )
    if not bins:
        return Reliability(bins=(), error=None)
    distance = sum(one.count * abs(one.confidence - one.right) for one in bins)
    return Reliability(bins=bins, error=distance / len(outcomes))

"""Fit how sure a statement is: ``python -m training.attribution --folds N``.

A logistic model of the signs of `attribute.confidence`, on reports that the tagger
was not trained on: what pairs with an annotation is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from training.attribution_examples import Example

from counterclaim.attribute.assembly import assemble
from counterclaim.attribute.attribution import find_all
from counterclaim.attribute.confidence import signs_of
from counterclaim.attribute.tagger import Tagger
from counterclaim.evaluate.relations import compare_report


RARE = 20
"""How often a sign must be seen to have a weight."""

PENALTY = 1.0
"""Weight of the squared weights, against the log-loss of all outcomes."""

STEPS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A statement that was found.

    Args:
        signs: What spoke for it.
        right: Whether annotators marked the same.
    """

    signs: Mapping[str, float]
    right: bool


def outcomes_of(examples: Sequence[Example], tagger: Tagger | None) -> list[Outcome]:
    """Return what is found in reports at the top level, and whether it is right."""
    outcomes = []
    for example in examples:
        words, findings = find_all(example.parse, wide=True, tagger=tagger)
        signs = {example.parse.spans(f.cue): signs_of(f) for f in findings}
        compared = compare_report(example.record, assemble(words, findings))
        right = {position for _, position in compared.pairs}
        outcomes += [
            Outcome(signs=signs[statement.cue], right=position in right)
            for position, statement in enumerate(compared.statements)
            if statement.cue in signs
        ]
    return outcomes


def fit_confidence(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return the weight of each sign, by Newton's method."""
    seen = Counter(name for outcome in outcomes for name in outcome.signs)
    names = sorted(name for name, count in seen.items() if count >= RARE)
    table = np.array([[o.signs.get(name, 0.0) for name in names] for o in outcomes])
    right = np.array([outcome.right for outcome in outcomes], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - share) - PENALTY * weights
        curve = (table * (share * (1 - share))[:, None]).T @ table
        weights += np.linalg.solve(curve + PENALTY * np.eye(len(names)), slope)
    return {name: round(float(w), 4) for name, w in zip(names, weights, strict=True)}

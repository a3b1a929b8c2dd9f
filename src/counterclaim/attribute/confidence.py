"""How sure a finding is: a logistic model of what speaks for it.

Its weights were fitted on annotated news by cross-validation, with
`training.attribution_confidence`; they are calibrated, not merely ordered.
"""

from __future__ import annotations

import json

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp, log

from counterclaim.attribute.finding import Finding


BIAS = "bias"
"""Name of the weight that every finding has."""

LEAST = 0.25
"""Confidence from which what the rules alone have found counts in the wide reading.

Chosen by cross-validation: more is surer of cues, less finds more words of content.
"""

_SUREST = 1e-4


def signs_of(finding: Finding) -> dict[str, float]:
    """Return what speaks for a finding, by name.

    What the tagger's network thinks of the cue and of the roles stands as log odds.
    """
    signs = {BIAS: 1.0, "source": float(bool(finding.mention))}
    tagged = finding.tagged
    if tagged is None:
        signs[f"rule {finding.rule}"] = 1.0
        if finding.cue_share is not None:
            signs |= {"alone": 1.0, "alone cue": _log_odds(finding.cue_share)}
        return signs
    signs |= {"cue": _log_odds(tagged.cue_share), "roles": _log_odds(tagged.role_share)}
    if finding.agreement is not None:
        signs |= {"both": 1.0, "agreement": finding.agreement}
    return signs


def confidence_of(finding: Finding, weights: Mapping[str, float]) -> float:
    """Return how likely it is that an annotator would mark the same, 0 to 1.

    A sign without a weight says nothing.
    """
    total = sum(
        value * weights.get(name, 0.0) for name, value in signs_of(finding).items()
    )
    return round(1 / (1 + exp(-total)), 4)


def is_likely(finding: Finding) -> bool:
    """Return whether a finding counts in the wide reading.

    What the tagger has found has passed its own test.
    """
    if finding.tagged is not None or finding.confidence is None:
        return True
    return finding.confidence >= LEAST


@cache
def load_confidence(way: str) -> Mapping[str, float]:
    """Return the weights of a way of attribution."""
    path = files("counterclaim.data") / "attribution" / "confidence.json"
    weights: dict[str, dict[str, float]] = json.loads(path.read_text("utf-8"))
    return weights[way]


def _log_odds(share: float) -> float:
    share = min(max(share, _SUREST), 1 - _SUREST)
    return log(share / (1 - share))

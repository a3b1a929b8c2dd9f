"""Readings and stages scored against gold and public corpora."""

from counterclaim.evaluate.attribution import score_attribution
from counterclaim.evaluate.claims import flat_metrics, score_claims
from counterclaim.evaluate.parsing import score_parser
from counterclaim.evaluate.places import score_places
from counterclaim.evaluate.times import score_times


__all__ = [
    "flat_metrics",
    "score_attribution",
    "score_claims",
    "score_parser",
    "score_places",
    "score_times",
]

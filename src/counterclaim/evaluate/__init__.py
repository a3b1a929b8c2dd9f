"""Readings and stages scored against gold and public corpora."""

from counterclaim.evaluate.actors import score_actors
from counterclaim.evaluate.attribution import assess_attribution, score_attribution
from counterclaim.evaluate.attribution_groups import Tally
from counterclaim.evaluate.claims import flat_metrics, score_claims
from counterclaim.evaluate.parsing import score_parser
from counterclaim.evaluate.places import score_places
from counterclaim.evaluate.reliability import Reliability
from counterclaim.evaluate.times import score_times


__all__ = [
    "Reliability",
    "Tally",
    "assess_attribution",
    "flat_metrics",
    "score_actors",
    "score_attribution",
    "score_claims",
    "score_parser",
    "score_places",
    "score_times",
]

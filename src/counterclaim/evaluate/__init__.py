"""Readings and stages scored against gold and public corpora."""

from counterclaim.evaluate.attribution import score_attribution
from counterclaim.evaluate.claims import flat_metrics, score_claims


__all__ = ["flat_metrics", "score_attribution", "score_claims"]

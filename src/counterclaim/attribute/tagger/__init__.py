"""The learned tagger beside the rules: cues, sources and contents."""

from counterclaim.attribute.tagger.hints import Hint
from counterclaim.attribute.tagger.network import Tagged, Tagger, Tagging, choose_tagger


__all__ = ["Hint", "Tagged", "Tagger", "Tagging", "choose_tagger"]

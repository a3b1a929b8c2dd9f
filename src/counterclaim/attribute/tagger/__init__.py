"""The learned tagger beside the rules: cues, sources and contents."""

from counterclaim.attribute.tagger.network import Tagged, Tagger, choose_tagger


__all__ = ["Tagged", "Tagger", "choose_tagger"]

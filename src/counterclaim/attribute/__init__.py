"""Stage 3, Parse → Statement: who says what, in which words."""

from counterclaim.attribute.attribution import attribute
from counterclaim.attribute.stances import judge
from counterclaim.attribute.tagger import Tagger, choose_tagger


__all__ = ["Tagger", "attribute", "choose_tagger", "judge"]

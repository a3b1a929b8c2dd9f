"""Stage 3, Parse → Statement: who says what, in which words."""

from counterclaim.attribute.attribution import attribute


__all__ = ["attribute"]

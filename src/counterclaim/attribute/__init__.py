"""Who says what: from a parse to statements with their sources."""

from counterclaim.attribute.attributing import attribute
from counterclaim.attribute.lexicon import Lexicon, load_lexicon, read_lexicon


__all__ = ["Lexicon", "attribute", "load_lexicon", "read_lexicon"]

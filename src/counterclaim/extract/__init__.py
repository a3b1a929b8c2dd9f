"""Stage 4, Statement → Claim: the codebook at work."""

from counterclaim.extract.codebook import Codebook
from counterclaim.extract.codebook_file import load_codebook
from counterclaim.extract.extract import extract


__all__ = ["Codebook", "extract", "load_codebook"]

"""Bytes → Report: files, folders, standard input and web pages.

What can't be read comes out as an `UnreadableInput` in its place, so that one
bad input never stops a run.
"""

from counterclaim.ingest.fetch import Patience, fetch_page
from counterclaim.ingest.inputs import Item, read_inputs
from counterclaim.ingest.language import identify_language


__all__ = ["Item", "Patience", "fetch_page", "identify_language", "read_inputs"]

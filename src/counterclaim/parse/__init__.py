"""Stage 2, Report → Parse: sentences, words, dependencies and quotations."""

from counterclaim.parse.loading import DEFAULT_PARSER, load_parser
from counterclaim.parse.parser import Parser
from counterclaim.parse.quotations import find_quotations
from counterclaim.parse.reading_text import reading_text


__all__ = [
    "DEFAULT_PARSER",
    "Parser",
    "find_quotations",
    "load_parser",
    "reading_text",
]

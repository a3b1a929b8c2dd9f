"""The text as the parser reads it: one character for each of the report's.

The report's text is never changed. What is read differs from it only in how
blanks, apostrophes, quotation marks and hyphens are typed, and is exactly as
long, so that no offset ever moves.
"""

from __future__ import annotations

import re


_BLANKS = "\t\r\u00a0\u1680\u180e\u202f\u205f\u3000\u200b\u200e\u200f\u2063\ufffc"
LINE_BREAKS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Characters that end a paragraph as a line feed does."""

_APOSTROPHES = "\u2019\u02bc\u02b9\u02bb\u055a\u201b\u2032\u00b4\u0060\uff07\ua78c"
_DOUBLE_QUOTES = "\u2033\uff02\u02ba\u3003"
_OPENING_QUOTES = "\u201e\u201f\u00ab\u300c\u300e\u2e42"
_CLOSING_QUOTES = "\u00bb\u300d\u300f"
_HYPHENS = "\u2010\u2011\u2043\u2212\ufe63\uff0d"

INVISIBLE = "\u00ad\u034f\u061c\u200c\u200d\u2060\u2061\u2062\u2064\ufe0e\ufe0f\ufeff"
"""Characters that show nothing and stand inside words: read as if not there."""

_WORD_INITIAL_QUOTE = re.compile(r"(?<=\w)\u2018(?=\w)|\u2018(?=(?:\d\ds|tis|twas)\b)")


def _table() -> dict[int, str]:
    """Return what each odd character is read as."""
    read_as = dict.fromkeys(_BLANKS, " ")
    read_as |= dict.fromkeys(LINE_BREAKS, "\n")
    read_as |= dict.fromkeys(_APOSTROPHES, "'")
    read_as |= dict.fromkeys(_DOUBLE_QUOTES, '"')
    read_as |= dict.fromkeys(_OPENING_QUOTES, "\u201c")
    read_as |= dict.fromkeys(_CLOSING_QUOTES, "\u201d")
    read_as |= dict.fromkeys(_HYPHENS, "-")
    read_as |= {"\u2015": "\u2014", "\u2024": ".", "\uff0c": ",", "\uff1a": ":"}
    table = {ord(character): plain for character, plain in read_as.items()}
    # General punctuation holds the odd widths of blank and the directions.
    table |= dict.fromkeys([*range(0x2000, 0x200B), *range(0x202A, 0x202F)], " ")
    table |= dict.fromkeys(range(0x2066, 0x2070), " ")
    controls = [*range(0x09), *range(0x0E, 0x1C), 0x1F, 0x7F, *range(0x80, 0x85)]
    table |= dict.fromkeys([*controls, *range(0x86, 0xA0)], " ")
    # spaCy hashes UTF-8, which can't hold half a surrogate pair.
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    return table


_TABLE = _table()


def reading_text(text: str) -> str:
    """Return a text as it is read, of the same length.

    Blanks of every width become a space, apostrophes of every make ``'``,
    quotation marks of other languages ``“`` and ``”``; every kind of line
    break becomes a line feed.
    """
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    read = text.translate(_TABLE)
    if "\u2018" in read:
        read = _WORD_INITIAL_QUOTE.sub("'", read)
    return read

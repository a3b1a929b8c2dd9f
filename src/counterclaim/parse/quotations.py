"""Passages between quotation marks."""

from __future__ import annotations

import re

from counterclaim.model import Quotation, Span


_CURLY = re.compile("\u201c([^\u201c\u201d\n]+)\u201d|\"([^\"\n]+)\"")


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the passages between quotation marks, in the order of the text."""
    found: list[Quotation] = []
    for match in _CURLY.finditer(text):
        number = 1 if match.group(1) else 2
        found.append(Quotation(spans=(Span(match.start(number), match.end(number)),)))
    return tuple(found)

"""Where the paragraphs of a text stand.

A paragraph is a line of the text. A line of absurd length is cut where a
sentence seems to end, so that no parse grows without bounds.
"""

from __future__ import annotations

import re

from collections.abc import Iterable, Iterator
from typing import NamedTuple


LONGEST = 6_000
"""Characters after which a line is cut; a page of a book has some 3,000."""

BATCH_CHARACTERS = 20_000
"""Characters that are parsed at a time."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+")
_BLANK = re.compile(r"\s+")


class Paragraph(NamedTuple):
    """A stretch of text that is parsed by itself.

    Args:
        start: First character.
        end: Index after the last character.
        number: Line of the text that it stands in, from 0.
    """

    start: int
    end: int
    number: int


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text that hold more than blanks."""
    start = 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        left = start + len(line) - len(line.lstrip())
        right = start + len(line.rstrip())
        while right - left > LONGEST:
            cut = _cut(text, left)
            yield Paragraph(left, cut, number)
            left = cut
            while left < right and text[left].isspace():
                left += 1
        if left < right:
            yield Paragraph(left, right, number)
        start = end + 1


def _cut(text: str, start: int) -> int:
    """Return where to cut a line: after a sentence, a word, or anywhere."""
    stop = start + LONGEST
    for pattern in (_SENTENCE_END, _BLANK):
        ends = [match.end() for match in pattern.finditer(text, start, stop)]
        if ends and ends[-1] > start + LONGEST // 2:
            return len(text[start : ends[-1]].rstrip()) + start
    return stop


def in_batches(paragraphs: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    """Yield paragraphs in lists of about `BATCH_CHARACTERS` characters."""
    batch: list[Paragraph] = []
    size = 0
    for paragraph in paragraphs:
        batch.append(paragraph)
        size += paragraph.end - paragraph.start
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch

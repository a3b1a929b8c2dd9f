"""The paragraphs of unlabelled news."""

from __future__ import annotations

import json

from collections.abc import Iterator
from pathlib import Path
from random import Random

from counterclaim.parse import reading_text


SHORTEST = 25
"""Characters a paragraph must have."""

LONGEST = 3_000
"""Characters a paragraph may have."""


def news_texts(folder: Path) -> Iterator[str]:
    """Yield the texts of the JSON lines in a folder, as they are read."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield reading_text(json.loads(line)["text"])


def news_paragraphs(folder: Path, seed: int) -> list[str]:
    """Return every paragraph once, shuffled."""
    paragraphs = {
        paragraph.strip()
        for text in news_texts(folder)
        for paragraph in text.split("\n")
        if SHORTEST < len(paragraph) < LONGEST
    }
    ordered = sorted(paragraphs)
    Random(seed).shuffle(ordered)  # noqa: S311 - no secret
    return ordered

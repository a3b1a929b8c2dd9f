"""A small table of GloVe's word vectors for the parser.

GloVe 6B (Pennington, Socher and Manning 2014; 400,000 lower-case words of
Wikipedia and newswire; Public Domain Dedication and License 1.0) is cut to a
table that fits in a wheel: some words have a row of their own, others share
the row of the nearest one.
"""

from __future__ import annotations

import json

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import spacy

from numpy.typing import NDArray
from spacy.attrs import LOWER
from spacy.strings import get_string_id
from spacy.vectors import Vectors


ROWS = 36_000
"""Words with a row of their own."""

SHARING = 90_000
"""Further words, each with the row of the nearest of those."""

RAREST = 3
"""Times a word must be read in our texts to have a row of its own for that."""

RANKS = 250_000
"""Ranks in GloVe's list beyond which no word gets a row of its own."""

TWINS = {
    "’s": "'s",
    "n’t": "n't",
    "’re": "'re",
    "’ve": "'ve",
    "’ll": "'ll",
    "’d": "'d",
    "’m": "'m",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "—": "--",
    "–": "--",
}
"""Marks that GloVe's texts typed in another way."""

Table = NDArray[np.float32]


def write_vectors(glove: Path, texts: Iterable[str], folder: Path) -> None:
    """Write a pipeline that holds only the table of vectors.

    Args:
        glove: ``glove.6B.50d.txt``: a word a line, then its vector.
        texts: What is read: its words come first.
        folder: Where the pipeline is written.
    """
    nlp = spacy.blank("en")
    words, table = _read(glove)
    ranks = {word: rank for rank, word in enumerate(words)}
    counts = Counter(
        word.text.lower() for text in texts for word in nlp.tokenizer(text)
    )
    ours = [
        word
        for word, times in counts.most_common()
        if times >= RAREST and ranks.get(word, RANKS) < RANKS
    ]
    own = list(dict.fromkeys([*words[: ROWS // 2], *ours, *words]))[:ROWS]
    taken = set(own)
    known = [word for word in counts if word in ranks]
    sharing = [w for w in dict.fromkeys([*known, *words]) if w not in taken][:SHARING]
    rows = table[[ranks[word] for word in own]]
    nearest = _nearest(table[[ranks[word] for word in sharing]], rows)
    places = dict(zip(own, range(ROWS), strict=True))
    places |= dict(zip(sharing, nearest, strict=True))
    places |= {odd: places[plain] for odd, plain in TWINS.items() if plain in places}
    # Half precision is enough, and packs better.
    halved = (rows / rows.std()).astype(np.float16).astype(np.float32)
    nlp.vocab.vectors = _vectors(nlp, places, halved)
    nlp.to_disk(folder)
    keep_lookup(folder)


def keep_lookup(folder: Path) -> None:
    """Have a pipeline's vectors looked up by lower-case words on loading.

    spaCy reads the attribute from this file, but does not write it there.
    """
    settings = {"mode": "default", "attr": int(LOWER)}
    (folder / "vocab" / "vectors.cfg").write_text(json.dumps(settings))


def _read(glove: Path) -> tuple[list[str], Table]:
    """Return GloVe's words, most frequent first, and their vectors."""
    words: list[str] = []
    rows: list[Table] = []
    with glove.open(encoding="utf-8") as lines:
        for line in lines:
            word, *numbers = line.rstrip("\n").split(" ")
            words.append(word)
            rows.append(np.array(numbers, dtype=np.float32))
    return words, np.stack(rows)


def _nearest(sought: Table, rows: Table) -> list[int]:
    """Return, for each vector, the row of least angle."""
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return [
        int(row)
        for start in range(0, len(sought), 2_000)
        for row in (sought[start : start + 2_000] @ units.T).argmax(axis=1)
    ]


def _vectors(nlp: Any, places: dict[str, int], data: Table) -> Any:
    """Return spaCy's table of vectors."""
    vectors = Vectors(strings=nlp.vocab.strings, data=data, attr="LOWER")
    for word, row in places.items():
        vectors.add(get_string_id(word), row=row)
    return vectors

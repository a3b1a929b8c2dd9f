"""Universal Dependencies treebanks as groups of sentences that stand together.

A group is a paragraph of one document, as far as the treebank marks them.
"""

from __future__ import annotations

import gzip

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word of a treebank.

    Args:
        form: The word as written.
        lemma: Its dictionary form.
        upos: Universal part of speech.
        xpos: English part of speech.
        features: Universal features, ``_`` if none.
        head: Place of the head in the sentence, from 0; its own for the root.
        relation: Relation to the head.
        space: Whether a blank follows.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str
    space: bool


Sentence = tuple[Word, ...]
"""The words of one sentence."""

Group = tuple[Sentence, ...]
"""Sentences that follow each other in a text."""


def read_groups(path: Path, *, longest: int | None = None) -> Iterator[Group]:
    """Yield the groups of sentences of a CoNLL-U file.

    Args:
        path: The file, packed with gzip if its name says so.
        longest: Words after which a group is closed, whatever the treebank
            says; None for never.
    """
    group: list[Sentence] = []
    for block in _blocks(path):
        starts_new = any(line.startswith(("# newdoc", "# newpar")) for line in block)
        full = longest is not None and sum(map(len, group)) >= longest
        if group and (starts_new or full):
            yield tuple(group)
            group = []
        group.append(_sentence(block))
    if group:
        yield tuple(group)


def _blocks(path: Path) -> Iterator[list[str]]:
    """Yield the lines of each sentence of a file."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        block: list[str] = []
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
        if block:
            yield block


def _sentence(block: list[str]) -> Sentence:
    """Return the words of one sentence."""
    words: list[Word] = []
    joined_until, space_after_join = 0, True
    for line in block:
        if line.startswith("#"):
            continue
        number, form, lemma, upos, xpos, features, head, relation, _, other = (
            line.split("\t")
        )
        space = "SpaceAfter=No" not in other.split("|")
        if "-" in number:
            joined_until, space_after_join = int(number.split("-")[1]), space
        elif "." not in number:
            place = len(words)
            if int(number) <= joined_until:
                space = int(number) == joined_until and space_after_join
            words.append(
                Word(
                    form=form,
                    lemma=lemma,
                    upos=upos,
                    xpos=xpos,
                    features=features,
                    head=place if head == "0" else int(head) - 1,
                    relation=relation,
                    space=space,
                )
            )
    return tuple(words)

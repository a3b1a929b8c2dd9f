"""Groups of sentences as spaCy's training examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from spacy import util
from spacy.tokens import Doc
from spacy.training import Example
from training.retyping import as_read, retype

from counterclaim.evaluate.treebank import Group, read_groups


if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab


GROUP_WORDS = 120
"""Words after which a group is closed, whatever the treebank says."""


def as_doc(group: Group, vocab: Vocab) -> Doc:
    """Return a group with its whole annotation."""
    words = [word for sentence in group for word in sentence]
    starts: list[int] = []
    for sentence in group:
        starts.extend([len(starts)] * len(sentence))
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=["" if word.features == "_" else word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=[start + word.head for start, word in zip(starts, words, strict=True)],
        deps=["ROOT" if word.relation == "root" else word.relation for word in words],
        sent_starts=[
            number == 0 for sentence in group for number in range(len(sentence))
        ],
    )


def as_example(group: Group, vocab: Vocab) -> Example:
    """Return a group as bare words and as what they should become."""
    reference = as_doc(group, vocab)
    bare = Doc(
        vocab,
        words=[token.text for token in reference],
        spaces=[bool(token.whitespace_) for token in reference],
    )
    return Example(bare, reference)


@util.registry.readers("counterclaim.Treebanks.v1")  # type: ignore[untyped-decorator]
def read_treebanks(
    *, paths: list[str], retyped: bool, seed: int
) -> Callable[[Language], Iterator[Example]]:
    """Make spaCy's reader of treebanks.

    Args:
        paths: CoNLL-U files.
        retyped: Whether some groups are set as other hands would type them,
            others at each reading.
        seed: Fixes what is retyped.
    """
    groups = [
        as_read(group)
        for path in paths
        for group in read_groups(Path(path), longest=GROUP_WORDS)
    ]
    readings = count()

    def read(nlp: Language) -> Iterator[Example]:
        dice = Random(f"{seed} {next(readings)}")  # noqa: S311 - no secret
        for group in groups:
            typed = retype(group, dice) if retyped else group
            yield as_example(typed, nlp.vocab)

    return read

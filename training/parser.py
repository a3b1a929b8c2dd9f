"""Train the parser that ships: ``python -m training.parser --help``.

1. GloVe's vectors are cut to a small table.
2. The word layers learn from unlabelled news.
3. The pipeline learns from the treebanks.
"""

from __future__ import annotations

import argparse
import sys

from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import spacy

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from thinc.api import Config
from training import examples
from training.corpus import news_paragraphs, news_texts
from training.delivery import deliver
from training.pretraining import pretrain_words
from training.retyping import as_read
from training.vectors import keep_lookup, write_vectors

from counterclaim.evaluate.treebank import read_groups


SEED = 1
"""Fixes the order in which news is read."""


def main() -> None:
    """Read the arguments; train; write the weights."""
    asked = argparse.ArgumentParser(description="Train the parser that ships.")
    asked.add_argument("--treebanks", type=Path, required=True, metavar="FOLDER")
    asked.add_argument("--news", type=Path, required=True, metavar="FOLDER")
    asked.add_argument("--glove", type=Path, required=True, metavar="FILE")
    asked.add_argument("--output", type=Path, required=True, metavar="FOLDER")
    given = asked.parse_args()
    with TemporaryDirectory() as scratch:
        work = Path(scratch)
        train_parser(
            treebanks=given.treebanks,
            news=given.news,
            glove=given.glove,
            output=given.output,
            work=work,
        )


def train_parser(
    *, treebanks: Path, news: Path, glove: Path, output: Path, work: Path
) -> None:
    """Train the parser from nothing, in about an hour on one core.

    Args:
        treebanks: Folder with ``*-train.conllu.gz`` and ``*-dev.conllu.gz``.
        news: Folder with JSON lines that have a ``text``.
        glove: ``glove.6B.50d.txt``.
        output: Where the weights are written.
        work: Where files may be written meanwhile.
    """
    learnt = sorted(treebanks.glob("*-train.conllu.gz"))
    texts = chain(news_texts(news), map(_as_text, learnt))
    write_vectors(glove, texts, work / "vectors")
    config = Config().from_disk(
        Path(__file__).with_name("parser.cfg"),
        interpolate=False,
        overrides={
            "paths.train": list(map(str, learnt)),
            "paths.dev": list(map(str, sorted(treebanks.glob("*-dev.conllu.gz")))),
            "initialize.vectors": str(work / "vectors"),
        },
    )
    paragraphs = news_paragraphs(news, SEED)
    weights = pretrain_words(config, paragraphs, work / "words")
    nlp: Any = init_nlp(config.interpolate())
    nlp.get_pipe("tok2vec").model.from_bytes(weights.read_bytes())
    run = work / "run"
    run.mkdir()
    train(nlp, run, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
    best = run / "model-best"
    keep_lookup(best)
    deliver(spacy.load(best), output)


def _as_text(treebank: Path) -> str:
    """Return the words of a treebank, with blanks between."""
    return " ".join(
        word.form
        for group in read_groups(treebank, longest=examples.GROUP_WORDS)
        for sentence in as_read(group)
        for word in sentence
    )


if __name__ == "__main__":
    main()

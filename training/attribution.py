"""Train the attribution tagger: ``python -m training.attribution``.

A network (`attribute.tagger.network`) learns cues, sources and contents from
news annotated as PolNeAR is. ``--folds N`` cross-validates by report instead, and
prints what `evaluate attribution` would. Needs torch; reading needs only numpy.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from torch import Tensor
from training.attribution_examples import (
    Example,
    Paragraph,
    known_vectors,
    make_paragraphs,
    make_vocabulary,
    read_examples,
)
from training.network import read_vectors
from training.tagging import WIDTH, Network, Sizes

from counterclaim.attribute import attribute
from counterclaim.attribute.tagger.network import Tagger
from counterclaim.attribute.tagger.pairs import pair_tables
from counterclaim.attribute.tagger.vocabulary import (
    PLACED,
    TABLES,
    Numbers,
    listed_vocabulary,
)
from counterclaim.data.weights import Floats, write_weights
from counterclaim.evaluate import score_attribution
from counterclaim.parse import load_parser


ROUNDS = 10
"""How often every paragraph is seen."""

BATCH = 2200
"""Words between two steps, padding counted."""

RATE = 2e-3
"""Step size of Adam after the first steps; it falls to nothing in a straight line."""

WARMING = 100
"""Steps in which the step size rises."""

AVERAGED = 0.998
"""Share of the running mean of the weights that a step of the second half keeps."""

LARGEST_SLOPE = 5.0

KNOWN_WORDS = 60_000
"""Words with a vector that are listed; the commonest."""

SEED = 1

CORPUS = Path("../shared/data/attribution/train.jsonl")

OUT = Path("src/counterclaim/data/attribution/tagger")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What to learn from.

    Args:
        examples: Annotated reports.
        vectors: Vector of each word that has one, the commonest first.
    """

    examples: Sequence[Example]
    vectors: dict[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """What training makes.

    Args:
        entries: What is listed for each table of words, from row 1.
        tables: The weights, by the names that `attribute.tagger.network` uses.
    """

    entries: dict[str, list[str]]
    tables: dict[str, Floats]

    def tagger(self) -> Tagger:
        """Return the tagger itself."""
        return Tagger(vocabulary=listed_vocabulary(self.entries), weights=self.tables)


def train(corpus: Corpus, *, rounds: int = ROUNDS, seed: int = SEED) -> Trained:
    """Train a tagger; the same seed gives the same weights."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    dice = random.Random(seed)  # noqa: S311 - the order of examples is no secret
    listed = make_vocabulary(corpus.examples, corpus.vectors)
    vocabulary = listed_vocabulary(listed)
    paragraphs = [
        paragraph
        for example in corpus.examples
        for paragraph in make_paragraphs(example, vocabulary)
    ]
    words = {table: len(listed[table]) + 1 for table in TABLES} | PLACED
    sizes = Sizes(
        words=words,
        pairs=pair_tables(words["relation"]),
        vectors=known_vectors(listed["word"], corpus.vectors),
    )
    network = Network(sizes)
    _fit(network, paragraphs, rounds, dice)
    return _trained(network, listed, corpus.vectors)


def _fit(
    network: Network, paragraphs: Sequence[Paragraph], rounds: int, dice: random.Random
) -> None:
    """Change a network's weights to what the paragraphs teach."""
    adam = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-2)
    total = rounds * len(list(_batches(paragraphs, dice)))
    mean: dict[str, Tensor] = {}
    step = 0
    network.train()
    for turn in range(rounds):
        began, loss_sum = time.monotonic(), 0.0
        for batch in _batches(paragraphs, dice):
            pace = min(1, step / WARMING) * max(0.02, 1 - step / total)
            for group in adam.param_groups:
                group["lr"] = RATE * pace
            loss = network.loss(_padded(batch), _padded_cues(batch)) / 100
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), LARGEST_SLOPE)
            adam.step()
            step += 1
            loss_sum += loss.item()
            if step >= total / 2:
                _average(mean, network)
        seconds = time.monotonic() - began
        print(f"round {turn + 1}: loss {loss_sum:.0f}, {seconds:.0f} s", flush=True)
    network.load_state_dict(mean)
    network.eval()


def _average(mean: dict[str, Tensor], network: Network) -> None:
    """Move the running mean of the weights toward the weights."""
    with torch.no_grad():
        for name, value in network.state_dict().items():
            if name in mean:
                mean[name].mul_(AVERAGED).add_(value, alpha=1 - AVERAGED)
            else:
                mean[name] = value.clone()


def _batches(
    paragraphs: Sequence[Paragraph], dice: random.Random
) -> Iterator[list[Paragraph]]:
    """Yield paragraphs of like length together, in an order left to chance."""
    order = sorted(paragraphs, key=lambda p: (len(p.labels), dice.random()))
    batches: list[list[Paragraph]] = [[]]
    for paragraph in order:
        if len(paragraph.labels) * (len(batches[-1]) + 1) > BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(paragraph)
    dice.shuffle(batches)
    yield from batches


def _stack(rows: Sequence[Numbers]) -> Tensor:
    """Return rows of different lengths as one table, filled up with zeros."""
    table = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return torch.from_numpy(table)


def _padded(batch: Sequence[Paragraph]) -> dict[str, Tensor]:
    names = batch[0].numbers
    tables = {name: _stack([p.numbers[name] for p in batch]) for name in names}
    tables["head"] = _stack([p.heads for p in batch])
    tables["labels"] = _stack([p.labels for p in batch])
    tables["mask"] = _stack([np.ones_like(p.labels) for p in batch]).float()
    return tables


def _padded_cues(batch: Sequence[Paragraph]) -> dict[str, Tensor] | None:
    """Return the pairs of all cues of a batch, one row a cue; None without cues."""
    rows: dict[str, list[Numbers]] = {}
    paragraphs: list[int] = []
    for place, paragraph in enumerate(batch):
        if paragraph.pairs is None:
            continue
        pairs = paragraph.pairs
        cuts = np.cumsum(pairs.lengths)[:-1]
        parts = {name: np.split(row, cuts) for name, row in pairs.numbers.items()}
        parts["token"] = np.split(pairs.token - paragraph.first, cuts)
        parts["labels"] = np.split(paragraph.roles, cuts)
        parts["mask"] = [np.ones_like(row) for row in parts["token"]]
        parts["in_cue"] = [
            ((row >= first) & (row < last)).astype(np.int64)
            for row, (first, last) in zip(parts["token"], paragraph.cues, strict=True)
        ]
        for name, found in parts.items():
            rows.setdefault(name, []).extend(found)
        paragraphs.extend([place] * len(paragraph.cues))
    if not paragraphs:
        return None
    tables = {name: _stack(row) for name, row in rows.items()}
    tables["mask"] = tables["mask"].float()
    tables["in_cue"] = tables["in_cue"].float()
    return tables | {"paragraph": torch.tensor(paragraphs)}


def _trained(
    network: Network, listed: Mapping[str, list[str]], vectors: dict[str, Floats]
) -> Trained:
    """Return the network as tables, with the commonest words that it has not seen.

    A word's row and its vector come to one row; an unseen word has its vector only.
    """
    state = {name: value.numpy() for name, value in network.state_dict().items()}
    seen = set(listed["word"])
    commonest = islice(vectors, KNOWN_WORDS)
    unseen = [word for word in commonest if word not in seen]
    known = np.vstack([state["vectors"], [vectors[word] for word in unseen]])
    own = np.zeros((len(known), WIDTH), dtype=np.float32)
    own[: len(state["vectors"])] = state["words.word.weight"]
    tables = {"word": own + known @ state["vector.weight"].T}
    for name in (*TABLES[1:], *PLACED):
        tables[name] = state[f"words.{name}.weight"]
    for name in network.pairs:
        tables[f"pair_{name}"] = state[f"pairs.{name}.weight"]
    for name in network.normal:
        tables[f"{name}_scale"] = state[f"normal.{name}.weight"]
        tables[f"{name}_middle"] = state[f"normal.{name}.bias"]
    for name, place in PRODUCTS.items():
        tables[name] = state[f"{place}.weight"].T
        if f"{place}.bias" in state:
            tables[f"{name}_shift"] = state[f"{place}.bias"]
    for name, chain in (("cue", network.cue_chain), ("role", network.role_chain)):
        first, after = chain.tables()
        tables[f"{name}_chain_first"] = first.detach().numpy()
        tables[f"{name}_chain_after"] = after.detach().numpy()
    entries = {**listed, "word": [*listed["word"], *unseen]}
    return Trained(entries=entries, tables=tables)


PRODUCTS = {
    "first": "first.gates",
    "second": "second.gates",
    "third": "third.gates",
    "first_past": "first_past",
    "third_past": "third_past",
    "cue": "cue",
    "role_word": "role_word",
    "role_cue": "role_cue",
    "role": "role",
}
"""Names of the matrices in the tables, and in the network that is trained."""


def measure(tagger: Tagger, examples: Sequence[Example]) -> dict[str, float]:
    """Return what `evaluate attribution` would, on examples already parsed."""
    parses = {example.record["id"]: example.parse for example in examples}
    return score_attribution(
        (example.record for example in examples),
        lambda report: attribute(parses[report.id], wide=True, tagger=tagger),
    )


def cross_validate(corpus: Corpus, folds: int) -> None:
    """Print how taggers read the reports that they were not trained on."""
    for fold in range(folds):
        held_out = corpus.examples[fold::folds]
        rest = [e for n, e in enumerate(corpus.examples) if n % folds != fold]
        trained = train(Corpus(examples=rest, vectors=corpus.vectors))
        print(f"fold {fold + 1}:", measure(trained.tagger(), held_out), flush=True)


def read_known(path: Path) -> dict[str, Floats]:
    """Read GloVe vectors, the commonest word first."""
    vectors = read_vectors(path, sys.maxsize)
    return {word: vectors.table[row] for word, row in vectors.rows.items()}


def main() -> None:
    """Read the corpus, train, and write or measure the tagger."""
    options = _options()
    corpus = Corpus(
        examples=read_examples(options.corpus, load_parser()),
        vectors=read_known(options.glove),
    )
    if options.folds:
        cross_validate(corpus, options.folds)
        return
    trained = train(corpus)
    write_weights(options.out, {"entries": trained.entries}, trained.tables)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="JSON lines")
    parser.add_argument("--glove", type=Path, required=True, help="GloVe text file")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""Train the attribution tagger: ``python -m training.attribution``.

A network (`attribute.tagger.network`) learns cues, sources and contents from
news annotated as PolNeAR is. ``--folds N`` cross-validates by report instead:
it prints what `evaluate attribution` would, and the weights of confidence that
stand in ``confidence.json``. Needs torch; reading needs only numpy.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch

from torch import Tensor
from training.attribution_batches import batches_of, padded, padded_cues
from training.attribution_confidence import (
    Outcome,
    fit_confidence,
    outcomes_of,
)
from training.attribution_examples import (
    Example,
    Paragraph,
    known_vectors,
    make_paragraphs,
    make_vocabulary,
    read_examples,
)
from training.attribution_gold import read_gold
from training.network import read_vectors
from training.tagging import WIDTH, Network, Sizes

from counterclaim.attribute import attribute
from counterclaim.attribute.tagger.network import Tagger
from counterclaim.attribute.tagger.pairs import pair_tables
from counterclaim.attribute.tagger.vocabulary import (
    PLACED,
    TABLES,
    listed_vocabulary,
)
from counterclaim.data.weights import Floats, write_weights
from counterclaim.evaluate import score_attribution
from counterclaim.parse import load_parser


ROUNDS = 10
"""How often every paragraph is seen."""

RATE = 2e-3
"""Step size of Adam after the first steps; it falls to nothing in a straight line."""

WARMING = 100
"""Steps in which the step size rises."""

AVERAGED = 0.998
"""Share of the running mean of the weights that a step of the second half keeps."""

LARGEST_SLOPE = 5.0

KNOWN_WORDS = 30_000
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
    total = rounds * len(list(batches_of(paragraphs, dice)))
    mean: dict[str, Tensor] = {}
    step = 0
    network.train()
    for turn in range(rounds):
        began, loss_sum = time.monotonic(), 0.0
        for batch in batches_of(paragraphs, dice):
            pace = min(1, step / WARMING) * max(0.02, 1 - step / total)
            for group in adam.param_groups:
                group["lr"] = RATE * pace
            loss = network.loss(padded(batch), padded_cues(batch)) / 100
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


def cross_validate(corpus: Corpus, folds: int) -> list[Outcome]:
    """Print how taggers read the reports that they were not trained on.

    Returns:
        What they found in them, and whether it was right.
    """
    outcomes = []
    for fold in range(folds):
        held_out = corpus.examples[fold::folds]
        rest = [e for n, e in enumerate(corpus.examples) if n % folds != fold]
        tagger = train(Corpus(examples=rest, vectors=corpus.vectors)).tagger()
        print(f"fold {fold + 1}:", measure(tagger, held_out), flush=True)
        outcomes += outcomes_of(held_out, tagger)
    return outcomes


def read_known(path: Path) -> dict[str, Floats]:
    """Read GloVe vectors, the commonest word first."""
    vectors = read_vectors(path, sys.maxsize)
    return {word: vectors.table[row] for word, row in vectors.rows.items()}


def main() -> None:
    """Read the corpus, train, and write or measure the tagger."""
    options = _options()
    parser = load_parser()
    corpus = Corpus(
        examples=read_examples(options.corpus, parser),
        vectors=read_known(options.glove),
    )
    if options.folds:
        confidence = fit_confidence(cross_validate(corpus, options.folds))
        rules = fit_confidence(outcomes_of(corpus.examples, None))
        print(json.dumps({"default": confidence, "rules": rules}, indent=1))
        return
    if options.gold is not None:
        examples = read_gold(options.gold, parser)
        trained = train(Corpus(examples=examples, vectors=corpus.vectors))
        confidence = fit_confidence(outcomes_of(corpus.examples, trained.tagger()))
        print(json.dumps({"own-gold": confidence}, indent=1))
    else:
        trained = train(corpus)
    write_weights(options.out, {"entries": trained.entries}, trained.tables)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="JSON lines")
    parser.add_argument("--glove", type=Path, required=True, help="GloVe text file")
    parser.add_argument("--gold", type=Path, help="learn from annotated claims instead")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""Train the claim classifier: ``python -m training.claims``.

A network with one hidden layer over the features of `extract.features` and the
pictures of `extract.vectors`, one class for each claim type and one for no
claim, trained on annotated reports. ``--folds N`` cross-validates by report and
prints found F1 at several thresholds instead.
"""

from __future__ import annotations

import argparse
import json

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from training.network import Task, feature_matrix, fit, read_vectors, write

from counterclaim.attribute import attribute, choose_tagger
from counterclaim.evaluate.claims import score_claims
from counterclaim.extract.classify import Classifier
from counterclaim.extract.clauses import Clause, evidence_of, spoken_tokens
from counterclaim.extract.codebook_file import load_codebook
from counterclaim.extract.extract import open_page
from counterclaim.extract.features import Page, features_of
from counterclaim.extract.placing import locate
from counterclaim.extract.vectors import Floats, Vectors, picture
from counterclaim.model import Parse, Report, Span
from counterclaim.model.exchange import spans_record
from counterclaim.parse import load_parser
from counterclaim.resolve import find_places


LEAST = 0.21
"""Probability that makes a claim; chosen by cross-validation for found F1."""

RARE = 3
"""Clauses that a feature must stand in to be kept."""

WORDS = 20_000
"""Words with a vector."""

SEED = 5
"""Seed of the network that ships."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One annotated report with its clauses.

    Args:
        record: The report in the exchange format, with its gold claims.
        parse: Its parse.
        clauses: Its candidates.
        features: Features of each candidate.
        pictures: Shape (candidates, picture).
        labels: Column of each candidate: a type's, or the last for none.
    """

    record: dict[str, Any]
    parse: Parse
    clauses: Sequence[Clause]
    features: list[list[str]]
    pictures: Floats
    labels: list[int]


def read_examples(path: Path, vectors: Vectors) -> list[Example]:
    """Parse annotated reports and label their clauses."""
    parser = load_parser()
    examples = []
    for line in path.read_text("utf-8").rstrip("\n").split("\n"):
        record = json.loads(line)
        parse = parser(Report(id=record["id"], text=record["text"]))
        examples.append(make_example(record, parse, vectors))
    return examples


def make_example(record: dict[str, Any], parse: Parse, vectors: Vectors) -> Example:
    """Find the clauses of an annotated report and label them."""
    codebook = load_codebook()
    located = locate(parse, find_places(parse))
    statements = attribute(parse, tagger=choose_tagger("default"))
    page = open_page(parse, statements, codebook, located=located)
    columns = {kind.name: column for column, kind in enumerate(codebook.types)}
    return Example(
        record=record,
        parse=parse,
        clauses=page.clauses,
        features=features_of(page, codebook),
        pictures=picture(parse, page.clauses, vectors),
        labels=label_clauses(record["claims"], page, columns),
    )


def label_clauses(
    gold: Sequence[dict[str, Any]], page: Page, columns: dict[str, int]
) -> list[int]:
    """Give each gold claim to the clause that overlaps it best; the rest are none.

    Overlap is that of the scorer, in tokens; a clause with the evidence's own
    head, or with a trigger of the claim's type, is preferred.
    """
    parse, clauses = page.parse, page.clauses
    hints = [
        {columns[match.entry.trigger.type] for match in found} for found in page.matches
    ]
    labels = [len(columns)] * len(clauses)
    acts = {kind.name for kind in load_codebook().types if kind.act}
    plain = [set(clause.tokens) for clause in clauses]
    spoken = [set(spoken_tokens(parse, clause)) for clause in clauses]
    scored = []
    for number, claim in enumerate(gold):
        spans = [Span(start, end) for start, end in claim["evidence"] if start < end]
        words = {token.number for span in spans for token in parse.tokens_in(span)}
        head = parse.head_of(Span(spans[0].start, max(span.end for span in spans)))
        for position, own in enumerate(spoken if claim["type"] in acts else plain):
            shared = len(own & words)
            overlap = shared / len(own | words)
            if shared < 0.5 * min(len(own), len(words)) or overlap < 0.2:
                continue
            same = head is not None and clauses[position].head == head.number
            told = columns[claim["type"]] in hints[position]
            score = overlap + 0.2 * same + 0.15 * told
            scored.append((-score, number, position))
    given: set[int] = set()
    for _, number, position in sorted(scored):
        if number not in given and labels[position] == len(columns):
            labels[position] = columns[gold[number]["type"]]
            given.add(number)
    return labels


def train(examples: Sequence[Example], vectors: Vectors, seed: int) -> Classifier:
    """Return a classifier trained on examples."""
    types = tuple(kind.name for kind in load_codebook().types)
    features = [names for example in examples for names in example.features]
    counts = Counter(name for names in features for name in set(names))
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    rows = {name: row for row, name in enumerate(kept)}
    task = Task(
        features=feature_matrix(features, rows),
        pictures=np.concatenate([example.pictures for example in examples]),
        labels=np.array([label for example in examples for label in example.labels]),
        columns=len(types) + 1,
    )
    tables = fit(task, seed)
    return Classifier(types=types, least=LEAST, rows=rows, vectors=vectors, **tables)


def cross_validate(
    examples: Sequence[Example], vectors: Vectors, folds: int
) -> dict[float, dict[str, Any]]:
    """Return, for several thresholds, the scores on reports not trained on."""
    limits = [round(LEAST + 0.03 * step, 2) for step in range(-2, 4)]
    readings: dict[float, list[dict[str, Any]]] = {limit: [] for limit in limits}
    for fold in range(folds):
        seen = [e for n, e in enumerate(examples) if n % folds != fold]
        classifier = train(seen, vectors, seed=SEED)
        for example in examples[fold::folds]:
            shares = classifier.probabilities(example.features, example.pictures)
            for limit in limits:
                readings[limit].append(read(example, shares, classifier.types, limit))
    gold = [example.record for example in examples]
    return {limit: score_claims(gold, found) for limit, found in readings.items()}


def read(
    example: Example, shares: Floats, types: Sequence[str], limit: float
) -> dict[str, Any]:
    """Return a reading with types and evidence only."""
    acts = {kind.name for kind in load_codebook().types if kind.act}
    claims = []
    for clause, row in zip(example.clauses, shares, strict=True):
        column = int(row[:-1].argmax())
        if row[column] >= limit:
            act = types[column] in acts
            tokens = spoken_tokens(example.parse, clause) if act else clause.tokens
            claims.append(
                {
                    "type": types[column],
                    "evidence": spans_record(evidence_of(example.parse, tokens)),
                    "source": {"name": "REPORTER"},
                    "polarity": "positive",
                    "certainty": "certain",
                    "mood": "actual",
                    "roles": {},
                }
            )
    return {"id": example.record["id"], "text": None, "claims": claims}


def main() -> None:
    """Train and write the classifier, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/train.jsonl"))
    parser.add_argument("--glove", type=Path, required=True, metavar="FILE")
    parser.add_argument(
        "--output", type=Path, default=Path("src/counterclaim/data/claims")
    )
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    vectors = read_vectors(arguments.glove, WORDS)
    examples = read_examples(arguments.gold, vectors)
    if arguments.folds:
        for limit, scores in cross_validate(examples, vectors, arguments.folds).items():
            print(limit, scores["found"], scores["any-type"])
        return
    write(train(examples, vectors, SEED), arguments.output)


if __name__ == "__main__":
    main()

"""Train the claim classifier: ``python -m training.claims``.

A multinomial logistic regression over the features of `extract.features`, one
class for each claim type and one for no claim, fitted by L-BFGS on annotated
reports. ``--folds N`` cross-validates by report and prints found F1 instead.
"""

from __future__ import annotations

import argparse
import json

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from counterclaim.attribute import attribute
from counterclaim.evaluate.claims import score_claims
from counterclaim.extract.clauses import Clause, evidence_of, find_clauses
from counterclaim.extract.codebook_file import load_codebook
from counterclaim.extract.features import features_of
from counterclaim.extract.triggers import match_triggers
from counterclaim.model import Parse, Report, Span
from counterclaim.model.exchange import spans_record
from counterclaim.parse import load_parser


PENALTY = 5.0
"""Weight of the squared weights; chosen by cross-validation on the training reports."""

NONE_BIAS = -1.5
"""Added to the score of no claim: recall is worth more than the fit gives it."""

RARE = 3
"""Clauses that a feature must stand in to be kept."""

STEPS = 60
"""Steps of L-BFGS; cross-validation gains nothing from more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One annotated report with its clauses.

    Args:
        record: The report in the exchange format, with its gold claims.
        parse: Its parse.
        clauses: Its candidates.
        features: Features of each candidate.
        labels: Column of each candidate: a type's, or the last for none.
    """

    record: dict[str, Any]
    parse: Parse
    clauses: list[Clause]
    features: list[list[str]]
    labels: list[int]


def read_examples(path: Path) -> list[Example]:
    """Parse annotated reports and label their clauses."""
    codebook, parser = load_codebook(), load_parser()
    columns = {kind.name: column for column, kind in enumerate(codebook.types)}
    examples = []
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        published = record["published"]
        parse = parser(
            Report(
                id=record["id"],
                text=record["text"],
                published=date.fromisoformat(published) if published else None,
            )
        )
        statements = attribute(parse)
        clauses = find_clauses(parse, statements)
        features = [
            features_of(
                parse,
                clause,
                match_triggers(parse, clause, codebook),
                statement=statements[clause.statement],
                codebook=codebook,
            )
            for clause in clauses
        ]
        labels = label_clauses(record["claims"], parse, clauses, columns=columns)
        examples.append(
            Example(
                record=record,
                parse=parse,
                clauses=clauses,
                features=features,
                labels=labels,
            )
        )
    return examples


def label_clauses(
    gold: Sequence[dict[str, Any]],
    parse: Parse,
    clauses: Sequence[Clause],
    *,
    columns: dict[str, int],
) -> list[int]:
    """Give each gold claim to the clause that overlaps it best; the rest are none.

    Overlap is that of the scorer, in tokens; a clause with the evidence's own
    head is preferred.
    """
    labels = [len(columns)] * len(clauses)
    sets = [set(clause.tokens) for clause in clauses]
    scored = []
    for number, claim in enumerate(gold):
        spans = [Span(start, end) for start, end in claim["evidence"] if start < end]
        words = {token.number for span in spans for token in parse.tokens_in(span)}
        hull = Span(spans[0].start, max(span.end for span in spans))
        head = parse.head_of(hull)
        for position, own in enumerate(sets):
            shared = len(own & words)
            if shared < 0.5 * min(len(own), len(words)):
                continue
            overlap = shared / len(own | words)
            if overlap < 0.2:
                continue
            same = head is not None and clauses[position].head == head.number
            scored.append((-overlap - 0.5 * same, number, position))
    given: set[int] = set()
    for _, number, position in sorted(scored):
        column = columns[gold[number]["type"]]
        if number not in given and labels[position] in {len(columns), column}:
            labels[position] = column
            given.add(number)
    return labels


def fit(examples: Sequence[Example], columns: int) -> dict[str, NDArray[np.float64]]:
    """Return the weights of each feature, a row for each."""
    counts = Counter(
        name
        for example in examples
        for found in example.features
        for name in set(found)
    )
    names = sorted(name for name, count in counts.items() if count >= RARE)
    rows = {name: row for row, name in enumerate(names)}
    matrix = _matrix(examples, rows)
    labels = np.array([label for example in examples for label in example.labels])
    truth = np.zeros((len(labels), columns))
    truth[np.arange(len(labels)), labels] = 1
    transposed = matrix.T.tocsr()

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(len(names), columns)
        scores = matrix @ weights
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        sums = powers.sum(axis=1, keepdims=True)
        value = -(truth * (scores - np.log(sums))).sum()
        value += 0.5 * PENALTY * (flat @ flat)
        slope = transposed @ (powers / sums - truth) + PENALTY * weights
        return float(value), slope.ravel()

    start = np.zeros(len(names) * columns)
    options = {"maxiter": STEPS}
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    weights = best.reshape(len(names), columns)
    weights[rows["bias"], -1] += NONE_BIAS
    return dict(zip(names, weights, strict=True))


def _matrix(examples: Sequence[Example], rows: dict[str, int]) -> sparse.csr_matrix:
    entries: list[int] = []
    lengths = [0]
    for example in examples:
        for found in example.features:
            entries.extend(sorted({rows[name] for name in found if name in rows}))
            lengths.append(len(entries))
    shape = (len(lengths) - 1, len(rows))
    return sparse.csr_matrix((np.ones(len(entries)), entries, lengths), shape=shape)


def cross_validate(examples: Sequence[Example], folds: int) -> dict[str, Any]:
    """Return the scores of readings by models that did not see the report."""
    types = [kind.name for kind in load_codebook().types]
    readings: list[dict[str, Any]] = []
    for fold in range(folds):
        seen = [e for n, e in enumerate(examples) if n % folds != fold]
        weights = fit(seen, len(types) + 1)
        readings.extend(_reading(e, weights, types) for e in examples[fold::folds])
    return score_claims([example.record for example in examples], readings)


def _reading(
    example: Example, weights: dict[str, NDArray[np.float64]], types: Sequence[str]
) -> dict[str, Any]:
    """Return a reading with types and evidence only."""
    claims = []
    for clause, found in zip(example.clauses, example.features, strict=True):
        scores = sum(weights[name] for name in sorted(set(found)) if name in weights)
        column = int(np.argmax(scores))
        if column < len(types):
            evidence = spans_record(evidence_of(example.parse, clause))
            claims.append(_bare_claim(types[column], evidence))
    return {"id": example.record["id"], "text": None, "claims": claims}


def _bare_claim(kind: str, evidence: list[list[int]]) -> dict[str, Any]:
    return {
        "type": kind,
        "evidence": evidence,
        "source": {"name": "REPORTER"},
        "polarity": "positive",
        "certainty": "certain",
        "mood": "actual",
        "roles": {},
    }


def write_model(weights: dict[str, NDArray[np.float64]], folder: Path) -> None:
    """Write weights as 8-bit integers, with a scale for each column."""
    names = sorted(weights)
    table = np.array([weights[name] for name in names])
    scales = np.abs(table).max(axis=0) / 127
    # Rows that rounding makes nothing say nothing.
    small = np.rint(table / scales).astype(np.int8)
    kept = np.abs(small).max(axis=1) > 0
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.i8").write_bytes(small[kept].tobytes())
    names = [name for name, keep in zip(names, kept, strict=True) if keep]
    types = [kind.name for kind in load_codebook().types]
    content = {
        "types": types,
        "scales": [float(f"{scale:.6g}") for scale in scales],
        "features": names,
    }
    text = json.dumps(content, ensure_ascii=False, indent=0)
    (folder / "names.json").write_text(text, "utf-8")


def main() -> None:
    """Train and write the model, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/train.jsonl"))
    parser.add_argument(
        "--output", type=Path, default=Path("src/counterclaim/data/claims")
    )
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    examples = read_examples(arguments.gold)
    if arguments.folds:
        print(json.dumps(cross_validate(examples, arguments.folds)["found"]))
        return
    write_model(fit(examples, len(load_codebook().types) + 1), arguments.output)


if __name__ == "__main__":
    main()

"""Fit the weights that rank the senses of a place's name: see ``--help``.

Each name of an annotated report is one example: the sense with the annotated
GeoNames id, failing that the nearest one within 25 km, is right. The first pass is
fitted alone; the second on what the first makes of all other names. Both are
multinomial logistic regressions with a penalty on the squares of the weights, which
are convex: the same corpus gives the same weights.
"""

from __future__ import annotations

import argparse
import json

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from scipy.optimize import minimize

from counterclaim.model import Disc, Parse, Report, Span
from counterclaim.parse import load_parser
from counterclaim.resolve.actor_survey import survey
from counterclaim.resolve.gazetteer import Entry
from counterclaim.resolve.place_atlas import load_atlas
from counterclaim.resolve.place_given import Given
from counterclaim.resolve.place_home import home_of
from counterclaim.resolve.place_ranking import (
    ALONE,
    TOGETHER,
    Ranking,
    Use,
    Weights,
    features_alone,
)


PRIOR = {
    "people": 1.0,
    "country": 1.0,
    "capital": 0.5,
    "beside_country": 3.0,
    "beside_region": 4.0,
    "holds_neighbour": 3.0,
    "noun_of_division": 5.0,
    "noun_of_settlement": 1.5,
}
"""What weights are drawn to instead of 0: what a corpus has seldom, it can't refute."""

NEAR_KM = 25.0
FOLDS = 5


class Example(NamedTuple):
    """The names of one report, and which sense of each is right."""

    uses: list[Use]
    right: list[int | None]
    counts: list[float]
    """How often each name is annotated, to the power of a half."""
    home: str | None


def main() -> None:
    """Read the arguments; fit, cross-validate and write the weights."""
    asked = argparse.ArgumentParser(description="Fit the ranking of places.")
    asked.add_argument("corpus", type=Path, help="JSON Lines with toponyms")
    asked.add_argument("--penalty", type=float, default=3.0)
    asked.add_argument(
        "--output",
        type=Path,
        default=Path("src/counterclaim/data/gazetteer/ranking.json"),
    )
    given = asked.parse_args()
    parse = load_parser()
    rows = [json.loads(line) for line in given.corpus.read_text("utf-8").splitlines()]
    examples = [example for row in rows if (example := example_of(row, parse))]
    right = total = 0.0
    for fold in range(FOLDS):
        weights = fit(
            [e for n, e in enumerate(examples) if n % FOLDS != fold], given.penalty
        )
        for example in examples[fold::FOLDS]:
            good, all_ = score(example, weights)
            right, total = right + good, total + all_
    print(f"{len(examples)} reports, right in {FOLDS}-fold: {right / total:.4f}")
    write(fit(examples, given.penalty), given.output)


def example_of(row: dict[str, Any], parse: Callable[[Report], Parse]) -> Example | None:
    """Return the names of a report with the right sense of each."""
    report = Report(id=str(row["id"]), text=row["text"], url=row.get("url"))
    return example_in(row, parse(report))


def example_in(row: dict[str, Any], parse: Parse) -> Example | None:
    """Return the names of a parsed report with the right sense of each."""
    known = Given(parse, survey(parse), load_atlas())
    home = home_of(None, row.get("url"))
    spans = [Span(toponym["start"], toponym["end"]) for toponym in row["toponyms"]]
    names = [known.name(span) for span in spans]
    senses = known.senses([name for name in names if name is not None], home)
    right: dict[Any, int] = {}
    counts: dict[Any, int] = {}
    by_key = {use.key: use for use in senses.ranking.uses}
    for toponym, name in zip(row["toponyms"], names, strict=True):
        if name is None or toponym.get("lat") is None:
            continue
        key = senses.use(name)
        found = right_sense(toponym, by_key[key].senses)
        if found is not None:
            right.setdefault(key, found)
            counts[key] = counts.get(key, 0) + 1
    if not right:
        return None
    uses = senses.ranking.uses
    return Example(
        uses,
        [right.get(use.key) for use in uses],
        [counts.get(use.key, 0) ** 0.5 for use in uses],
        home,
    )


def right_sense(toponym: dict[str, Any], senses: Sequence[Entry]) -> int | None:
    """Return which sense a toponym has, None if none is near."""
    wanted = toponym.get("geonameid")
    spot = Disc(
        lat_deg=float(toponym["lat"]), lon_deg=float(toponym["lon"]), radius_m=1
    )
    near: list[tuple[float, int]] = []
    for number, entry in enumerate(senses):
        if wanted and entry.geonames_id == int(wanted):
            return number
        around = entry.around
        if around is not None and entry.kind == "settlement":
            near.append((around.distance_m(spot) / 1000, number))
    nearest = min(near, default=(NEAR_KM + 1, 0))
    return nearest[1] if nearest[0] <= NEAR_KM else None


def fit(examples: Sequence[Example], penalty: float) -> Weights:
    """Fit both passes."""
    alone = _solve(
        _rows(examples, lambda e, n: features_alone(e.uses[n])), ALONE, penalty
    )
    start = Weights(alone=alone, together=np.zeros(len(TOGETHER)))
    together = _rows(examples, _Together(start))
    return Weights(alone=alone, together=_solve(together, TOGETHER, penalty))


class _Together:
    """Features of the second pass; keeps the ranking of the last report."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._last: tuple[Example, Ranking] | None = None

    def __call__(self, example: Example, number: int) -> np.ndarray:
        if self._last is None or self._last[0] is not example:
            ranking = Ranking(example.uses, home=example.home, weights=self._weights)
            self._last = example, ranking
        return self._last[1].features(number)


def _rows(
    examples: Sequence[Example], features: Callable[[Example, int], np.ndarray]
) -> Iterator[tuple[np.ndarray, int, float]]:
    for example in examples:
        for number, right in enumerate(example.right):
            if right is not None and len(example.uses[number].senses) > 1:
                yield features(example, number), right, example.counts[number]


def _solve(
    rows: Iterator[tuple[np.ndarray, int, float]], names: Sequence[str], penalty: float
) -> np.ndarray:
    """Return the weights that make the right senses likeliest."""
    listed = list(rows)
    matrix = np.vstack([features for features, _, _ in listed])
    bounds = np.cumsum([0, *(len(features) for features, _, _ in listed)])
    starts = bounds[:-1]
    sizes = np.diff(bounds)
    rights = starts + np.array([right for _, right, _ in listed])
    counts = np.array([count for _, _, count in listed])
    prior = np.array([PRIOR.get(name, 0.0) for name in names])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.repeat(np.maximum.reduceat(scores, starts), sizes)
        raised = np.exp(scores - highest)
        sums = np.add.reduceat(raised, starts)
        chances = raised / np.repeat(sums, sizes) * np.repeat(counts, sizes)
        logs = scores[rights] - highest[rights] - np.log(sums)
        off = weights - prior
        slope = chances @ matrix - counts @ matrix[rights] + 2 * penalty * off
        return float(-(counts @ logs) + penalty * (off @ off)), slope

    found = minimize(loss, prior, jac=True, method="L-BFGS-B")
    return np.round(np.asarray(found.x), 4)


def score(example: Example, weights: Weights) -> tuple[float, float]:
    """Return how many names of a report are put right, and how many there are."""
    ranking = Ranking(example.uses, home=example.home, weights=weights)
    good = total = 0.0
    for use, right, count in zip(
        example.uses, example.right, example.counts, strict=True
    ):
        if right is not None:
            total += count
            good += count * (ranking.best(use.key) is use.senses[right])
    return good, total


def write(weights: Weights, path: Path) -> None:
    """Write the weights by name."""
    table = {
        "alone": dict(zip(ALONE, weights.alone.tolist(), strict=True)),
        "together": dict(zip(TOGETHER, weights.together.tolist(), strict=True)),
    }
    path.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(path.read_text("utf-8"))


if __name__ == "__main__":
    main()

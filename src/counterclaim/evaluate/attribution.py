"""Score attribution against a corpus annotated as PolNeAR is: `relations` says how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import tee
from typing import Any

from counterclaim.evaluate.attribution_groups import Judge, Tally, groups_of
from counterclaim.evaluate.relations import Comparison, compare_report
from counterclaim.evaluate.reliability import Reliability, reliability_of
from counterclaim.model import Report, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """How well statements are found, by which groups, and how sure they are.

    Args:
        metrics: What `score_attribution` returns.
        groups: What was found and missed, by class of cue and by form.
        reliability: How often what was found with some confidence is right.
    """

    metrics: dict[str, float]
    groups: dict[str, Tally]
    reliability: Reliability


def score_attribution(
    rows: Iterable[Mapping[str, Any]],
    attribute: Callable[[Report], Sequence[Statement]],
) -> dict[str, float]:
    """Return F1 from 0 to 1 of content, cues, sources and whole relations.

    Args:
        rows: Reports with ``id``, ``text`` and ``attributions``.
        attribute: Reads a report's statements; it should read widely, since
            the corpus counts beliefs and support as attributions.

    Returns:
        ``content_token_f1`` over words, pooled over all reports;
        ``content_exact_f1``, ``cue_exact_f1`` and ``source_exact_f1`` over whole
        sets of spans; ``relation_f1`` over pairs whose contents share half of
        their words or more, and whose sources overlap.
    """
    return _metrics([compared for _, compared in compare_all(rows, attribute)])


def assess_attribution(
    rows: Iterable[Mapping[str, Any]],
    attribute: Callable[[Report], Sequence[Statement]],
    judge: Judge,
) -> Assessment:
    """Return the scores with what they are made of.

    Args:
        rows: As for `score_attribution`.
        attribute: Likewise.
        judge: Tells the class of a cue, by its words in a report.
    """
    # The groups are counted as reports are read: a judge may need their parse.
    compared, again = tee(compare_all(rows, attribute))
    groups = groups_of(compared, judge)
    comparisons = [comparison for _, comparison in again]
    return Assessment(
        metrics=_metrics(comparisons),
        groups=groups,
        reliability=reliability_of(comparisons),
    )


def compare_all(
    rows: Iterable[Mapping[str, Any]],
    attribute: Callable[[Report], Sequence[Statement]],
) -> Iterator[tuple[Report, Comparison]]:
    """Read each report, and set what was found beside what annotators marked."""
    for row in rows:
        report = Report(id=str(row["id"]), text=row["text"])
        yield report, compare_report(row, attribute(report))


def _metrics(comparisons: Sequence[Comparison]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for comparison in comparisons:
        _count(comparison, counts)
    names = ("content_token", "content_exact", "cue_exact", "source_exact", "relation")
    return {
        f"{name}_f1": _f1(
            counts[f"{name}_right"], counts[f"{name}_gold"], counts[f"{name}_found"]
        )
        for name in names
    }


def _count(compared: Comparison, counts: Counter[str]) -> None:
    gold_words = set[int]().union(*compared.gold_words)
    found_words = set[int]().union(*compared.found_words)
    _tally(
        counts,
        "content_token",
        len(gold_words & found_words),
        (len(gold_words), len(found_words)),
    )
    for name in ("content", "cue", "source"):
        right = Counter(spans for r in compared.gold if (spans := getattr(r, name)))
        guess = Counter(spans for r in compared.found if (spans := getattr(r, name)))
        sizes = right.total(), guess.total()
        _tally(counts, f"{name}_exact", (right & guess).total(), sizes)
    sizes = len(compared.gold), len(compared.found)
    _tally(counts, "relation", len(compared.pairs), sizes)


def _tally(counts: Counter[str], name: str, right: int, sizes: tuple[int, int]) -> None:
    counts[f"{name}_right"] += right
    counts[f"{name}_gold"] += sizes[0]
    counts[f"{name}_found"] += sizes[1]


def _f1(right: int, gold: int, found: int) -> float:
    return 2 * right / (gold + found) if gold + found else 0.0

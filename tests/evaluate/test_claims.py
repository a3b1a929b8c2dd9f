"""Tests for `counterclaim.evaluate.claims`."""

from __future__ import annotations

import json
import subprocess
import sys

from pathlib import Path
from typing import Any

import pytest

from counterclaim.evaluate.claims import flat_metrics, score_claims


def claim(start: int, end: int, kind: str = "control", **fields: Any) -> dict[str, Any]:
    """Return a claim of the exchange format over a span."""
    base: dict[str, Any] = {
        "id": f"c{start}",
        "evidence": [[start, end]],
        "type": kind,
        "source": {"name": "Russia"},
        "polarity": "positive",
        "certainty": "certain",
        "mood": "actual",
        "roles": {"place": "Toretsk"},
        "relations": [],
    }
    return {**base, **fields}


def scored(gold: list[dict[str, Any]], pred: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the scores of one report."""
    report = {"id": "r", "text": ""}
    return score_claims([{**report, "claims": gold}], [{**report, "claims": pred}])


def test_half_of_two_claims_found_by_one_of_three() -> None:
    """Precision 1/3, recall 1/2, F1 2/5: worked out by hand."""
    gold = [claim(0, 10), claim(20, 30)]
    pred = [claim(0, 10), claim(50, 60), claim(70, 80)]

    found = scored(gold, pred)["found"]

    assert found == {"precision": 0.3333, "recall": 0.5, "f1": 0.4}


@pytest.mark.parametrize(
    ("fields", "strict"),
    [
        pytest.param({}, 1.0, id="all-right"),
        pytest.param({"polarity": "negative"}, 0.0, id="polarity"),
        pytest.param({"mood": "planned"}, 0.0, id="mood"),
        pytest.param({"source": {"name": "Ukraine"}}, 0.0, id="source"),
        pytest.param({"roles": {"place": "Kursk"}}, 0.0, id="place"),
        pytest.param({"certainty": "possible"}, 1.0, id="certainty-is-not-asked"),
    ],
)
def test_strict_asks_for_source_polarity_mood_and_place(
    fields: dict[str, Any], strict: float
) -> None:
    """One wrong attribute of the four and the claim does not count."""
    assert scored([claim(0, 10)], [claim(0, 10, **fields)])["strict"]["f1"] == strict


def test_a_speech_act_may_be_its_doers_or_its_tellers() -> None:
    """Of "the US accused Iran", the claim is the reporter's claim or that of the US."""
    roles = {"agent": "United States"}
    gold = [claim(0, 10, "accusation", source={"name": "REPORTER"}, roles=roles)]
    pred = [claim(0, 10, "accusation", source={"name": "United States"}, roles=roles)]

    assert scored(gold, pred)["attributes"]["source"] == 1.0


def test_links_count_between_claims_that_are_found() -> None:
    """The predicted ids are those of the prediction."""
    relation = [{"kind": "denies", "claim": "c0"}]
    gold = [claim(0, 10), claim(20, 30, relations=relation)]
    pred = [
        claim(0, 10, id="p1"),
        claim(20, 30, id="p2", relations=[{"kind": "contradicts", "claim": "p1"}]),
    ]

    assert scored(gold, pred)["opposition"]["f1"] == 1.0


def test_flat_names_are_those_of_the_command_line() -> None:
    """The name "any-type" becomes any_type_f1."""
    metrics = flat_metrics(scored([claim(0, 10)], [claim(0, 10)]))

    assert metrics["any_type_f1"] == metrics["strict_precision"] == 1.0


def test_the_numbers_are_those_of_the_annotators_scorer(
    shared: Path, tmp_path: Path
) -> None:
    """To four decimals, on a reading made worse by rule."""
    gold_path = shared / "gold" / "dev.jsonl"
    gold = [json.loads(line) for line in gold_path.read_text().splitlines()]
    reading = json.loads(json.dumps(gold))
    for report in reading:
        report["claims"] = [c for n, c in enumerate(report["claims"]) if n % 5]
        for number, found in enumerate(report["claims"]):
            start, end = found["evidence"][0]
            found["evidence"] = [[max(0, start - number % 40), end + number % 30]]
            if number % 7 == 0:
                found["polarity"], found["when"] = "unknown", "2022"
            if number % 6 == 0:
                found["source"] = {"name": "Ukraine"}
    path = tmp_path / "reading.jsonl"
    path.write_text("\n".join(map(json.dumps, reading)))
    scorer = str(shared / "tools" / "score_claims.py")
    done = subprocess.run(
        [sys.executable, scorer, str(gold_path), str(path), "--json"],
        check=True,
        capture_output=True,
    )

    assert score_claims(gold, reading) == json.loads(done.stdout)

"""Tests for `counterclaim.run.local`: order, failures, processes, real reports."""

from __future__ import annotations

import json
import random

from itertools import islice
from pathlib import Path

import pytest

from counterclaim.errors import UnknownName, UnreadableInput
from counterclaim.model import Reading, Report
from counterclaim.model.exchange import reading_line
from counterclaim.run import Options, Outcome, Pipeline, load_pipeline, read_reports


TEXTS = (
    "Sudan's army said it had retaken the palace in Khartoum. The RSF denied it.",
    "“We hold Severodonetsk,” the governor told reporters. Moscow said otherwise.",
    "At least 12 people were killed in a drone strike on a market, officials said.",
)

ODD = "\u00a0\u2009\u02bc\u2019«»„“”‘\u200b\ufeff🙂🇺🇦é\u0301ёЇ\t\r\n\u2028—–…%$"
"""Odd spaces, apostrophes and marks, emoji, Cyrillic, combining marks."""


def reports(count: int) -> list[Report]:
    """Return reports of our own words."""
    return [
        Report(id=f"r{number}", text=TEXTS[number % len(TEXTS)])
        for number in range(count)
    ]


def lines(outcomes: list[Outcome]) -> list[str]:
    """Return readings as they are printed."""
    return [reading_line(o) if isinstance(o, Reading) else str(o) for o in outcomes]


def test_readings_come_in_the_order_of_the_reports() -> None:
    """The id of each is that of its report."""
    outcomes = read_reports(reports(5))

    ids = [o.report.id for o in outcomes if isinstance(o, Reading)]

    assert ids == [f"r{number}" for number in range(5)]


def test_what_was_no_report_passes_through_in_its_place() -> None:
    """The caller tells of it; the others are read."""
    error = UnreadableInput("x.txt", "is empty", "check it")
    first, second = reports(2)

    outcomes = list(read_reports([first, error, second]))

    assert outcomes[1] is error
    assert all(isinstance(outcomes[place], Reading) for place in (0, 2))


def test_a_report_that_breaks_the_reader_stops_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is told of by name, and the next one is read."""
    whole = Pipeline.__call__

    def breaks(self: Pipeline, report: Report) -> Reading:
        if report.id == "r0":
            raise RuntimeError("broken")
        return whole(self, report)

    monkeypatch.setattr(Pipeline, "__call__", breaks)

    broken, fine = read_reports(reports(2))

    assert isinstance(broken, UnreadableInput)
    assert "r0" in str(broken)
    assert isinstance(fine, Reading)


def test_several_processes_give_the_same_lines_as_one() -> None:
    """More reports than a batch, so that both work."""
    texts = reports(20)

    assert lines(list(read_reports(texts, jobs=2))) == lines(list(read_reports(texts)))


def test_an_unknown_parser_is_told_once() -> None:
    """Before a report is read."""
    with pytest.raises(UnknownName, match="no-such-parser"):
        next(read_reports(reports(1), options=Options(parser="no-such-parser")))


def check_reading(read: Pipeline, report: Report) -> str:
    """Read a report; check every span of what is printed; return the line."""
    line = reading_line(read(report))
    record = json.loads(line)
    for claim in record["claims"]:
        quotes = [record["text"][start:end] for start, end in claim["evidence"]]
        assert quotes == claim["quote"]
        assert all(quote.strip() == quote != "" for quote in quotes)
    return line


def test_evidence_is_the_text_at_its_offsets_in_odd_texts() -> None:
    """Our sentences with odd characters thrown in, by a fixed seed."""
    read, chance = load_pipeline(), random.Random(0)
    for number in range(150):
        characters = list(TEXTS[number % len(TEXTS)])
        for _ in range(8):
            characters.insert(chance.randrange(len(characters)), chance.choice(ODD))
        check_reading(read, Report(id="odd", text="".join(characters)))


def real_reports(folder: Path) -> list[Report]:
    """Return 3,000 real reports: every full one of a few sets, and short leads."""
    rows: list[dict[str, str]] = []
    for name, count in (
        ("other-conflicts.jsonl", 219),
        ("semeval2025-t10-en-ua.jsonl", 121),
        ("gdelt-outlets-2022-24.jsonl", 260),
        ("ruwa-headlines.jsonl", 2400),
    ):
        with (folder / name).open(encoding="utf-8") as file:
            rows.extend(islice(map(json.loads, file), count))
    chance = random.Random(0)
    return [
        Report(id=row["id"], text=_with_odd(row["text"], chance))
        for row in rows
        if row["text"].strip()
    ]


def _with_odd(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(ODD) + text[place:]


def test_evidence_is_the_text_at_its_offsets_in_real_reports(shared: Path) -> None:
    """Three thousand of them, each with an odd character put in somewhere."""
    read = load_pipeline()
    found = real_reports(shared / "data" / "news")
    assert len(found) > 2900

    for report in found:
        check_reading(read, report)


def test_two_runs_give_the_same_bytes(shared: Path) -> None:
    """Two readers loaded one after the other, on real reports."""
    found = real_reports(shared / "data" / "news")[:60]
    first, second = load_pipeline(), load_pipeline()

    assert [check_reading(first, report) for report in found] == [
        check_reading(second, report) for report in found
    ]

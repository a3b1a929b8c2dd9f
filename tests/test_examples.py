"""Tests for the sample reports that ship, and for what a checkout says of itself."""

from __future__ import annotations

import io
import re

from importlib.resources import as_file, files
from pathlib import Path

import pytest

from counterclaim.ingest import read_inputs
from counterclaim.model import Report


ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """Return the sample reports; none of them may be unreadable."""
    with as_file(files("counterclaim.data") / "examples") as folder:
        items = list(read_inputs([str(folder)], stdin=io.BytesIO()))
    assert all(isinstance(item, Report) for item in items), items
    return [item for item in items if isinstance(item, Report)]


def test_there_are_enough_from_several_points_of_view(reports: list[Report]) -> None:
    """At least ten reports, and five outlets."""
    assert len(reports) >= 10
    assert len({report.outlet for report in reports} - {None}) >= 5


def test_no_outlet_is_a_real_one(reports: list[Report]) -> None:
    """Every outlet's name says that it is made up."""
    for report in reports:
        assert report.outlet is None or report.outlet.startswith("Example ")


def test_one_report_has_no_date(reports: list[Report]) -> None:
    """So that the demo shows how a date is inferred."""
    assert [report.id for report in reports if report.published is None] == [
        "sievierodonetsk"
    ]


def test_each_is_english_and_as_long_as_a_short_report(reports: list[Report]) -> None:
    """150 to 300 words."""
    for report in reports:
        assert report.language == "en"
        assert 150 <= len(report.text.split()) <= 300, report.id


def test_the_folder_at_the_top_is_the_one_that_ships() -> None:
    """`examples/` leads into the package, so that there is one copy."""
    shipped = ROOT / "src" / "counterclaim" / "data" / "examples"

    assert (ROOT / "examples").resolve() == shipped.resolve()


@pytest.mark.parametrize("folder", ["src", "docs", "training", "benchmarks"])
def test_no_path_of_one_machine_is_written_down(folder: str) -> None:
    """What is committed holds on every machine."""
    private = re.compile(r"(?<![\w.:/])/(?:home|root|work|Users|tmp)/")
    texts = {".md", ".py", ".toml", ".csv", ".txt", ".jsonl", ".html"}

    for path in (ROOT / folder).rglob("*"):
        if path.suffix in texts:
            assert not private.search(path.read_text(encoding="utf-8")), path

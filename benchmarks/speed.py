"""Measure speed, start-up and memory: ``python benchmarks/speed.py``.

Reads reports of about 550 words, put together from the sample reports that
ship, on one core; prints reports a second, each stage's share, the time to start
and the peak of memory. ``--check`` exits with 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle
from typing import Any


# Before numpy is loaded: one core means one thread.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_name] = "1"

from counterclaim.data import examples_path  # noqa: E402
from counterclaim.ingest import read_inputs  # noqa: E402
from counterclaim.model import Report  # noqa: E402
from counterclaim.run import pipeline, read_reports  # noqa: E402


WORDS = 550
"""Words of a full report."""

WANTED_PER_SECOND = 15
WANTED_START_S = 2.0
WANTED_PEAK_MB = 1024

STAGES = {
    "attribute": "attribute",
    "extract": "extract",
    "find_times": "resolve",
    "find_places": "resolve",
    "survey": "resolve",
    "name_sources": "resolve",
    "attach_said": "resolve",
    "name_fillers": "resolve",
    "attach_times": "resolve",
    "date_report": "resolve",
    "link_claims": "weigh",
}
"""Functions of the pipeline, with the stage that they belong to."""


def full_reports(count: int) -> list[Report]:
    """Return reports of at least `WORDS` words, made of the sample reports."""
    items = read_inputs([str(examples_path())], stdin=sys.stdin.buffer)
    paragraphs = cycle(
        paragraph
        for item in items
        if isinstance(item, Report)
        for paragraph in item.text.split("\n")
        if paragraph.strip()
    )
    reports = []
    for number in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < WORDS:
            parts.append(next(paragraphs))
        text = "\n".join(parts)
        reports.append(Report(id=str(number), text=text, published=date(2022, 7, 4)))
    return reports


def timed(
    spent: dict[str, float], stage: str, function: Callable[..., Any]
) -> Callable[..., Any]:
    """Return a function that adds its time to its stage's."""

    def wrapped(*arguments: Any, **options: Any) -> Any:
        start = time.process_time()
        result = function(*arguments, **options)
        spent[stage] += time.process_time() - start
        return result

    return wrapped


def measure_reading(count: int) -> float:
    """Print reports a second and each stage's share; return the former.

    Counted is the time of this process on its core, so that a machine with other
    work gives much the same figures.
    """
    reports = full_reports(count)
    words = sum(len(report.text.split()) for report in reports)
    readings = read_reports(reports)
    next(readings)  # the reader is loaded with the first report
    start = time.process_time()
    for _ in readings:
        pass
    whole = (time.process_time() - start) * count / (count - 1)
    per_second = words / WORDS / whole
    print(f"{per_second:.1f} reports of {WORDS} words a second, on one core")
    reader = pipeline.load_pipeline()
    spent: dict[str, float] = defaultdict(float)
    for name, stage in STAGES.items():
        setattr(pipeline, name, timed(spent, stage, getattr(pipeline, name)))
    parse = timed(spent, "parse", reader.parse)
    staged = replace(reader, parse=parse)
    for report in reports:
        staged(report)
    parser = spent["parse"]
    for stage, seconds in sorted(spent.items(), key=lambda entry: -entry[1]):
        share = seconds / sum(spent.values())
        print(f"  {stage:10} {share:6.1%}  {seconds / parser:5.2f} x the parser")
    return per_second


def measure_start() -> float:
    """Print and return the seconds until one line of text has been read."""
    command = [sys.executable, "-m", "counterclaim", "read", "-", "--quiet"]
    start = time.perf_counter()
    subprocess.run(
        command, input=b"Kyiv denied it.", check=True, stdout=subprocess.DEVNULL
    )
    seconds = time.perf_counter() - start
    print(f"{seconds:.2f} s to start and read one line")
    return seconds


def main() -> None:
    """Measure; with ``--check``, exit with 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    start_s = min(measure_start() for _ in range(3))
    per_second = measure_reading(arguments.reports)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak_mb:.0f} MB of memory at the peak")
    kept = (
        per_second >= WANTED_PER_SECOND
        and start_s <= WANTED_START_S
        and peak_mb <= WANTED_PEAK_MB
    )
    sys.exit(1 if arguments.check and not kept else 0)


if __name__ == "__main__":
    main()

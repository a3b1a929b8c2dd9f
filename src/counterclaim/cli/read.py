"""``counterclaim read``: print what reports claim, keep nothing."""

from __future__ import annotations

import sys

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from counterclaim.cli.arguments import (
    AttributionName,
    CodebookPath,
    Inputs,
    Jobs,
    ParserName,
    Quiet,
)
from counterclaim.cli.render import reading_view
from counterclaim.cli.streams import console, progress, tell, write_line
from counterclaim.errors import UnreadableInput
from counterclaim.ingest import read_inputs
from counterclaim.model import Reading
from counterclaim.model.exchange import reading_line
from counterclaim.run import Options, Outcome, read_reports


class OutputFormat(StrEnum):
    """How readings are printed."""

    TABLE = "table"
    JSONL = "jsonl"


def read(
    inputs: Inputs,
    *,
    output: Annotated[
        OutputFormat, typer.Option("--format", help="A table, or one JSON a line.")
    ] = OutputFormat.TABLE,
    codebook: CodebookPath = None,
    parser: ParserName = "default",
    attribution: AttributionName = "default",
    jobs: Jobs = 1,
    quiet: Quiet = False,
) -> None:
    """Read reports and print who claims what. Nothing is kept."""
    options = Options(codebook=codebook, parser=parser, attribution=attribution)
    failures = Failures()
    outcomes = read_reports(
        read_inputs(inputs, stdin=sys.stdin.buffer), options=options, jobs=jobs
    )
    with progress(outcomes, quiet=quiet) as followed:
        for reading in failures.passing(followed):
            if output is OutputFormat.JSONL:
                write_line(reading_line(reading))
            else:
                console().print(reading_view(reading))
    failures.leave()


class Failures:
    """Tells of what could not be read, at once, and remembers that it did."""

    def __init__(self) -> None:
        self.count = 0

    def passing(self, outcomes: Iterator[Outcome]) -> Iterator[Reading]:
        """Yield the readings; tell of errors, and of reports left unread."""
        for outcome in outcomes:
            if isinstance(outcome, UnreadableInput):
                self.count += 1
                tell(str(outcome))
                continue
            if outcome.unread is not None:
                tell(f"{outcome.report.id}: left unread: {outcome.unread}")
            if outcome.dropped:
                tell(
                    f"{outcome.report.id}: {outcome.dropped} claims failed their check"
                )
            yield outcome

    def leave(self) -> None:
        """End the command with exit code 1 if something could not be read."""
        if self.count:
            raise typer.Exit(1)

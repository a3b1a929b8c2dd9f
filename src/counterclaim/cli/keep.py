"""The commands that keep readings in a ledger, and ask it."""

from __future__ import annotations

import sys
import tempfile

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.arguments import (
    DEFAULT_LEDGER,
    AttributionName,
    CodebookPath,
    Inputs,
    Jobs,
    LedgerPath,
    ParserName,
    Quiet,
)
from counterclaim.cli.explanation import explanation_view
from counterclaim.cli.read import Failures
from counterclaim.cli.render import claims_view, matter_view, matters_view
from counterclaim.cli.streams import console, progress
from counterclaim.data import examples_path
from counterclaim.errors import UnknownName
from counterclaim.ingest import read_inputs
from counterclaim.model import Matter
from counterclaim.run import Options, read_reports
from counterclaim.weigh import bring_together


if TYPE_CHECKING:
    from counterclaim.ledger import Ledger

TypeName = Annotated[str | None, typer.Option("--type", help="Claim type.")]
PlaceName = Annotated[str | None, typer.Option("--place", help="Name of a place.")]
ActorName = Annotated[str | None, typer.Option("--actor", help="Name of a speaker.")]


def add(
    inputs: Inputs,
    *,
    ledger: LedgerPath = DEFAULT_LEDGER,
    codebook: CodebookPath = None,
    parser: ParserName = "default",
    attribution: AttributionName = "default",
    jobs: Jobs = 1,
    quiet: Quiet = False,
) -> None:
    """Read reports into a ledger. A report that is there already changes nothing."""
    failures = Failures()
    options = Options(codebook=codebook, parser=parser, attribution=attribution)
    new = known = claims_read = 0
    with _open(ledger, create=True) as kept:
        outcomes = read_reports(
            read_inputs(inputs, stdin=sys.stdin.buffer), options=options, jobs=jobs
        )
        with progress(outcomes, quiet=quiet) as followed:
            for reading in failures.passing(followed):
                added = kept.add(reading)
                new, known = new + added, known + (not added)
                claims_read += len(reading.claims) if added else 0
    if not quiet:
        typer.echo(
            f"{ledger}: {new} reports added with {claims_read} claims, "
            f"{known} were there already, {failures.count} could not be read"
        )
    failures.leave()


def claims(
    *,
    ledger: LedgerPath = DEFAULT_LEDGER,
    claim_type: TypeName = None,
    place: PlaceName = None,
    actor: ActorName = None,
) -> None:
    """List the claims of a ledger."""
    with _open(ledger) as kept:
        entries = list(kept.entries(type=claim_type, place=place, source=actor))
    console().print(claims_view(entries))


def matters(
    *,
    ledger: LedgerPath = DEFAULT_LEDGER,
    claim_type: TypeName = None,
    place: PlaceName = None,
) -> None:
    """List what is at issue, contested matters first."""
    found = [
        matter
        for matter in _matters(ledger)
        if (claim_type is None or matter.type == claim_type)
        and (place is None or (matter.place or "").casefold() == place.casefold())
    ]
    console().print(matters_view(found))


def show(
    name: Annotated[str, typer.Argument(help="Id of a matter or of a claim.")],
    *,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Show a matter with both sides' sentences, or all about one claim."""
    for matter in _matters(ledger):
        if matter.id == name:
            console().print(matter_view(matter))
            return
    explain(name, ledger=ledger)


def explain(
    claim: Annotated[str, typer.Argument(help="Id of a claim.")],
    *,
    ledger: LedgerPath = DEFAULT_LEDGER,
) -> None:
    """Explain a claim: its sentence, cue, trigger, rules and links."""
    with _open(ledger) as kept:
        try:
            detail = kept.detail(claim)
        except UnknownName as error:
            remedy = "list them with 'counterclaim matters' and 'counterclaim claims'"
            raise UnknownName("matter or claim", claim, remedy) from error
    console().print(explanation_view(detail))


def demo(*, quiet: Quiet = False) -> None:
    """Read the sample reports into a ledger and show what is at issue."""
    failures = Failures()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "demo.db")
        with _open(path, create=True) as kept:
            outcomes = read_reports(
                read_inputs([str(examples_path())], stdin=sys.stdin.buffer)
            )
            with progress(outcomes, quiet=quiet) as followed:
                for reading in failures.passing(followed):
                    kept.add(reading)
            counts = kept.counts()
        found = _matters(path)
    shown = [matter for matter in found if matter.standing == "contested"]
    for matter in shown:
        console().print(matter_view(matter))
    console().print(matters_view([m for m in found if m not in shown][:DEMO_REST]))
    typer.echo(
        f"{counts['reports']} sample reports, {counts['claims']} claims, "
        f"{len(found)} matters, {len(shown)} of them contested"
    )
    failures.leave()


DEMO_REST = 15
"""Matters that the demo lists after the contested ones."""


def _open(path: Path, *, create: bool = False) -> Ledger:
    # SQLAlchemy takes a third of a second to import: `read` does without it.
    from counterclaim.ledger import Ledger  # noqa: PLC0415

    return Ledger.open(path, create=create)


def _matters(ledger: Path) -> tuple[Matter, ...]:
    with _open(ledger) as kept:
        return bring_together(kept.entries())

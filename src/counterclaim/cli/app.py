"""The command line: small verbs over the package's public functions."""

from __future__ import annotations

import os
import sys

from typing import Annotated

import typer

from counterclaim._version import __version__
from counterclaim.cli.actors import actors_app
from counterclaim.cli.evaluate import evaluate_app
from counterclaim.cli.inspect import codebook_app, doctor
from counterclaim.cli.keep import add, claims, demo, explain, matters, show
from counterclaim.cli.read import read
from counterclaim.cli.streams import tell
from counterclaim.errors import CounterclaimError


app = typer.Typer(
    name="counterclaim",
    help="Read war reporting; keep a ledger of who claims what, and who denies it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"counterclaim {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Read war reporting; keep a ledger of who claims what, and who denies it."""


def _command(name: str, function: object, example: str) -> None:
    app.command(name, epilog=f"Example: {example}")(function)  # type: ignore[type-var]


_command("read", read, "counterclaim read report.txt")
_command("add", add, "counterclaim add reports.jsonl --ledger war.db")
_command("claims", claims, "counterclaim claims --ledger war.db --type control")
_command("matters", matters, "counterclaim matters --ledger war.db --place Toretsk")
_command("show", show, "counterclaim show control/toretsk --ledger war.db")
_command("explain", explain, "counterclaim explain 1a2b3c4d5e.c3 --ledger war.db")
_command("doctor", doctor, "counterclaim doctor")
_command("demo", demo, "counterclaim demo")
app.add_typer(evaluate_app, name="evaluate")
app.add_typer(codebook_app, name="codebook")
app.add_typer(actors_app, name="actors")


def main() -> None:
    """Run the command line; a known error is one line and exit code 1."""
    try:
        app()
    except CounterclaimError as error:
        tell(str(error))
        sys.exit(1)
    except BrokenPipeError:
        # The reader of our output left (`| head`): nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)

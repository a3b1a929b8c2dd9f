"""The commands that look at the installation and at codebooks."""

from __future__ import annotations

import json
import platform
import sys

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from rich.text import Text

from counterclaim._version import __version__
from counterclaim.cli.arguments import AsJson, CodebookPath
from counterclaim.cli.streams import console
from counterclaim.cli.tables import type_view, types_view
from counterclaim.data import examples_path
from counterclaim.errors import UnknownName
from counterclaim.extract import load_codebook
from counterclaim.model import Report
from counterclaim.run import load_pipeline


codebook_app = typer.Typer(
    help="Look at the codebook, or check one of your own.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@codebook_app.command("list", epilog="Example: counterclaim codebook list")
def list_types(*, codebook: CodebookPath = None) -> None:
    """List the claim types."""
    console().print(types_view(load_codebook(codebook)))


@codebook_app.command("show", epilog="Example: counterclaim codebook show control")
def show_type(
    name: Annotated[str, typer.Argument(help="Name of a claim type.")],
    *,
    codebook: CodebookPath = None,
) -> None:
    """Show one claim type with its codes and triggers."""
    loaded = load_codebook(codebook)
    if name not in loaded.by_name:
        remedy = "list them with 'counterclaim codebook list'"
        raise UnknownName("claim type", name, remedy)
    console().print(type_view(loaded, name))


@codebook_app.command("check", epilog="Example: counterclaim codebook check my.toml")
def check_codebook(
    path: Annotated[Path, typer.Argument(help="A codebook file.")],
) -> None:
    """Check a codebook file; tell the first thing that is wrong with it."""
    loaded = load_codebook(path)
    own = sum(entry.trigger.own for entry in loaded.triggers)
    typer.echo(f"{path}: good; {len(loaded.types)} types, {own} words of its own")


def doctor(*, as_json: AsJson = False) -> None:
    """Check that everything the default reader needs is there and works."""
    results = [_checked(name, check) for name, check in CHECKS.items()]
    if as_json:
        typer.echo(json.dumps({name: {"ok": ok, "told": t} for name, ok, t in results}))
    else:
        for name, ok, told in results:
            mark = Text("ok    ", style="green") if ok else Text("FAILED", style="red")
            console().print(mark.append(f" {name}: {told}", style="default"))
    if not all(ok for _, ok, _ in results):
        raise typer.Exit(1)


def _checked(name: str, check: Callable[[], str]) -> tuple[str, bool, str]:
    try:
        return name, True, check()
    except Exception as error:  # noqa: BLE001 - a doctor tells of whatever is wrong
        return name, False, f"{type(error).__name__}: {error}; reinstall counterclaim"


def _check_python() -> str:
    if sys.version_info < (3, 11):  # noqa: UP036 - an odd installation is the point
        raise RuntimeError("Python 3.11 or newer is needed")
    return f"{platform.python_version()}, counterclaim {__version__}"


def _check_libraries() -> str:
    names = ("spacy", "numpy", "rich", "sqlalchemy", "trafilatura", "typer")
    return ", ".join(f"{name} {version(name)}" for name in names)


def _check_reading() -> str:
    """Read a sentence of our own from end to end."""
    text = "Russia said on Friday that its forces had taken Toretsk. Kyiv denied it."
    reading = load_pipeline()(Report(id="doctor", text=text))
    if not reading.claims:
        raise RuntimeError("a plain sentence gave no claim")
    return f"a sentence gives {len(reading.claims)} claims"


def _check_examples() -> str:
    return f"{len(list(examples_path().iterdir()))} files in {examples_path()}"


CHECKS: dict[str, Callable[[], str]] = {
    "python": _check_python,
    "libraries": _check_libraries,
    "reading": _check_reading,
    "sample reports": _check_examples,
}
"""What `doctor` looks at, in order."""

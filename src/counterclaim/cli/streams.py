"""What goes to standard output, and what to standard error."""

from __future__ import annotations

import sys

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


_T = TypeVar("_T")


def tell(message: str) -> None:
    """Write one line to standard error."""
    line = f"counterclaim: {' '.join(message.split())}\n"
    sys.stderr.write(line.encode("utf-8", "replace").decode("utf-8"))


def write_line(line: str) -> None:
    """Write one line to standard output, in UTF-8 whatever the terminal says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(line.encode() + b"\n")


def console() -> Console:
    """Return the console for what a person reads."""
    return Console(highlight=False, soft_wrap=False)


@contextmanager
def progress(items: Iterable[_T], *, quiet: bool) -> Iterator[Iterator[_T]]:
    """Show on standard error how many reports are done, if a person looks on."""
    if quiet or not sys.stderr.isatty():
        yield iter(items)
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield iter(bar.track(items))

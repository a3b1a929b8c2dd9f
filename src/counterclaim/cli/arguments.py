"""The arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORTS...",
        help="Files (.txt .md .html .jsonl), folders, http(s) URLs, or - for stdin.",
    ),
]

LedgerPath = Annotated[
    Path,
    typer.Option(
        "--ledger",
        envvar="COUNTERCLAIM_LEDGER",
        help="The ledger's file.",
        metavar="FILE",
    ),
]

CodebookPath = Annotated[
    Path | None,
    typer.Option(
        "--codebook",
        help="A codebook to use beside the one that ships.",
        metavar="FILE",
    ),
]

ParserName = Annotated[
    str,
    typer.Option(
        "--parser", help="An installed Universal Dependencies pipeline.", metavar="NAME"
    ),
]

AttributionName = Annotated[
    str,
    typer.Option(
        "--attribution",
        help="Who-says-what by default (rules and tagger), own-gold, or rules alone.",
        metavar="NAME",
    ),
]

Jobs = Annotated[int, typer.Option("--jobs", min=1, help="Processes to read with.")]

Quiet = Annotated[
    bool, typer.Option("--quiet", help="Show no progress and no summary.")
]

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]

DEFAULT_LEDGER = Path("counterclaim.db")
"""The ledger of the folder that the command runs in."""

"""The commands that look at the actor table, or check a table of one's own."""

from __future__ import annotations

import json

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from rich import box
from rich.table import Table

from counterclaim.cli.arguments import AsJson
from counterclaim.cli.streams import console, write_line
from counterclaim.errors import UnreadableInput
from counterclaim.resolve import load_actor_table, read_actor_table


actors_app = typer.Typer(
    help="Look at the actor table, or check one of your own.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@actors_app.command("list", epilog="Example: counterclaim actors list wagner")
def list_actors(
    text: Annotated[
        str, typer.Argument(help="Part of a name or id; all actors if left out.")
    ] = "",
    *,
    kind: Annotated[
        str | None, typer.Option(help="Only this kind: armed-group, media …")
    ] = None,
    country: Annotated[
        str | None, typer.Option(help="Only this state, by its two letters: UA.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List states, forces, bodies, outlets and persons, with all their names."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    for title in ("id", "kind", "state", "names"):
        table.add_column(title)
    loaded = load_actor_table()
    names = loaded.names()
    for actor in loaded.actors.values():
        words = names[actor.id]
        sought = " ".join([actor.id, *words]).casefold()
        if text.casefold() not in sought or kind not in {None, actor.kind}:
            continue
        if country not in {None, actor.country}:
            continue
        if as_json:
            write_line(json.dumps(asdict(actor) | {"names": words}, ensure_ascii=False))
        else:
            state = "" if actor.country is None else actor.country
            table.add_row(actor.id, actor.kind, state, " · ".join(words))
    if not as_json:
        console().print(table)


@actors_app.command("check", epilog="Example: counterclaim actors check my-actors/")
def check_actors(
    folder: Annotated[
        Path | None,
        typer.Argument(help="A folder of tables like the ones that ship."),
    ] = None,
) -> None:
    """Check a table: names that two actors share, unknown kinds and states."""
    if folder is None:
        table = load_actor_table()
    elif folder.is_dir():
        table = read_actor_table(folder)
    else:
        remedy = "give a folder that holds states.csv and the other tables"
        raise UnreadableInput(str(folder), "is no folder", remedy)
    count = sum(map(len, table.names().values()))
    typer.echo(f"{len(table.actors)} actors with {count} names; nothing is wrong")

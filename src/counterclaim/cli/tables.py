"""Tables of figures and of the codebook."""

from __future__ import annotations

from collections.abc import Mapping

from rich import box
from rich.console import Group
from rich.table import Table

from counterclaim.extract import Codebook


def metrics_view(
    task: str,
    metrics: Mapping[str, float],
    detail: Mapping[str, Mapping[str, float]] | None,
) -> Group:
    """Return the figures of a task, and those by claim type where given."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(task)
    table.add_column("", justify="right")
    for name, value in metrics.items():
        table.add_row(name, f"{value:.4f}")
    if not detail:
        return Group(table)
    by_type = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    by_type.add_column("type")
    for name in ("precision", "recall", "f1", "gold"):
        by_type.add_column(name, justify="right")
    for name, row in detail.items():
        figures = [f"{row[key]:.2f}" for key in ("precision", "recall", "f1")]
        by_type.add_row(name, *figures, str(row["gold"]))
    return Group(table, by_type)


def types_view(codebook: Codebook) -> Table:
    """Return the claim types of a codebook, a line each."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("type", no_wrap=True, style="bold")
    table.add_column("what is claimed", ratio=3)
    table.add_column("roles", ratio=2)
    table.add_column("words", justify="right", no_wrap=True)
    counts: dict[str, int] = {}
    for entry in codebook.triggers:
        counts[entry.trigger.type] = counts.get(entry.trigger.type, 0) + 1
    for kind in codebook.types:
        words = str(counts.get(kind.name, 0))
        table.add_row(kind.name, kind.definition, ", ".join(kind.roles), words)
    return table


def type_view(codebook: Codebook, name: str) -> Group:
    """Return one claim type with its codes and the words of its triggers."""
    kind = codebook.by_name[name]
    head = Table.grid(padding=(0, 2))
    head.add_column(style="dim", no_wrap=True)
    head.add_column()
    head.add_row("type", kind.name)
    head.add_row("what is claimed", kind.definition)
    head.add_row("roles", ", ".join(kind.roles))
    for code in kind.codes:
        head.add_row(code.scheme, code.value)
    words: dict[str, list[str]] = {}
    for entry in codebook.triggers:
        if entry.trigger.type == name:
            phrase = " ".join((entry.head, *sorted(entry.rest)))
            words.setdefault(entry.trigger.name, []).append(phrase)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("trigger", ratio=1)
    table.add_column("words", ratio=4)
    for trigger, phrases in words.items():
        table.add_row(trigger, ", ".join(sorted(set(phrases))))
    return Group(head, table)

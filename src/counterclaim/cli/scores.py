"""How attribution was scored, as tables for a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich import box
from rich.table import Table

from counterclaim.evaluate import Reliability, Tally


_SHARES = {
    "content": "content",
    "content_exact": "exact",
    "cue_exact": "cue",
    "source_exact": "source",
    "relation": "both",
}
"""Columns that are shares of gold, with their titles."""


def groups_view(groups: Mapping[str, Tally]) -> Table:
    """Return what was found of each group: shares of gold, and what was wrong."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("found of", no_wrap=True)
    for name in ("gold", *_SHARES.values(), "found", "wrong"):
        table.add_column(name, justify="right")
    for name, tally in groups.items():
        shares = [_share(getattr(tally, part), tally.gold) for part in _SHARES]
        wrong = _share(tally.wrong, tally.found)
        table.add_row(name, str(tally.gold), *shares, str(tally.found), wrong)
    return table


def reliability_view(reliability: Reliability) -> Table:
    """Return how often statements are right, by their confidence."""
    error = reliability.error
    title = "" if error is None else f"expected calibration error {error:.3f}"
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, caption=title)
    for name in ("confidence", "statements", "right"):
        table.add_column(name, justify="right")
    for one in reliability.bins:
        table.add_row(f"{one.confidence:.2f}", str(one.count), f"{one.right:.2f}")
    return table


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else ""

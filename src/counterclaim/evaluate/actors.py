"""Actors scored by their country and sector, as NGEC's own expectations are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any


Coder = Callable[[Mapping[str, Any]], Mapping[str, str | None]]
"""Row of a corpus → the fields that its ``expect`` has, as far as they are found."""


def score_actors(rows: Iterable[Mapping[str, Any]], code: Coder) -> dict[str, float]:
    """Score a coder of actors.

    A row is right when every field that it expects is; an expected null is right
    where nothing was found.

    Args:
        rows: Objects with ``expect``, an object of ``country`` and ``sector`` or
            either of them.
        code: What finds them.

    Returns:
        ``accuracy`` over all rows, and the share right of each field over the
        rows that expect it.
    """
    right = total = 0
    fields: dict[str, list[bool]] = {}
    for row in rows:
        expected, found = row["expect"], code(row)
        hits = {name: found.get(name) == wanted for name, wanted in expected.items()}
        total += 1
        right += all(hits.values())
        for name, hit in hits.items():
            fields.setdefault(name, []).append(hit)
    scores = {"accuracy": round(right / total, 4) if total else 0.0}
    for name, share in sorted(fields.items()):
        scores[name] = round(sum(share) / len(share), 4)
    return scores

"""Whether a predicted claim has an attribute as the gold one has it.

Claims are objects of the exchange format.
"""

from __future__ import annotations

import re

from calendar import monthrange
from collections.abc import Callable, Mapping
from operator import eq
from typing import Any


Record = Mapping[str, Any]
"""A report or claim in the exchange format."""

SPEECH_ACTS = frozenset(
    {
        "demand",
        "threat",
        "accusation",
        "rejection",
        "support",
        "agreement",
        "sanction",
        "aid",
    }
)
"""Types whose source may be the teller or the doer, and whose mood is not compared."""


def is_right(attribute: str, gold: Record, pred: Record) -> bool:
    """Return whether a predicted claim has an attribute as the gold one has it."""
    if attribute == "mood" and gold["type"] in SPEECH_ACTS:
        return True
    if attribute == "source":
        return any(same_name(name, pred["source"]["name"]) for name in _sources(gold))
    if attribute == "place":
        return same_name(gold["roles"].get("place"), pred["roles"].get("place"))
    compare: Callable[[Any, Any], object] = _COMPARISONS.get(attribute, eq)
    return bool(compare(gold.get(attribute), pred.get(attribute)))


def same_name(first: object, second: object) -> bool:
    """Return whether two names, or lists of names, mean one.

    "Zelenskyy" is "Volodymyr Zelenskyy": one's words are among the other's, and
    both end alike.
    """
    words, others = _words(first), _words(second)
    if not words or not others:
        return words == others
    return set(words) == set(others) or (
        (set(words) <= set(others) or set(others) <= set(words))
        and words[-1] == others[-1]
    )


def _words(name: object) -> list[str]:
    if isinstance(name, list):
        return [word for part in name for word in _words(part)]
    if not isinstance(name, str):
        return []
    return [
        word
        for word in re.findall(r"\w+", name.casefold())
        if word not in {"the", "of", "a", "an"}
    ]


def _sources(gold: Record) -> list[object]:
    names: list[object] = [gold["source"]["name"]]
    if gold["type"] in SPEECH_ACTS:
        doers = gold["roles"].get("agent") or gold["roles"].get("participants")
        names.append("REPORTER")
        names.extend(doers if isinstance(doers, list) else [doers] if doers else [])
    return names


def _days(value: str | None) -> tuple[str, str] | None:
    """Return the first and the last day that an ISO date or interval covers."""
    if not value:
        return None
    start, _, end = value.partition("/")
    first = _first_day(start)
    return first, _last_day(end or start)


def _first_day(value: str) -> str:
    if value == "..":
        return "0000-01-01"
    if len(value) >= 10:
        return value[:10]
    return (value + ("-01-01" if len(value) == 4 else "-01"))[:10]


def _last_day(value: str) -> str:
    if value == "..":
        return "9999-12-31"
    if len(value) == 4:
        return f"{value}-12-31"
    if len(value) == 7:
        return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]}"
    return value[:10]


def _same_quantity(gold: Record | None, pred: Record | None) -> bool:
    if not gold or not pred:
        return not gold and not pred
    value, other = gold.get("value"), pred.get("value")
    if value is None or other is None:
        return value is other
    close = abs(value - other) <= 0.01 * max(abs(value), abs(other))
    return close and _comparison(gold) == _comparison(pred)


def _comparison(quantity: Record) -> str:
    comparison = quantity.get("comparison")
    return comparison or "exactly"


def is_absent(attribute: str, gold: Record) -> bool:
    """Return whether gold leaves an optional attribute open."""
    if attribute == "place":
        return not gold["roles"].get("place")
    optional = attribute in {"via", "said", "quantity", "when"}
    return optional and not gold.get(attribute)


_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "when": lambda gold, pred: _days(gold) == _days(pred),
    "said": lambda gold, pred: _days(gold) == _days(pred),
    "quantity": _same_quantity,
    "via": same_name,
}
"""How an attribute's two values are compared where equality is not it."""

"""What the tests of several stages build their values with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hypothesis import HealthCheck, settings

from counterclaim.model import (
    REPORTER,
    Actor,
    Claim,
    Entry,
    Filler,
    Period,
    Role,
    Source,
    Span,
    Statement,
)


# How long an example takes depends on the machine: no test fails for that.
settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unhurried")

SHARED = Path(__file__).parents[2] / "shared"
"""Corpora that are not part of the project; absent in a user's clone."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of the corpora, or skip where there is none."""
    if not SHARED.is_dir():
        pytest.skip("the corpora are not part of the project")
    return SHARED


def source(name: str, *, side: str | None = None) -> Source:
    """Return a speaker; with a side, one that the actor table knows."""
    if name == "REPORTER":
        return REPORTER
    actor = None
    if side is not None:
        actor = Actor(id=f"x:{name}", name=name, kind="government", side=side)
    return Source(name=name, text=name, kind="government", span=Span(0, 1), actor=actor)


def build_claim(kind: str, quote: str, by: str = "REPORTER", **fields: Any) -> Claim:
    """Return a claim whose evidence is a quote at the start of its text.

    Roles are given as a mapping of names; other fields as they are.
    """
    roles = tuple(
        Role(
            name=role,
            fillers=tuple(
                Filler(
                    name=name,
                    text=name,
                    span=Span(0, 1),
                    actor=Actor(id=f"x:{name}", name=name, kind="government"),
                )
                for name in ([names] if isinstance(names, str) else names)
            ),
        )
        for role, names in fields.pop("roles", {}).items()
    )
    values: dict[str, Any] = {
        "id": "c1",
        "type": kind,
        "evidence": (Span(0, len(quote)),),
        "source": source(by, side=fields.pop("side", None)),
        "statement": 0,
        "trigger": Span(0, 1),
        "rule": "test",
        "roles": roles,
    }
    return Claim(**{**values, **fields})


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """Return `build_claim`."""
    return build_claim


@pytest.fixture
def make_statement() -> Callable[..., Statement]:
    """Return a maker of statements with a stance."""

    def make(stance: str = "asserts", **fields: Any) -> Statement:
        values: dict[str, Any] = {
            "sources": (REPORTER,),
            "mention": (),
            "cue": (),
            "content": (Span(0, 1),),
            "stance": stance,
            "form": "indirect",
            "rule": "test",
        }
        return Statement(**{**values, **fields})

    return make


@pytest.fixture
def make_entry() -> Callable[..., Entry]:
    """Return a maker of a ledger's entries; ``on`` is the day of publication."""

    def make(kind: str, quote: str, by: str, *, on: Period, **fields: Any) -> Entry:
        return Entry(
            id=f"{by}.{on.iso()}",
            claim=build_claim(kind, quote, by, **fields),
            report_id="report",
            outlet=None,
            published=on,
            quotes=(quote,),
            sentence=quote,
            recorded_at=datetime(2022, 7, 10, tzinfo=UTC),
        )

    return make

"""Tests for `counterclaim.model.matter`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Claim, Entry, Matter, Position, Span


CLAIM = Claim(
    id="c1",
    type="control",
    evidence=(Span(0, 18),),
    source=REPORTER,
    statement=0,
    trigger=Span(12, 18),
    rule="verb",
)


def entry(recorded_at: datetime) -> Entry:
    """Build an entry that was recorded at some moment."""
    return Entry(
        id="a:c1",
        claim=CLAIM,
        report_id="a",
        outlet=None,
        published=None,
        quotes=("Toretsk has fallen",),
        sentence="Toretsk has fallen.",
        recorded_at=recorded_at,
    )


ENTRY = entry(datetime(2025, 2, 8, 12, tzinfo=UTC))


def test_refuses_a_moment_without_a_time_zone() -> None:
    """The ledger's clock is UTC, and says so."""
    with pytest.raises(InvalidValue, match="recorded_at"):
        entry(ENTRY.recorded_at.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("positions", (), id="nobody-answers"),
        pytest.param("standing", "open", id="unknown-standing"),
    ],
)
def test_refuses_what_is_no_matter(field: str, value: object) -> None:
    """A matter has an answer, and stands in one of the known ways."""
    fields: dict[str, Any] = {
        "id": "control-toretsk",
        "question": "Who holds Toretsk?",
        "type": "control",
        "place": "Toretsk",
        "parties": (),
        "positions": (Position(answer="Russia holds it", entries=(ENTRY,)),),
        "standing": "unopposed",
        "why": "nobody denies it",
        field: value,
    }

    with pytest.raises(InvalidValue, match=field):
        Matter(**fields)


def test_refuses_an_answer_that_nobody_gives() -> None:
    """A position has a claim behind it."""
    with pytest.raises(InvalidValue, match="entries"):
        Position(answer="Russia holds it", entries=())

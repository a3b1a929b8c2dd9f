"""Tests for `counterclaim.model.claim`."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Claim, Filler, Role, Span


def filler(name: str) -> Filler:
    """Build a filler from its name."""
    return Filler(name=name, text=name, span=Span(0, len(name)))


def claim(**fields: Any) -> Claim:
    """Build a claim that differs from a plain one in some fields."""
    plain: dict[str, Any] = {
        "id": "c1",
        "type": "control",
        "evidence": (Span(0, 9),),
        "source": REPORTER,
        "statement": 0,
        "trigger": Span(2, 4),
        "rule": "verb",
    }
    return Claim(**{**plain, **fields})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("evidence", (), id="no-evidence"),
        pytest.param("evidence", (Span(5, 9), Span(0, 4)), id="spans-out-of-order"),
        pytest.param("evidence", (Span(0, 5), Span(4, 9)), id="spans-overlap"),
        pytest.param("polarity", "denied", id="unknown-polarity"),
        pytest.param("certainty", "likely", id="unknown-certainty"),
        pytest.param("mood", "future", id="unknown-mood"),
    ],
)
def test_refuses_what_is_no_claim(field: str, value: object) -> None:
    """There is evidence, in order, and each value is one of the guidelines'."""
    with pytest.raises(InvalidValue, match=field):
        claim(**{field: value})


def test_evidence_may_be_in_pieces_that_touch() -> None:
    """An attribution in the middle of a sentence cuts its content in two."""
    assert len(claim(evidence=(Span(0, 4), Span(4, 9))).evidence) == 2


def test_a_claim_knows_its_roles_by_name() -> None:
    """The first filler of its place is its place."""
    built = claim(
        roles=(
            Role(name="holder", fillers=(filler("Russia"),)),
            Role(name="place", fillers=(filler("Toretsk"), filler("Zalizne"))),
        )
    )

    assert [found.name for found in built.fillers("place")] == ["Toretsk", "Zalizne"]
    assert built.fillers("from") == ()
    assert built.place == filler("Toretsk")
    assert claim().place is None


def test_refuses_a_role_that_nothing_fills() -> None:
    """Such a role is left out instead."""
    with pytest.raises(InvalidValue, match="fillers"):
        Role(name="place", fillers=())

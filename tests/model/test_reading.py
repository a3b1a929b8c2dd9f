"""Tests for `counterclaim.model.reading`."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Claim, Link, Reading, Report, Span, Statement


TEXT = "Toretsk has fallen."
STATEMENT = Statement(
    sources=(REPORTER,),
    mention=(),
    cue=(),
    content=(Span(0, 18),),
    stance="asserts",
    form="narration",
    rule="narration",
)


def claim(name: str, end: int = 18, statement: int = 0) -> Claim:
    """Build a claim of the text up to a character."""
    return Claim(
        id=name,
        type="control",
        evidence=(Span(0, end),),
        source=REPORTER,
        statement=statement,
        trigger=Span(12, 18),
        rule="verb",
    )


def reading(**fields: Any) -> Reading:
    """Build a reading of the text."""
    report = Report(id="a", text=TEXT)
    return Reading(
        report=report, reader="by hand", **{"statements": (STATEMENT,), **fields}
    )


def test_evidence_may_reach_the_end_of_the_text() -> None:
    """The end of a span is not part of it."""
    assert reading(claims=(claim("c1", len(TEXT)),)).claims[0].id == "c1"


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        pytest.param(
            "evidence", {"claims": (claim("c1", len(TEXT) + 1),)}, id="outside-the-text"
        ),
        pytest.param(
            "statement", {"claims": (claim("c1", statement=1),)}, id="no-such-statement"
        ),
        pytest.param(
            "statement", {"claims": (claim("c1", statement=-1),)}, id="from-the-end"
        ),
        pytest.param("claims", {"claims": (claim("c1"), claim("c1"))}, id="same-id"),
        pytest.param(
            "links",
            {
                "claims": (claim("c1"),),
                "links": (Link(kind="denies", later="c2", earlier="c1", rule="r"),),
            },
            id="link-to-nothing",
        ),
    ],
)
def test_refuses_what_points_nowhere(field: str, fields: dict[str, Any]) -> None:
    """Every span, statement and claim that is named is there."""
    with pytest.raises(InvalidValue, match=field):
        reading(**fields)

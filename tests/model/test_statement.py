"""Tests for `counterclaim.model.statement`."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Span, Statement


NARRATION: dict[str, Any] = {
    "sources": (REPORTER,),
    "mention": (),
    "cue": (),
    "content": (Span(0, 9),),
    "stance": "asserts",
    "form": "narration",
    "rule": "narration",
}


def test_narration_has_no_cue() -> None:
    """What the reporter tells needs no word of saying."""
    assert Statement(**NARRATION).cue == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("sources", (), id="nobody-speaks"),
        pytest.param("content", (), id="nothing-is-said"),
        pytest.param("stance", "says", id="unknown-stance"),
        pytest.param("form", "quoted", id="unknown-form"),
    ],
)
def test_refuses_what_is_no_statement(field: str, value: object) -> None:
    """Somebody says something, in a known way."""
    with pytest.raises(InvalidValue, match=field):
        Statement(**{**NARRATION, field: value})

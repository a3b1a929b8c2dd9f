"""Tests for `counterclaim.model.source`."""

from __future__ import annotations

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Source, Span


def test_the_reporter_speaks_without_words() -> None:
    """The guidelines call the report's own voice REPORTER."""
    assert (REPORTER.name, REPORTER.kind, REPORTER.span) == (
        "REPORTER",
        "reporter",
        None,
    )


def test_an_unnamed_source_may_be_left_out() -> None:
    """The word "reportedly" has a speaker, but no words for one."""
    assert Source(name="unnamed", text="", kind="anonymous").span is None


@pytest.mark.parametrize(
    ("name", "kind", "span"),
    [
        pytest.param("", "government", Span(0, 4), id="blank-name"),
        pytest.param("Kyiv", "capital", Span(0, 4), id="unknown-kind"),
        pytest.param("Kyiv", "government", None, id="no-words"),
    ],
)
def test_refuses_a_source_that_nothing_shows(
    name: str, kind: str, span: Span | None
) -> None:
    """All but the reporter and the unnamed have words in the report."""
    with pytest.raises(InvalidValue):
        Source(name=name, text="Kyiv", kind=kind, span=span)  # type: ignore[arg-type]

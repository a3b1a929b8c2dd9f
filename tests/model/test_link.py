"""Tests for `counterclaim.model.link`."""

from __future__ import annotations

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import Link


@pytest.mark.parametrize(
    ("kind", "earlier"),
    [
        pytest.param("refutes", "c1", id="unknown-kind"),
        pytest.param("denies", "c2", id="itself"),
    ],
)
def test_refuses_what_is_no_link(kind: str, earlier: str) -> None:
    """A link is of a known kind, between two claims."""
    with pytest.raises(InvalidValue):
        Link(kind=kind, later="c2", earlier=earlier, rule="same")  # type: ignore[arg-type]

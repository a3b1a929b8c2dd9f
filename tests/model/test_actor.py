"""Tests for `counterclaim.model.actor`."""

from __future__ import annotations

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import Actor


@pytest.mark.parametrize(
    "wrong", [{"id": " "}, {"name": ""}, {"kind": "state"}], ids=lambda w: next(iter(w))
)
def test_refuses_what_names_no_actor(wrong: dict[str, str]) -> None:
    """An actor has an id, a name and one of the known kinds."""
    fields = {"id": "state:UA", "name": "Ukraine", "kind": "government", **wrong}

    with pytest.raises(InvalidValue, match=next(iter(wrong))):
        Actor(**fields)  # type: ignore[arg-type]

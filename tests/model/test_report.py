"""Tests for `counterclaim.model.report`."""

from __future__ import annotations

import pickle

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import InvalidValue
from counterclaim.model import Report


@pytest.mark.parametrize("field", ["id", "text"])
@pytest.mark.parametrize("value", ["", " \n"])
def test_refuses_a_blank(field: str, value: str) -> None:
    """A report has a name and a text."""
    with pytest.raises(InvalidValue, match=field):
        Report(**{"id": "a", "text": "A", field: value})  # type: ignore[arg-type]


def test_digest_is_the_sha_256_of_the_text() -> None:
    """The expected digest is that of "abc" in FIPS 180-4, appendix B.1."""
    assert Report(id="a", text="abc").digest == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


@given(st.text().filter(str.strip))
def test_every_text_has_a_digest_and_survives_pickling(text: str) -> None:
    """Lone surrogates do, too."""
    report = Report(id="a", text=text)

    assert len(report.digest) == 64
    assert pickle.loads(pickle.dumps(report)) == report

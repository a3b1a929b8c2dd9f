"""Tests for `counterclaim.model.restore`."""

from __future__ import annotations

import pytest

from counterclaim.errors import InvalidValue
from counterclaim.model import REPORTER, Claim, Reading, Report, Span, Statement
from counterclaim.model.exchange import Record, reading_record
from counterclaim.model.restore import restore_claim


def record() -> Record:
    """Return the record of a claim with nothing but what it must have."""
    statement = Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=(Span(0, 18),),
        stance="asserts",
        form="narration",
        rule="narration",
    )
    claim = Claim(
        id="c1",
        type="control",
        evidence=(Span(0, 7), Span(8, 18)),
        source=REPORTER,
        statement=0,
        trigger=Span(12, 18),
        rule="verb",
    )
    reading = Reading(
        report=Report(id="a", text="Toretsk has fallen."),
        reader="by hand",
        statements=(statement,),
        claims=(claim,),
    )
    found: Record = reading_record(reading)["claims"][0]
    return found


def test_what_a_claim_does_not_have_comes_back_as_none() -> None:
    """Missing is None, in the record as in the claim."""
    claim = restore_claim(record())

    assert (claim.quantity, claim.said, claim.when, claim.via, claim.hedge) == (
        None,
    ) * 5
    assert claim.source == REPORTER


def test_refuses_a_value_that_no_claim_can_have() -> None:
    """What was kept is checked like anything else."""
    with pytest.raises(InvalidValue, match="polarity"):
        restore_claim({**record(), "polarity": "denied"})


def test_misses_a_key_by_name() -> None:
    """A record that lacks one is none of ours."""
    broken = record()
    del broken["evidence"]

    with pytest.raises(KeyError, match="evidence"):
        restore_claim(broken)

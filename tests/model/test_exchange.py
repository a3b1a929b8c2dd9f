"""Tests for `counterclaim.model.exchange`."""

from __future__ import annotations

import json

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model import (
    REPORTER,
    Actor,
    Claim,
    Code,
    Dating,
    Filler,
    Link,
    Period,
    Place,
    Quantity,
    Reading,
    Report,
    Role,
    Source,
    Span,
    Statement,
)
from counterclaim.model.exchange import Record, reading_line, reading_record
from counterclaim.model.restore import restore_claim


TEXT = "Russia took Toretsk. Kyiv denied that about 300 troops fell there “🙂”."
UKRAINE = Actor(id="state:UA", name="Ukraine", kind="government", country="UA")
KYIV = Source(
    name="Ukraine", text="Kyiv", kind="government", span=Span(21, 25), actor=UKRAINE
)
TORETSK = Place(
    name="Toretsk", kind="settlement", country="UA", lat_deg=48.395, lon_deg=37.848
)


def statement(source: Source, cue: tuple[Span, ...], content: Span) -> Statement:
    """Build a statement."""
    return Statement(
        sources=(source,),
        mention=() if source.span is None else (source.span,),
        cue=cue,
        content=(content,),
        stance="denies" if cue else "asserts",
        form="indirect" if cue else "narration",
        rule="by-hand",
    )


TAKEN = Claim(
    id="c1",
    type="control",
    evidence=(Span(0, 19),),
    source=REPORTER,
    statement=0,
    trigger=Span(7, 11),
    rule="verb",
    roles=(
        Role(
            name="place",
            fillers=(
                Filler(
                    name="Toretsk", text="Toretsk", span=Span(12, 19), place=TORETSK
                ),
            ),
        ),
    ),
    codes=(Code(scheme="PLOVER 2022", value="ASSAULT"),),
)
LOST = Claim(
    id="c2",
    type="casualties",
    evidence=(Span(38, 64),),
    source=KYIV,
    statement=1,
    trigger=Span(55, 59),
    rule="verb",
    polarity="negative",
    certainty="probable",
    mood="actual",
    hedge="about",
    quantity=Quantity(
        value=300,
        unit="troops",
        comparison="about",
        text="about 300",
        span=Span(38, 47),
    ),
    via="AFP",
    said=Period.day(date(2025, 2, 7)),
    when=Period(start=None, end=date(2025, 2, 1), grain="month", approximate=True),
    sentence=Span(21, 70),
    roles=(
        Role(
            name="victim",
            fillers=(
                Filler(name="Ukraine", text="troops", span=Span(48, 54), actor=UKRAINE),
                Filler(name="others", text="there", span=Span(60, 65)),
            ),
        ),
    ),
)
READING = Reading(
    report=Report(id="r1", text=TEXT, outlet="Wire", published=date(2025, 2, 8)),
    reader="by hand",
    statements=(
        statement(REPORTER, (), Span(0, 19)),
        statement(KYIV, (Span(26, 32),), Span(38, 70)),
    ),
    claims=(TAKEN, LOST),
    links=(Link(kind="contradicts", later="c2", earlier="c1", rule="by-hand"),),
)


def record(reading: Reading = READING) -> Record:
    """Return a reading as it comes back from its line of JSON."""
    loaded: Record = json.loads(reading_line(reading))
    return loaded


def test_has_the_keys_of_the_guidelines() -> None:
    """Their example lists them for reports and for claims."""
    reading = record()

    assert {"id", "outlet", "published", "published_inferred", "title", "text"} <= set(
        reading
    )
    assert {
        "certainty",
        "evidence",
        "hedge",
        "id",
        "mood",
        "polarity",
        "quantity",
        "relations",
        "roles",
        "said",
        "source",
        "type",
        "via",
        "when",
    } <= set(reading["claims"][1])


def test_evidence_is_the_text_to_the_character() -> None:
    """The quote repeats what the offsets point at, emoji counted as one."""
    reading = record()

    for claim in reading["claims"]:
        for (start, end), quote in zip(claim["evidence"], claim["quote"], strict=True):
            assert reading["text"][start:end] == quote


def test_values_are_written_as_the_guidelines_write_them() -> None:
    """Days both included, one filler as a name, several as a list, whole numbers."""
    taken, lost = record()["claims"]

    assert taken["roles"] == {"place": "Toretsk"}
    assert lost["roles"] == {"victim": ["Ukraine", "others"]}
    assert (lost["said"], lost["when"]) == ("2025-02-07", "../2025-01")
    assert lost["quantity"]["value"] == 300
    assert isinstance(lost["quantity"]["value"], int)
    assert [(r["kind"], r["claim"]) for r in lost["relations"]] == [
        ("contradicts", "c1")
    ]
    assert taken["codes"] == {"PLOVER 2022": "ASSAULT"}


def test_an_inferred_date_says_that_it_is() -> None:
    """With its reasons; a window is an interval."""
    window = Period(start=date(2025, 2, 7), end=date(2025, 2, 9))
    undated = replace(
        READING,
        report=Report(id="r1", text=TEXT),
        dating=Dating(window=window, reasons=("it says Friday",)),
    )

    assert record()["published_inferred"] is False
    found = record(undated)
    assert (found["published"], found["published_inferred"]) == (
        "2025-02-07/2025-02-08",
        True,
    )
    assert found["published_reasons"] == ["it says Friday"]


def test_a_report_that_could_not_be_dated_has_no_date() -> None:
    """Nothing is invented."""
    undated = replace(
        READING,
        report=Report(id="r1", text=TEXT),
        dating=Dating(window=None, reasons=("it names no day",)),
    )

    assert record(undated)["published"] is None
    assert record(undated)["published_inferred"] is False


def test_the_line_is_one_line_of_utf_8() -> None:
    """Characters stay as they are, and a break in the text is escaped."""
    line = reading_line(
        Reading(report=Report(id="r1", text="Київ\n“🙂”\u2028"), reader="r")
    )

    assert "Київ" in line
    assert "\n" not in line
    assert json.loads(line.encode())["text"] == "Київ\n“🙂”\u2028"


def test_a_lone_surrogate_is_escaped() -> None:
    """UTF-8 can't hold it, but JSON can name it."""
    line = reading_line(Reading(report=Report(id="r1", text="A\ud83d"), reader="r"))

    assert json.loads(line.encode())["text"] == "A\ud83d"


@pytest.mark.parametrize("claim", [TAKEN, LOST], ids=["control", "casualties"])
def test_a_claim_comes_back_from_its_record(claim: Claim) -> None:
    """Nothing that a claim holds is lost on the way."""
    records = {found["id"]: found for found in reading_record(READING)["claims"]}
    through_json = json.loads(json.dumps(records[claim.id]))

    assert restore_claim(through_json) == claim

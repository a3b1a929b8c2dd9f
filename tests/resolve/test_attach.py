"""Tests for `counterclaim.resolve.attach`, with the parser that ships.

The anchor is Thursday, 14 March 2024; expected dates were read off a calendar.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from counterclaim.model import REPORTER, Claim, Period, Span, Statement
from counterclaim.parse import load_parser
from counterclaim.resolve.attach import attach_times
from counterclaim.resolve.times import find_times


ANCHOR = Period.day(date(2024, 3, 14))


def told(text: str, *clauses: tuple[str, str, str], **said: Any) -> list[Claim]:
    """Attach times to claims (type, evidence, trigger) in the reporter's voice."""
    whole = Statement(
        sources=(REPORTER,),
        mention=(),
        cue=(),
        content=(Span(0, len(text)),),
        stance="asserts",
        form="narration",
        rule="test",
        **said,
    )
    claims = []
    for number, (kind, evidence, trigger) in enumerate(clauses):
        start = text.index(evidence)
        at = text.index(trigger, start)
        claims.append(
            Claim(
                id=f"c{number}",
                type=kind,
                evidence=(Span(start, start + len(evidence)),),
                source=REPORTER,
                statement=0,
                trigger=Span(at, at + len(trigger)),
                rule="test",
            )
        )
    parse = load_parser().parse_text(text)
    times = find_times(parse, ANCHOR)
    attached = attach_times(
        parse, claims, statements=(whole,), times=times, anchor=ANCHOR
    )
    return list(attached)


def whens(text: str, *clauses: tuple[str, str, str]) -> list[str | None]:
    """Return when claims hold."""
    return [
        None if claim.when is None else claim.when.iso()
        for claim in told(text, *clauses)
    ]


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        pytest.param(
            "Rockets hit the port on Tuesday.",
            ("strike", "Rockets hit the port on Tuesday", "hit"),
            "2024-03-12",
            id="own-words",
        ),
        pytest.param(
            "On Tuesday, rockets hit the port.",
            ("strike", "rockets hit the port", "hit"),
            "2024-03-12",
            id="beside-its-verb",
        ),
        pytest.param(
            "Troops are shelling the port.",
            ("strike", "Troops are shelling the port", "shelling"),
            "2024-03-14",
            id="present",
        ),
        pytest.param(
            "Rockets hit the port.",
            ("strike", "Rockets hit the port", "hit"),
            None,
            id="past-without-a-time",
        ),
        pytest.param(
            "The port matters to both sides.",
            ("assessment", "The port matters to both sides", "matters"),
            None,
            id="no-happening",
        ),
    ],
)
def test_a_claim_has_the_time_that_the_report_gives_it(
    text: str, clause: tuple[str, str, str], expected: str | None
) -> None:
    """A time stands in the clause, or its tense tells it; else there is none."""
    assert whens(text, clause) == [expected]


def test_the_time_nearest_to_the_trigger_is_the_claims() -> None:
    """With two times in the evidence, the one beside the predicate counts."""
    text = "Rockets hit on Tuesday the port that fell in 2022."

    assert whens(text, ("strike", text[:-1], "hit")) == ["2024-03-12"]


def test_what_happens_goes_on_in_the_next_sentence() -> None:
    """The dead of a strike died when it hit, though only the strike is dated."""
    text = "Rockets hit the port on Tuesday. Six people were killed."

    assert whens(
        text,
        ("strike", "Rockets hit the port on Tuesday", "hit"),
        ("casualties", "Six people were killed", "killed"),
    ) == ["2024-03-12", "2024-03-12"]


def test_a_time_does_not_go_on_for_ever() -> None:
    """Many paragraphs later, nothing is carried over."""
    text = (
        "Rockets hit the port on Tuesday.\nA.\nB.\nC.\nD.\nE.\nSix people were killed."
    )

    assert whens(
        text,
        ("strike", "Rockets hit the port on Tuesday", "hit"),
        ("casualties", "Six people were killed", "killed"),
    ) == ["2024-03-12", None]


def test_a_claim_was_said_when_its_statement_was() -> None:
    """The day of saying is the statement's."""
    text = "Rockets hit the port."
    said = Period.day(date(2024, 3, 12))
    (claim,) = told(text, ("strike", "Rockets hit the port", "hit"), said=said)

    assert claim.said == said


def test_claims_come_back_in_their_order() -> None:
    """The order of the claims is not that of the text."""
    text = "Rockets hit the port on Tuesday. Six people were killed."
    claims = told(
        text,
        ("casualties", "Six people were killed", "killed"),
        ("strike", "Rockets hit the port on Tuesday", "hit"),
    )

    assert [claim.type for claim in claims] == ["casualties", "strike"]

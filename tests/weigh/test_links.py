"""Tests for `counterclaim.weigh.links`: what claims do to earlier ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from counterclaim.model import Claim, Period, Span, Statement
from counterclaim.weigh.links import link_claims


Maker = Callable[..., Any]

TOOK = "its forces had taken full control of Lysychansk"


def linked(
    pairs: list[tuple[Claim, str]], statements: list[Statement]
) -> list[tuple[str, str, str]]:
    """Return kind, later and earlier id of the links of claims with their quotes.

    The quotes are laid end to end, so that each claim has its own evidence.
    """
    text, claims = "", []
    for number, (claim, quote) in enumerate(pairs):
        fields = {name: getattr(claim, name) for name in claim.__dataclass_fields__}
        span = Span(len(text), len(text) + len(quote))
        fields.update(id=f"c{number + 1}", evidence=(span,), statement=number)
        claims.append(Claim(**fields))
        text += quote + "\n"
    return [
        (link.kind, link.later, link.earlier)
        for link in link_claims(claims, statements, text)
    ]


def test_a_denial_denies_the_claim_that_it_is_about(
    make_claim: Maker, make_statement: Maker
) -> None:
    """B says that what A claims is not so: both stand, and B's denies A's."""
    roles = {"holder": "Russia", "place": "Lysychansk"}
    quote = "the city of Lysychansk was under full Russian control"
    pairs = [
        (make_claim("control", TOOK, "Russia", roles=roles), TOOK),
        (
            make_claim("control", quote, "Ukraine", roles=roles, polarity="negative"),
            quote,
        ),
    ]

    links = linked(pairs, [make_statement(), make_statement("denies")])

    assert links == [("denies", "c2", "c1")]


def test_who_neither_confirms_nor_denies_withholds(
    make_claim: Maker, make_statement: Maker
) -> None:
    """Who "did not confirm that they would meet" withholds on the meeting."""
    first, second = "the ministers would meet in Paris", "the ministers would meet"
    pairs = [
        (make_claim("meeting", first, "France"), first),
        (make_claim("meeting", second, "Russia", polarity="unknown"), second),
    ]

    links = linked(pairs, [make_statement(), make_statement("withholds")])

    assert links == [("withholds", "c2", "c1")]


def test_a_speaker_who_says_it_again_repeats(
    make_claim: Maker, make_statement: Maker
) -> None:
    """The same source, the same proposition."""
    pairs = [(make_claim("control", TOOK, "Russia"), TOOK) for _ in range(2)]

    links = linked(pairs, [make_statement(), make_statement()])

    assert links == [("repeats", "c2", "c1")]


def test_another_speaker_who_says_so_supports(
    make_claim: Maker, make_statement: Maker
) -> None:
    """Another source, the same proposition."""
    pairs = [
        (make_claim("control", TOOK, "Russia"), TOOK),
        (make_claim("control", TOOK, "Belarus"), TOOK),
    ]

    links = linked(pairs, [make_statement(), make_statement()])

    assert links == [("supports", "c2", "c1")]


@pytest.mark.parametrize(
    ("gone", "back", "kind"),
    [
        pytest.param(date(2025, 1, 14), date(2025, 2, 7), "updates", id="later"),
        pytest.param(date(2025, 2, 7), date(2025, 2, 7), "contradicts", id="same-day"),
    ],
)
def test_the_opposite_later_is_a_new_state_and_at_once_a_contradiction(
    make_claim: Maker, make_statement: Maker, gone: date, back: date, kind: str
) -> None:
    """Disagreement is not change: only time tells which of the two it is."""
    first, second = "the troops had withdrawn", "the soldiers were brought in"
    roles = {"agent": "North Korea", "place": "Kursk"}
    day = Period.day
    pairs = [
        (make_claim("withdrawal", first, "A", roles=roles, when=day(gone)), first),
        (make_claim("deployment", second, "B", roles=roles, when=day(back)), second),
    ]

    links = linked(pairs, [make_statement(), make_statement()])

    assert links == [(kind, "c2", "c1")]


def test_an_if_clause_opposes_nothing(make_claim: Maker, make_statement: Maker) -> None:
    """What is only supposed is neither a denial nor a change."""
    quote = "if it were to take control of Lysychansk"
    pairs = [
        (make_claim("control", TOOK, "Russia"), TOOK),
        (
            make_claim("control", quote, "B", polarity="unknown", mood="conditional"),
            quote,
        ),
    ]

    assert linked(pairs, [make_statement(), make_statement()]) == []


def test_two_holders_of_one_place_contradict(
    make_claim: Maker, make_statement: Maker
) -> None:
    """A holds it, says A; B holds it, says B."""
    first, second = "we hold the town", "our flag flies over it"
    pairs = [
        (
            make_claim(
                "control", first, "A", roles={"holder": "A", "place": "Bakhmut"}
            ),
            first,
        ),
        (
            make_claim(
                "control", second, "B", roles={"holder": "B", "place": "Bakhmut"}
            ),
            second,
        ),
    ]

    links = linked(pairs, [make_statement(), make_statement()])

    assert links == [("contradicts", "c2", "c1")]

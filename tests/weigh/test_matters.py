"""Tests for `counterclaim.weigh.matters`: what is at issue, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from counterclaim.model import Entry, Matter, Period
from counterclaim.weigh import bring_together


Maker = Callable[..., Entry]

FIRST = Period.day(date(2022, 7, 2))
SECOND = Period.day(date(2022, 7, 3))
HELD = {"holder": "Russia", "place": "Lysychansk"}


def only(entries: list[Entry]) -> Matter:
    """Return the one matter that entries make."""
    (matter,) = bring_together(entries)
    return matter


def held(make_entry: Maker, by: str, on: Period, **fields: Any) -> Entry:
    """Return a claim on who holds Lysychansk."""
    fields = {"roles": HELD, **fields}
    return make_entry("control", "the town is held", by, on=on, **fields)


def test_a_claim_and_its_denial_are_one_contested_matter(make_entry: Maker) -> None:
    """Both sides' positions stand in it."""
    matter = only(
        [
            held(make_entry, "Russia", FIRST),
            held(make_entry, "Ukraine", FIRST, polarity="negative"),
        ]
    )

    assert matter.standing == "contested"
    assert {position.answer for position in matter.positions} == {
        "Russia holds Lysychansk",
        "Russia does not hold Lysychansk",
    }


def test_a_claim_that_nobody_opposes_is_unopposed(make_entry: Maker) -> None:
    """Another speaker who says the same opposes nothing."""
    entries = [held(make_entry, by, FIRST) for by in ("Russia", "Belarus")]

    assert only(entries).standing == "unopposed"


def test_a_speakers_newer_word_supersedes_its_own(make_entry: Maker) -> None:
    """Ukraine denies on Saturday and says so itself on Sunday: no dispute is left."""
    matter = only(
        [
            held(make_entry, "Russia", FIRST),
            held(make_entry, "Ukraine", FIRST, polarity="negative"),
            held(make_entry, "Ukraine", SECOND),
        ]
    )

    assert matter.standing == "unopposed"


def test_a_speakers_newer_word_does_not_supersede_anothers(make_entry: Maker) -> None:
    """Disagreement is not change: A's claim stands though B speaks later."""
    matter = only(
        [
            held(make_entry, "Russia", FIRST),
            held(make_entry, "Ukraine", SECOND, polarity="negative"),
        ]
    )

    assert matter.standing == "contested"


def test_one_side_is_one_speaker(make_entry: Maker) -> None:
    """A governor and the government of one side are not two voices in dispute."""
    matter = only(
        [
            held(make_entry, "the governor", FIRST, side="state:UA"),
            held(make_entry, "the army", SECOND, side="state:UA", polarity="negative"),
        ]
    )

    assert matter.standing == "unopposed"


def test_what_is_only_planned_is_pending(make_entry: Maker) -> None:
    """Two presidents will meet, says one."""
    roles = {"participants": ["A", "B"]}
    entry = make_entry(
        "meeting", "they will meet", "A", on=FIRST, roles=roles, mood="planned"
    )

    assert only([entry]).standing == "pending"


def test_a_place_of_another_name_is_another_matter(make_entry: Maker) -> None:
    """Who holds Kherson is not who holds Lysychansk."""
    entries = [
        held(make_entry, "Russia", FIRST),
        held(make_entry, "Russia", FIRST, roles={**HELD, "place": "Kherson"}),
    ]

    assert {matter.place for matter in bring_together(entries)} == {
        "Lysychansk",
        "Kherson",
    }


def test_the_same_place_in_another_month_is_another_event(make_entry: Maker) -> None:
    """A strike in June and one in July are two questions."""
    roles = {"place": "Kyiv"}
    june = Period.day(date(2022, 6, 5))
    entries = [
        make_entry("strike", "missiles hit it", "A", on=day, roles=roles)
        for day in (june, FIRST)
    ]

    assert len(bring_together(entries)) == 2


def test_contested_matters_come_first(make_entry: Maker) -> None:
    """Even before larger ones."""
    quiet = [
        held(make_entry, name, FIRST, roles={**HELD, "place": "Kherson"})
        for name in ("A", "B", "C", "D")
    ]
    entries = [
        *quiet,
        held(make_entry, "Russia", FIRST),
        held(make_entry, "Ukraine", FIRST, polarity="negative"),
    ]

    assert bring_together(entries)[0].place == "Lysychansk"


@pytest.mark.parametrize("kind", ["control", "demand", "assessment"])
def test_a_claim_that_answers_no_question_is_in_no_matter(
    make_entry: Maker, kind: str
) -> None:
    """Without place or parties there is nothing to bring together."""
    assert bring_together([make_entry(kind, "words", "A", on=FIRST)]) == ()

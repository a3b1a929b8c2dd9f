"""Tests for `counterclaim.resolve.dating`, with the parser that ships.

When wars began and who held office when are public facts; the windows follow.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counterclaim.model import Dating
from counterclaim.parse import load_parser
from counterclaim.resolve.dating import date_report


def dating(text: str) -> Dating:
    """Date a text."""
    return date_report(load_parser().parse_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "This month brings the second anniversary of the war in Ukraine.",
            "2024-02",
            id="anniversary",
        ),
        pytest.param(
            "Gaza: this week marks the first anniversary of the war there.",
            "2024-10",
            id="another-war",
        ),
        pytest.param(
            "KYIV, 9 June 2023 (Wire) - Ukraine said its troops had advanced.",
            "2023-06-09/2023-06-10",
            id="dateline",
        ),
        pytest.param(
            "Published 9 June 2023\nTroops advanced near the town.",
            "2023-06-09/2023-06-10",
            id="note",
        ),
        pytest.param(
            "Today, 9 June 2023, the shelling went on.",
            "2023-06-09/2023-06-10",
            id="today",
        ),
        pytest.param(
            "It is day 100 of the war in Ukraine.",
            "2022-06-02/2022-06-06",
            id="day-of-the-war",
        ),
        pytest.param(
            "Prime Minister Liz Truss said Britain would send arms.",
            "2022-08-16/2022-11-14",
            id="term-with-three-weeks-around",
        ),
    ],
)
def test_a_clue_gives_a_window(text: str, expected: str) -> None:
    """Each kind of clue bounds the date on both sides."""
    window = dating(text).window

    assert window is not None
    assert window.iso() == expected


def test_a_reason_quotes_the_words() -> None:
    """The reader sees what the window rests on."""
    found = dating("It is day 100 of the war in Ukraine.")

    assert found.reasons == ("“day 100 of the war”, counted from 2022-02-24",)


def test_a_past_date_tells_two_wars_apart() -> None:
    """In the Donbas two wars began; what is past rules the older one out."""
    text = (
        "This month is the third anniversary of the war in Ukraine's Donbas. The "
        "town was taken in February 2024."
    )
    window = dating(text).window

    assert window is not None
    assert window.iso() == "2025-02"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Shells fell on the town on Friday.", id="weekday"),
        pytest.param("It fell last month, officials said.", id="last-month"),
        pytest.param("", id="empty"),
        pytest.param(
            "Former President Joe Biden spoke in Ohio.", id="former-president"
        ),
        pytest.param("The town fell in 2019.", id="open-on-one-side"),
    ],
)
def test_without_a_bound_on_both_sides_there_is_no_window(text: str) -> None:
    """It says that it can't, and gives a reason."""
    found = dating(text)

    assert found.window is None
    assert found.reasons


def test_clues_that_disagree_give_no_window() -> None:
    """Two terms without a common day leave nothing."""
    text = "President Barack Obama met Chancellor Olaf Scholz in Berlin."

    assert dating(text).window is None


def test_the_report_of_toretsk_is_of_february_2025(shared: Path) -> None:
    """The third anniversary of the invasion of 2022 gives the month."""
    text = (shared / "seed" / "toretsk.txt").read_text("utf-8")
    window = dating(text).window

    assert window is not None
    assert (window.start, window.last) == (date(2025, 2, 1), date(2025, 2, 28))

"""Tests for `counterclaim.resolve.time_ranges`, with the parser that ships.

Expected periods were read off a calendar: the anchor is Thursday, 14 March 2024.
"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model import Period, TimeMention
from counterclaim.parse import load_parser
from counterclaim.resolve.times import find_times


ANCHOR = Period.day(date(2024, 3, 14))
MONTH = Period(start=date(2024, 3, 1), end=date(2024, 4, 1), grain="month")


def times(text: str, anchor: Period | None = ANCHOR) -> list[TimeMention]:
    """Find the times of a text."""
    return list(find_times(load_parser().parse_text(text), anchor))


def isos(text: str, anchor: Period | None = ANCHOR) -> list[str | None]:
    """Return the periods of a text's times."""
    return [
        None if mention.period is None else mention.period.iso()
        for mention in times(text, anchor)
    ]


def test_both_ends_of_a_range_have_the_days_between() -> None:
    """The words "from A to B" make one stretch."""
    text = "They fought from 3 May 2023 to 7 June 2023."

    assert isos(text) == ["2023-05-03/2023-06-07"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Between January and May 2016 many fled.", "2016-01/2016-05", id="months"
        ),
        pytest.param(
            "Many fled in the first six months of 2019.", "2019-01/2019-06", id="first"
        ),
    ],
)
def test_what_is_said_once_holds_for_both_times(text: str, expected: str) -> None:
    """The year of the later time is that of the earlier one too."""
    assert isos(text) == [expected] * 2

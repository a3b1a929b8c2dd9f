"""Tests for `counterclaim.resolve.time_filter`, with the parser that ships."""

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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fighter is 37 years old.", id="age"),
        pytest.param("A 19-year-old soldier fell.", id="age-before-a-noun"),
        pytest.param("It costs $5 million a year.", id="price"),
        pytest.param("At least 2175 people fled.", id="number"),
    ],
)
def test_ages_prices_and_numbers_are_no_times(text: str) -> None:
    """How old somebody is, or what a year costs, tells no time."""
    assert not times(text)

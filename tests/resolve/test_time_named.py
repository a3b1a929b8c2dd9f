"""Tests for `counterclaim.resolve.time_named`.

Dates of wars are those of `data/times/conflicts.toml`; days were counted with GNU date.
"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model import Period
from counterclaim.resolve.time_named import find_named


ANCHOR = Period.day(date(2024, 3, 14))


def days(text: str, anchor: Period | None = ANCHOR) -> list[str | None]:
    """Return the days that a text names."""
    return [
        None if mention.period is None else mention.period.iso()
        for mention in find_named(text, anchor)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("before Victory Day", "2024-05-09", id="ahead"),
        pytest.param("on New Year’s Eve", "2023-12-31", id="behind"),
        pytest.param("since Christmas", "2023-12-25", id="nearest"),
        pytest.param("on Christmas Day 2022", "2022-12-25", id="with its year"),
        pytest.param("over Easter", "2024-03-31", id="movable"),
        pytest.param("on Thanksgiving", "2023-11-23", id="weekday"),
    ],
)
def test_a_holiday_is_the_nearest_to_the_day_of_publication(
    text: str, expected: str
) -> None:
    """The anchor is 14 March 2024."""
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On day 158 of the invasion, Ukrainian forces held.", "2022-07-31", id="day"
        ),
        pytest.param(
            "It was the 100th day of the war in Ukraine.", "2022-06-03", id="ordinal"
        ),
        pytest.param(
            "Kyiv marked the second anniversary of Russia's invasion.",
            "2024-02-24",
            id="anniversary",
        ),
        pytest.param(
            "Ahead of the war's third anniversary, Kyiv asked for more.",
            "2025-02-24",
            id="possessive",
        ),
        pytest.param(
            "The first anniversary of the Gaza war passed.", "2024-10-07", id="gaza"
        ),
    ],
)
def test_a_war_is_counted_from_its_first_day(text: str, expected: str) -> None:
    """Which war it is, the words around tell."""
    assert days(text) == [expected]


def test_no_war_no_day_of_it() -> None:
    """What nobody names can't be counted from."""
    assert days("It was day 12 of the offensive on inflation.") == []


def test_an_unknown_year_gives_no_holiday_a_date() -> None:
    """The name is still a time."""
    assert days("on Christmas Eve", None) == [None]


def test_a_wide_window_gives_a_day_only_if_all_its_days_do() -> None:
    """Half of the year's days are nearer to the Christmas before."""
    window = Period(start=date(2023, 1, 1), end=date(2024, 1, 1), grain="year")

    assert days("at Christmas", window) == [None]


@pytest.mark.parametrize("text", ["Victory Day Parade", "a Christmas tree", "Mayday"])
def test_what_is_called_after_a_day_is_none(text: str) -> None:
    """A name goes on, a thing is no time."""
    assert days(text) == []

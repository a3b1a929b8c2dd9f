"""Tests for `counterclaim.resolve.time_holidays`.

The days are those of printed calendars of their years.
"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolve.time_holidays import (
    load_holidays,
    orthodox_easter,
    western_easter,
)


@pytest.mark.parametrize(
    "day", [date(2000, 4, 23), date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20)]
)
def test_western_easter(day: date) -> None:
    """Four years, early and late."""
    assert western_easter(day.year) == day


@pytest.mark.parametrize(
    "day", [date(2022, 4, 24), date(2023, 4, 16), date(2024, 5, 5), date(2025, 4, 20)]
)
def test_orthodox_easter(day: date) -> None:
    """In 2025 both fall on one day."""
    assert orthodox_easter(day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("good friday", date(2024, 3, 29)),
        ("thanksgiving", date(2022, 11, 24)),
        ("memorial day", date(2023, 5, 29)),
        ("labor day", date(2024, 9, 2)),
        ("victory day", date(2025, 5, 9)),
    ],
)
def test_a_named_day(name: str, day: date) -> None:
    """Fixed, movable, the nth and the last weekday of a month."""
    assert load_holidays()[name](day.year) == day

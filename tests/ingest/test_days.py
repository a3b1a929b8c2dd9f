"""Tests for `counterclaim.ingest.days`."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.ingest.days import day_in_url, parse_day


DAY = date(2024, 2, 17)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("2024-02-17", DAY, id="date"),
        pytest.param("20240217", DAY, id="basic-format"),
        pytest.param(" 2024-02-17 ", DAY, id="blanks"),
        pytest.param("2024-02-17T23:30:00-04:00", DAY, id="its-own-time-zone"),
        pytest.param("2024-02-17T10:00:00.123Z", DAY, id="utc"),
        pytest.param("2024-02-17 10:00:00", DAY, id="blank-for-T"),
        pytest.param("2024-02", None, id="month"),
        pytest.param("2024", None, id="year"),
        pytest.param("2024-02-30", None, id="no-such-day"),
        pytest.param("17/02/2024", None, id="ambiguous-order"),
        pytest.param("yesterday", None, id="words"),
        pytest.param("", None, id="empty"),
    ],
)
def test_parses_only_days(words: str, day: date | None) -> None:
    """ISO 8601 dates are days; months, words and local orders are not."""
    assert parse_day(words) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        pytest.param("https://e.test/world/2024/02/17/town", DAY, id="path"),
        pytest.param("https://e.test/2024-02-17-town.html", DAY, id="slug"),
        pytest.param("https://e.test/2024/2/17", DAY, id="no-zeros"),
        pytest.param("https://e.test/2024/02/town", None, id="month"),
        pytest.param("https://e.test/2024/02/31/town", None, id="no-such-day"),
        pytest.param("https://e.test/article/20241399", None, id="number"),
        pytest.param("https://e.test/town", None, id="none"),
    ],
)
def test_finds_the_day_in_a_url(url: str, day: date | None) -> None:
    """Only year, month and day together, each in range, make a day."""
    assert day_in_url(url) == day

"""Tests for `counterclaim.model.period`."""

from __future__ import annotations

import pickle

from datetime import date, timedelta

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import InvalidValue
from counterclaim.model import Grain, Period


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a period, open on one side at times."""
    start = draw(days)
    end = start + timedelta(days=draw(st.integers(1, 800)))
    side = draw(st.sampled_from(["closed", "open-start", "open-end"]))
    return Period(
        start=None if side == "open-start" else start,
        end=None if side == "open-end" else end,
        grain=draw(st.sampled_from(["day", "week", "month", "year"])),
        approximate=draw(st.booleans()),
    )


def period(start: str | None, end: str | None, grain: Grain = "day") -> Period:
    """Build a period from ISO dates, `end` not included."""
    return Period(
        start=None if start is None else date.fromisoformat(start),
        end=None if end is None else date.fromisoformat(end),
        grain=grain,
    )


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        pytest.param(period("2025-02-07", "2025-02-08"), "2025-02-07", id="day"),
        pytest.param(
            period("2025-02-03", "2025-02-10", "week"),
            "2025-02-03/2025-02-09",
            id="week",
        ),
        pytest.param(
            period("2024-02-01", "2024-03-01", "month"), "2024-02", id="month"
        ),
        pytest.param(
            period("2024-02-01", "2024-03-01"), "2024-02-01/2024-02-29", id="29-days"
        ),
        pytest.param(
            period("2023-11-01", "2024-03-01", "month"), "2023-11/2024-02", id="months"
        ),
        pytest.param(
            period("2024-12-01", "2025-01-01", "month"), "2024-12", id="december"
        ),
        pytest.param(
            period("2024-10-01", "2025-01-01", "quarter"),
            "2024-10/2024-12",
            id="quarter",
        ),
        pytest.param(
            period("2023-12-01", "2024-03-01", "season"), "2023-12/2024-02", id="winter"
        ),
        pytest.param(period("2022-01-01", "2023-01-01", "year"), "2022", id="year"),
        pytest.param(
            period("2022-01-01", "2024-01-01", "year"), "2022/2023", id="years"
        ),
        pytest.param(
            period("2020-01-01", "2030-01-01", "decade"), "2020/2029", id="decade"
        ),
        pytest.param(period(None, "2024-08-01", "month"), "../2024-07", id="by-july"),
        pytest.param(period("2024-05-01", None, "month"), "2024-05/..", id="since-may"),
        pytest.param(
            period("2025-01-10", "2025-01-21", "month"),
            "2025-01-10/2025-01-20",
            id="mid-january",
        ),
    ],
)
def test_writes_iso_with_both_ends_included(value: Period, iso: str) -> None:
    """The expected texts are those that the annotation guidelines ask for."""
    assert value.iso() == iso


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        pytest.param(
            Period(
                start=date(2024, 2, 1),
                end=date(2024, 3, 1),
                grain="month",
                approximate=True,
            ),
            "2024-02~",
            id="approximate-month",
        ),
        pytest.param(
            Period(start=date(2025, 1, 1), end=date(2025, 1, 11), approximate=True),
            "2025-01-01~/2025-01-10~",
            id="approximate-interval",
        ),
        pytest.param(
            Period(start=None, end=date(2024, 8, 1), grain="month", approximate=True),
            "../2024-07~",
            id="open-start",
        ),
        pytest.param(
            period("2022-02-24", "2022-02-25"), "2022-02-24", id="exact-has-no-mark"
        ),
    ],
)
def test_writes_edtf(value: Period, edtf: str) -> None:
    """Level 1 of the Library of Congress's specification: ~, and .. for open."""
    assert value.edtf() == edtf


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param("2024-01-02", "2024-01-02", id="empty"),
        pytest.param("2024-01-02", "2024-01-01", id="backwards"),
        pytest.param(None, None, id="all-time"),
    ],
)
def test_refuses_what_is_no_stretch_of_days(start: str | None, end: str | None) -> None:
    """A period has a day, and at most one open side."""
    with pytest.raises(InvalidValue):
        period(start, end)


def test_refuses_an_unknown_grain() -> None:
    """The error names what is allowed."""
    with pytest.raises(InvalidValue, match="fortnight"):
        period("2024-01-01", "2024-01-15", "fortnight")  # type: ignore[arg-type]


@given(periods(), periods())
def test_overlap_is_a_shared_day(one: Period, other: Period) -> None:
    """It agrees with the last start lying before the first end."""
    starts = [p.start for p in (one, other) if p.start is not None]
    ends = [p.end for p in (one, other) if p.end is not None]
    shared = not starts or not ends or max(starts) < min(ends)

    assert one.overlaps(other) is other.overlaps(one) is shared


@given(days)
def test_neighbouring_days_do_not_overlap(day: date) -> None:
    """The end is not part of a period."""
    tomorrow = Period.day(day + timedelta(days=1))

    assert not Period.day(day).overlaps(tomorrow)
    assert Period.day(day).last == day


@given(periods())
def test_iso_tells_the_same_days(value: Period) -> None:
    """Reading the text back by the rules of ISO 8601 gives the same two ends."""
    parts = value.iso().split("/")
    first, last = parts[0], parts[-1]

    assert value.start is None if first == ".." else _first(first) == value.start
    assert value.end is None if last == ".." else _after(last) == value.end


@given(periods())
def test_survives_pickling(value: Period) -> None:
    """Periods travel between processes."""
    assert pickle.loads(pickle.dumps(value)) == value


def _first(words: str) -> date:
    """Return the first day of a year, month or day."""
    return date.fromisoformat((words + "-01-01")[:10])


def _after(words: str) -> date:
    """Return the day after a year, month or day."""
    first = _first(words)
    if len(words) == 4:
        return date(first.year + 1, 1, 1)
    if len(words) == 7:
        return date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first + timedelta(days=1)

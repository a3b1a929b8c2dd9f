"""Tests for `counterclaim.resolve.times`, with the parser that ships.

Expected periods were read off a calendar: the anchor is Thursday, 14 March 2024.
"""

from __future__ import annotations

from datetime import date

import pytest

from hypothesis import given, settings
from hypothesis import strategies as st

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
    ("text", "expected"),
    [
        pytest.param("It began on 2022-02-24.", "2022-02-24", id="iso"),
        pytest.param("It fell on 7 May 2023.", "2023-05-07", id="day-month-year"),
        pytest.param("It fell on May 7, 2023.", "2023-05-07", id="month-day-year"),
        pytest.param("It fell on Feb. 9.", "2024-02-09", id="short-month"),
        pytest.param("It fell on the 9th of February.", "2024-02-09", id="ninth-of"),
        pytest.param("They will meet on March 20.", "2024-03-20", id="date-to-come"),
        pytest.param("He left on Tuesday.", "2024-03-12", id="weekday-past"),
        pytest.param("He left on Thursday.", "2024-03-14", id="weekday-today"),
        pytest.param("He will leave on Tuesday.", "2024-03-19", id="weekday-to-come"),
        pytest.param("Shells fell on Friday evening.", "2024-03-08", id="evening"),
        pytest.param("He left last Monday.", "2024-03-11", id="last-weekday"),
        pytest.param("They meet next Wednesday.", "2024-03-20", id="next-weekday"),
        pytest.param("He left yesterday.", "2024-03-13", id="yesterday"),
        pytest.param("He left last night.", "2024-03-13", id="last-night"),
        pytest.param("Drones came overnight.", "2024-03-13/2024-03-14", id="overnight"),
        pytest.param("He left two days ago.", "2024-03-12", id="days-ago"),
        pytest.param("He left last week.", "2024-03-04/2024-03-10", id="last-week"),
        pytest.param("He spoke this week.", "2024-03-11/2024-03-14", id="this-week"),
        pytest.param(
            "He will speak this week.", "2024-03-11/2024-03-17", id="this-week-to-come"
        ),
        pytest.param("He flies to Oslo on Monday.", "2024-03-18", id="scheduled"),
        pytest.param("The fort fell in July.", "2023-07", id="month-past"),
        pytest.param(
            "Six died in the past two months.", "2024-01/2024-03", id="past-months"
        ),
        pytest.param(
            "Many left over the last three years.", "2021/2024", id="past-years"
        ),
        pytest.param(
            "A vote is due on May 30 next year.", "2025-05-30", id="day-next-year"
        ),
        pytest.param("He left last month.", "2024-02", id="last-month"),
        pytest.param("It started in August.", "2023-08", id="month-past"),
        pytest.param("It will start in August.", "2024-08", id="month-to-come"),
        pytest.param("It fell in mid-January.", "2024-01", id="mid-month"),
        pytest.param("It fell in July of last year.", "2023-07", id="last-year's-july"),
        pytest.param("It fell in early 2021.", "2021", id="early-year"),
        pytest.param("It fell in 2019.", "2019", id="year"),
        pytest.param("It fell last year.", "2023", id="last-year"),
        pytest.param("They fought in the 1990s.", "1990/1999", id="decade"),
        pytest.param("It fell in summer 2022.", "2022-06/2022-08", id="season"),
        pytest.param(
            "Prices rose in the third quarter of 2022.", "2022-07/2022-09", id="quarter"
        ),
        pytest.param(
            "Ten died over the past two weeks.",
            "2024-02-29/2024-03-14",
            id="past-weeks",
        ),
        pytest.param("They have ruled since 2021.", "2021/..", id="since"),
        pytest.param("By July of last year it was empty.", "../2023-07", id="by"),
        pytest.param("He stayed until Tuesday.", "../2024-03-12", id="until"),
        pytest.param("They had gone before 2020.", "../2019", id="before"),
        pytest.param("They came after 2020.", "2021/..", id="after"),
        pytest.param(
            "They have advanced for more than a year.", "2023/..", id="for-a-year"
        ),
        pytest.param(
            "Three towns fell between 3 and 5 March.",
            "2024-03-03/2024-03-05",
            id="days-of-a-month",
        ),
        pytest.param("The war of 2014-15 went on.", "2014/2015", id="years"),
    ],
)
def test_a_time_is_worked_out_from_the_day_of_publication(
    text: str, expected: str
) -> None:
    """Each expression is found once, and means what a calendar says."""
    assert isos(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It fell in early May 2023.", "2023-05~", id="early"),
        pytest.param("It fell around May 7, 2023.", "2023-05-07~", id="around"),
        pytest.param("It fell on May 7, 2023.", "2023-05-07", id="exact"),
        pytest.param("It holds since 2021.", "2021/..", id="open"),
    ],
)
def test_edtf_marks_what_is_approximate(text: str, expected: str) -> None:
    """EDTF writes a tilde where the words are inexact (ISO 8601-2:2019)."""
    (mention,) = times(text)

    assert mention.period is not None
    assert mention.period.edtf() == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They may march on the town.", id="verbs"),
        pytest.param("A second strike hit the depot.", id="second"),
        pytest.param("In all, 2000 people fled.", id="number"),
        pytest.param("It cost $2022 in all.", id="money"),
        pytest.param("The sun sat low over the road.", id="sun-sat"),
        pytest.param("They marched through the fields.", id="marched"),
    ],
)
def test_a_verb_or_a_number_is_no_time(text: str) -> None:
    """Words that only look like times are left alone."""
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "timex", "sort"),
    [
        pytest.param("They fought for six months.", "P6M", "DURATION", id="months"),
        pytest.param("A two-day truce held.", "P2D", "DURATION", id="two-day"),
        pytest.param("Shells fall every day.", "P1D", "SET", id="every-day"),
        pytest.param("It is quiet now.", "PRESENT_REF", "DATE", id="now"),
        pytest.param("It fell recently.", "PAST_REF", "DATE", id="recently"),
        pytest.param("It fell in recent weeks.", "PAST_REF", "DATE", id="recent"),
    ],
)
def test_what_names_no_day_has_a_timex_and_no_period(
    text: str, timex: str, sort: str
) -> None:
    """Lengths, habits and vague words keep their TIMEX3 value alone."""
    (mention,) = times(text)

    assert (mention.period, mention.timex, mention.sort) == (None, timex, sort)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("He left on Friday evening.", "2024-03-08TEV", id="evening"),
        pytest.param("He left at 10 p.m. Wednesday.", "2024-03-13T22:00", id="hour"),
        pytest.param("He left last week.", "2024-W10", id="week"),
        pytest.param("It fell in the 1990s.", "199", id="decade"),
        pytest.param("It fell last summer.", "2023-SU", id="season"),
    ],
)
def test_timex_values_follow_timeml(text: str, timex: str) -> None:
    """Values are written as TIMEX3 has them (TimeML 1.2.1)."""
    (mention,) = times(text)

    assert mention.timex == timex


def test_the_core_leaves_the_preposition_out() -> None:
    """The span has "since"; the core is the expression alone."""
    text = "It has held since mid-January."
    (mention,) = times(text)

    assert mention.span.of(text) == "since mid-January"
    assert mention.core.of(text) == "mid-January"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It fell in January.", "2024-01", id="month"),
        pytest.param("It fell last year.", "2023", id="last-year"),
        pytest.param("It fell on 7 May 2023.", "2023-05-07", id="full-date"),
        pytest.param("He left on Tuesday.", None, id="weekday"),
        pytest.param("He left this week.", None, id="week"),
        pytest.param("He left yesterday.", None, id="yesterday"),
    ],
)
def test_a_wide_window_gives_only_what_all_its_days_give(
    text: str, expected: str | None
) -> None:
    """With a month for an anchor, no precision is invented."""
    assert isos(text, MONTH) == [expected]


def test_without_an_anchor_only_full_dates_have_a_period() -> None:
    """Nothing is seen from a day that isn't known."""
    assert isos("He left on Tuesday. It fell on 7 May 2023.", None) == [
        None,
        "2023-05-07",
    ]


def test_a_day_earlier_counts_from_the_day_told_before() -> None:
    """The words "a day earlier" are seen from the narrative, not from publication."""
    text = "The bridge fell on 7 March 2024. A day earlier the road was cut."

    assert isos(text) == ["2024-03-07", "2024-03-06"]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        pytest.param("It took two and a half years.", "P2Y6M", id="halves-of-years"),
        pytest.param("It took 2 1/2 hours.", "PT2H30M", id="fractions"),
        pytest.param("It will end in coming months.", "FUTURE_REF", id="to-come"),
        pytest.param("It will end soon.", "FUTURE_REF", id="soon"),
    ],
)
def test_lengths_and_vague_times_have_values(text: str, timex: str) -> None:
    """Halves are told in the next smaller unit, as in TimeML's examples."""
    (mention,) = times(text)

    assert mention.timex == timex


def test_a_day_that_no_month_has_is_no_period() -> None:
    """31 June is found, and means nothing."""
    assert isos("It fell on 31 June 2023.") == [None]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "last",
                "Friday",
                "of",
                "May",
                "31",
                "Feb.",
                "9999",
                "2022",
                "99",
                "week",
                "ago",
                ",",
                "-",
                "and",
                "two",
                "half",
                "10:75",
                "p.m.",
                "centuries",
                "1e9",
                "٣",
                "next",
                "year's",
                "24/13/22",
                "0",
                "thousand",
                "\n",
                "“",
                "19th",
                "quarter",
                "since",
                "earlier",
                "88888888888888888888",
                "hours",
            ]
        ),
        max_size=14,
    )
)
def test_no_text_raises_and_every_span_is_inside(words: list[str]) -> None:
    """Odd texts give odd times at worst, never an error."""
    text = " ".join(words)
    for anchor in (ANCHOR, MONTH, None, Period.day(date(9999, 12, 1))):
        for mention in times(text, anchor):
            assert mention.core in mention.span
            assert mention.span.end <= len(text)

"""Tests for `counterclaim.model.mention`."""

from __future__ import annotations

import pickle

from datetime import date

from counterclaim.model import Period, Place, PlaceMention, Span, TimeMention


def test_a_time_that_means_no_days_is_kept_with_its_words() -> None:
    """The words "in recent weeks" are a time, but no period that could be told."""
    mention = TimeMention(
        span=Span(0, 15), core=Span(3, 15), period=None, timex="PAST_REF"
    )

    assert mention.period is None
    assert mention.core in mention.span


def test_mentions_are_values() -> None:
    """They compare by what they say, and survive pickling."""
    place = Place(name="Kyiv", kind="settlement")
    mentions = (
        PlaceMention(span=Span(0, 4), place=place, literal=False),
        TimeMention(
            span=Span(5, 11), core=Span(5, 11), period=Period.day(date(2025, 2, 7))
        ),
    )

    assert pickle.loads(pickle.dumps(mentions)) == mentions

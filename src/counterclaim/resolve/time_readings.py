"""What each rule of the grammar means, seen from a day or from a wider window.

Where the day of publication is not known, an expression has a period only if it is
the same for the first and the last day that it can be. Readings grow with the day
they are seen from, so it is then the same for all days between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from counterclaim.model import Period
from counterclaim.resolve.time_counts import (
    read_duration,
    read_moment,
    read_set,
    read_span,
)
from counterclaim.resolve.time_dates import (
    read_century,
    read_date,
    read_days,
    read_decade,
    read_iso,
    read_month,
    read_year,
    read_year_end,
    read_years,
)
from counterclaim.resolve.time_deictic import (
    read_away,
    read_deictic,
    read_month_week,
    read_present,
    read_recent,
    read_unit,
    read_vague,
    read_weekday,
)
from counterclaim.resolve.time_grammar import Phrase
from counterclaim.resolve.time_quarters import read_half, read_quarter, read_season
from counterclaim.resolve.time_scene import UNKNOWN, Scene, Value


READINGS: Mapping[str, Callable[[Phrase, Scene], Value]] = {
    "away": read_away,
    "century": read_century,
    "date": read_date,
    "days": read_days,
    "decade": read_decade,
    "deictic": read_deictic,
    "duration": read_duration,
    "half": read_half,
    "iso": read_iso,
    "moment": read_moment,
    "month": read_month,
    "month_week": read_month_week,
    "present": read_present,
    "quarter": read_quarter,
    "recent": read_recent,
    "season": read_season,
    "set": read_set,
    "span": read_span,
    "unit": read_unit,
    "vague": read_vague,
    "weekday": read_weekday,
    "year": read_year,
    "year_end": read_year_end,
    "years": read_years,
}
"""What reads an expression, by the name of the rule that found it."""

DIRECTED = frozenset({"date", "days", "month", "quarter", "season", "unit", "weekday"})
"""Rules whose reading depends on the tense of the verb."""


def value_of(phrase: Phrase, anchor: Period | None, scene: Scene) -> Value:
    """Return what an expression means.

    Args:
        phrase: The expression.
        anchor: When the report was published: a day, or a wider window.
        scene: What else it is seen from; its anchor is set here.
    """
    read = READINGS[phrase.rule]
    first = None if anchor is None else anchor.start
    last = None if anchor is None else anchor.last
    if first is None or last is None:
        first = last = None
    try:
        value = read(phrase, replace(scene, anchor=first))
        if first == last:
            return value
        other = read(phrase, replace(scene, anchor=last))
    except (ValueError, OverflowError):  # 31 June, year 10000: no such day
        return UNKNOWN
    return value if value == other else Value(sort=value.sort)

"""Days, months, quarters, seasons, years and decades by their names."""

from __future__ import annotations

import re

from datetime import date

from counterclaim.model import Period
from counterclaim.resolve import time_calendar as calendar
from counterclaim.resolve.time_counts import part_of_day
from counterclaim.resolve.time_grammar import Phrase
from counterclaim.resolve.time_scene import UNKNOWN, Direction, Scene, Value


_NUMBER = re.compile(r"\d+")
_WRONG_DAYS = 230
"""How many days nearer a day must be to be read against the tense of its verb."""

_AGAINST_TENSE, _AHEAD_UNTOLD = 10, 4
"""How many months nearer a month must be to be read against the tense of its verb, and
ahead where no verb tells."""


def read_iso(phrase: Phrase, _: Scene) -> Value:
    """Read "2022-02-24", "24.02.2022" and "24/02/2022".

    With slashes and both numbers up to 12 the order can't be told.
    """
    numbers = [int(number) for number in _NUMBER.findall(phrase.words[0].text)]
    if phrase.word("ISO") is not None:
        return _day(date(*numbers))
    first, second, year = numbers
    if year < 100:
        year += 2000 if year < 70 else 1900
    if first > 12 or "." in phrase.words[0].text or first == second:
        return _day(date(year, second, first))
    return _day(date(year, first, second)) if second > 12 else UNKNOWN


def read_date(phrase: Phrase, scene: Scene) -> Value:
    """Read "24 February 2022", "Feb. 24" and "Friday evening, March 3rd"."""
    month, day = phrase.value("MONTH", "MONTHABBR"), _day_number(phrase)
    if month is None or day is None:
        return UNKNOWN
    year = year_of(phrase, scene)
    if year is not None:
        return with_part(phrase, Period.day(date(year, month, day)))
    found = _nearest_day(month, day, scene)
    return UNKNOWN if found is None else with_part(phrase, Period.day(found))


def read_days(phrase: Phrase, scene: Scene) -> Value:
    """Read "3 to 5 March 2022" and "March 3-5"."""
    month = phrase.value("MONTH", "MONTHABBR")
    shapes = phrase.lexicon.classes["DAY"] + phrase.lexicon.classes["ORD"]
    days = [int(_digits(w.text)) for w in phrase.words if w.symbol in shapes]
    if month is None or len(days) < 2:
        return UNKNOWN
    year = year_of(phrase, scene)
    if year is None:
        last = _nearest_day(month, days[1], scene)
        year = None if last is None else last.year
    if year is None or days[0] > days[1]:
        return UNKNOWN
    first, last = Period.day(date(year, month, days[0])), date(year, month, days[1])
    period = Period(start=first.start, end=Period.day(last).end)
    return Value(period=period, timex=calendar.timex_of(first))


def with_part(phrase: Phrase, period: Period) -> Value:
    """Return a day with the part of it that the words name."""
    part = part_of_day(phrase)
    timex = calendar.timex_of(period)
    if not part or timex is None:
        return Value(period=loosely(phrase, period), timex=timex)
    return Value(period=period, timex=f"{timex}{part}", sort="TIME")


def loosely(phrase: Phrase, period: Period) -> Period:
    """Return a period as approximate where the words name a part of it."""
    vague = phrase.value("EARLY", "EDGE") is not None
    if not vague and not phrase.has("about", "around", "roughly", "approximately"):
        return period
    return Period(
        start=period.start, end=period.end, grain=period.grain, approximate=True
    )


def read_month(phrase: Phrase, scene: Scene) -> Value:
    """Read "in August", "mid-January", "July of last year", "last March"."""
    number = phrase.value("MONTH", "MONTHABBR")
    if number is None:
        return UNKNOWN
    year = year_of(phrase, scene)
    if year is None and scene.anchor is not None:
        year = _year_of_month(number, order_of(phrase), scene)
    if year is None:
        return UNKNOWN
    period = calendar.month(year, number)
    return Value(period=loosely(phrase, period), timex=calendar.timex_of(period))


def order_of(phrase: Phrase) -> int | None:
    """Return -1 for "last", 1 for "next", 0 for "this"; None where none stands."""
    for name in ("BACK", "FORTH", "HERE"):
        value = phrase.value(name)
        if value is not None:
            return value
    return None


def _year_of_month(number: int, order: int | None, scene: Scene) -> int | None:
    """Return the year of a month that is named without one."""
    anchor = scene.anchor
    if anchor is None:
        return None
    if order == 0:
        return anchor.year
    gap = number - anchor.month
    if order is not None:  # "last March" in March is that of a year ago
        return anchor.year + (order if gap * order <= 0 else 0)
    return anchor.year + min((-1, 0, 1), key=lambda y: _months_off(gap + 12 * y, scene))


def _months_off(gap: int, scene: Scene) -> int:
    """Return how far a month is, in months, and what speaks against it."""
    wrong = gap > 0 if scene.direction == "past" else gap < 0
    if scene.direction == "near":
        return abs(gap) + (_AHEAD_UNTOLD if gap > 0 else 0)
    return abs(gap) + (_AGAINST_TENSE if wrong else 0)


def read_year(phrase: Phrase, scene: Scene) -> Value:
    """Read "2022", "early 2023", "nineteen ninety-seven"."""
    year = year_of(phrase, scene)
    if year is None:
        return UNKNOWN
    period = calendar.year(year)
    return Value(period=loosely(phrase, period), timex=f"{year:04d}")


def read_year_end(phrase: Phrase, scene: Scene) -> Value:
    """Read "year-end", "the year's end": the last days of the year, roughly."""
    written = phrase.word("YEAR")
    year = None if written is None else int(written)
    if year is None and scene.anchor is not None:
        year = scene.anchor.year - (scene.direction == "past")
    if year is None:
        return UNKNOWN
    last = date(year, 12, 31)
    return Value(period=loose(Period.day(last)), timex=last.isoformat())


def read_years(phrase: Phrase, _: Scene) -> Value:
    """Read "2014-15" and "2014–2022"."""
    first, *rest = phrase.all("NUM")
    start, end = int(first), int(rest[0])
    end = end if end >= 100 else start // 100 * 100 + end
    if not start < end <= start + 100:
        return UNKNOWN
    return Value(period=calendar.year(start, end - start + 1), timex=f"{start}/{end}")


def loose(period: Period) -> Period:
    """Return a period marked approximate."""
    return Period(
        start=period.start, end=period.end, grain=period.grain, approximate=True
    )


def read_decade(phrase: Phrase, _: Scene) -> Value:
    """Read "the 1990s", "the early '80s", "the nineties"."""
    start = phrase.value("DECADEWORD")
    written = phrase.word("DECADE")
    if start is None and written is not None:
        number = int(_digits(written))
        start = number if number >= 1000 else 1900 + number
    if start is None or start % 10 or not 1000 <= start < 2200:
        return UNKNOWN
    period = calendar.year(start, 10, "decade")
    return Value(period=loosely(phrase, period), timex=f"{start // 10}")


def read_century(phrase: Phrase, _: Scene) -> Value:
    """Read "the 20th century"."""
    number, written = phrase.value("ORDWORD"), phrase.word("ORD")
    if number is None and written is not None:
        number = int(_digits(written))
    if number is None or not 1 < number < 23:
        return UNKNOWN
    return Value(
        period=calendar.year(100 * (number - 1), 100), timex=f"{number - 1:02d}"
    )


def _digits(written: str) -> str:
    return "".join(_NUMBER.findall(written))


def _day_number(phrase: Phrase) -> int | None:
    """Return the day of the month: the number that touches it."""
    lexicon = phrase.lexicon
    months = lexicon.classes["MONTH"] + lexicon.classes["MONTHABBR"]
    shapes = lexicon.classes["DAY"] + lexicon.classes["ORD"]
    place = next(n for n, w in enumerate(phrase.words) if w.symbol in months)
    after = [w for w in phrase.words[place + 1 : place + 4] if w.symbol in shapes]
    before = [w for w in phrase.words[max(0, place - 2) : place] if w.symbol in shapes]
    chosen = before[-1] if before else after[0] if after else None
    return phrase.value("ORDWORD") if chosen is None else int(_digits(chosen.text))


def year_of(phrase: Phrase, scene: Scene) -> int | None:
    """Return the year that the words name outright or from the anchor's."""
    written = phrase.word("YEAR")
    if written is not None:
        return int(written)
    spoken = _spoken_year(phrase)
    if spoken is not None or not phrase.has("year") or phrase.has("ago", "earlier"):
        return scene.year if spoken is None else spoken
    if phrase.has("that", "same", "the") and not phrase.has("last", "next", "this"):
        reference = scene.reference
        if reference is not None and reference.start is not None:
            return reference.start.year
    if scene.anchor is None:
        return None
    if phrase.has("last"):
        return scene.anchor.year - 1
    return scene.anchor.year + 1 if phrase.has("next") else scene.anchor.year


def _spoken_year(phrase: Phrase) -> int | None:
    """Return "nineteen ninety-seven" and "two thousand three" as numbers."""
    texts = [w.text for w in phrase.words if w.text not in {"-", "and"}]
    values = phrase.lexicon.values["NUMWORD"]
    for place, text in enumerate(texts[:-1]):
        rest = [values[t] for t in texts[place + 1 :] if t in values]
        if text in phrase.lexicon.values["SCORE"] and rest and 10 <= rest[0] < 100:
            return values[text] * 100 + sum(rest[:2])
        if text == "two" and rest and rest[0] == 1000:
            return 2000 + sum(rest[1:2])
    return None


def _day(value: date) -> Value:
    return Value(period=Period.day(value), timex=value.isoformat())


def _nearest_day(month: int, day: int, scene: Scene) -> date | None:
    """Return a day of the year that is named without one."""
    anchor = scene.anchor
    if anchor is None:
        return None
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [found for year in years if (found := _valid(year, month, day)) is not None]
    return min(
        days, key=lambda found: _cost(found, anchor, scene.direction), default=None
    )


def _cost(found: date, anchor: date, direction: Direction) -> int:
    """Return how far a day is, counting a wrong direction as months."""
    days = (found - anchor).days
    wrong = (days > 0 and direction == "past") or (days < 0 and direction == "future")
    ahead = days > 0 and direction == "near"
    return abs(days) * (2 if ahead else 1) + (_WRONG_DAYS if wrong else 0)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

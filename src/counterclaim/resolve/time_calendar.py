"""Days, weeks, months and years as periods, and their TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.model import Grain, Period


def day(value: date) -> Period:
    """Return a day as the shortest period there is."""
    return Period.day(value)


def week(value: date) -> Period:
    """Return the week, Monday to Sunday, that a day lies in."""
    start = value - timedelta(days=value.weekday())
    return Period(start=start, end=start + timedelta(days=7), grain="week")


def month(year: int, number: int, count: int = 1, grain: Grain = "month") -> Period:
    """Return months from one on; `number` may lie outside 1 to 12."""
    start = _first(year, number)
    return Period(start=start, end=_first(start.year, start.month + count), grain=grain)


def year(number: int, count: int = 1, grain: Grain = "year") -> Period:
    """Return years from one on."""
    return Period(start=date(number, 1, 1), end=date(number + count, 1, 1), grain=grain)


def shifted(value: date, unit: str, count: int) -> Period:
    """Return the period of a unit that lies a number of units from a day."""
    if unit in {"day", "night"}:
        return day(value + timedelta(days=count))
    if unit in {"week", "fortnight", "weekend"}:
        step = 14 if unit == "fortnight" else 7
        found = week(value + timedelta(days=step * count))
        if unit == "weekend" and found.start is not None:
            saturday = found.start + timedelta(days=5)
            return Period(start=saturday, end=found.end, grain="day")
        return found
    if unit == "month":
        return month(value.year, value.month + count)
    if unit == "quarter":
        first = 3 * ((value.month - 1) // 3) + 1
        return month(value.year, first + 3 * count, 3, "quarter")
    size = {"decade": 10, "century": 100}.get(unit, 1)
    grain: Grain = "year" if size == 1 else "decade"
    return year(value.year // size * size + size * count, size, grain)


def timex_of(period: Period) -> str | None:
    """Return the TIMEX3 value of a period with both ends."""
    start = period.start
    if start is None or period.end is None:
        return None
    week_of = start.isocalendar()
    values = {
        "day": start.isoformat(),
        "week": f"{week_of.year}-W{week_of.week:02d}",
        "month": f"{start.year}-{start.month:02d}",
        "quarter": f"{start.year}-Q{(start.month - 1) // 3 + 1}",
        "decade": f"{start.year // 10}",
    }
    return values.get(period.grain, f"{start.year}")


def _first(year_number: int, month_number: int) -> date:
    """Return the first day of a month counted from January of a year."""
    years, months = divmod(month_number - 1, 12)
    return date(year_number + years, months + 1, 1)

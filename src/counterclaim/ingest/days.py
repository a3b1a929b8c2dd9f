"""Days as files and pages write them."""

from __future__ import annotations

import re

from datetime import date, datetime


_URL_DAY = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)"
)


def parse_day(words: str) -> date | None:
    """Return the day of an ISO 8601 date, with or without a time of day.

    The day is the one that the words name, in their own time zone. None if
    they name none: a month ("2024-02") is not its first day.
    """
    words = words.strip()
    try:
        # `date` first: `datetime` would take a plain date, too.
        return date.fromisoformat(words)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(words).date()
    except ValueError:
        return None


def day_in_url(url: str) -> date | None:
    """Return the day that a URL's path names (``/2024/02/17/``), if any."""
    found = _URL_DAY.search(url)
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None

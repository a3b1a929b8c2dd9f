"""Tests for `counterclaim.ingest.facts`."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.ingest.facts import Facts, best_date, candidate_dates, page_facts
from counterclaim.model import DateCandidate


def candidate(day: int, origin: str) -> DateCandidate:
    """Return a candidate in May 2024."""
    return DateCandidate(value=date(2024, 5, day), origin=origin)


@pytest.mark.parametrize(
    ("candidates", "day"),
    [
        pytest.param([(1, "meta"), (2, "json-ld")], 2, id="json-ld-first"),
        pytest.param([(1, "htmldate"), (2, "url")], 2, id="url-before-a-guess"),
        pytest.param([(1, "meta-modified"), (2, "htmldate")], 2, id="never-a-change"),
        pytest.param([(1, "meta"), (2, "meta")], 1, id="first-of-equals"),
    ],
)
def test_goes_by_the_most_trustworthy_date(
    candidates: list[tuple[int, str]], day: int
) -> None:
    """The order is: JSON-LD, meta tags, address, time tags, htmldate."""
    dates = tuple(candidate(day, origin) for day, origin in candidates)

    assert best_date(dates) == date(2024, 5, day)


def test_a_date_of_change_alone_dates_nothing() -> None:
    """When it changed does not tell when it was published."""
    assert best_date((candidate(1, "meta-modified"),)) is None


def test_candidates_are_kept_once_for_each_origin() -> None:
    """What is no day is left out, and repetitions are, too."""
    facts = Facts(
        dates=(("meta", "2024-05-01"), ("meta", "2024-05-01T10:00Z"), ("meta", "May"))
    )

    assert candidate_dates(facts, url=None, guess="2024-05-01") == (
        candidate(1, "meta"),
        candidate(1, "htmldate"),
    )


@pytest.mark.parametrize(
    ("script", "publisher"),
    [
        pytest.param(
            '{"@type": "NewsArticle", "publisher": "Wire"}', "Wire", id="text"
        ),
        pytest.param(
            '[{"@type": ["ReportageNewsArticle"], "publisher": {"name": "Wire"}}]',
            "Wire",
            id="object-in-a-list",
        ),
        pytest.param(
            '{"@type": "WebPage", "mainEntity": '
            '{"@type": "BlogPosting", "publisher": {"name": "Wire"}}}',
            "Wire",
            id="main-entity",
        ),
        pytest.param(
            '{"@type": "Organization", "publisher": "Wire"}', None, id="no-article"
        ),
        pytest.param(
            '{"@type": "NewsArticle", "publisher": {"name": " "}}', None, id="blank"
        ),
    ],
)
def test_finds_the_publisher_in_json_ld(script: str, publisher: str | None) -> None:
    """The shapes are those of schema.org's examples for NewsArticle."""
    page = f'<html><script type="application/ld+json">{script}</script></html>'

    assert page_facts(page).publisher == publisher


def test_what_is_no_page_tells_nothing() -> None:
    """An empty document has no facts."""
    assert page_facts("") == Facts()

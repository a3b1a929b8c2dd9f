"""What a page's head says of when it was published, and by whom."""

from __future__ import annotations

import json

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree, html

from counterclaim.ingest.days import day_in_url, parse_day
from counterclaim.model import DateCandidate


_PUBLISHED = frozenset({
    "article:published", "article:published_time", "bt:pubdate", "citation_date",
    "cxenseparse:recs:publishtime", "date", "datepublished", "dc.date",
    "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.date",
    "dcterms.issued", "og:article:published_time", "og:published_time",
    "parsely-pub-date", "pdate", "pubdate", "publication_date", "publish-date",
    "publish_date", "publishdate", "sailthru.date",
})  # fmt: skip
"""Names of meta tags that hold the date of publication."""

_MODIFIED = frozenset({
    "article:modified_time", "datemodified", "dcterms.modified", "last-modified",
    "lastmod", "og:updated_time",
})  # fmt: skip
"""Names of meta tags that hold the date of the last change."""

_ARTICLE_TAGS = frozenset({"article", "main"})

_ORDER = ("json-ld", "meta", "url", "time", "htmldate")
"""Origins of dates of publication, the most trustworthy first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page's structured data tells.

    Args:
        dates: Origin and words of each date, in the order of the page.
        publisher: Name of who published the page.
    """

    dates: tuple[tuple[str, str], ...] = ()
    publisher: str | None = None


def page_facts(page: str) -> Facts:
    """Return what the meta tags, the JSON-LD and the time tags of a page tell."""
    try:
        tree = html.fromstring(page)
    except (etree.LxmlError, ValueError):
        return Facts()
    articles = list(_articles(tree))
    dates = [*_json_ld_dates(articles), *_meta_dates(tree), *_time_tags(tree)]
    publishers = map(_publisher, articles)
    return Facts(
        dates=tuple(dates),
        publisher=next((name for name in publishers if name is not None), None),
    )


def candidate_dates(
    facts: Facts, *, url: str | None, guess: str | None
) -> tuple[DateCandidate, ...]:
    """Return every date that can be read, once for each of its origins.

    Args:
        facts: What the page's structured data tells.
        url: The page's address.
        guess: The date that htmldate settled on.
    """
    offered = [(origin, parse_day(words)) for origin, words in facts.dates]
    offered.append(("url", None if url is None else day_in_url(url)))
    offered.append(("htmldate", None if guess is None else parse_day(guess)))
    # A dict keeps the first of equal ones, in order.
    found = dict.fromkeys(
        DateCandidate(value=day, origin=origin)
        for origin, day in offered
        if day is not None
    )
    return tuple(found)


def best_date(dates: tuple[DateCandidate, ...]) -> date | None:
    """Return the date of publication to go by, None if there is none.

    Dates of changes are never taken for it.
    """
    for origin in _ORDER:
        for candidate in dates:
            if candidate.origin == origin:
                return candidate.value
    return None


def _articles(tree: html.HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the objects of the page's JSON-LD that are articles or the page."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads("" if script.text is None else script.text)
        except (ValueError, RecursionError):
            continue
        yield from _objects(data)


def _objects(data: object) -> Iterator[dict[str, object]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(str(name).endswith(("Article", "Posting", "WebPage")) for name in names):
            yield data
        yield from _objects(data.get("@graph"))
        yield from _objects(data.get("mainEntity"))


def _publisher(article: dict[str, object]) -> str | None:
    publisher = article.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return name.strip() if isinstance(name, str) and name.strip() else None


def _json_ld_dates(articles: list[dict[str, object]]) -> Iterator[tuple[str, str]]:
    for key, origin in (
        ("datePublished", "json-ld"),
        ("dateModified", "json-ld-modified"),
    ):
        for article in articles:
            value = article.get(key)
            if isinstance(value, str):
                yield origin, value


def _meta_dates(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for tag in tree.iter("meta"):
        content = tag.get("content")
        if content is None:
            continue
        for attribute in ("property", "name", "itemprop"):
            name = tag.get(attribute, "").lower()
            if name in _PUBLISHED:
                yield "meta", content
            elif name in _MODIFIED:
                yield "meta-modified", content


def _time_tags(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the times in the article itself: those beside it date other articles."""
    for tag in tree.iter("time"):
        moment = tag.get("datetime")
        inside = any(above.tag in _ARTICLE_TAGS for above in tag.iterancestors())
        if moment is not None and (inside or tag.get("itemprop") == "datePublished"):
            yield "time", moment

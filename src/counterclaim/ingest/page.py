"""A web page → its article, with title, outlet, author and dates."""

from __future__ import annotations

import logging

from typing import TYPE_CHECKING

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.decoding import check_text, refuse_binary
from counterclaim.ingest.encodings import decode_page
from counterclaim.ingest.facts import Facts, best_date, candidate_dates, page_facts
from counterclaim.model import Report


if TYPE_CHECKING:
    from trafilatura.settings import Document


MAX_PAGE_BYTES = 20_000_000
"""The largest page that is read."""


MIN_PARAGRAPH_WORDS = 10
"""An article has a paragraph of as many words that ends as a sentence does."""

_SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", "’", "»", ")")


def read_page(data: bytes, *, where: str, name: str, url: str | None = None) -> Report:
    """Return the article of a page, found by trafilatura in precision mode.

    The report's text is what was extracted: paragraphs, one a line, without
    menus, captions and comments.

    Args:
        data: The page's HTML.
        where: The input's name, for errors.
        name: What the report is called.
        url: Where the page was fetched from, if it was.

    Raises:
        UnreadableInput: If there is no article in it.
    """
    refuse_binary(data, where)
    html = decode_page(data)
    if not html.strip():
        raise UnreadableInput(where, "is empty", "give a page that holds an article")
    document = _extract(html, url)
    text = None if document is None else document.text
    if document is None or text is None or not _is_article(text):
        raise UnreadableInput(
            where, "has no article in it", "save the article's text as .txt"
        )
    facts = page_facts(html)
    address = url if url is not None else document.url
    dates = candidate_dates(facts, url=address, guess=document.date)
    return Report(
        id=name,
        text=check_text(text, where),
        outlet=_outlet(document, facts),
        published=best_date(dates),
        title=document.title,
        url=address,
        author=document.author,
        dates=dates,
    )


def _is_article(text: str) -> bool:
    """Return whether a text has a paragraph: menus and notices are extracted, too."""
    return any(
        len(line.split()) >= MIN_PARAGRAPH_WORDS
        and line.rstrip().endswith(_SENTENCE_ENDS)
        for line in text.splitlines()
    )


def _extract(html: str, url: str | None) -> Document | None:
    # Imported late: 0.3 s that plain texts need not pay.
    import trafilatura  # noqa: PLC0415

    # It warns of every page without an article; our error says so already.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    document = trafilatura.bare_extraction(
        html,
        url=url,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # Not extensive: that takes the year of a copyright notice for a date.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    # A dict comes only from `as_dict`, which is not asked for.
    return None if isinstance(document, dict) else document


def _outlet(document: Document, facts: Facts) -> str | None:
    if facts.publisher is not None:
        return facts.publisher
    return document.sitename

"""Tests for `counterclaim.ingest.page`."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.page import read_page
from counterclaim.model import DateCandidate


ARTICLE = (
    "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav><article>"
    "<h1>Town changes hands, says army</h1>"
    "<p>The army said on Sunday that its soldiers had taken the whole of the town "
    "after weeks of fighting. Officials on the other side denied it.</p>"
    "<p>“We hold the centre,” the mayor told a radio station in the evening, adding "
    "that the shelling of the northern districts went on.</p></article>"
    "<footer>© 2019 Example Wire. All rights reserved.</footer>"
)
HEAD = (
    "<title>Town changes hands | Example Wire</title>"
    '<meta property="og:site_name" content="Example Wire">'
    '<meta property="og:title" content="Town changes hands, says army">'
    '<meta name="author" content="Ada Example">'
    '<meta property="article:published_time" content="2022-07-03T10:11:00+03:00">'
)


def page(head: str = HEAD, body: str = ARTICLE, encoding: str = "utf-8") -> bytes:
    """Return a page's bytes."""
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="{encoding}">{head}'
        f"</head><body>{body}</body></html>"
    )
    return html.encode(encoding)


def test_keeps_the_article_and_leaves_the_rest() -> None:
    """Menus and footers are no part of the report's text."""
    report = read_page(page(), where="a.html", name="a")

    assert "“We hold the centre,” the mayor told" in report.text
    assert "Home" not in report.text
    assert "rights reserved" not in report.text


def test_finds_who_published_what_and_when() -> None:
    """Title, outlet, author and date come from the page's head."""
    report = read_page(page(), where="a.html", name="a")

    assert (report.title, report.outlet, report.author, report.published) == (
        "Town changes hands, says army",
        "Example Wire",
        "Ada Example",
        date(2022, 7, 3),
    )


def test_lists_every_date_that_the_page_offers() -> None:
    """Each candidate keeps where it stood; changes are no publication."""
    head = HEAD + (
        '<meta property="article:modified_time" content="2022-07-05T08:00:00Z">'
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
        '"datePublished": "2022-07-02", "publisher": {"name": "Example Daily"}}]}'
        "</script>"
    )
    url = "https://e.test/2022/07/04/town"

    report = read_page(page(head), where=url, name="a", url=url)

    assert {(2, "json-ld"), (3, "meta"), (5, "meta-modified"), (4, "url")} <= {
        (candidate.value.day, candidate.origin) for candidate in report.dates
    }
    assert report.published == date(2022, 7, 2)
    assert report.outlet == "Example Daily"
    assert report.url == url


def test_a_copyright_notice_dates_nothing() -> None:
    """A page that tells no date has none."""
    report = read_page(page(head="<title>T</title>"), where="a.html", name="a")

    assert report.published is None
    assert not any(candidate.value.year == 2019 for candidate in report.dates)


def test_a_time_beside_the_article_dates_nothing() -> None:
    """Teasers for other articles carry their own times."""
    body = (
        "<aside><time datetime='2020-01-05'>5 January</time></aside>"
        + ARTICLE.replace("</h1>", "</h1><time datetime='2022-07-03'>Sunday</time>")
    )

    report = read_page(page("<title>T</title>", body), where="a.html", name="a")

    assert DateCandidate(value=date(2022, 7, 3), origin="time") in report.dates
    assert DateCandidate(value=date(2020, 1, 5), origin="time") not in report.dates
    assert report.published == date(2022, 7, 3)


def test_reads_a_page_in_the_encoding_that_it_declares() -> None:
    """HTML names its encoding, so that it need not be UTF-8."""
    body = ARTICLE.replace("mayor", "maire de Besançon")

    report = read_page(page(HEAD, body, "windows-1252"), where="a.html", name="a")

    assert "“We hold the centre,” the maire de Besançon told" in report.text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"%PDF-1.7", "is a PDF", id="pdf"),
        pytest.param(page(body=""), "no article", id="no-body"),
        pytest.param(
            page(body="<nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"),
            "no article",
            id="menu",
        ),
        pytest.param(
            page(body="<p>We use cookies.</p><button>Accept</button>"),
            "no article",
            id="notice",
        ),
        pytest.param(b"\x00\xff\xfe<<<>>", "no article", id="bytes"),
    ],
)
def test_refuses_a_page_without_an_article(data: bytes, why: str) -> None:
    """One clear line says so."""
    with pytest.raises(UnreadableInput, match=why):
        read_page(data, where="a.html", name="a")


def test_broken_json_ld_is_passed_over() -> None:
    """A page's own mistakes cost it no more than that fact."""
    head = HEAD + '<script type="application/ld+json">{"@type": </script>'

    report = read_page(page(head), where="a.html", name="a")

    assert report.published == date(2022, 7, 3)

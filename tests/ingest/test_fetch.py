"""Tests for `counterclaim.ingest.fetch`."""

from __future__ import annotations

import threading

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest import fetch
from counterclaim.ingest.fetch import MAX_REDIRECTS, Patience, fetch_page


Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]


def send(
    handler: BaseHTTPRequestHandler,
    body: bytes,
    *,
    status: int = 200,
    location: str | None = None,
    charset: str = "utf-8",
) -> None:
    """Send a whole answer, or send the client on."""
    handler.send_response(status)
    handler.send_header("Content-Type", f"Text/HTML; charset={charset}")
    handler.send_header("Content-Length", str(len(body)))
    if location is not None:
        handler.send_header("Location", location)
    handler.end_headers()
    handler.wfile.write(body)


def test_returns_what_the_server_sent(serve: Serve) -> None:
    """The bytes come unchanged, with their type and final address."""
    url = serve(lambda handler: send(handler, b"<p>\xc3\xa9</p>")) + "/news"

    answer = fetch_page(url)

    assert (answer.url, answer.media_type, answer.data) == (
        url,
        "text/html",
        b"<p>\xc3\xa9</p>",
    )


@pytest.mark.parametrize(
    ("charset", "body", "data"),
    [
        pytest.param("windows-1251", "Так".encode("cp1251"), "\ufeffТак", id="other"),
        pytest.param("latin-1", b"\x93\xe9\x94", "\ufeff“é”", id="as-browsers-do"),
        pytest.param("utf8", "Так".encode(), "Так", id="utf-8"),
        pytest.param("base64", b"YQ==", "YQ==", id="no-encoding-of-text"),
        pytest.param("klingon", b"a", "a", id="unknown"),
    ],
)
def test_goes_by_the_encoding_that_the_server_names(
    serve: Serve, charset: str, body: bytes, data: str
) -> None:
    """The answer is UTF-8, with a mark where it was not before."""
    url = serve(lambda handler: send(handler, body, charset=charset))

    assert fetch_page(url).data == data.encode()


def test_follows_a_redirect(serve: Serve) -> None:
    """The address is the one where the page stood in the end."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == "/old":
            send(handler, b"", status=301, location="/new")
        else:
            send(handler, b"here")

    answer = fetch_page(serve(respond) + "/old")

    assert answer.url.endswith("/new")
    assert answer.data == b"here"


def test_gives_up_on_a_circle_of_redirects(serve: Serve) -> None:
    """A server that sends us in circles is told of, not followed for ever."""
    url = serve(lambda handler: send(handler, b"", status=302, location="/"))

    with pytest.raises(UnreadableInput, match=f"more than {MAX_REDIRECTS} times"):
        fetch_page(url)


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_names_the_status_of_a_refusal(serve: Serve, status: int) -> None:
    """An error page is no report."""
    url = serve(lambda handler: send(handler, b"<p>no</p>", status=status))

    with pytest.raises(UnreadableInput, match=f"answered with {status}"):
        fetch_page(url)


def test_refuses_what_nobody_listens_to() -> None:
    """A closed port is one clear line."""
    # Port 1 (tcpmux) has been unused for decades, and is closed on loopback.
    with pytest.raises(UnreadableInput, match="can't be fetched"):
        fetch_page("http://127.0.0.1:1/")


@pytest.mark.parametrize("url", ["http://", "http://[::bad/", "http://a b/"])
def test_refuses_what_is_no_address(url: str) -> None:
    """A malformed address is one clear line, too."""
    with pytest.raises(UnreadableInput, match="can't be fetched"):
        fetch_page(url)


def test_gives_up_on_a_server_that_never_answers(serve: Serve) -> None:
    """Waiting ends after the patience for one step."""
    over = threading.Event()

    def wait(_: BaseHTTPRequestHandler) -> None:
        over.wait(30)

    url = serve(wait)
    try:
        with pytest.raises(UnreadableInput, match=r"did not answer within 0\.1 s"):
            fetch_page(url, patience=Patience(step_s=0.1))
    finally:
        over.set()


def test_gives_up_on_a_server_that_drips(serve: Serve) -> None:
    """Waiting ends in total, however steadily the answer drips."""

    def drip(handler: BaseHTTPRequestHandler) -> None:
        send(handler, b"piece")

    with pytest.raises(UnreadableInput, match="did not answer within 0 s"):
        fetch_page(serve(drip), patience=Patience(total_s=0))


def test_refuses_a_page_that_is_too_large(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds for what comes, whatever length the server states."""
    monkeypatch.setattr(fetch, "MAX_PAGE_BYTES", 10)

    with pytest.raises(UnreadableInput, match="larger than"):
        fetch_page(serve(lambda handler: send(handler, b"x" * 11)))

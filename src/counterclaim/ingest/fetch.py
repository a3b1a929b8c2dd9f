"""Web pages over HTTP, with a limit on everything: time, size, redirects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from counterclaim._version import __version__
from counterclaim.errors import UnreadableInput
from counterclaim.ingest.encodings import known_encoding
from counterclaim.ingest.page import MAX_PAGE_BYTES


if TYPE_CHECKING:
    import httpx


MAX_REDIRECTS = 5
"""How many times a server may send us on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait for a server.

    Args:
        step_s: Seconds for each step: to connect, and for each piece of the
            answer.
        total_s: Seconds for the whole answer, however steadily it drips.
    """

    step_s: float = 10
    total_s: float = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server sent.

    Args:
        url: Where it came from in the end, after redirects.
        media_type: Its type without parameters ("text/html"); empty if not told.
        data: The bytes, with any transfer compression undone; text in UTF-8
            where the server names another encoding.
    """

    url: str
    media_type: str
    data: bytes


Fetch = Callable[[str], Answer]
"""What fetches a URL; raises `UnreadableInput` where it can't."""


def fetch_page(url: str, *, patience: Patience = Patience()) -> Answer:
    """Return what stands at a URL.

    Raises:
        UnreadableInput: If the server can't be reached, refuses, sends us in
            circles, never finishes or sends too much.
    """
    # Imported late: 0.2 s that files need not pay.
    import httpx  # noqa: PLC0415

    try:
        with (
            httpx.Client(
                follow_redirects=True,
                max_redirects=MAX_REDIRECTS,
                timeout=patience.step_s,
                headers={"user-agent": f"counterclaim/{__version__}"},
            ) as client,
            client.stream("GET", url) as response,
        ):
            return _answer(response, url, patience)
    except httpx.TimeoutException:
        raise _never_answered(url, patience.step_s) from None
    except httpx.TooManyRedirects:
        why = f"redirects more than {MAX_REDIRECTS} times"
        raise UnreadableInput(url, why, "give the article's own address") from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        why = f"can't be fetched ({_one_line(error)})"
        raise UnreadableInput(url, why, "check the address and the network") from None


def _answer(response: httpx.Response, url: str, patience: Patience) -> Answer:
    if not response.is_success:
        why = f"was answered with {response.status_code} {response.reason_phrase}"
        remedy = "open it in a browser and save the page as .html"
        raise UnreadableInput(url, why.strip(), remedy)
    deadline = monotonic() + patience.total_s
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > MAX_PAGE_BYTES:
            why = f"is larger than {MAX_PAGE_BYTES // 1_000_000} MB"
            raise UnreadableInput(url, why, "save the article's text as .txt")
        if monotonic() > deadline:
            raise _never_answered(url, patience.total_s)
    kind = response.headers.get("content-type", "").partition(";")[0]
    return Answer(
        url=str(response.url),
        media_type=kind.strip().lower(),
        data=_in_utf_8(bytes(data), response.charset_encoding),
    )


def _in_utf_8(data: bytes, charset: str | None) -> bytes:
    """Return text in UTF-8 with a mark, if the server names another encoding.

    The mark goes before whatever the page declares, as the server's word does.
    """
    encoding = None if charset is None else known_encoding(charset)
    if encoding is None or encoding.startswith("utf"):
        return data
    return data.decode(encoding, "replace").encode("utf-8-sig")


def _never_answered(url: str, seconds: float) -> UnreadableInput:
    why = f"did not answer within {seconds:g} seconds"
    return UnreadableInput(url, why, "try again later, or save the page as .html")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__

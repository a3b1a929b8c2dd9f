"""The bytes of one file, page or stream → its reports, by their format."""

from __future__ import annotations

import io
import re

from collections.abc import Iterator
from typing import IO, Literal

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.decoding import MAX_BYTES, decode, refuse_binary, too_long
from counterclaim.ingest.lines import read_lines
from counterclaim.ingest.page import MAX_PAGE_BYTES, read_page
from counterclaim.model import Report


Format = Literal["text", "markdown", "page", "lines"]
"""How a document is written."""

FORMATS: dict[str, Format] = {
    ".htm": "page",
    ".html": "page",
    ".jsonl": "lines",
    ".markdown": "markdown",
    ".md": "markdown",
    ".ndjson": "lines",
    ".text": "text",
    ".txt": "text",
    ".xhtml": "page",
}
"""The format that a file's ending tells."""

_HEADING = re.compile(r"^#[ \t]+(.*\w.*?)[ \t#]*$", re.MULTILINE)
_LINES_START = re.compile(rb'\s*\[?\s*\{\s*"')
_PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE
)


def read_document(
    stream: IO[bytes],
    *,
    form: Format | None,
    where: str,
    name: str,
    url: str | None = None,
) -> Iterator[Report | UnreadableInput]:
    """Yield the reports of one document; only JSON Lines hold several.

    Plain text and Markdown are kept as they stand; the first heading of a
    Markdown document is its title.

    Args:
        stream: The bytes.
        form: How it is written; None to tell from its first bytes.
        where: The document's name, for errors.
        name: What its reports are named after.
        url: Where it was fetched from.

    Raises:
        UnreadableInput: If it holds no report at all.
    """
    with io.BufferedReader(_Unclosed(stream)) as buffered:
        head = buffered.peek()
        refuse_binary(head, where)
        form = _sniff(head) if form is None else form
        if form == "lines":
            yield from read_lines(buffered, where=where, name=name)
        elif form == "page":
            data = buffered.read(MAX_PAGE_BYTES + 1)
            yield read_page(data, where=where, name=name, url=url)
        else:
            data = buffered.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise too_long(where)
            text = decode(data, where)
            title = _heading(text) if form == "markdown" else None
            yield Report(id=name, text=text, title=title, url=url)


def _sniff(head: bytes) -> Format:
    if _LINES_START.match(head):
        return "lines"
    return "page" if _PAGE_START.match(head) else "text"


def _heading(text: str) -> str | None:
    found = _HEADING.search(text)
    return None if found is None else found[1]


class _Unclosed(io.RawIOBase):
    """A stream that can be buffered without being closed with the buffer."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """Say that it can be read, which the buffer asks."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read what is there, at most as much as the buffer takes."""
        # `read1`, where there is one, does not wait for the buffer to be full.
        read = getattr(self._stream, "read1", self._stream.read)
        data: bytes = read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

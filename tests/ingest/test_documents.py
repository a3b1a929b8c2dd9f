"""Tests for `counterclaim.ingest.documents`."""

from __future__ import annotations

import io

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.decoding import MAX_BYTES
from counterclaim.ingest.documents import Format, read_document
from counterclaim.model import Report


PAGE = (
    "<p>The army said on Sunday that its soldiers had taken the whole of the town "
    "after weeks of fighting. Officials on the other side denied it.</p>"
)


def read(data: bytes, form: Format | None = None) -> list[Report | UnreadableInput]:
    """Read a document called "doc"."""
    return list(read_document(io.BytesIO(data), form=form, where="doc", name="doc"))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"Plain {text}.", "Plain {text}.", id="text"),
        pytest.param(b'\n{"text": "A"}', "A", id="lines"),
        pytest.param(b'{ "text" : "A"}', "A", id="lines-with-blanks"),
        pytest.param(b"{text}", "{text}", id="brace-but-no-json"),
        pytest.param(
            f"<!DOCTYPE html><article>{PAGE}</article>".encode(),
            PAGE[3:-4],
            id="page",
        ),
        pytest.param(b"<3 ducks", "<3 ducks", id="angle-but-no-page"),
    ],
)
def test_tells_the_format_from_the_first_bytes(data: bytes, text: str) -> None:
    """Standard input has no ending to go by."""
    (report,) = read(data)

    assert isinstance(report, Report)
    assert report.text == text


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        pytest.param("# Town *falls* #\n\nText.", "Town *falls*", id="heading"),
        pytest.param("Text.\n\n# Later\n", "Later", id="first-heading"),
        pytest.param("#hashtag\n## Second level", None, id="none"),
    ],
)
def test_markdown_is_kept_and_its_heading_is_the_title(
    markdown: str, title: str | None
) -> None:
    """Offsets count in the file as it stands, marks and all."""
    (report,) = read(markdown.encode(), "markdown")

    assert isinstance(report, Report)
    assert (report.text, report.title) == (markdown, title)


def test_refuses_a_text_that_is_too_large_without_reading_it_whole() -> None:
    """A 20 MB text is one clear line."""
    stream = io.BytesIO(b"word " * 4_000_000)

    with pytest.raises(UnreadableInput, match="longer than"):
        list(read_document(stream, form="text", where="doc", name="doc"))

    # The buffer may have read on by one block, not by megabytes.
    assert stream.tell() < MAX_BYTES + 2 * io.DEFAULT_BUFFER_SIZE


@pytest.mark.parametrize("form", ["text", "markdown", "page", "lines", None])
def test_refuses_a_pdf_whatever_it_is_called(form: Format | None) -> None:
    """The first bytes tell, not the name."""
    with pytest.raises(UnreadableInput, match="is a PDF"):
        read(b"%PDF-1.4\n1 0 obj", form)


def test_leaves_the_stream_open() -> None:
    """Standard input is not ours to close."""
    stream = io.BytesIO(b"A")

    list(read_document(stream, form="text", where="doc", name="doc"))

    assert not stream.closed

"""Tests for `counterclaim.ingest.encodings`."""

from __future__ import annotations

import pytest

from counterclaim.ingest.encodings import decode_page, known_encoding


QUOTE = "“Так” – é"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(QUOTE.encode(), QUOTE, id="utf-8-undeclared"),
        pytest.param("“é”".encode("cp1252"), "“é”", id="windows-1252-undeclared"),
        pytest.param("é".encode("utf-8-sig"), "é", id="utf-8-mark"),
        pytest.param("é".encode("utf-16"), "é", id="utf-16-mark"),
        pytest.param(
            '<meta charset="windows-1251">Так'.encode("cp1251"),
            '<meta charset="windows-1251">Так',
            id="meta-charset",
        ),
        pytest.param(
            "<META content='text/html; charset=koi8-u'>Так".encode("koi8-u"),
            "<META content='text/html; charset=koi8-u'>Так",
            id="meta-content-type",
        ),
        pytest.param(
            '<meta charset="iso-8859-1">“”'.encode("cp1252"),
            '<meta charset="iso-8859-1">“”',
            id="latin-1-is-windows-1252",
        ),
        pytest.param(
            "<meta charset=utf-16>é".encode(), "<meta charset=utf-16>é", id="impossible"
        ),
        pytest.param(
            b'<?xml version="1.0" encoding="utf-8"?><html>', "<html>", id="xml"
        ),
        pytest.param(b"a\x00b", "ab", id="nul"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_decodes_a_page_as_a_browser_does(data: bytes, text: str) -> None:
    """Mark, declaration, UTF-8, Windows-1252: in this order (WHATWG, 13.2.3)."""
    assert decode_page(data) == text


def test_one_broken_byte_garbles_one_character() -> None:
    """The quotation marks around it stay what they are."""
    assert decode_page(QUOTE.encode() + b"\xff") == QUOTE + "\ufffd"


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("UTF8", "utf-8"),
        ("latin-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1251", "cp1251"),
        ("base64", None),
        ("klingon", None),
        ("", None),
    ],
)
def test_knows_encodings_of_text(name: str, encoding: str | None) -> None:
    """Codecs that make no text are none."""
    assert known_encoding(name) == encoding

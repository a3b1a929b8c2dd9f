"""Tests for `counterclaim.ingest.decoding`."""

from __future__ import annotations

from contextlib import suppress

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.decoding import MAX_CHARACTERS, check_text, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("“Так” – é 🙂".encode(), "“Так” – é 🙂", id="utf-8"),
        pytest.param("é".encode("utf-8-sig"), "é", id="utf-8-with-mark"),
        pytest.param("é".encode("utf-16"), "é", id="utf-16-with-mark"),
        pytest.param(b"a\r\nb\rc\n", "a\r\nb\rc\n", id="line-ends-stay"),
        pytest.param(b"  a ", "  a ", id="blanks-stay"),
    ],
)
def test_decodes_text(data: bytes, text: str) -> None:
    """The text is what the bytes say, to the character."""
    assert decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \r\n\t", "is empty", id="blank"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "is a PDF", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00", "office document", id="docx"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", "old office", id="doc"),
        pytest.param(b"{\\rtf1 a}", "RTF", id="rtf"),
        pytest.param(b"\x1f\x8b\x08", "gzip", id="gzip"),
        pytest.param(b"\x89PNG\r\n", "picture", id="png"),
        pytest.param(b"a\x00b", "binary", id="nul"),
        pytest.param(b"\xfa\x00\x01", "binary", id="nul-and-no-utf-8"),
        pytest.param("café".encode("latin-1"), "0xe9 at 3", id="latin-1"),
        pytest.param("“a”".encode("cp1252"), "not UTF-8", id="cp1252"),
        pytest.param("Так".encode("cp1251"), "not UTF-8", id="cp1251"),
        pytest.param(b"a" * (MAX_CHARACTERS + 1), "longer than", id="too-long"),
    ],
)
def test_refuses_what_is_no_text(data: bytes, why: str) -> None:
    """The line names the file, what it is instead, and what to do."""
    with pytest.raises(UnreadableInput, match=why) as caught:
        decode(data, "a.txt")

    assert caught.value.where == "a.txt"
    assert "\n" not in str(caught.value)


def test_refuses_half_a_surrogate_pair() -> None:
    """JSON can name a lone surrogate, but nothing can write it."""
    with pytest.raises(UnreadableInput, match="surrogate pair at character 1"):
        check_text("a\ud83d", "a.jsonl, line 1")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_text_comes_back_from_its_bytes(text: str) -> None:
    """What UTF-8 wrote is what is read, unless it is blank or has a mark."""
    data = text.encode()
    if text.strip() and not data.startswith(b"\xef\xbb\xbf"):
        assert decode(data, "a.txt") == text


@given(st.binary(max_size=40))
def test_all_bytes_are_text_or_a_clear_line(data: bytes) -> None:
    """No bytes make it fail in another way."""
    with suppress(UnreadableInput):
        assert decode(data, "a.txt").strip()

"""Bytes → text, or a clear word on what the bytes are instead."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from counterclaim.errors import UnreadableInput


MAX_CHARACTERS = 1_000_000
"""The longest text that is read as one report: a long book, not an article."""

MAX_BYTES = 4 * MAX_CHARACTERS
"""As many bytes hold every text of `MAX_CHARACTERS` in UTF-8."""

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
"""First bytes of what is often taken for text, with its name."""

_SAVE_AS_TEXT = "save its text as .txt in UTF-8"


def refuse_binary(data: bytes, where: str) -> None:
    """Check that bytes are none of the known formats that hold no plain text.

    Args:
        data: The input, or its beginning.
        where: The input's name, for the error.

    Raises:
        UnreadableInput: If they start as such a format does.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableInput(where, f"is {name}, not text", _SAVE_AS_TEXT)


def decode(data: bytes, where: str) -> str:
    """Return the text that bytes hold: UTF-8, or UTF-16 with its mark.

    A byte order mark is no part of the text; line ends stay as they are.
    Other encodings are not guessed at: a wrong guess would change names.

    Args:
        data: The whole input.
        where: The input's name, for the error.

    Raises:
        UnreadableInput: If the input is empty, too long, binary or in another
            encoding.
    """
    refuse_binary(data, where)
    try:
        if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
            text = data.decode("utf-16")
        else:
            text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput(where, *_wrong_encoding(data, error)) from None
    if "\0" in text:
        raise UnreadableInput(where, "is binary data, not text", _SAVE_AS_TEXT)
    return check_text(text, where)


def check_text(text: str, where: str) -> str:
    """Return a text unchanged if it can be a report's.

    Raises:
        UnreadableInput: If it is blank, too long, or holds half a surrogate
            pair, which is no character and can't be written anywhere.
    """
    if not text.strip():
        raise UnreadableInput(where, "is empty", "give a file that holds text")
    if len(text) > MAX_CHARACTERS:
        raise too_long(where)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        why = f"has half a surrogate pair at character {error.start}"
        raise UnreadableInput(where, why, "write the character in full") from None
    return text


def too_long(where: str) -> UnreadableInput:
    """Return the error for a text that is too long to be one report."""
    return UnreadableInput(
        where,
        f"is longer than {MAX_CHARACTERS:,} characters",
        "split it into reports, one a file or one a line of a .jsonl file",
    )


def _wrong_encoding(data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    if b"\0" in data:
        return "is binary data, not text", _SAVE_AS_TEXT
    byte = data[error.start]
    return (
        f"is not UTF-8 (byte 0x{byte:02x} at {error.start:,}; Latin-1?)",
        "convert it: iconv -f LATIN1 -t UTF-8",
    )

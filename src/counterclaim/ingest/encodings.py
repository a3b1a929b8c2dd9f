"""The encoding of a page, which HTML declares in itself."""

from __future__ import annotations

import codecs
import re

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE


_DECLARED = re.compile(rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SEARCHED_BYTES = 4_096


def decode_page(data: bytes) -> str:
    """Return the characters of a page, as a browser would.

    A byte order mark goes before what the page declares; a page that declares
    nothing is UTF-8, or else Windows-1252: UTF-8 that is mostly broken is none.
    Broken bytes become U+FFFD, so that one of them does not garble all the
    quotation marks. NUL bytes are left out.
    """
    name = _declared(data)
    text = data.decode(name, "replace")
    if name == "utf-8" and _mostly_broken(text):
        text = data.decode("cp1252", "replace")
    # With it, lxml refuses a text that is decoded already.
    return _XML_DECLARATION.sub("", text.replace("\0", ""), count=1)


def _mostly_broken(text: str) -> bool:
    broken = text.count("\ufffd")
    return broken > 0 and 2 * broken > sum(not letter.isascii() for letter in text)


def known_encoding(name: str) -> str | None:
    """Return Python's name for an encoding of text, None if there is none.

    As browsers do, Latin-1 and ASCII are taken for their superset Windows-1252.
    """
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return None
    if codec.name in {"ascii", "iso8859-1"}:
        return "cp1252"
    # Some codecs of Python turn bytes into bytes ("base64").
    is_text: bool = codec._is_text_encoding  # noqa: SLF001 - there is no public name
    return codec.name if is_text else None


def _declared(data: bytes) -> str:
    if data.startswith(BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    found = _DECLARED.search(data, 0, _SEARCHED_BYTES)
    name = None if found is None else known_encoding(found[1].decode("ascii", "ignore"))
    # A page whose declaration could be read in ASCII is not UTF-16.
    return "utf-8" if name is None or name.startswith("utf-16") else name

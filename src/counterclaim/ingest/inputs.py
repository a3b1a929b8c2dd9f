"""What the user names → reports, in order, each with a name of its own."""

from __future__ import annotations

import io
import re

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.documents import FORMATS, Format, read_document
from counterclaim.ingest.fetch import Fetch, fetch_page
from counterclaim.ingest.language import identify_language
from counterclaim.model import Report


Item = Report | UnreadableInput
"""A report, or why there is none."""

_MEDIA_FORMATS: dict[str, Format] = {
    "application/jsonl": "lines",
    "application/x-ndjson": "lines",
    "application/xhtml+xml": "page",
    "text/html": "page",
    "text/markdown": "markdown",
}
"""The format that a media type tells; others are looked into."""


def read_inputs(
    arguments: Sequence[str], *, stdin: IO[bytes], fetch: Fetch = fetch_page
) -> Iterator[Item]:
    """Yield the reports that arguments name, in order, as they are asked for.

    An argument is a file (``.txt``, ``.md``, ``.html``, ``.jsonl``; any other is
    looked into), a folder (all such files below it, by name), an ``http(s)``
    URL, or ``-`` for standard input. What can't be read is yielded as an error.

    Every report's id is unique in the run: a second "news" is "news-2".

    Args:
        arguments: What the user named.
        stdin: Standard input, as bytes.
        fetch: What fetches a URL.
    """
    taken: set[str] = set()
    for argument in arguments:
        for item in _items(argument, stdin, fetch):
            if isinstance(item, UnreadableInput):
                yield item
                continue
            name = _free_name(item.id, taken)
            taken.add(name)
            yield replace(item, id=name, language=identify_language(item.text))


def _items(argument: str, stdin: IO[bytes], fetch: Fetch) -> Iterator[Item]:
    try:
        if argument == "-":
            yield from read_document(
                stdin, form=None, where="standard input", name="stdin"
            )
        elif argument.lower().startswith(("http://", "https://")):
            yield from _fetched(argument, fetch)
        elif Path(argument).is_dir():
            for path in _files(Path(argument)):
                yield from _items(str(path), stdin, fetch)
        else:
            yield from _file(Path(argument))
    except UnreadableInput as error:
        yield error
    except FileNotFoundError:
        yield UnreadableInput(argument, "is not there", "check the path")
    except OSError as error:
        why = f"can't be opened ({error.strerror})"
        yield UnreadableInput(argument, why, "check the path and its permissions")


def _files(folder: Path) -> list[Path]:
    """Return the files with a known ending, by name, hidden ones left out."""
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in FORMATS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
    if not found:
        why = f"holds no report ({' '.join(FORMATS)})"
        raise UnreadableInput(str(folder), why, "name the files themselves")
    return found


def _file(path: Path) -> Iterator[Item]:
    with path.open("rb") as stream:
        yield from read_document(
            stream,
            form=FORMATS.get(path.suffix.lower()),
            where=str(path),
            name=path.stem if path.stem.strip() else "report",
        )


def _fetched(url: str, fetch: Fetch) -> Iterator[Item]:
    answer = fetch(url)
    path = urlsplit(answer.url).path
    form = _MEDIA_FORMATS.get(answer.media_type)
    if form is None:
        form = FORMATS.get(Path(path).suffix.lower())
    yield from read_document(
        io.BytesIO(answer.data),
        form=form,
        where=url,
        name=_name_of(answer.url),
        url=answer.url,
    )


def _name_of(url: str) -> str:
    """Return the last telling part of a URL's path, or its host."""
    parts = urlsplit(url)
    for part in reversed(parts.path.split("/")):
        words = re.sub(r"\.[a-z]+$|[^\w-]+", "", part)
        if re.search(r"[^\W\d]", words) and words != "index":
            return words
    return parts.netloc


def _free_name(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"

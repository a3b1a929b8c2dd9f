"""JSON Lines → reports: one object a line, ``text`` and what is known of it."""

from __future__ import annotations

import json

from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.days import parse_day
from counterclaim.ingest.decoding import MAX_BYTES, check_text, too_long
from counterclaim.model import Report


MAX_BROKEN = 20
"""After as many lines, all of them broken, a file is given up."""

_LONGEST_LINE = 2 * MAX_BYTES
"""JSON escapes and annotations may take more room than the text itself."""

_TEXT_OR_NONE = "give a text, or leave it out"


def read_lines(
    stream: IO[bytes], *, where: str, name: str
) -> Iterator[Report | UnreadableInput]:
    """Yield a report for every line, in order, and an error for a broken one.

    Keys: ``text`` and, if there, ``id``, ``outlet``, ``published`` or
    ``date`` (ISO 8601), ``title``, ``url``, ``author``; others are passed over.
    Blank lines are no reports.

    Args:
        stream: The bytes, UTF-8.
        where: The input's name, for errors.
        name: What reports without an id are named after.
    """
    count = broken = 0
    for number, line in enumerate(_bounded_lines(stream), start=1):
        if line is not None and not line.strip():
            continue
        count += 1
        place = f"{where}, line {number}"
        try:
            yield _report(line, where=place, name=f"{name}-{number}")
        except UnreadableInput as error:
            broken += 1
            yield error
        if broken == count == MAX_BROKEN:
            why = f"none of its first {MAX_BROKEN} lines is a report"
            yield UnreadableInput(where, why, 'write {"text": "…"}, one a line')
            return
    if count == 0:
        yield UnreadableInput(where, "is empty", "give a file that holds reports")


def _bounded_lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Yield lines; None for one that is too long, which is never held whole."""
    while line := stream.readline(_LONGEST_LINE):
        if len(line) < _LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        yield None
        _skip(iter(lambda: stream.readline(_LONGEST_LINE), b""))


def _skip(pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        if piece.endswith(b"\n"):
            return


def _report(line: bytes | None, *, where: str, name: str) -> Report:
    if line is None:
        raise too_long(where)
    record = _record(line, where)
    text = record.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(where, 'has no "text"', 'give the report\'s "text"')
    return Report(
        id=_id(record, where, name),
        text=check_text(text, where),
        outlet=_words(record, "outlet", where),
        published=_published(record, where),
        title=_words(record, "title", where),
        url=_words(record, "url", where),
        author=_words(record, "author", where),
    )


def _record(line: bytes, where: str) -> dict[str, object]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        why, remedy = "is not UTF-8", "convert the file: iconv -f LATIN1 -t UTF-8"
        raise UnreadableInput(where, why, remedy) from None
    except (ValueError, RecursionError) as error:
        why = f"is no JSON ({error})"
        raise UnreadableInput(where, why, "mend the line or drop it") from None
    if isinstance(record, list):
        why, remedy = "holds a JSON array", "write one object a line (jq -c '.[]')"
        raise UnreadableInput(where, why, remedy)
    if not isinstance(record, dict):
        why, remedy = "holds no JSON object", 'write {"text": "…"}'
        raise UnreadableInput(where, why, remedy)
    return record


def _id(record: dict[str, object], where: str, name: str) -> str:
    value = record.get("id")
    if value is None:
        return name
    # A bool is an int to Python, but no name to anybody.
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and value.strip():
        return check_text(value, f'{where}, "id"')
    raise UnreadableInput(where, f'has the "id" {value!r}', _TEXT_OR_NONE)


def _words(record: dict[str, object], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableInput(where, f'has the "{key}" {value!r}', _TEXT_OR_NONE)
    return check_text(value, f'{where}, "{key}"') if value.strip() else None


def _published(record: dict[str, object], where: str) -> date | None:
    for key in ("published", "date"):
        value = record.get(key)
        # Tables exported as JSON write an empty text where a date is missing.
        if value is None or value == "":
            continue
        day = parse_day(value) if isinstance(value, str) else None
        if day is None:
            why = f'has the "{key}" {value!r}, which is no date'
            remedy = "write it YYYY-MM-DD, or leave it out"
            raise UnreadableInput(where, why, remedy)
        return day
    return None

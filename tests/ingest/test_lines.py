"""Tests for `counterclaim.ingest.lines`."""

from __future__ import annotations

import io
import json

from datetime import date

import pytest

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UnreadableInput
from counterclaim.ingest import lines
from counterclaim.ingest.lines import MAX_BROKEN, read_lines
from counterclaim.model import Report


def read(data: bytes | str) -> list[Report | UnreadableInput]:
    """Read a file of JSON Lines called news.jsonl."""
    raw = data if isinstance(data, bytes) else data.encode()
    return list(read_lines(io.BytesIO(raw), where="news.jsonl", name="news"))


def test_reads_every_known_key() -> None:
    """Keys that it does not know are passed over."""
    line = (
        '{"id": "r1", "text": "A\\n“b”", "outlet": "Wire", "published": "2024-02-17",'
        ' "title": "T", "url": "https://e.test/", "author": "N", "claims": [1]}'
    )

    assert read(line) == [
        Report(
            id="r1",
            text="A\n“b”",
            outlet="Wire",
            published=date(2024, 2, 17),
            title="T",
            url="https://e.test/",
            author="N",
        )
    ]


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        pytest.param("", None, id="no-date-is-no-error"),
        pytest.param(', "published": null', None, id="null"),
        pytest.param(', "published": ""', None, id="empty"),
        pytest.param(', "date": "2024-02-17"', date(2024, 2, 17), id="date"),
        pytest.param(
            ', "date": "2024-02-17T09:00:00Z"', date(2024, 2, 17), id="date-and-time"
        ),
        pytest.param(
            ', "date": "2024-01-01", "published": "2024-02-17"',
            date(2024, 2, 17),
            id="published-first",
        ),
    ],
)
def test_reads_the_date(fields: str, published: date | None) -> None:
    """`published` goes before `date`, and either may be missing."""
    (report,) = read(f'{{"text": "A"{fields}}}')

    assert isinstance(report, Report)
    assert report.published == published


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param('{"text": "A', "no JSON", id="cut-off"),
        pytest.param("A", "no JSON", id="plain-text"),
        pytest.param("[" * 100_000, "no JSON", id="nested-too-deep"),
        pytest.param('[{"text": "A"}]', "JSON array", id="array"),
        pytest.param("7", "no JSON object", id="number"),
        pytest.param("{}", 'no "text"', id="no-text"),
        pytest.param('{"text": null}', 'no "text"', id="null-text"),
        pytest.param('{"text": ["A"]}', 'no "text"', id="text-is-a-list"),
        pytest.param('{"text": " "}', "is empty", id="blank-text"),
        pytest.param('{"text": "A\\ud83d"}', "surrogate", id="lone-surrogate"),
        pytest.param('{"text": "A", "date": "soon"}', "no date", id="words-for-a-date"),
        pytest.param('{"text": "A", "date": "2024-02"}', "no date", id="month"),
        pytest.param('{"text": "A", "published": 1708128000}', "no date", id="epoch"),
        pytest.param('{"text": "A", "id": true}', '"id" True', id="id-is-a-bool"),
        pytest.param('{"text": "A", "id": ""}', "\"id\" ''", id="blank-id"),
        pytest.param('{"text": "A", "title": 7}', '"title" 7', id="title-is-a-number"),
    ],
)
def test_a_broken_line_is_one_error_and_the_others_are_read(
    line: str, why: str
) -> None:
    """The error names file and line, and stands in the line's place."""
    before, error, after = read(f'{{"text": "1"}}\n{line}\n{{"text": "3"}}\n')

    assert isinstance(before, Report)
    assert isinstance(after, Report)
    assert isinstance(error, UnreadableInput)
    assert error.where.startswith("news.jsonl, line 2")
    assert why in error.why


def test_a_line_in_another_encoding_is_one_error() -> None:
    """Latin-1 in one line leaves the others readable."""
    error, report = read(b'{"text": "caf\xe9"}\n{"text": "A"}')

    assert isinstance(error, UnreadableInput)
    assert "UTF-8" in error.why
    assert isinstance(report, Report)


def test_reports_without_an_id_are_named_after_their_line() -> None:
    """Blank lines count as lines, but are no reports."""
    found = read('\ufeff{"text": "1"}\n\n{"text": "3", "id": 0}\r\n{"text": "4"}')

    assert [item.id for item in found if isinstance(item, Report)] == [
        "news-1",
        "0",
        "news-4",
    ]


def test_a_line_that_is_too_long_is_never_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is one error, however many pieces it came in."""
    monkeypatch.setattr(lines, "_LONGEST_LINE", 20)

    error, report = read('{"text": "' + "A" * 90 + '"}\n{"text": "B"}\n')

    assert isinstance(error, UnreadableInput)
    assert "longer" in error.why
    assert isinstance(report, Report)


def test_a_file_of_broken_lines_is_given_up() -> None:
    """A novel renamed .jsonl does not fill the screen."""
    found = read("once upon a time\n" * 1_000)

    assert len(found) == MAX_BROKEN + 1
    assert "none of its first" in str(found[-1])


@pytest.mark.parametrize("data", ["", "\n \n"])
def test_an_empty_file_is_an_error(data: str) -> None:
    """Nothing to read is worth a word."""
    (error,) = read(data)

    assert "is empty" in str(error)


@given(
    st.dictionaries(
        st.sampled_from(["text", "id", "published", "date", "title", "outlet", "url"]),
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()),
    )
)
def test_every_object_is_a_report_or_a_clear_line(record: dict[str, object]) -> None:
    """Whatever a key holds, and lone surrogates with it."""
    (item,) = read(json.dumps(record))

    if isinstance(item, Report):
        assert item.text == record["text"]
    else:
        assert item.where.startswith("news.jsonl, line 1")
        assert "\n" not in str(item)

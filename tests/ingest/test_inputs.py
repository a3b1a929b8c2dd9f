"""Tests for `counterclaim.ingest.inputs`."""

from __future__ import annotations

import io

from pathlib import Path

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.fetch import Answer
from counterclaim.ingest.inputs import Item, read_inputs
from counterclaim.model import Report


PAGE = (
    "<html><body><article><p>The army said on Sunday that its soldiers had taken the "
    "whole of the town after weeks of fighting there.</p></article></body></html>"
)


def read(*arguments: str | Path, stdin: bytes = b"") -> list[Item]:
    """Read arguments; none of them may be fetched."""
    return list(
        read_inputs([str(a) for a in arguments], stdin=io.BytesIO(stdin), fetch=refuse)
    )


def refuse(url: str) -> Answer:
    """Refuse to fetch, as a server that is down does."""
    raise UnreadableInput(url, "can't be fetched", "try again")


def ids(items: list[Item]) -> list[str]:
    """Return the ids of reports, and ERROR for each error."""
    return [item.id if isinstance(item, Report) else "ERROR" for item in items]


def test_one_bad_input_never_stops_the_others(tmp_path: Path) -> None:
    """Every kind of bad input is one error in its place, between two reports."""
    (tmp_path / "first.txt").write_text("A town was shelled.")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "pdf.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "long.txt").write_bytes(b"word " * 1_000_000)
    (tmp_path / "menu.html").write_text(
        "<html><body><a href='/'>Home</a></body></html>"
    )
    (tmp_path / "lines.jsonl").write_text('{"text": "A"}\n{"text": \n{"text": "C"}')
    (tmp_path / "last.txt").write_text("A town was freed.")

    items = read(
        tmp_path / "first.txt",
        tmp_path / "empty.txt",
        tmp_path / "pdf.txt",
        tmp_path / "latin.txt",
        tmp_path / "long.txt",
        tmp_path / "menu.html",
        tmp_path / "lines.jsonl",
        tmp_path / "missing.txt",
        "https://e.test/down",
        tmp_path / "last.txt",
    )

    assert ids(items) == [
        "first",
        *["ERROR"] * 5,
        "lines-1",
        "ERROR",
        "lines-3",
        "ERROR",
        "ERROR",
        "last",
    ]
    assert all("\n" not in str(i) for i in items if isinstance(i, UnreadableInput))


def test_reads_a_folder_by_name(tmp_path: Path) -> None:
    """Known endings at any depth; hidden files and others are left out."""
    (tmp_path / "sub" / ".git").mkdir(parents=True)
    (tmp_path / "b.txt").write_text("B")
    (tmp_path / "a.md").write_text("A")
    (tmp_path / "sub" / "c.TXT").write_text("C")
    (tmp_path / "sub" / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "sub" / ".git" / "d.txt").write_text("D")

    assert ids(read(tmp_path)) == ["a", "b", "c"]


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    """Nothing found is worth a word."""
    (error,) = read(tmp_path)

    assert "holds no report" in str(error)


def test_names_are_unique_in_a_run(tmp_path: Path) -> None:
    """The first keeps its name; no number is given twice."""
    (tmp_path / "n.jsonl").write_text(
        '{"id": "a", "text": "1"}\n{"id": "a-2", "text": "2"}\n{"id": "a", "text": "3"}'
    )

    assert ids(read(tmp_path / "n.jsonl")) == ["a", "a-2", "a-3"]


def test_reads_standard_input() -> None:
    """A minus stands for it."""
    (report,) = read("-", stdin=b"A town was shelled.")

    assert isinstance(report, Report)
    assert (report.id, report.text) == ("stdin", "A town was shelled.")


def test_names_the_language_of_a_report() -> None:
    """What is not English is yielded with its language; the reader decides."""
    (report,) = read("-", stdin="Армія повідомила, що відійшла з міста.".encode())

    assert isinstance(report, Report)
    assert report.language == "uk"


@pytest.mark.parametrize(
    ("url", "media_type", "data", "name"),
    [
        pytest.param(
            "https://e.test/2024/02/17/town-falls.html",
            "text/html",
            PAGE,
            "town-falls",
            id="page",
        ),
        pytest.param("https://e.test/2024/", "text/html", PAGE, "e.test", id="host"),
        pytest.param(
            "https://e.test/a.txt", "text/plain", "A town.", "a", id="plain-text"
        ),
        pytest.param(
            "https://e.test/feed",
            "application/octet-stream",
            '{"id": "x", "text": "A"}',
            "x",
            id="lines",
        ),
    ],
)
def test_reads_what_a_url_answers(
    url: str, media_type: str, data: str, name: str
) -> None:
    """The type that the server names goes before the ending."""
    answer = Answer(url=url, media_type=media_type, data=data.encode())

    (report,) = read_inputs([url], stdin=io.BytesIO(), fetch=lambda _: answer)

    assert isinstance(report, Report)
    assert report.id == name


def test_a_url_that_answers_with_a_pdf_is_an_error() -> None:
    """Whatever type the server claims."""
    answer = Answer(url="https://e.test/a", media_type="text/html", data=b"%PDF-1.7")

    (error,) = read_inputs(
        ["https://e.test/a"], stdin=io.BytesIO(), fetch=lambda _: answer
    )

    assert "is a PDF" in str(error)


def test_reports_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    """The first report is there before the second file is opened."""
    (tmp_path / "a.txt").write_text("A")
    items = read_inputs(
        [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], stdin=io.BytesIO()
    )

    first = next(items)
    (tmp_path / "b.txt").write_text("B")

    assert ids([first, *items]) == ["a", "b"]

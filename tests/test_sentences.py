"""Sentences of every kind of attribution, each with who says what in it.

The sentences are made up; what stands beside them is a careful reader's
judgement, written down before anything was run on them. A sentence is right
when it has these statements and no others. What is known to fail says why:
``fails`` where a chain or a content is wrong, ``differs`` where it is a detail.
"""

from __future__ import annotations

import tomllib

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from counterclaim.attribute import attribute, choose_tagger
from counterclaim.model import Hop, Parse, Span, Statement, hops_of
from counterclaim.parse import load_parser
from counterclaim.resolve import name_sources


SENTENCES = Path(__file__).parent / "sentences"

Row = dict[str, Any]
"""A sentence of the files, or one of its statements."""


def _rows(*keys: str) -> list[Any]:
    """Return the sentences, each with its id.

    A known failure is marked: what stands under one of the keys says why.
    """
    rows = []
    for path in sorted(SENTENCES.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
            why = next((row[key] for key in keys if key in row), None)
            marks = () if why is None else (pytest.mark.xfail(reason=why),)
            rows.append(pytest.param(row, id=f"{path.stem}-{row['id']}", marks=marks))
    return rows


@cache
def parsed(text: str) -> Parse:
    """Parse a text with the parser that ships, once."""
    return load_parser().parse_text(text)


def found_in(text: str) -> list[Row]:
    """Return the statements of a text that are no narration, as the files tell them.

    Speakers have their names; the way has the words of the report, where it
    has any.
    """
    told = attribute(parsed(text), tagger=choose_tagger("default"))
    named = name_sources(parsed(text), told)
    records = []
    for position, statement in enumerate(named):
        if statement.form != "narration":
            record = _record(text, named, position)
            if record["via"] is not None and told[position].via is not None:
                record["via"] = _without_article(told[position].via)
            records.append(record)
    return records


def _record(text: str, statements: tuple[Statement, ...], position: int) -> Row:
    statement = statements[position]
    said = statement.said_words
    return {
        "hops": [_labels(hop) for hop in hops_of(statements, position)],
        "names": [source.name for source in statement.sources],
        "kinds": [source.kind for source in statement.sources],
        "cue": _joined(text, statement.cue),
        "content": [span.of(text) for span in statement.content],
        "stance": statement.stance,
        "via": _without_article(statement.via),
        "said": None if said is None else said.of(text),
        "answers": statement.answers,
    }


def _labels(hop: Hop) -> str | list[str]:
    labels = [
        source.name if source.span is None else source.text for source in hop.sources
    ]
    return labels[0] if len(labels) == 1 else labels


def _joined(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(text) for span in spans)


def _without_article(via: str | None) -> str | None:
    return None if via is None else via.removeprefix("the ").removeprefix("The ")


def expected_of(row: Row) -> Row:
    """Return what a statement has to have, where the file leaves it out as well.

    Unless the file tells otherwise nobody asserts more than the content:
    the stance is ``asserts``, and no way, no date and no answer is told. The
    way of what is passed on is who passes it on.
    """
    expected: Row = {"stance": "asserts", "said": None, "answers": False, **row}
    expected["hops"] = row["hops"]
    if len(row["hops"]) == 1:
        expected.setdefault("via", None)
    if expected.get("via") is not None:
        expected["via"] = _without_article(expected["via"])
    return expected


@pytest.mark.parametrize("row", _rows("fails"))
def test_a_sentence_has_its_chains_and_contents(row: Row) -> None:
    """Who says what, through whom: those of the file, in order, and no others."""
    expected = [(says["hops"], says["content"]) for says in row["says"]]

    found = [(have["hops"], have["content"]) for have in found_in(row["text"])]

    assert found == expected


@pytest.mark.parametrize("row", _rows("fails", "differs"))
def test_a_sentence_is_read_as_a_careful_reader_does(row: Row) -> None:
    """With cue, stance, name and kind, and where and when it was said."""
    expected = [expected_of(says) for says in row["says"]]
    found = found_in(row["text"])
    kept = [
        {key: have[key] for key in want}
        for want, have in zip(expected, found, strict=False)
    ]

    assert (kept, len(found)) == (expected, len(expected))


def test_few_sentences_are_known_to_fail() -> None:
    """At least 19 in 20 have their chains and contents."""
    rows = [param.values[0] for param in _rows()]
    right = [row for row in rows if "fails" not in row]

    assert len(right) >= 0.95 * len(rows)

"""Tests for `counterclaim.ledger.ledger`: append-only, whole or not at all."""

from __future__ import annotations

import sqlite3

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterclaim.errors import LedgerError, UnknownName
from counterclaim.ledger import Ledger
from counterclaim.model import Claim, Link, Period, Reading, Report, Span, Statement


TEXT = "Russia took Toretsk. Kyiv denied it."


@pytest.fixture
def reading(
    make_claim: Callable[..., Claim], make_statement: Callable[..., Statement]
) -> Reading:
    """Return a reading of two claims, of which the second denies the first."""
    roles = {"holder": "Russia", "place": "Toretsk"}
    first = make_claim(
        "control",
        "Russia took Toretsk",
        "Russia",
        roles=roles,
        sentence=Span(0, 20),
        when=Period.day(date(2025, 2, 7)),
    )
    second = replace(
        make_claim("control", "it", "Ukraine", evidence=(Span(21, 35),), roles=roles),
        id="c2",
        polarity="negative",
    )
    return Reading(
        report=Report(id="r1", text=TEXT, published=date(2025, 2, 8), outlet="Wire"),
        reader="test 1",
        statements=(make_statement(),),
        claims=(first, second),
        links=(Link(kind="denies", later="c2", earlier="c1", rule="test"),),
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Yield a new ledger."""
    with Ledger.open(tmp_path / "ledger.db", create=True) as kept:
        yield kept


def test_what_is_added_comes_back(ledger: Ledger, reading: Reading) -> None:
    """Every field of every claim survives."""
    ledger.add(reading)

    assert tuple(entry.claim for entry in ledger.entries()) == reading.claims


def test_adding_the_same_report_again_changes_nothing(
    ledger: Ledger, reading: Reading
) -> None:
    """Identity is by content: the report's id may differ."""
    again = replace(reading, report=replace(reading.report, id="other"))

    assert [ledger.add(reading), ledger.add(again)] == [True, False]
    assert ledger.counts()["claims"] == 2


def test_a_newer_reader_stands_beside_the_older_one(
    ledger: Ledger, reading: Reading
) -> None:
    """Both readings are kept, and queries use the newest."""
    ledger.add(reading)
    ledger.add(replace(reading, reader="test 2", claims=reading.claims[:1], links=()))

    assert ledger.counts()["claims"] == 3
    assert len(list(ledger.entries())) == 1


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param({}, ["c1", "c2"], id="all"),
        pytest.param({"source": "ukraine"}, ["c2"], id="source-any-case"),
        pytest.param({"place": "Toretsk"}, ["c1", "c2"], id="place"),
        pytest.param({"type": "strike"}, [], id="type"),
    ],
)
def test_claims_are_found_by_type_place_and_source(
    ledger: Ledger, reading: Reading, query: dict[str, str], ids: list[str]
) -> None:
    """A field that is left open does not narrow."""
    ledger.add(reading)

    assert [entry.claim.id for entry in ledger.entries(**query)] == ids


def test_a_claim_is_shown_with_its_links_and_report(
    ledger: Ledger, reading: Reading
) -> None:
    """The links of both directions."""
    ledger.add(reading)
    key = next(iter(ledger.entries())).id

    detail = ledger.detail(key)

    assert detail.links == (("denies", "c2", "c1", "test"),)
    assert detail.report == reading.report


def test_an_unknown_claim_is_named(ledger: Ledger) -> None:
    """The error says what was asked for."""
    with pytest.raises(UnknownName, match="nothing"):
        ledger.detail("nothing")


@pytest.mark.parametrize("table", ["reports", "readings", "statements", "claims"])
@pytest.mark.parametrize("act", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 1"])
def test_the_database_refuses_to_change_or_delete(
    tmp_path: Path, reading: Reading, table: str, act: str
) -> None:
    """Whoever opens the file, the rows stay."""
    path = tmp_path / "kept.db"
    with Ledger.open(path, create=True) as kept:
        kept.add(reading)
    connection = sqlite3.connect(path)

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(act.format(table))

    connection.close()


def test_a_failure_half_way_leaves_nothing(
    ledger: Ledger, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report is added with all its claims or not at all."""

    def fail(*_: Any, **__: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("counterclaim.ledger.ledger.add_rows", fail)

    with pytest.raises(OSError, match="space"):
        ledger.add(reading)

    assert set(ledger.counts().values()) == {0}


def test_a_missing_ledger_is_told_with_its_remedy(tmp_path: Path) -> None:
    """Reading from nothing does not make a file."""
    path = tmp_path / "none.db"

    with pytest.raises(LedgerError, match="counterclaim add"):
        Ledger.open(path)

    assert not path.exists()


def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path) -> None:
    """And it is left as it was."""
    path = tmp_path / "notes.txt"
    path.write_text("no ledger")

    with pytest.raises(LedgerError, match="is no ledger"):
        Ledger.open(path, create=True)

    assert path.read_text() == "no ledger"


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """A database with tables of its own gets none of ours."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (x)")
    connection.close()

    with pytest.raises(LedgerError, match="another database"):
        Ledger.open(path, create=True)


def test_a_ledger_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """It may hold what this version would read wrongly."""
    path = tmp_path / "newer.db"
    Ledger.open(path, create=True).close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER properties_refuse_update")
    connection.execute("UPDATE properties SET value = '99'")
    connection.commit()
    connection.close()

    with pytest.raises(LedgerError, match="upgrade"):
        Ledger.open(path)

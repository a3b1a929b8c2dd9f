"""The only memory: reports, what was read in them, and when that was learnt.

Rows are added and never changed or deleted; the database refuses both. A
report is added in one transaction, with all its claims or not at all, and
adding it again changes nothing. A reading by a newer reader stands beside the
older one, and queries use the newest.
"""

from __future__ import annotations

import json

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, func, insert, select

from counterclaim.errors import UnknownName
from counterclaim.ledger.database import open_engine, writing
from counterclaim.ledger.rows import (
    add_rows,
    entry_of,
    newest_claims,
    published_in,
    report_key,
    report_of,
)
from counterclaim.ledger.schema import claims, links, readings, reports, statements
from counterclaim.model import Entry, Reading, Report


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One claim with all that the ledger keeps about it.

    Args:
        entry: The claim.
        statement: Its statement, as an object of the exchange format.
        links: Its links in both directions: kind, later and earlier claim
            ids in the report, rule.
        report: Its report.
        reader: Who read it.
    """

    entry: Entry
    statement: dict[str, Any]
    links: tuple[tuple[str, str, str, str], ...]
    report: Report
    reader: str


class Ledger:
    """An open ledger; use it in a `with` block, or close it."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = _now) -> None:
        self._engine = engine
        self._now = now

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open a ledger's file.

        Raises:
            LedgerError: If it is not there, no ledger, or of a newer version.
        """
        return cls(open_engine(path, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def add(self, reading: Reading) -> bool:
        """Keep a reading; return whether it was new.

        The report's key is made from its text, outlet, date and address: the
        same text in another outlet is another report.
        """
        key = report_key(reading.report)
        with writing(self._engine) as connection, connection.begin():
            query = select(readings.c.id).where(
                readings.c.report_key == key, readings.c.reader == reading.reader
            )
            if connection.execute(query).first() is not None:
                return False
            recorded_at = self._now().isoformat()
            self._add_report(connection, reading.report, key, recorded_at=recorded_at)
            number = self._add_reading(
                connection, reading, key, recorded_at=recorded_at
            )
            add_rows(connection, reading, key, number=number)
        return True

    def entries(
        self,
        *,
        type: str | None = None,  # noqa: A002 - the word for it
        place: str | None = None,
        source: str | None = None,
    ) -> Iterator[Entry]:
        """Yield the claims asked for, in the order they were recorded.

        Args:
            type: Claim type; None for all, as for the others.
            place: Name of the first place, in any case.
            source: Name of who puts the claim forward, in any case.
        """
        statement = newest_claims().order_by(claims.c.reading_id, claims.c.number)
        for column, value in (
            (claims.c.type, type),
            (claims.c.place, place),
            (claims.c.source, source),
        ):
            if value is not None:
                statement = statement.where(func.lower(column) == value.lower())
        with self._engine.connect() as connection:
            for row in connection.execute(statement):
                yield entry_of(row)

    def detail(self, key: str) -> Detail:
        """Return one claim with its statement, links and report.

        Raises:
            UnknownName: If no claim has this key.
        """
        with self._engine.connect() as connection:
            row = connection.execute(newest_claims().where(claims.c.key == key)).first()
            if row is None:
                remedy = "list them with 'counterclaim claims'"
                raise UnknownName("claim", key, remedy)
            entry = entry_of(row)
            statement = connection.execute(
                select(statements.c.record).where(
                    statements.c.reading_id == row.reading_id,
                    statements.c.number == entry.claim.statement,
                )
            ).scalar_one()
            found = connection.execute(
                select(
                    links.c.kind, links.c.later, links.c.earlier, links.c.rule
                ).where(
                    links.c.reading_id == row.reading_id,
                    (links.c.later == entry.claim.id)
                    | (links.c.earlier == entry.claim.id),
                )
            ).all()
            report = connection.execute(
                select(reports).where(reports.c.key == row.report_key)
            ).one()
        return Detail(
            entry=entry,
            statement=json.loads(statement),
            links=tuple((link[0], link[1], link[2], link[3]) for link in found),
            report=report_of(report),
            reader=row.reader,
        )

    def counts(self) -> dict[str, int]:
        """Return how many rows there are, by table."""
        with self._engine.connect() as connection:
            return {
                table.name: connection.execute(
                    select(func.count()).select_from(table)
                ).scalar_one()
                for table in (reports, readings, statements, claims, links)
            }

    def _add_report(
        self, connection: Connection, report: Report, key: str, *, recorded_at: str
    ) -> None:
        query = select(reports.c.key).where(reports.c.key == key)
        if connection.execute(query).first() is not None:
            return
        published = report.published
        connection.execute(
            insert(reports).values(
                key=key,
                report_id=report.id,
                text_sha256=report.digest,
                outlet=report.outlet,
                title=report.title,
                url=report.url,
                author=report.author,
                language=report.language,
                published=None if published is None else published.isoformat(),
                # A lone surrogate can't be stored as UTF-8: JSON escapes it.
                text=json.dumps(report.text),
                recorded_at=recorded_at,
            )
        )

    def _add_reading(
        self, connection: Connection, reading: Reading, key: str, *, recorded_at: str
    ) -> int:
        published = published_in(reading)
        bounds = (None, None) if published is None else (published.start, published.end)
        start, end = (None if day is None else day.isoformat() for day in bounds)
        dating = reading.dating
        row = connection.execute(
            insert(readings)
            .values(
                report_key=key,
                reader=reading.reader,
                published_start=start,
                published_end=end,
                published_grain=None if published is None else published.grain,
                published_inferred=reading.report.published is None,
                reasons=json.dumps([] if dating is None else list(dating.reasons)),
                unread=reading.unread,
                dropped=reading.dropped,
                recorded_at=recorded_at,
            )
            .returning(readings.c.id)
        )
        return int(row.scalar_one())

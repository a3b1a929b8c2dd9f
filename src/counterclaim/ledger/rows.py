"""Between the values of the model and the rows of the ledger."""

from __future__ import annotations

import json

from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select

from counterclaim.ledger.schema import claims, links, readings, reports, statements
from counterclaim.model import Claim, Entry, Period, Reading, Report
from counterclaim.model.exchange import claim_record, statement_record
from counterclaim.model.restore import restore_claim


KEY_LENGTH = 10
"""Hexadecimal digits of a report's key that name its claims."""


def report_key(report: Report) -> str:
    """Return what makes a report itself, as 64 hexadecimal digits."""
    published = None if report.published is None else report.published.isoformat()
    parts = [report.digest, report.outlet, published, report.url]
    return sha256(json.dumps(parts).encode()).hexdigest()


def add_rows(
    connection: Connection, reading: Reading, key: str, *, number: int
) -> None:
    """Add the statements, claims and links of a reading."""
    text = reading.report.text
    tables: dict[Any, list[dict[str, Any]]] = {
        statements: [
            {
                "reading_id": number,
                "number": position,
                "record": json.dumps(
                    statement_record(reading.statements, position, text)
                ),
            }
            for position in range(len(reading.statements))
        ],
        claims: [
            {
                "reading_id": number,
                "number": position,
                "key": f"{key[:KEY_LENGTH]}.{claim.id}",
                "type": claim.type,
                "source": claim.source.name,
                "place": None if claim.place is None else claim.place.name,
                "sentence": json.dumps(_sentence(claim, text)),
                "record": json.dumps(claim_record(claim, reading)),
            }
            for position, claim in enumerate(reading.claims)
        ],
        links: [
            {
                "reading_id": number,
                "later": link.later,
                "earlier": link.earlier,
                "kind": link.kind,
                "rule": link.rule,
            }
            for link in reading.links
        ],
    }
    for table, rows in tables.items():
        if rows:
            connection.execute(insert(table), rows)


def newest_claims() -> Select[Any]:
    """Return the query for the claims of each report's newest reading."""
    newest = select(func.max(readings.c.id)).group_by(readings.c.report_key)
    return (
        select(
            claims.c.reading_id,
            claims.c.key,
            claims.c.record,
            claims.c.sentence,
            readings.c.report_key,
            readings.c.reader,
            readings.c.published_start,
            readings.c.published_end,
            readings.c.published_grain,
            readings.c.recorded_at,
            reports.c.report_id,
            reports.c.outlet,
        )
        .join(readings, claims.c.reading_id == readings.c.id)
        .join(reports, readings.c.report_key == reports.c.key)
        .where(readings.c.id.in_(newest))
    )


def entry_of(row: Row[Any]) -> Entry:
    """Return the claim of a row of `newest_claims`."""
    record = json.loads(row.record)
    start, end = row.published_start, row.published_end
    published = None
    if start is not None or end is not None:
        published = Period(
            start=None if start is None else date.fromisoformat(start),
            end=None if end is None else date.fromisoformat(end),
            grain=row.published_grain,
        )
    return Entry(
        id=row.key,
        claim=restore_claim(record),
        report_id=row.report_id,
        outlet=row.outlet,
        published=published,
        quotes=tuple(record["quote"]),
        sentence=json.loads(row.sentence),
        recorded_at=datetime.fromisoformat(row.recorded_at),
    )


def _sentence(claim: Claim, text: str) -> str:
    """Return the sentence of a claim, its evidence where that is not known."""
    if claim.sentence is not None:
        return claim.sentence.of(text)
    return " … ".join(span.of(text) for span in claim.evidence)


def report_of(row: Row[Any]) -> Report:
    """Return the report of a row."""
    published = row.published
    return Report(
        id=row.report_id,
        text=json.loads(row.text),
        outlet=row.outlet,
        published=None if published is None else date.fromisoformat(published),
        title=row.title,
        url=row.url,
        author=row.author,
        language=row.language,
    )


def published_in(reading: Reading) -> Period | None:
    """Return when a report was published, as told or as inferred."""
    if reading.report.published is not None:
        return Period.day(reading.report.published)
    return None if reading.dating is None else reading.dating.window

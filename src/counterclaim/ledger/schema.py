"""The tables of the ledger, and the triggers that keep it append-only."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
)


SCHEMA_VERSION = 1
"""Number of the layout; a file of a newer one is refused."""

metadata = MetaData()

properties = Table(
    "properties",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""Facts about the ledger itself: the version of its layout."""

reports = Table(
    "reports",
    metadata,
    Column("key", Text, primary_key=True),
    Column("report_id", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("url", Text),
    Column("author", Text),
    Column("language", Text, nullable=False),
    Column("published", Text),
    Column("text", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)
"""Published texts; `key` is made from text, outlet, date and address."""

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_key", Text, ForeignKey("reports.key"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("published_start", Text),
    Column("published_end", Text),
    Column("published_grain", Text),
    Column("published_inferred", Boolean, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("unread", Text),
    Column("dropped", Integer, nullable=False),
    Column("recorded_at", Text, nullable=False),
    UniqueConstraint("report_key", "reader"),
)
"""What a reader, of one version, made of a report."""

statements = Table(
    "statements",
    metadata,
    Column("reading_id", Integer, ForeignKey("readings.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("record", Text, nullable=False),
)
"""Who says what; `record` is the exchange format's object."""

claims = Table(
    "claims",
    metadata,
    Column("reading_id", Integer, ForeignKey("readings.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("place", Text),
    Column("sentence", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("claims_by_key", "key"),
    Index("claims_by_place", "place", "type"),
    Index("claims_by_source", "source"),
    Index("claims_by_type", "type"),
)
"""The claims; `key` is what a user calls one by."""

links = Table(
    "links",
    metadata,
    Column("reading_id", Integer, ForeignKey("readings.id"), primary_key=True),
    Column("later", Text, primary_key=True),
    Column("earlier", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("rule", Text, nullable=False),
)
"""What a claim does to an earlier one of its report."""


def _keep_for_good(table: Table) -> None:
    """Let the database itself refuse to change or delete a row."""
    for act in ("UPDATE", "DELETE"):
        trigger = (
            f"CREATE TRIGGER {table.name}_refuse_{act.lower()} BEFORE {act} "
            f"ON {table.name} BEGIN "
            f"SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )
        statement = DDL(trigger)  # type: ignore[no-untyped-call] # SQLAlchemy 2.1
        event.listen(table, "after_create", statement)


for _table in metadata.sorted_tables:
    _keep_for_good(_table)

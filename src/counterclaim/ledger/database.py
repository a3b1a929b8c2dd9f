"""A ledger's file: opened, made or refused, in one clear line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DatabaseError

from counterclaim.errors import LedgerError
from counterclaim.ledger.schema import SCHEMA_VERSION, metadata, properties


BUSY_TIMEOUT_S = 60
"""Seconds that a writer waits for another one to finish."""

_VERSION = "schema version"


def open_engine(path: Path, *, create: bool) -> Engine:
    """Open the SQLite file of a ledger.

    Args:
        path: Where it is.
        create: Whether to make it if it is not there.

    Raises:
        LedgerError: If it is not there, no ledger, or of a newer version.
    """
    if not create and not path.exists():
        remedy = (
            "make it with 'counterclaim add REPORTS', or name another with --ledger"
        )
        raise LedgerError(str(path), "there is no such ledger", remedy)
    if path.is_dir() or not path.parent.is_dir():
        why = "is a folder" if path.is_dir() else "lies in a folder that is not there"
        raise LedgerError(str(path), why, "name a file with --ledger")
    engine = create_engine(
        f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        _check(engine, path)
    except DatabaseError as error:
        engine.dispose()
        remedy = "name a ledger with --ledger, or move the file away"
        raise LedgerError(str(path), f"is no ledger ({error.orig})", remedy) from error
    except LedgerError:
        engine.dispose()
        raise
    return engine


def writing(engine: Engine) -> Connection:
    """Return a connection whose transactions take the write lock at once."""
    return engine.connect().execution_options(writes=True)


def _prepare(connection: Any, _record: object) -> None:
    # SQLAlchemy begins transactions itself (see `_begin`): the driver's own
    # habit of beginning late would let two writers read the same state.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check(engine: Engine, path: Path) -> None:
    """Make the tables in a new file, refuse a file of another layout."""
    with writing(engine) as connection, connection.begin():
        tables = set(engine.dialect.get_table_names(connection))
        if not tables:
            metadata.create_all(connection)
            connection.execute(
                insert(properties).values(name=_VERSION, value=str(SCHEMA_VERSION))
            )
            return
        if properties.name not in tables:
            raise LedgerError(str(path), "is another database", "name a ledger file")
        query = select(properties.c.value).where(properties.c.name == _VERSION)
        version = int(connection.execute(query).scalar_one())
    if version > SCHEMA_VERSION:
        why = f"was made by a newer version (layout {version})"
        raise LedgerError(str(path), why, "upgrade counterclaim")

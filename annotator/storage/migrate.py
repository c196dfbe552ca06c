"""Brings a project file of an earlier schema to the current one: in one transaction, so wholly or not at all."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from annotator.storage import database
from annotator.storage.create import SCHEMA_VERSION
from annotator.storage.faults import translated


def _sets_and_decisions(connection: sqlite3.Connection) -> None:
    """From 1 to 2: the gold set, what was settled in it, and who was given what."""
    connection.execute("ALTER TABLE annotation_set ADD COLUMN gold BOOLEAN NOT NULL DEFAULT 0")
    connection.execute("""
        CREATE TABLE assignment (
            id VARCHAR NOT NULL PRIMARY KEY,
            article_id VARCHAR NOT NULL REFERENCES article_state (article_id),
            annotator_id VARCHAR NOT NULL REFERENCES annotator (id),
            purpose VARCHAR NOT NULL, state VARCHAR NOT NULL, given VARCHAR NOT NULL, done VARCHAR NOT NULL,
            origin VARCHAR NOT NULL, revision INTEGER NOT NULL
        )""")
    connection.execute("""
        CREATE TABLE decision (
            id VARCHAR NOT NULL PRIMARY KEY,
            article_id VARCHAR NOT NULL REFERENCES article_state (article_id),
            set_id VARCHAR NOT NULL REFERENCES annotation_set (id),
            point VARCHAR NOT NULL, annotation_id VARCHAR REFERENCES annotation (id), compared VARCHAR NOT NULL,
            taken VARCHAR NOT NULL, how VARCHAR NOT NULL, seen VARCHAR NOT NULL,
            by VARCHAR NOT NULL REFERENCES annotator (id), at VARCHAR NOT NULL, reason VARCHAR NOT NULL
        )""")
    connection.execute("DROP INDEX ix_annotation_article_id")
    connection.execute("CREATE INDEX ix_annotation_article_id ON annotation (article_id, label, set_id)")
    for table, column in (
        ("assignment", "article_id"),
        ("assignment", "annotator_id"),
        ("decision", "article_id"),
        ("decision", "annotation_id"),
    ):
        connection.execute(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")


# What leads from each version to the next. A step is never changed once files of its version are about.
STEPS: Mapping[int, Callable[[sqlite3.Connection], None]] = {1: _sets_and_decisions}


def bring_up_to_date(path: Path, keep: Callable[[Path], Path | None] = lambda _: None) -> Path | None:
    """Migrates the file where it is of an earlier schema; gives the copy made before, or None when it is not.

    ``keep`` makes that copy and gives its place; where it makes none it is a dated file beside the project. Call this
    under the file's lock. The file is as it was when anything fails. Raises ProjectUnavailable.
    """
    # Asked of the header alone: to open the file and close it would fold its log in, which may want checking first.
    # https://sqlite.org/fileformat2.html#user_version_number
    with path.open("rb") as file:
        if int.from_bytes(file.read(64)[60:], "big") >= SCHEMA_VERSION:
            return None
    with translated(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        database.require_sound(connection, path)
        version = _version(connection)
        if version >= SCHEMA_VERSION:
            return None
        kept = keep(path) or _copy(connection, path, version)
        migrate(connection)
    return kept


def as_current(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The connection of a reader; where its file is of an earlier schema, one to a migrated copy that nobody sees."""
    if _version(connection) >= SCHEMA_VERSION:
        return connection
    private = sqlite3.connect("", isolation_level=None)  # SQLite's own temporary file, gone when it is closed
    with closing(connection):
        connection.backup(private)
    migrate(private)
    private.execute("PRAGMA query_only = ON")
    return private


def migrate(connection: sqlite3.Connection) -> None:
    """Takes all steps from the version of an open database to the current one."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(_version(connection), SCHEMA_VERSION):
            STEPS[version](connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA user_version").fetchone()[0]


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    kept = path.with_name(f"{path.stem} (schema {version}, {moment}){path.suffix}")
    with closing(sqlite3.connect(kept, isolation_level=None)) as copied:
        connection.backup(copied)
        copied.execute("PRAGMA journal_mode = DELETE")
    return kept

"""Asks SQLite whether the file is whole."""

import sqlite3

from annotator.storage.store import Store


def faults(store: Store) -> list[str]:
    """What SQLite finds wrong with the file's pages, indexes and references; empty when it is whole."""
    connection = store.connection
    try:
        pages = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return pages + [f"{table} row {row} refers to a missing {parent}" for table, row, parent, _ in orphans]

"""Asks SQLite whether the file is whole, and whether what was stored twice is the same."""

import sqlite3
from contextlib import closing

from annotator.storage import journal
from annotator.storage.faults import translated
from annotator.storage.store import Store

# In code points, as SQLite counts the characters of a text.
_DIFFERING = """
    SELECT DISTINCT a.id FROM annotation a JOIN article t ON t.id = a.article_id, json_each(a.fragments) f
    WHERE json_extract(f.value, '$.quote') IS NOT substr(
        t.text,
        json_extract(f.value, '$.start') + 1,
        json_extract(f.value, '$.end') - json_extract(f.value, '$.start')
    )
"""


def faults(store: Store) -> list[str]:
    """What SQLite finds wrong with the file's pages, indexes and references; empty when it is whole."""
    connection = store.connection
    try:
        pages = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return pages + [f"{table} row {row} refers to a missing {parent}" for table, row, parent, _ in orphans]


def quick_faults(store: Store) -> list[str]:
    """What SQLite finds wrong with the pages alone: a tenth of the time that ``faults`` takes."""
    try:
        return [row[0] for row in store.connection.execute("PRAGMA quick_check(20)") if row[0] != "ok"]
    except sqlite3.DatabaseError as error:
        return [str(error)]


def differing_quotes(connection: sqlite3.Connection) -> list[str]:
    """The ids of annotations whose stored words are not those of the text at their place."""
    return [row[0] for row in connection.execute(_DIFFERING)]


def search_faults(store: Store) -> list[str]:
    """Whether the full-text index is of the texts, tried on a private copy: SQLite takes the question for a write."""
    with translated(store.path), closing(sqlite3.connect("", isolation_level=None)) as private:
        store.connection.backup(private)
        try:
            # https://sqlite.org/fts5.html#the_integrity_check_command
            private.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            return [f"the search index is not that of the texts ({error})"]
    return []


def journal_faults(store: Store) -> list[str]:
    """Which steps of history cannot be read."""
    with translated(store.path):
        return [f"step {number} of history cannot be read" for number in journal.unreadable(store.connection)]

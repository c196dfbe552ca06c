"""Texts in the file: staging them, knowing them again, and dropping those that never appeared."""

import sqlite3
from collections.abc import Iterator, Sequence

from annotator.domain.article import Article
from annotator.storage.rows import ARTICLE

_COLUMNS = ("hash", "title", *ARTICLE.columns)
_INSERT = f"INSERT INTO article ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_BATCH = 500  # SQLite takes at most 999 parameters on old builds


def ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of the articles that have a state, in the order of import."""
    query = "SELECT id FROM article JOIN article_state ON article_id = id ORDER BY row"
    return [row[0] for row in connection.execute(query)]


def stage(connection: sqlite3.Connection, batch: Sequence[Article], hashes: Sequence[str]) -> Iterator[None]:
    """Writes texts, with their content hashes; and in a second step their full-text index, in one statement."""
    last = connection.execute("SELECT coalesce(max(row), 0) FROM article").fetchone()[0]
    rows = [[text_hash, a.title, *ARTICLE.cells(a)] for text_hash, a in zip(hashes, batch, strict=True)]
    connection.executemany(_INSERT, rows)
    yield
    connection.execute("INSERT INTO article_search (rowid, text) SELECT row, text FROM article WHERE row > ?", [last])


def discard_staged(connection: sqlite3.Connection) -> None:
    """Removes texts without a state, unless an undone step may bring some of them back."""
    if connection.execute("SELECT 1 FROM journal WHERE state = 'undone' LIMIT 1").fetchone():
        return
    # Found through the index of ids alone: reading past every text would make a large library slow to open.
    left = "FROM article WHERE row IN (SELECT row FROM article WHERE id NOT IN (SELECT article_id FROM article_state))"
    # An FTS5 index with external content is told what to forget: https://sqlite.org/fts5.html#the_delete_command
    connection.execute(f"INSERT INTO article_search (article_search, rowid, text) SELECT 'delete', row, text {left}")
    connection.execute(f"DELETE {left}")


def unstage(connection: sqlite3.Connection, article_ids: Sequence[str]) -> None:
    """Removes these texts, which never appeared."""
    for part in _parts(article_ids):
        chosen = f"FROM article WHERE id IN ({_marks(part)})"
        connection.execute(
            f"INSERT INTO article_search (article_search, rowid, text) SELECT 'delete', row, text {chosen}", part
        )
        connection.execute(f"DELETE {chosen}", part)


def held(connection: sqlite3.Connection, article_ids: Sequence[str]) -> dict[str, Article]:
    """The articles of these ids that the file holds, those that do not appear included."""
    found: dict[str, Article] = {}
    for part in _parts(article_ids):
        for row in connection.execute(f"{ARTICLE.select} WHERE id IN ({_marks(part)})", part):
            article = ARTICLE.value(row)
            found[article.id] = article
    return found


def known_hashes(connection: sqlite3.Connection, hashes: Sequence[str]) -> dict[str, str]:
    """The ids of the project's articles with these content hashes."""
    found: dict[str, str] = {}
    for part in _parts(hashes):
        query = f"SELECT hash, id FROM article JOIN article_state ON article_id = id WHERE hash IN ({_marks(part)})"
        found.update(connection.execute(query, part))
    return found


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + _BATCH] for start in range(0, len(values), _BATCH))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))

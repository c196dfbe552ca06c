"""Reads what can be read of a damaged database: row after row, and around the pages that cannot."""

import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import copyfile
from typing import Any

from annotator.storage.create import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_PAGE = 4096  # what SQLite takes for the files that it makes here
_BLIND = 5_000  # row numbers that are tried where no index tells which there are
Row = tuple[Any, ...]


def private_copy(damaged: Path, folder: Path) -> Path:
    """A copy with its log, mended as far as is needed for SQLite to look into it. Raises OSError."""
    copy = folder / "damaged.db"
    copyfile(damaged, copy)
    log = damaged.with_name(damaged.name + "-wal")
    if log.exists():
        copyfile(log, copy.with_name(copy.name + "-wal"))
    with copy.open("r+b") as file:
        head = bytearray(file.read(100).ljust(100, b"\0"))
        size = max(file.seek(0, 2), 512)
        _mend(head, size, with_log=log.exists())
        file.seek(0)
        file.write(head)
        # A file that was cut off is refused as a whole; one whose end is empty is not.
        file.truncate(max(size, int.from_bytes(head[28:32], "big") * _page_size(head)))
    return copy


def _mend(head: bytearray, size: int, *, with_log: bool) -> None:
    """Puts a header in order. What lies where: https://sqlite.org/fileformat2.html#the_database_header"""
    ours = head.startswith(_MAGIC) and int.from_bytes(head[68:72], "big") == APPLICATION_ID
    if ours and head.startswith(b"\x40\x20\x20", 21) and head[18] in (1, 2):
        return
    head[:16] = _MAGIC
    head[16:18] = _PAGE.to_bytes(2, "big")
    head[18:24] = bytes([2, 2, 0, 64, 32, 32]) if with_log else bytes([1, 1, 0, 64, 32, 32])
    head[28:32] = (-(-size // _PAGE)).to_bytes(4, "big")
    head[32:40] = bytes(8)  # no list of free pages: nothing is written here
    head[44:48] = (4).to_bytes(4, "big")
    head[56:60] = (1).to_bytes(4, "big")
    head[68:72] = APPLICATION_ID.to_bytes(4, "big")


def _page_size(head: bytearray) -> int:
    size = int.from_bytes(head[16:18], "big")
    return 65536 if size == 1 else size


def connect(copy: Path) -> sqlite3.Connection:
    """A connection that overlooks what it can."""
    connection = sqlite3.connect(copy, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA writable_schema = ON")
    return connection


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table; none where there is no such table, or nobody can tell any more."""
    try:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    except sqlite3.DatabaseError:
        return []


def rows(connection: sqlite3.Connection, table: str, wanted: Sequence[str]) -> Generator[tuple[int, Row | None]]:
    """Each row number with its row, or with None where that row cannot be read."""
    select, seen = f"SELECT rowid, {', '.join(wanted)} FROM {table}", set[int]()
    known = _numbers(connection, table)
    while True:
        last = max(seen, default=0)
        try:
            for number, *row in connection.execute(f"{select} WHERE rowid > ? ORDER BY rowid", [last]):
                seen.add(number)
                yield number, tuple(row)
            break
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            pass
        # One by one, until the rows may follow one another again.
        last = max(seen, default=0)
        for number in [n for n in known if n > last] if known else range(last + 1, last + _BLIND):
            seen.add(number)
            row = _row(connection, f"{select} WHERE rowid = ?", number)
            if row is not None or known:
                yield number, row
            if row is not None:
                break
        else:
            break
    # A spoilt page may read as one without rows.
    yield from ((n, _row(connection, f"{select} WHERE rowid = ?", n)) for n in known if n not in seen)


def _row(connection: sqlite3.Connection, query: str, number: int) -> Row | None:
    try:
        found = connection.execute(query, [number]).fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    return found and tuple(found[1:])


def _numbers(connection: sqlite3.Connection, table: str) -> list[int]:
    """The row numbers that the indexes of a table name, in order."""
    found: set[int] = set()
    for index, _ in _indexes(connection, table):
        with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
            found.update(n for (n,) in connection.execute(f"SELECT rowid FROM {table} INDEXED BY {index}"))
    return sorted(found)


def names(connection: sqlite3.Connection, table: str, key: str, numbers: set[int]) -> dict[int, str]:
    """What a column holds in rows that cannot be read, from an index over it."""
    found: dict[int, str] = {}
    for index, column in _indexes(connection, table):
        if column != key:
            continue
        with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
            query = f"SELECT rowid, {key} FROM {table} INDEXED BY {index}"
            found.update((n, str(name)) for n, name in connection.execute(query) if n in numbers)
    return found


def _indexes(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, str]]:
    with suppress(sqlite3.DatabaseError):
        for index in [row[1] for row in connection.execute(f"PRAGMA index_list({table})")]:
            with suppress(sqlite3.DatabaseError):
                for _, _, column in connection.execute(f"PRAGMA index_info({index})").fetchmany(1):
                    yield index, column

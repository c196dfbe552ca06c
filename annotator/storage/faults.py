"""Turns what SQLite and the disk say into the error family; what is our own bug passes through."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable

_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "not_a_project",
    sqlite3.SQLITE_IOERR: "disk_full",
}


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Raises ProjectUnavailable for what the world did to the file at ``path``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary result code: https://sqlite.org/rescode.html#primary_result_codes
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise ProjectUnavailable(code, file=str(path), detail=str(error)) from error

"""Turns what SQLite and the disk say into the error family; what is our own bug passes through."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from msgspec import MsgspecError

from annotator.domain.errors import ProjectUnavailable

_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_FORMAT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_IOERR: "unreachable",
    # Extended codes, where they say more: SQLite reports a full disk as a failed write when it grows the log's index.
    sqlite3.SQLITE_IOERR_WRITE: "disk_full",
    sqlite3.SQLITE_IOERR_SHMSIZE: "disk_full",
    sqlite3.SQLITE_IOERR_SHORT_READ: "damaged",
    sqlite3.SQLITE_IOERR_CORRUPTFS: "damaged",
}
_OS_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EIO: "unreachable",
    errno.ENOLCK: "unreachable",
    errno.ENOENT: "no_folder",
}


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Raises ProjectUnavailable for what the world did to the file at ``path``."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = _code(error)
        if code is None:
            raise
        raise ProjectUnavailable(code, file=str(path), detail=str(error)) from error
    except (MsgspecError, UnicodeDecodeError) as error:
        raise ProjectUnavailable("damaged", file=str(path), detail=str(error)) from error


def os_fault(error: OSError, path: Path) -> ProjectUnavailable:
    """What the system's refusal to make or move a file means for a project."""
    return ProjectUnavailable(_OS_CODES.get(error.errno or 0, "read_only"), file=str(path), detail=str(error))


def _code(error: sqlite3.DatabaseError) -> str | None:
    number = getattr(error, "sqlite_errorcode", None)
    if number is None:
        # The driver's own complaint, which bears no number: a text that is not UTF-8.
        return "damaged" if "decode" in str(error) else None
    # Our statements are tested against our tables, so it is the tables that are not what they were.
    if str(error).startswith(("no such column", "no such table")):
        return "damaged"
    # The low byte is the primary result code: https://sqlite.org/rescode.html#primary_result_codes
    return _CODES.get(number) or _CODES.get(number & 0xFF)

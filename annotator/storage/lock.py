"""One program at a time writes a project: an advisory lock that the system frees however the program ends."""

import contextlib
import json
import os
import sqlite3
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable


class Lock:
    """Holds a project for this process until released.

    The lock is SQLite's own exclusive lock on an empty database beside the project: the same on every system, and no
    stale one is left by a killed program. Raises ProjectUnavailable (in_use, read_only); in_use names the ``holder``,
    a process number, where it can be read.
    """

    def __init__(self, project: Path) -> None:
        self._file = project.with_name(project.name + ".lock")
        self._note = project.with_name(project.name + ".lock.json")
        self._connection = sqlite3.connect(self._file, isolation_level=None, timeout=0)
        try:
            self._connection.execute("PRAGMA journal_mode = MEMORY")
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._connection.close()
            busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            code = "in_use" if busy else "read_only"
            raise ProjectUnavailable(code, file=str(project), holder=self._holder()) from error
        with contextlib.suppress(OSError):
            self._note.write_text(json.dumps({"process": os.getpid()}), encoding="utf-8")

    def release(self) -> None:
        """Gives the project free and leaves nothing beside it."""
        with contextlib.suppress(OSError):
            self._note.unlink(missing_ok=True)
        # On Linux and macOS the name goes before the lock does, so that nobody can take a lock whose name then goes;
        # Windows lets no open file be removed.
        if os.name == "posix":
            self._file.unlink(missing_ok=True)
        self._connection.close()
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True) if os.name != "posix" else None

    def _holder(self) -> str:
        try:
            return str(json.loads(self._note.read_text(encoding="utf-8"))["process"])
        except (OSError, ValueError, KeyError):
            return ""

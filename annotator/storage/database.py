"""Opens and closes a project file: identity, version, pragmas."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable
from annotator.storage.create import APPLICATION_ID, SCHEMA_VERSION, create_tables
from annotator.storage.faults import os_fault, translated

_HEADER = b"SQLite format 3\x00"
_CHECKED_SIZE = 256 * 2**20  # a larger file would open seconds later for being read as a whole


def create(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Makes a project file with what ``fill`` writes. Raises ProjectUnavailable (exists, no_folder, and as below)."""
    if path.exists():
        raise ProjectUnavailable("exists", file=str(path))
    # Made beside its place and moved there, so that no half-made project is ever found.
    draft = path.with_name(path.name + ".new")
    try:
        _remove(draft)
        with translated(path):
            connection = sqlite3.connect(draft, isolation_level=None)
            try:
                create_tables(connection)
                fill(connection)
            finally:
                connection.close()
        put_in_place(draft, path)
    except OSError as error:
        raise os_fault(error, path) from error
    finally:
        _remove(draft)


def put_in_place(draft: Path, path: Path) -> None:
    """Moves a whole database to a path that nobody has open. Raises OSError.

    A log that a killed program left there goes first: SQLite would read it into whatever file has the name.
    """
    if path.exists():
        # What stands in the log belongs to the file that is about to be replaced, in case that does not come to pass.
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as replaced:
            replaced.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for ending in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    draft.replace(path)


_LOG_PAGES = 8192  # 32 MB
_PAGE = 4096  # bytes, as SQLite takes for new files


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection in WAL mode with synchronous FULL: what is committed survives a power cut.

    Raises ProjectUnavailable: missing, not_a_project, damaged, too_new, read_only, busy, disk_full, unreachable.
    """
    require_project_file(path)
    require_writable(path)
    left_open = _log(path).exists()
    with translated(path):
        connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        try:
            # First of all: until it is known to be ours, nothing is written to it.
            require_sound(connection, path)
            if left_open and path.stat().st_size <= _CHECKED_SIZE:
                _require_whole(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # Every commit is on the disk in the log; only how often that is folded into the file is less than usual,
            # as an import would stop for it again and again.
            connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, inside one transaction: all it reads is of one moment. Raises as above."""
    require_project_file(path)
    # Who writes has a log beside the file. Without one, who may not write reads the bare file: SQLite would make a log
    # in vain on a read-only medium, and in a shared folder one that bars the file's owner.
    sealed = not _may_write(path) and not _log(path).exists()
    with translated(path):
        # Not mode=ro where it can be helped: such a connection leaves the log beside the file when it is the last.
        mode = "mode=ro&immutable=1" if sealed else "mode=rw"
        # What is read of one moment may be copied on a thread of its own (project/backing_up.py).
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            require_sound(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def has_long_log(path: Path) -> bool:
    """Whether so much waits in the log that the next commit would fold it."""
    log = _log(path)
    return log.exists() and log.stat().st_size > _LOG_PAGES * _PAGE


def open_beside(path: Path) -> sqlite3.Connection:
    """A second connection to a file that is open for writing, for a thread of its own; it is closed plainly.

    It holds to the file's references as the first does.

    SQLite lets one of two writers wait (sqlite3's five seconds) until the other has committed.
    """
    with translated(path):
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    return connection


def close(connection: sqlite3.Connection) -> None:
    """Folds the log into the file, so that the project is one file again, and closes."""
    try:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA optimize")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error:
        pass  # a full disk or a reader at work: the log stays beside the file and is folded in another time
    finally:
        connection.close()


def require_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Raises ProjectUnavailable unless it is of a version we know and has our tables."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise ProjectUnavailable("too_new", file=str(path), version=version, known=SCHEMA_VERSION)
    made = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    if not {"article", "article_state", "annotation", "journal"} <= {name for kind, name in made if kind == "table"}:
        raise ProjectUnavailable("damaged", file=str(path), detail="tables are missing")
    # A project may come from anybody, and a trigger would run with each change that is made here.
    if any(kind in ("trigger", "view") for kind, _ in made):
        raise ProjectUnavailable("damaged", file=str(path), detail="it holds statements, as no project does")


def require_writable(path: Path) -> None:
    """Raises ProjectUnavailable (read_only) when the file or its folder, which holds the log, cannot be written."""
    if not _may_write(path):
        raise ProjectUnavailable("read_only", file=str(path))


def require_project_file(path: Path) -> None:
    """Raises ProjectUnavailable (missing, not_a_project, damaged, read_only) unless there is a whole project file.

    It is read without SQLite, which would tidy up after the program that another database belongs to.
    """
    if path.is_dir():
        raise ProjectUnavailable("not_a_project", file=str(path))
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ProjectUnavailable("missing", file=str(path)) from error
    except OSError as error:
        raise ProjectUnavailable("read_only", file=str(path), detail=str(error)) from error
    # What lies where: https://sqlite.org/fileformat2.html#the_database_header
    if not head.startswith(_HEADER) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise ProjectUnavailable("not_a_project", file=str(path))
    pages, page_size = int.from_bytes(head[28:32], "big"), int.from_bytes(head[16:18], "big")
    # With a log beside it the file may still be about to grow.
    if size < pages * page_size and not _log(path).exists():
        raise ProjectUnavailable("damaged", file=str(path), detail="the file is shorter than it should be")


def _require_whole(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise ProjectUnavailable("damaged", file=str(path), detail=found)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _remove(draft: Path) -> None:
    # The journal is that of a program which was killed here; it must not be taken for the next draft's.
    for left in (draft, draft.with_name(draft.name + "-journal")):
        left.unlink(missing_ok=True)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")

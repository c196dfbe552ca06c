"""Copies of a project file that are known to be whole."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable
from annotator.domain.job import Progress
from annotator.storage import database, integrity
from annotator.storage.faults import os_fault, translated
from annotator.storage.lock import Lock
from annotator.storage.store import Store

Tell = Callable[[Progress], None]
_STEP = 256  # pages: a megabyte at a time
_OFTEN = 200_000  # steps of SQLite's own machine: some milliseconds


def _unheard(_: Progress) -> None:
    """For whoever waits for the end."""


def copy(store: Store, target: Path) -> None:
    """Copies the project as it is at this moment, checks the copy, and only then puts it in ``target``'s place.

    Raises ProjectUnavailable (exists when the target is the project itself, in_use, read_only, no_folder, disk_full,
    damaged); what was at ``target`` is then as it was.
    """
    if not target.parent.is_dir():
        raise ProjectUnavailable("no_folder", file=str(target))
    if target.exists() and target.samefile(store.path):
        raise ProjectUnavailable("exists", file=str(target))
    lock = Lock(target)
    draft = target.with_name(target.name + ".new")
    try:
        draft.unlink(missing_ok=True)
        fill(store.connection, draft, target)
        database.put_in_place(draft, target)
    except OSError as error:
        raise os_fault(error, target) from error
    finally:
        draft.unlink(missing_ok=True)
        lock.release()


def fill(source: sqlite3.Connection, draft: Path, named: Path, tell: Tell = _unheard) -> None:
    """Copies a database into a new file, in steps that let others write, and checks it.

    Raises ProjectUnavailable, which names the file ``named``.
    """

    def progress(_status: int, remaining: int, total: int) -> None:
        tell(Progress(total - remaining, total))

    with translated(named), closing(sqlite3.connect(draft, isolation_level=None)) as copied:
        source.backup(copied, pages=_STEP, progress=progress, sleep=0.001)
        # One file, without a log beside it, until somebody works on it.
        copied.execute("PRAGMA journal_mode = DELETE")
    require_whole(draft, named, tell)


def require_whole(path: Path, named: Path, tell: Tell = _unheard) -> None:
    """Raises ProjectUnavailable (damaged) unless SQLite finds nothing wrong with a project file."""
    with closing(Store.open_read_only(path)) as reader:
        # Called now and then, so that whoever waits no longer is heard of here too.
        reader.connection.set_progress_handler(lambda: tell(Progress(0, 0)), _OFTEN)
        faults = integrity.faults(reader)
    if faults:
        raise ProjectUnavailable("damaged", file=str(named), detail=faults[0])

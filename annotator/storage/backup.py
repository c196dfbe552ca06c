"""Copies of a project file that are known to be whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable
from annotator.storage import database, integrity
from annotator.storage.faults import os_fault, translated
from annotator.storage.lock import Lock
from annotator.storage.store import Store


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
        _fill(store, draft, target)
        database.put_in_place(draft, target)
    except OSError as error:
        raise os_fault(error, target) from error
    finally:
        draft.unlink(missing_ok=True)
        lock.release()


def _fill(store: Store, draft: Path, target: Path) -> None:
    with translated(target):
        with closing(sqlite3.connect(draft, isolation_level=None)) as copied:
            store.connection.backup(copied)
            # One file, without a log beside it, until somebody works on it.
            copied.execute("PRAGMA journal_mode = DELETE")
        faults = _faults(draft)
    if faults:
        raise ProjectUnavailable("damaged", file=str(target), detail=faults[0])


def _faults(draft: Path) -> list[str]:
    reader = Store.open_read_only(draft)
    try:
        return integrity.faults(reader)
    finally:
        reader.close()

"""One transaction on a project file, and which file that is."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import RuleBroken
from annotator.storage.faults import translated


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Generator[None]:
    """All that is written within, or nothing. Raises RuleBroken (stale_change, stance_twice) or ProjectUnavailable."""
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            _roll_back(connection)
            # An id that is taken, or a reference to what is not there: the change set was made from an older state.
            code = "stance_twice" if "stance.claim_id" in str(error) else "stale_change"
            raise RuleBroken(code, detail=str(error)) from error
        except BaseException:
            _roll_back(connection)
            raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def identity(path: Path) -> tuple[int, int] | None:
    """Which file has the name now; None where the system does not say."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None

"""Writes the index of texts on a thread of its own while the next ones are read: SQLite lets go of the interpreter.

Only the index: a statement for each text would ask for the interpreter each time, and be given it every 5 ms. Why a
thread here, where all else is steps: ``resources/docs/developers/decisions/stepwise-jobs.md``.
"""

from collections.abc import Iterator, Sequence
from threading import Thread

from annotator.domain.article import Article
from annotator.storage.store import Store


class StagingAside:
    """One batch at a time is on its way. What goes wrong with it is raised by the next call, on the caller's thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._second: Store | None = None
        self._thread: Thread | None = None
        self._failed: BaseException | None = None

    def stage(self, batch: Sequence[Article], hashes: Sequence[str]) -> None:
        """Begins to stage a batch, when the one before is in the file; ``hashes`` are those of the texts."""
        self.wait()
        if not batch:
            return
        if self._second is None:
            self._second = self._store.beside()
        staging = self._second.staging(batch, hashes)
        next(staging)
        self._thread = Thread(target=self._index, args=(staging,), daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Returns when all that was given is in the file. Raises what ``Store.stage`` does."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if self._failed is not None:
            failed, self._failed = self._failed, None
            raise failed

    def close(self) -> None:
        """Ends what is on its way, well or badly."""
        if self._thread is not None:
            self._thread.join()
        if self._second is not None:
            self._second.close_beside()
            self._second = None

    def _index(self, staging: Iterator[None]) -> None:
        try:
            for _ in staging:
                pass
        except BaseException as error:
            self._failed = error

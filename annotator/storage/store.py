"""The store: opens a project file, and applies a change set with its journal entry in one transaction."""

import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet
from annotator.domain.errors import ProjectUnavailable
from annotator.domain.job import Job, Progress, aside
from annotator.storage import articles, database, journal, migrate
from annotator.storage.faults import translated
from annotator.storage.journal import Step
from annotator.storage.reader import Reader
from annotator.storage.transaction import identity, transaction


class Store(Reader):
    """An open project file. Values go in and come out; every method may raise ProjectUnavailable."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, is_look: bool = False) -> None:
        super().__init__(connection, path)
        self._is_look = is_look
        self._file: tuple[int, int] | None = None

    @classmethod
    def create(cls, path: Path, facts: Mapping[str, str], changes: Sequence[Change]) -> None:
        """Makes a project file that holds these; they are no step of history, so nobody can undo them."""
        database.create(path, lambda connection: cls(connection, path).begin(facts, changes))

    @classmethod
    def open_for_work(cls, path: Path) -> "Store":
        """The one writer of a project file; who opens it holds its lock."""
        store = cls(database.open_for_writing(path), path)
        store._file = identity(path)
        return store

    @classmethod
    def open_read_only(cls, path: Path) -> "Store":
        """A reader that takes no lock and sees the file as it is at this moment, whatever is written meanwhile."""
        connection = database.open_for_reading(path)
        with translated(path):
            return cls(migrate.as_current(connection), path, is_look=True)

    def beside(self) -> "Store":
        """A second writer of the same file, which may be used on a thread while this one works.

        It is for texts that nobody sees yet (``stage``): they come to lie beside what is marked, and never differ
        from it. ``close_beside`` closes it.
        """
        self._require_own_file()
        store = Store(database.open_beside(self.path), self.path)
        store._file = self._file
        return store

    def close_beside(self) -> None:
        """Closes a second writer; the log stays with the first."""
        self._connection.close()

    def close(self) -> None:
        """Closes the file; a writer leaves it as one file without a log beside it."""
        database.close(self._connection)

    def set_fact(self, name: str, value: str) -> None:
        """Writes a named fact; facts are no part of history."""
        with self._transaction():
            self._connection.execute("INSERT OR REPLACE INTO project_fact VALUES (?, ?)", [name, value])

    def begin(self, facts: Mapping[str, str], changes: Sequence[Change]) -> None:
        """Writes what an empty file starts with; it is no step of history."""
        with self._transaction():
            self._connection.executemany("INSERT INTO project_fact VALUES (?, ?)", facts.items())
            self._write(changes)

    def stage(self, batch: Sequence[Article]) -> None:
        """Writes texts that belong to no project yet: they appear when a change set adds their ArticleState."""
        for _ in self.staging(batch, [article.content_hash for article in batch]):
            pass

    def staging(self, batch: Sequence[Article], hashes: Sequence[str]) -> Iterator[None]:
        """As ``stage``, in two steps of one transaction; ``hashes`` are the texts' content hashes.

        The second step writes the index of words: it takes most of the time and lets go of the interpreter meanwhile,
        so of a store that is ``beside`` another it may be taken on a thread.
        """
        # Unseen, it need not outlive a power cut, and the commit that shows it syncs the whole log.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        try:
            with self._transaction():
                yield from articles.stage(self._connection, batch, hashes)
        finally:
            self._connection.execute("PRAGMA synchronous = FULL")

    def discard_staged(self) -> None:
        """Removes texts that were staged and never appeared; those that redo may bring back stay."""
        with self._transaction():
            articles.discard_staged(self._connection)

    def unstage(self, article_ids: Sequence[str]) -> None:
        """Removes texts that were staged and will not appear."""
        with self._transaction():
            articles.unstage(self._connection, article_ids)

    def apply(self, change_set: ChangeSet, annotator_id: str) -> None:
        """Applies a change set as a new step. Raises RuleBroken (stale_change, still_in_use), nothing changed then."""
        with self._transaction():
            self._write(change_set.changes)
            journal.append(self._connection, change_set, annotator_id)

    def applying(self, change_set: ChangeSet, annotator_id: str, facts: Mapping[str, str] | None = None) -> Job[None]:
        """As ``apply``, in steps; nothing is seen of it before the last one, and closed before that, nothing changed.

        ``facts`` are written with it; undo leaves them.

        It is written through a connection of its own, so this one reads what was there before; until it has ended,
        nothing else may be written.
        """
        beside = self.beside()
        try:
            # To fold so long a log is more than one step may take: see ``fold_log``.
            beside.connection.execute("PRAGMA wal_autocheckpoint = 0")
            yield from beside.apply_in_steps(change_set, annotator_id, facts or {})
        finally:
            beside.close_beside()

    def apply_in_steps(self, change_set: ChangeSet, annotator_id: str, facts: Mapping[str, str]) -> Job[None]:
        """As ``apply``, on a connection that nobody else uses."""
        from annotator.storage.writing import written

        count, done = len(change_set.changes), 0
        with self._transaction():
            self._connection.executemany("INSERT OR REPLACE INTO project_fact VALUES (?, ?)", facts.items())
            for more in written(self._connection, change_set.changes):
                done += more
                yield Progress(done, 2 * count)
            for more in journal.appending(self._connection, change_set, annotator_id):
                done += more
                yield Progress(done, 2 * count)

    def fold_log(self) -> Job[None]:
        """Takes the log of a large step over into the file, aside; else the next small one would wait for it."""
        if not database.has_long_log(self.path):
            return
        beside = self.beside()

        def fold(_: object) -> None:
            with suppress(sqlite3.Error):  # a full disk: it stays in the log, which is as good
                beside.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

        try:
            yield from aside(fold)
        finally:
            beside.close_beside()

    def fold(self, change_set: ChangeSet, into: Step, folded: ChangeSet) -> None:
        """Applies a change set and puts ``folded``, the step it now is part of, in the step's place.

        A step in which all has become as it was before is dropped: there is nothing left to take back.
        """
        with self._transaction():
            self._write(change_set.changes)
            journal.replace(self._connection, into.number, folded)
            if not folded.changes:
                journal.mark(self._connection, into.number, "dropped")

    def undo(self, step: Step) -> None:
        """Takes a step back and marks it undone."""
        with self._transaction():
            self._write(step.change_set.inverse().changes)
            journal.mark(self._connection, step.number, "undone")

    def redo(self, step: Step) -> None:
        """Does an undone step again."""
        with self._transaction():
            self._write(step.change_set.changes)
            journal.mark(self._connection, step.number, "done")

    def _write(self, changes: Sequence[Change]) -> None:
        from annotator.storage.writing import written  # not needed to show a project

        for _ in written(self._connection, changes):
            pass

    @contextmanager
    def _transaction(self) -> Generator[None]:
        self._require_own_file()
        with transaction(self._connection, self.path):
            yield

    def _require_own_file(self) -> None:
        if self._is_look:
            raise ProjectUnavailable("a_look", file=str(self.path))
        # A file that another program put in this one's place, or took away: what is written now nobody would find.
        if self._file is not None and identity(self.path) not in (self._file, None):
            raise ProjectUnavailable("replaced", file=str(self.path))

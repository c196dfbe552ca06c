"""The store: reads values, and applies a change set with its journal entry in one transaction. Nothing else."""

import sqlite3
from collections.abc import Container, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar, cast

from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, StepName, Value
from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ProjectUnavailable, RuleBroken
from annotator.domain.job import Job, Progress, aside
from annotator.storage import articles, database, documents, journal, migrate, rows
from annotator.storage.faults import translated
from annotator.storage.journal import Step

Kind = TypeVar("Kind", bound=Value)


class Store:
    """An open project file. Values go in and come out; every method may raise ProjectUnavailable."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, is_look: bool = False) -> None:
        self._connection = connection
        self._is_look = is_look
        self._file: tuple[int, int] | None = None
        self.path = path

    @classmethod
    def create(cls, path: Path, facts: Mapping[str, str], changes: Sequence[Change]) -> None:
        """Makes a project file that holds these; they are no step of history, so nobody can undo them."""
        database.create(path, lambda connection: cls(connection, path).begin(facts, changes))

    @classmethod
    def open_for_work(cls, path: Path) -> "Store":
        """The one writer of a project file; who opens it holds its lock."""
        store = cls(database.open_for_writing(path), path)
        store._file = _identity(path)
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

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the other files of this room."""
        return self._connection

    # reading

    def document(self, article_id: str, set_id: str | None = None) -> AnnotatedArticle:
        """An article with what one set, or every set, holds about it. Raises RuleBroken (unknown_article)."""
        with translated(self.path):
            found = next(documents.read(self._connection, article_id=article_id, set_id=set_id), None)
        if found is None:
            raise RuleBroken("unknown_article", article=article_id)
        return found

    def documents(self, set_id: str | None = None, wanted: Container[str] | None = None) -> Iterator[AnnotatedArticle]:
        """Every article of the project, or those of the wanted ids, in the order of import, one after the other."""
        with translated(self.path):
            yield from documents.read(self._connection, set_id=set_id, wanted=wanted)

    def article_ids(self) -> list[str]:
        """The ids of the project's articles in the order of import."""
        with translated(self.path):
            return articles.ids(self._connection)

    def values(self, kind: type[Kind]) -> list[Kind]:
        """Every value of a kind, ordered by id."""
        mapped = rows.MAPPED[kind]
        with translated(self.path):
            found = self._connection.execute(f"{mapped.select} ORDER BY {mapped.key}")
            return [cast("Kind", mapped.value(row)) for row in found]

    def value(self, kind: type[Kind], value_id: str) -> Kind | None:
        """One value by its id."""
        with translated(self.path):
            return cast("Kind | None", rows.stored(self._connection, kind, value_id))

    def has(self, kind: type[Value], value_id: str) -> bool:
        """Whether the project has a value of that kind and id."""
        mapped = rows.MAPPED[kind]
        with translated(self.path):
            query = f"SELECT 1 FROM {mapped.table} WHERE {mapped.key} = ?"
            return self._connection.execute(query, [value_id]).fetchone() is not None

    def text(self, article_id: str) -> str:
        """An article's text. Raises RuleBroken (unknown_article)."""
        with translated(self.path):
            row = self._connection.execute("SELECT text FROM article WHERE id = ?", [article_id]).fetchone()
        if row is None:
            raise RuleBroken("unknown_article", article=article_id)
        return row[0]

    def fact(self, name: str) -> str:
        """A named fact of the project, or an empty text."""
        with translated(self.path):
            row = self._connection.execute("SELECT value FROM project_fact WHERE name = ?", [name]).fetchone()
        return row[0] if row else ""

    def known_hashes(self, hashes: Sequence[str]) -> dict[str, str]:
        """Which of these content hashes the project has, with the article's id."""
        with translated(self.path):
            return articles.known_hashes(self._connection, hashes)

    def held(self, article_ids: Sequence[str]) -> dict[str, Article]:
        """The articles of these ids that the file holds, those that are staged or undone included."""
        with translated(self.path):
            return articles.held(self._connection, article_ids)

    def last_done(self) -> Step | None:
        """The step that undo would take back."""
        with translated(self.path):
            return journal.last_done(self._connection)

    def first_undone(self) -> Step | None:
        """The step that redo would do again."""
        with translated(self.path):
            return journal.first_undone(self._connection)

    def last_done_name(self) -> StepName | None:
        """What the step is called that undo would take back."""
        with translated(self.path):
            return journal.last_done_name(self._connection)

    def first_undone_name(self) -> StepName | None:
        """What the step is called that redo would do again."""
        with translated(self.path):
            return journal.first_undone_name(self._connection)

    # writing

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

    def applying(self, change_set: ChangeSet, annotator_id: str) -> Job[None]:
        """As ``apply``, in steps; nothing is seen of it before the last one, and closed before that, nothing changed.

        It is written through a connection of its own, so this one reads what was there before; until it has ended,
        nothing else may be written.
        """
        beside = self.beside()
        try:
            # To fold so long a log is more than one step may take: see ``fold_log``.
            beside.connection.execute("PRAGMA wal_autocheckpoint = 0")
            yield from beside.apply_in_steps(change_set, annotator_id)
        finally:
            beside.close_beside()

    def apply_in_steps(self, change_set: ChangeSet, annotator_id: str) -> Job[None]:
        """As ``apply``, on a connection that nobody else uses."""
        from annotator.storage.writing import written

        count, done = len(change_set.changes), 0
        with self._transaction():
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
        with translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except sqlite3.IntegrityError as error:
                self._rollback()
                # An id that is taken, or a reference to what is not there: the change set was made from an older state.
                code = "stance_twice" if "stance.claim_id" in str(error) else "stale_change"
                raise RuleBroken(code, detail=str(error)) from error
            except BaseException:
                self._rollback()
                raise

    def _require_own_file(self) -> None:
        if self._is_look:
            raise ProjectUnavailable("a_look", file=str(self.path))
        # A file that another program put in this one's place, or took away: what is written now nobody would find.
        if self._file is not None and _identity(self.path) not in (self._file, None):
            raise ProjectUnavailable("replaced", file=str(self.path))

    def _rollback(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file has the name now; None where the system does not say."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0, 0
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None

"""An open project: the one way through which its data changes. Verbs are functions in the files beside this one."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.backup import Reason
from annotator.domain.change import ChangeSet, Value, added
from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook
from annotator.domain.errors import ProjectUnavailable, RuleBroken
from annotator.domain.identity import new_id
from annotator.domain.job import Job, Progress
from annotator.project import admitting
from annotator.project.history import History
from annotator.storage import database, migrate
from annotator.storage.lock import Lock
from annotator.storage.store import Store

SUFFIX = ".annotator"
PACKAGE = ".annotator-package"  # of what a lead and annotators send one another
BULK = 100  # changes in one step; before so many the project is backed up
GIVEN_BY = "given_by"  # a fact, see ``Project.given_by``
Listener = Callable[[ChangeSet], None]


class Project:
    """A project file that is open for work. Use ``create`` or ``open``; ``close`` gives it free."""

    def __init__(self, store: Store, lock: Lock | None) -> None:
        self.store = store
        self.history = History(store)
        # What is to be done before something large; ``backing_up.guard`` makes backups of it.
        self.before: Callable[[Reason], Job[object]] = _nothing
        self.before_bulk: Callable[[Reason], object] = lambda _: None
        self._lock = lock
        self._listeners: list[Listener] = []
        self._codebook: Codebook | None = None
        self._is_writing = False

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        annotator_name: str = "Annotator",
        codebook: Codebook = DEFAULT_CODEBOOK,
    ) -> "Project":
        """Makes a project file and opens it. Raises ProjectUnavailable as ``open`` does, and exists, no_folder."""
        annotator = Annotator(id=new_id(), name=annotator_name)
        annotation_set = AnnotationSet(id=new_id(), annotator_id=annotator.id, name=annotator_name)
        return cls.begin(path, {"name": name}, (annotator, annotation_set, codebook))

    @classmethod
    def begin(cls, path: Path, facts: Mapping[str, str], values: Sequence[Value]) -> "Project":
        """Makes and opens a project file that begins with these facts and values; the first set is at work.

        Raises ProjectUnavailable as ``create`` does.
        """
        path = path.resolve()
        if not path.parent.is_dir():
            raise ProjectUnavailable("no_folder", file=str(path))
        own = next(value for value in values if isinstance(value, AnnotationSet))
        facts = {"id": new_id(), **facts, "annotator": own.annotator_id, "set": own.id}
        lock = Lock(path)
        with _released_on_failure(lock):
            Store.create(path, facts, added(*values))
            return cls(Store.open_for_work(path), lock)

    @classmethod
    def open(cls, path: Path, keep: Callable[[Path], Path | None] = lambda _: None) -> "Project":
        """Opens a project file; ``keep`` makes a copy of one that is of an earlier schema (see ``storage.migrate``).

        Raises ProjectUnavailable with a code that says why it cannot be worked on.
        """
        path = path.resolve()
        # Asked before the lock, which would leave a file beside what is no project.
        database.require_project_file(path)
        database.require_writable(path)
        lock = Lock(path)
        with _released_on_failure(lock):
            migrate.bring_up_to_date(path, keep)
            store = Store.open_for_work(path)
            try:
                _tidy(store)
                if not store.fact("id"):
                    store.set_fact("id", new_id())
            except BaseException:
                store.close()
                raise
            return cls(store, lock)

    @classmethod
    def look(cls, path: Path) -> "Project":
        """Opens a project file to be read and not worked on: what would change it raises ProjectUnavailable (a_look).

        It takes no lock. Raises ProjectUnavailable.
        """
        return cls(Store.open_read_only(path.resolve()), None)

    def close(self) -> None:
        """Folds the file into one and gives it free for others."""
        self.store.close()
        if self._lock is not None:
            self._lock.release()

    @property
    def is_look(self) -> bool:
        """Whether it can only be read."""
        return self._lock is None

    @property
    def id(self) -> str:
        """Which project this is, wherever its file lies; copies have the same."""
        return self.store.fact("id")

    @property
    def given_by(self) -> str:
        """The id of the lead's project that this one's work was given out from; empty where it was not."""
        return self.store.fact(GIVEN_BY)

    @property
    def path(self) -> Path:
        """Where the project file lies."""
        return self.store.path

    @property
    def name(self) -> str:
        """The project's name, as people say it."""
        return self.store.fact("name") or self.path.stem

    @property
    def annotator_id(self) -> str:
        """Who is at work."""
        own = self.store.fact("annotator")
        return own if self.store.has(Annotator, own) else self._set_at_work().annotator_id

    @property
    def set_id(self) -> str:
        """The annotation set that new marks go to."""
        own = self.store.fact("set")
        return own if self.store.has(AnnotationSet, own) else self._set_at_work().id

    @property
    def codebook(self) -> Codebook:
        """The codebook in force: its newest version."""
        if self._codebook is None:
            self._codebook = max(self.store.values(Codebook), key=lambda c: c.version)
        return self._codebook

    def do(self, change_set: ChangeSet) -> None:
        """Checks the rules, commits the change set as one step, then tells the listeners; all or nothing.

        An empty change set does nothing. Raises RuleBroken or ProjectUnavailable, and then nothing has changed.
        """
        if not change_set.changes:
            return
        self._require_quiet()
        admitting.check(self.store, self.codebook, change_set)
        if len(change_set.changes) >= BULK:
            self.before_bulk("bulk")
        self.history.do(change_set, self.annotator_id)
        self._tell(change_set)

    def doing(self, change_set: ChangeSet, facts: Mapping[str, str] | None = None) -> Job[None]:
        """As ``do``, for a change set so large that the window would stand still: in steps, and still all or nothing.

        Until it has ended nothing else is done, undone or done again: that raises RuleBroken (being_written). Closed
        before that, nothing has changed. ``facts`` are written with it, also beside no change; undo leaves them.
        """
        if not change_set.changes:
            for name, value in (facts or {}).items():
                self.store.set_fact(name, value)
            return
        self._require_quiet()
        self._is_writing = True
        try:
            yield from self._doing(change_set, facts or {})
        finally:
            self._is_writing = False
        self._tell(change_set)

    def _doing(self, change_set: ChangeSet, facts: Mapping[str, str]) -> Job[None]:
        count = len(change_set.changes)
        for done in admitting.checking(self.store, self.codebook, change_set):
            yield Progress(done, 3 * count)
        if count >= BULK:
            self.before_bulk("bulk")
        for progress in self.history.doing(change_set, self.annotator_id, facts):
            yield Progress(count + progress.done, 3 * count)

    def tidy(self) -> Job[None]:
        """Takes what a large step has left in the log over into the file, so that the next does not wait for it."""
        yield from self.store.fold_log()

    def _require_quiet(self) -> None:
        if self._is_writing:
            raise RuleBroken("being_written")

    def undo(self) -> ChangeSet | None:
        """Takes the last step back and gives the change set that did so, or None when there is nothing to undo."""
        self._require_quiet()
        return self._tell(self.history.undo())

    def redo(self) -> ChangeSet | None:
        """Does the last undone step again and gives its change set, or None when there is nothing to redo."""
        self._require_quiet()
        return self._tell(self.history.redo())

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Calls ``listener`` after every change with what changed; gives the function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _set_at_work(self) -> AnnotationSet:
        # An import into a new project puts the file's only set in the place of its own empty one; undo brings it back.
        return self.store.values(AnnotationSet)[0]

    def _tell(self, change_set: ChangeSet | None) -> ChangeSet | None:
        if change_set is not None:
            if any(change.kind is Codebook for change in change_set.changes):
                self._codebook = None
            for listener in tuple(self._listeners):
                listener(change_set)
        return change_set


def _nothing(_: Reason) -> Job[object]:
    yield from ()


def _tidy(store: Store) -> None:
    try:
        store.discard_staged()
    except ProjectUnavailable as error:
        # Even to remove takes room. What is left over is seen nowhere, and goes another time.
        if error.code != "disk_full":
            raise


@contextmanager
def _released_on_failure(lock: Lock) -> Generator[None]:
    try:
        yield
    except BaseException:
        lock.release()
        raise

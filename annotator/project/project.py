"""An open project: the one way through which its data changes. Verbs are functions in the files beside this one."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.annotation import AnnotationSet, Annotator
from annotator.domain.change import ChangeSet, added
from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook
from annotator.domain.errors import ProjectUnavailable
from annotator.domain.identity import new_id
from annotator.project import admitting
from annotator.project.history import History
from annotator.storage import database, migrate
from annotator.storage.lock import Lock
from annotator.storage.store import Store

SUFFIX = ".annotator"
Listener = Callable[[ChangeSet], None]


class Project:
    """A project file that is open for work. Use ``create`` or ``open``; ``close`` gives it free."""

    def __init__(self, store: Store, lock: Lock) -> None:
        self.store = store
        self.history = History(store)
        self._lock = lock
        self._listeners: list[Listener] = []
        self._codebook: Codebook | None = None

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
        path = path.resolve()
        if not path.parent.is_dir():
            raise ProjectUnavailable("no_folder", file=str(path))
        annotator = Annotator(id=new_id(), name=annotator_name)
        annotation_set = AnnotationSet(id=new_id(), annotator_id=annotator.id, name=annotator_name)
        facts = {"name": name, "annotator": annotator.id, "set": annotation_set.id}
        lock = Lock(path)
        with _released_on_failure(lock):
            Store.create(path, facts, added(annotator, annotation_set, codebook))
            return cls(Store.open_for_work(path), lock)

    @classmethod
    def open(cls, path: Path) -> "Project":
        """Opens a project file. Raises ProjectUnavailable with a code that says why it cannot be worked on."""
        path = path.resolve()
        # Asked before the lock, which would leave a file beside what is no project.
        database.require_project_file(path)
        database.require_writable(path)
        lock = Lock(path)
        with _released_on_failure(lock):
            migrate.bring_up_to_date(path)
            store = Store.open_for_work(path)
            try:
                _tidy(store)
            except BaseException:
                store.close()
                raise
            return cls(store, lock)

    def close(self) -> None:
        """Folds the file into one and gives it free for others."""
        self.store.close()
        self._lock.release()

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
        admitting.check(self.store, self.codebook, change_set)
        self.history.do(change_set, self.annotator_id)
        self._tell(change_set)

    def undo(self) -> ChangeSet | None:
        """Takes the last step back and gives the change set that did so, or None when there is nothing to undo."""
        return self._tell(self.history.undo())

    def redo(self) -> ChangeSet | None:
        """Does the last undone step again and gives its change set, or None when there is nothing to redo."""
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

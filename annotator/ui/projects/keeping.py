"""Backups of the open project by themselves: after so much work, and when it is closed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.backup import Backup, Reason
from annotator.domain.change import ChangeSet
from annotator.domain.errors import AnnotatorError, ProjectUnavailable
from annotator.domain.job import Job, finish
from annotator.project.backing_up import BackupFolder, Guard, of_file
from annotator.project.project import Project
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.session import Session
from annotator.ui.trouble import Trouble, TroubleBox, described, sentence

WORK = 30 * 60  # seconds of work between two backups
_PAUSE = 3 * 60  # seconds; who changes nothing for longer than this is not at work


class Keeper(QObject):
    """Watches how long is worked, and closes no project without a backup of what has changed.

    ``folder`` gives the place of the backups as it is set now. ``clock`` gives seconds that never go back.
    """

    made = Signal(object)
    """A Backup."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        folder: Callable[[], BackupFolder],
        window: QWidget | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._window, self._clock = session, runner, window, clock
        self.folder = folder
        self._guarded: tuple[Project, Guard] | None = None
        self._worked, self._last = 0.0, clock()
        self._closing: Path | None = None
        self._due: dict[Path, Task | None] = {}
        self._told = False
        session.changed.connect(self._count)
        session.project_closing.connect(self._remember)
        session.project_closed.connect(self._close)

    def watch(self, project: Project) -> Guard:
        """Sees to it that the project is backed up before something large is done to it."""
        if self._guarded is None or self._guarded[0] is not project:
            guard = Guard(project, self.folder(), run=self._run, failed=self._tell)
            self._guarded = project, guard
            self._worked, self._last = 0.0, self._clock()
        return self._guarded[1]

    def back_up(self, path: Path, reason: Reason) -> Task:
        """Backs a project up while the window goes on; what goes wrong is told."""
        self._worked = 0.0
        task = self._run(of_file(path, self.folder(), reason))
        task.failed.connect(self._tell)
        return task

    def finish(self) -> None:
        """Makes what is still to be made, for a program that ends and has no window any more."""
        self._runner.cancel_all()  # one that has begun holds the place, and no event loop takes it further
        for path in tuple(self._due):
            with suppress(AnnotatorError):
                finish(of_file(path, self.folder(), "close"))
            self._due.pop(path, None)

    def _run(self, job: Job[Backup | None]) -> Task:
        task = self._runner.run(self.tr("Backing up"), job)
        task.finished.connect(self._made)
        return task

    def _made(self, backup: Backup | None) -> None:
        if backup is not None:
            self.made.emit(backup)

    def _count(self, _: ChangeSet) -> None:
        now = self._clock()
        self._worked += min(now - self._last, _PAUSE)
        self._last = now
        if self._worked >= WORK and self._session.path is not None:
            self.back_up(self._session.path, "work")

    def _remember(self) -> None:
        project = self._session.project
        self._closing = project.path if project is not None and not project.is_look else None

    def _close(self) -> None:
        self._guarded = None
        if self._closing is not None:
            self._due[self._closing] = None
        for path in self._due:  # also of projects before, whose backup was broken off by the next one
            self._start(path)

    def _start(self, path: Path) -> None:
        if self._due[path] is None:
            self._due[path] = task = self.back_up(path, "close")
            task.finished.connect(lambda: self._due.pop(path, None))
            task.failed.connect(lambda: self._due.pop(path, None))
            task.cancelled.connect(lambda: self._due.update({path: None}))

    def _tell(self, error: ProjectUnavailable) -> None:
        words = self.tr("No backup could be made.")
        self._session.said.emit(f"{words} {sentence(error)}")
        if not self._told:
            self._told = True  # once is enough; the window of backups says it too, by what it does not list
            kept = self.tr("The project itself is saved, and you can go on.")
            TroubleBox(Trouble(words, kept, described(error).next), error, self._window).show()

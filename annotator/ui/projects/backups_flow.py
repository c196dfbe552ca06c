"""Showing the backups of a project, looking at one, and going back to one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.backup import Backup
from annotator.domain.errors import ProjectUnavailable
from annotator.project.backing_up import kept_of, restored, unpacked
from annotator.ui.jobs import JobRunner
from annotator.ui.projects.backups_model import when
from annotator.ui.projects.backups_window import BackupsWindow
from annotator.ui.projects.keeping import Keeper
from annotator.ui.projects.looking import Look
from annotator.ui.session import Session


class BackupsFlow(QObject):
    """``open_path`` opens a project, or says why not."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        keeper: Keeper,
        open_path: Callable[[Path], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._keeper, self._window = session, runner, keeper, parent
        self._open_path = open_path
        self._shown: BackupsWindow | None = None
        self._looked_at: Path | None = None
        session.project_closed.connect(self._forget_look)
        keeper.made.connect(self._list_again)

    def show(self, path: Path | None = None) -> BackupsWindow | None:
        """Shows the backups of a project: the one at a path, or the one that is open or looked at."""
        path = path or self._looked_at or self._session.path
        if path is None:
            return None
        if self._shown is not None:
            self._shown.close()
        folder = self._keeper.folder()
        self._shown = window = BackupsWindow(path, folder.root, folder.room // 2**20, self._window)
        window.look_wanted.connect(partial(self.look, path))
        window.restore_wanted.connect(partial(self.restore, path))
        window.backup_wanted.connect(partial(self._back_up, path))
        window.finished.connect(self._closed)
        self._list(path)
        window.show()
        return window

    def look(self, path: Path, backup: Backup) -> None:
        """Opens a backup only to be read."""
        look = Look(self._session, path, self._window)
        task = self._runner.run(self.tr("Opening the backup"), unpacked(backup, look.file, self._keeper.folder()))
        task.finished.connect(lambda: self._look(look, path, backup))
        task.failed.connect(self._session.failed)
        for ended in (task.failed, task.cancelled):
            ended.connect(lambda: look.drop())

    def restore(self, path: Path, backup: Backup) -> None:
        """Puts a backup in the place of the project, which is closed for it and opened again."""
        self._session.close_project()
        task = self._runner.run(self.tr("Going back"), restored(backup, path, self._keeper.folder()))
        task.finished.connect(partial(self._restored, path, backup))
        task.failed.connect(partial(self._not_restored, path))
        task.cancelled.connect(partial(self._open_path, path))

    def _look(self, look: Look, path: Path, backup: Backup) -> None:
        words = self.tr("This is the backup of {when}. Nothing in it can be changed.").format(when=when(backup))
        ways = {
            self.tr("Go back to it"): partial(self.restore, path, backup),
            self.tr("Return to the project"): partial(self._open_path, path),
        }
        look.show(words, ways)
        self._looked_at = path
        if self._shown is not None:
            self._shown.close()

    def _forget_look(self) -> None:
        self._looked_at = None

    def _restored(self, path: Path, backup: Backup, before: Backup | None) -> None:
        if self._open_path(path):
            words = self.tr("This is the project as it was on {when}.").format(when=when(backup))
            if before is not None:
                words += " " + self.tr("What it was before is among its backups.")
            self._session.said.emit(words)

    def _not_restored(self, path: Path, error: ProjectUnavailable) -> None:
        self._session.failed.emit(error)
        if path.exists():
            self._open_path(path)

    def _back_up(self, path: Path) -> None:
        task = self._keeper.back_up(path, "hand")
        task.finished.connect(lambda: self._session.said.emit(self.tr("Backed up and checked.")))

    def _list(self, path: Path) -> None:
        if self._shown is not None:
            self._shown.show_backups(kept_of(path, self._keeper.folder()))

    def _list_again(self, _: Backup) -> None:
        if self._shown is not None:
            self._list(self._shown.path)

    def _closed(self) -> None:
        self._shown = None

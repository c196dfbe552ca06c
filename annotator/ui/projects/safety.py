"""What keeps the open project safe: backups, a look at it after opening, and a word about the place where it lies."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import ProjectUnavailable
from annotator.preferences import folders
from annotator.preferences.file import SettingsFile
from annotator.project.whereabouts import Danger, danger
from annotator.ui.file_choices import Choices
from annotator.ui.jobs import JobRunner
from annotator.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.project.backing_up import BackupFolder
    from annotator.project.checking import Finding
    from annotator.ui.projects.backups_flow import BackupsFlow
    from annotator.ui.projects.damaged import DamagedFlow
    from annotator.ui.projects.keeping import Keeper

_SOON = 400  # milliseconds: when the window is there and the first article is laid out


class Safety(QObject):
    """``folder`` is where projects go; their backups go below it. What few starts need is made when it is needed.

    Whoever makes this says how a project is opened: ``open_path`` asks about its place, ``open_here`` does not.
    """

    def __init__(
        self, session: Session, settings: SettingsFile, choices: Choices, folder: Path, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._choices, self._folder = session, settings, choices, folder
        self._window = parent
        self.runner = JobRunner(self)
        self.open_path: Callable[[Path], bool] = lambda _: False
        self.open_here: Callable[[Path], bool] = lambda _: False
        self._opened = QTimer(self, singleShot=True, interval=_SOON)
        self._opened.timeout.connect(self.look_after)
        session.project_opened.connect(self._follow)
        session.project_closing.connect(self._leave)
        session.changed.connect(lambda: self.keeper)  # which counts from the first change

    @cached_property
    def keeper(self) -> "Keeper":
        """Makes backups."""
        from annotator.ui.projects.keeping import Keeper

        return Keeper(self._session, self.runner, self.backup_folder, self._window)

    @cached_property
    def backups(self) -> "BackupsFlow":
        """The ways to the backups."""
        from annotator.ui.projects.backups_flow import BackupsFlow

        return BackupsFlow(self._session, self.runner, self.keeper, self.open_path, self._window)

    @cached_property
    def damaged(self) -> "DamagedFlow":
        """What is done about a damaged project."""
        from annotator.ui.projects.damaged import DamagedFlow

        return DamagedFlow(self._session, self.runner, self._choices, self.open_path, self._window)

    def backup_folder(self) -> "BackupFolder":
        """Where backups go, with the room that is set now."""
        from annotator.project.backing_up import folder

        return folder(self._folder / folders.BACKUPS, self._settings.settings.backup_space)

    def before_migration(self, path: Path) -> Path | None:
        """Backs up a project of an earlier schema; see ``Project.open``."""
        from annotator.project.backing_up import before_migration

        return before_migration(self.backup_folder(), path)

    def is_welcome(self, path: Path) -> bool:
        """Whether a project may be opened at once; asks, where it is in danger and nobody has said that they know."""
        found = danger(path)
        if found is None or str(found.folder) in self._settings.settings.trusted_folders:
            return True
        from annotator.ui.projects.places_question import PlaceQuestion

        question = PlaceQuestion(path, found, self._window)
        question.open_here.connect(partial(self._open_in_danger, path, found))
        question.copy_wanted.connect(partial(self._open_copy, path))
        question.show()
        return False

    def look_after(self) -> None:
        """What can wait until the window is there: backups from now on, and whether the file is sound."""
        project = self._session.project
        if project is None or project.is_look:
            return
        self.keeper.watch(project)
        from annotator.project.checking import glance

        task = self.runner.run(self.tr("Checking"), glance(project.path))
        task.finished.connect(partial(self._glanced, project.path))

    def finish(self) -> None:
        """Makes the backups that are still to be made, when there is no window any more."""
        if "keeper" in vars(self):
            self.keeper.finish()

    def _follow(self) -> None:
        project = self._session.project
        if project is not None and not project.is_look:
            project.before = lambda reason: self.keeper.watch(project).before(reason)
            project.before_bulk = lambda reason: self.keeper.watch(project).before_bulk(reason)
            self._opened.start()

    def _open_in_danger(self, path: Path, found: Danger, silent: bool) -> None:
        folder = str(found.folder)
        if silent:
            self._settings.change(lambda s: structs.replace(s, trusted_folders=(*s.trusted_folders, folder)))
        self.open_here(path)

    def _open_copy(self, path: Path) -> None:
        from annotator.project.copying import copy_of

        try:
            target = copy_of(path, self._folder)
        except ProjectUnavailable as error:
            self._session.failed.emit(error)
        else:
            self.open_path(target)

    def _glanced(self, path: Path, findings: "tuple[Finding, ...]") -> None:
        if findings and path == self._session.path:
            self.damaged.tell(findings, path, self.backups.show)

    def _leave(self) -> None:
        self._opened.stop()
        project = self._session.project
        if project is not None and not project.is_look:
            _ = self.keeper  # which backs it up

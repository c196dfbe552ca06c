"""Making, opening and copying projects, and what is offered when one cannot be used."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from annotator.domain.errors import ProjectUnavailable
from annotator.preferences import folders
from annotator.preferences.declared import TourUnderWay
from annotator.preferences.file import SettingsFile
from annotator.project.project import PACKAGE, SUFFIX, Project
from annotator.ui.file_choices import AskedChoices, Choices, Question
from annotator.ui.projects.safety import Safety
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.projects.new_dialog import NewProjectDialog


class ProjectFlow(QObject):
    """What the menu and the start page do with projects. ``folder`` is where new ones go unless a person says else."""

    package_chosen = Signal(object)
    """A Path: it is no project, but was sent by a lead or an annotator."""
    recent_changed = Signal()
    """Another project is the last one used, or one was forgotten."""

    def __init__(
        self,
        session: Session,
        settings: SettingsFile,
        parent: QWidget | None = None,
        *,
        choices: Choices | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._window = parent
        self._choices = choices or AskedChoices(parent)
        self._folder = folder or folders.projects()
        self.safety = Safety(session, settings, self._choices, self._folder, parent)
        self.safety.open_path, self.safety.open_here = self.open_path, self.open_here

    @property
    def recent(self) -> list[Path]:
        """The projects used last, the latest first, whether they are still there or not."""
        return [Path(name) for name in self._settings.settings.recent]

    def new(self) -> "NewProjectDialog":
        """Asks for a name and makes a project; gives the dialog, whose ``accepted`` tells that it is open."""
        from annotator.ui.projects.new_dialog import NewProjectDialog

        dialog = NewProjectDialog(self._folder, self._settings.settings.annotator_name, self._choices, self._window)
        dialog.wanted.connect(partial(self._make, dialog))
        dialog.open()
        return dialog

    def open(self) -> None:
        """Asks for a project file and opens it."""
        filters = self.tr("Projects") + f" (*{SUFFIX} *{PACKAGE});;" + self.tr("All files") + " (*)"
        path = self._choices.open_file(Question(self.tr("Open a project"), self._start(), filters))
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Opens a project, or what a package is for; says whether that went well. What went wrong is shown."""
        path = path.resolve()
        if path.suffix == PACKAGE:
            self.package_chosen.emit(path)
            return True
        if path == self._session.path:
            return True
        return self.safety.is_welcome(path) and self.open_here(path)

    def open_here(self, path: Path) -> bool:
        """Opens a project wherever it lies; says whether that went well."""
        try:
            project = Project.open(path, self.safety.before_migration)
        except ProjectUnavailable as error:
            self._explain(error, path)
            return False
        self._take(project)
        return True

    def reopen_last(self) -> bool:
        """Opens the project used last, if that is wanted, there is one, and it is where it was."""
        recent = self._settings.settings.recent if self._settings.settings.reopen_last else ()
        return bool(recent) and Path(recent[0]).exists() and self.open_path(Path(recent[0]))

    def open_sample(self) -> bool:
        """Opens the project with the sample article; when it is not there yet, makes it and begins the tour in it."""
        from annotator.ui.projects import sample

        path = sample.first(self._folder)
        return self.open_path(path) if path.exists() else self._make_sample(path)

    def take_tour(self) -> bool:
        """Goes on with the tour that is under way; else begins one in a sample project of its own."""
        from annotator.ui.projects import sample

        project, under_way = self._session.project, self._settings.settings.tour.project
        if under_way and Path(under_way).exists():
            return self.open_path(Path(under_way))
        if project is not None and sample.is_untouched(project):
            self._begin_tour(project)
            return True
        return self._make_sample(sample.fresh(self._folder))

    def _make_sample(self, path: Path) -> bool:
        from annotator.ui.projects import sample

        try:
            project = sample.make(path, self._annotator_name())
        except ProjectUnavailable as error:
            self._explain(error, path)
            return False
        self._begin_tour(project)
        self._take(project)
        return True

    def _begin_tour(self, project: Project) -> None:
        self._settings.change(lambda s: structs.replace(s, tour=TourUnderWay(str(project.path))))

    def save_copy(self) -> None:
        """Asks for a place and saves a checked copy of the open project there."""
        project = self._session.project
        if project is None:
            return
        filters = self.tr("Projects") + f" (*{SUFFIX})"
        start = project.path.with_name(self.tr("{name} copy").format(name=project.path.stem) + SUFFIX)
        target = self._choices.save_file(Question(self.tr("Save a copy"), start, filters))
        if target is None:
            return
        if target.suffix != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        from annotator.project.copying import save_copy

        try:
            save_copy(project, target)
        except ProjectUnavailable as error:
            self._explain(error, target)
        else:
            self._session.said.emit(self.tr("Copy saved and checked: {file}").format(file=target))
        finally:
            QGuiApplication.restoreOverrideCursor()

    def forget(self, path: Path) -> None:
        """Takes a project from the recent list; the file is not touched."""
        self._settings.forget(path)
        self.recent_changed.emit()

    def _make(self, dialog: "NewProjectDialog", path: Path, name: str, person: str) -> None:
        try:
            project = Project.create(path, name=name, annotator_name=person)
        except ProjectUnavailable as error:
            from annotator.ui.trouble import described

            trouble = described(error)
            dialog.refuse(f"{trouble.what} {trouble.next}")
            return
        self._settings.change(lambda s: structs.replace(s, annotator_name=person))
        self._take(project)
        dialog.done(QDialog.DialogCode.Accepted)

    def _take(self, project: Project) -> None:
        self._session.open_project(project)
        self._settings.used(project.path)
        self.recent_changed.emit()

    def _explain(self, error: ProjectUnavailable, path: Path) -> None:
        from annotator.ui.trouble import TroubleBox, described

        box = TroubleBox(described(error), error, self._window)
        if str(path) in self._settings.settings.recent and error.code in ("missing", "not_a_project"):
            box.offer(self.tr("Remove from recent list"), lambda: self.forget(path))
        if error.code == "damaged":
            box.offer(self.tr("Look at what can be read"), lambda: self.safety.damaged.look(path))
            box.offer(self.tr("Save what can be saved…"), lambda: self.safety.damaged.save(path))
        if error.code in ("missing", "damaged"):
            box.offer(self.tr("Backups…"), lambda: self.safety.backups.show(path))
        if error.code in ("missing", "not_a_project", "too_new", "damaged"):
            box.offer(self.tr("Open another project…"), self.open)
        if error.code == "in_use":
            box.offer(self.tr("Try again"), lambda: self.open_path(path))
        box.show()

    def _annotator_name(self) -> str:
        return self._settings.settings.annotator_name or self.tr("Annotator")

    def _start(self) -> Path:
        recent = self._settings.settings.recent
        return Path(recent[0]).parent if recent else self._folder

"""What is offered for a project that is damaged: its backups, a look at what can be read, and saving that."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.domain.salvage import Salvaged
from annotator.project.checking import Finding
from annotator.project.project import SUFFIX
from annotator.project.salvaging import saved, told
from annotator.ui.file_choices import Choices, Question
from annotator.ui.jobs import JobRunner
from annotator.ui.projects.looking import Look
from annotator.ui.session import Session


class DamagedFlow(QObject):
    """``open_path`` opens a project, or says why not; ``show_backups`` those of the project at a path."""

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        choices: Choices,
        open_path: Callable[[Path], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._choices, self._window = session, runner, choices, parent
        self._open_path = open_path

    def look(self, path: Path) -> None:
        """Shows what can be read; nothing can be changed in it, and the file is not touched."""
        look = Look(self._session, path, self._window)
        task = self._runner.run(self.tr("Reading what can be read"), saved(path, look.file))
        task.finished.connect(partial(self._show_look, look, path))
        task.failed.connect(self._session.failed)
        for ended in (task.failed, task.cancelled):
            ended.connect(lambda: look.drop())

    def save(self, path: Path) -> None:
        """Asks for a place and saves there what can be read, as a project of its own."""
        filters = self.tr("Projects") + f" (*{SUFFIX})"
        start = path.with_name(self.tr("{name} saved").format(name=path.stem) + SUFFIX)
        target = self._choices.save_file(Question(self.tr("Save what can be saved"), start, filters))
        if target is None:
            return
        target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
        task = self._runner.run(self.tr("Saving what can be saved"), saved(path, target))
        task.finished.connect(partial(self._saved, target))
        task.failed.connect(self._session.failed)

    def tell(self, findings: Sequence[Finding], path: Path, show_backups: Callable[[Path], object]) -> QDialog:
        """Says in one place what is wrong with the project that was just opened."""
        lines = [_line(finding) for finding in findings]
        what = self.tr("Something in this project is not as it was saved.")
        advice = self.tr(
            "Nothing was changed. Make a backup of it now or look at an older one; if marks are missing or wrong, save "
            "what can be saved to a new project."
        )
        told_ = Told(what, advice, lines, self._window)
        told_.offer(self.tr("Backups…"), lambda: show_backups(path))
        told_.offer(self.tr("Save what can be saved…"), lambda: self.save(path))
        told_.show()
        return told_

    def _show_look(self, look: Look, path: Path, result: Salvaged) -> None:
        words = self.tr("This is what can be read of “{name}”. Nothing in it can be changed.").format(name=path.stem)
        look.show(words, {self.tr("Save what can be saved…"): partial(self.save, path)})
        self._list(self.tr("This is what can still be read."), result)

    def _saved(self, target: Path, result: Salvaged) -> None:
        self._open_path(target)
        self._list(self.tr("Saved to {file}").format(file=target.name), result)

    def _list(self, what: str, result: Salvaged) -> None:
        counts = self.tr("{articles} articles and {marks} marks.").format(
            articles=result.counts["article"], marks=result.counts["annotation"]
        )
        lost = self.tr("Not as they were: {number}").format(number=len(result.lost)) if result.lost else ""
        nothing = self.tr("Nothing was lost.") if not result.lost else ""
        Told(what, " ".join(filter(None, (counts, lost, nothing))), told(result.lost), self._window).show()


class Told(QDialog):
    """A list of what is wrong or lost, to be read and copied; it blocks nothing."""

    def __init__(self, what: str, advice: str, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Media Annotator")
        self.lines = tuple(lines)
        heading, below = QLabel(what), QLabel(advice)
        heading.setObjectName("strong")
        below.setObjectName("soft")
        text = QPlainTextEdit("\n".join(lines))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("What is wrong or lost"))
        text.setVisible(bool(lines))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = self._buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join((what, advice, *lines))))
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for label in (heading, below):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(text, 1)
        layout.addWidget(self._buttons)
        self.resize(620, 360 if lines else 140)

    def offer(self, button: str, help_: Callable[[], object]) -> None:
        """Adds a button that does something about it and closes the list."""
        added = self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        added.clicked.connect(self.accept)
        added.clicked.connect(help_)


def _line(finding: Finding) -> str:
    return " ".join(filter(None, (finding.article_id, finding.id, finding.code, finding.detail)))

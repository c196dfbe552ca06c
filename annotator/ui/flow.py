"""What the ways into and out of a project share: files are asked for, and work ends with the project."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from annotator.domain.job import Job
from annotator.ui.file_choices import AskedChoices, Choices, Question, documents
from annotator.ui.jobs import JobRunner, Task
from annotator.ui.session import Session


class Flow(QObject):
    """A way into or out of the open project. ``choices`` answers questions after files; without it a person does."""

    def __init__(
        self, session: Session, runner: JobRunner, parent: QWidget | None = None, *, choices: Choices | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._window = parent
        self._choices = choices or AskedChoices(parent)
        self._folder = documents()

    def _work(self, title: str, job: Job[Any]) -> Task:
        """Starts work that is given up when the project is closed."""
        task = self._runner.run(title, job)
        self._session.project_closed.connect(task.cancel)
        return task

    def _open(self, dialog: QDialog) -> None:
        """Shows a dialog about the project, which is closed with it."""
        self._session.project_closed.connect(dialog.reject)
        dialog.open()

    def _save_file(self, question: Question, ending: str) -> Path | None:
        """Asks for a file to be written; a name without an ending gets one."""
        target = self._choices.save_file(question)
        return target.with_suffix(ending) if target is not None and not target.suffix else target

"""How a person is asked for files and folders; flows take this as an argument, so that anything else may answer."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> Path:
    """The folder in which a person keeps documents, by the system's own word."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class Question(Struct, frozen=True):
    """What is asked: the title of the dialog, where it starts, and filters such as ``Projects (*.annotator)``."""

    title: str
    start: Path
    filters: str = ""


class Choices(Protocol):
    """Answers where files are. None or nothing means that the person thought better of it."""

    def open_file(self, question: Question) -> Path | None:
        """One file that is there."""
        ...

    def open_files(self, question: Question) -> list[Path]:
        """Files that are there."""
        ...

    def save_file(self, question: Question) -> Path | None:
        """A file to be written; whether one that is there may be replaced has been asked."""
        ...

    def folder(self, question: Question) -> Path | None:
        """A folder that is there."""
        ...


class AskedChoices:
    """Asks with the system's own dialogs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def open_file(self, question: Question) -> Path | None:
        """See ``Choices``."""
        name, _ = QFileDialog.getOpenFileName(self._parent, question.title, str(question.start), question.filters)
        return Path(name) if name else None

    def open_files(self, question: Question) -> list[Path]:
        """See ``Choices``."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, question.title, str(question.start), question.filters)
        return [Path(name) for name in names]

    def save_file(self, question: Question) -> Path | None:
        """See ``Choices``."""
        name, _ = QFileDialog.getSaveFileName(self._parent, question.title, str(question.start), question.filters)
        return Path(name) if name else None

    def folder(self, question: Question) -> Path | None:
        """See ``Choices``."""
        name = QFileDialog.getExistingDirectory(self._parent, question.title, str(question.start))
        return Path(name) if name else None

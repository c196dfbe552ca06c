"""How a person is asked for files and folders; flows take this as an argument, so that anything else may answer."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


def documents() -> Path:
    """The folder in which a person keeps documents, by the system's own word."""
    from PySide6.QtCore import QStandardPaths  # not while the window comes up

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
        name, _ = _dialog().getOpenFileName(self._parent, question.title, str(question.start), question.filters)
        return Path(name) if name else None

    def open_files(self, question: Question) -> list[Path]:
        """See ``Choices``."""
        names, _ = _dialog().getOpenFileNames(self._parent, question.title, str(question.start), question.filters)
        return [Path(name) for name in names]

    def save_file(self, question: Question) -> Path | None:
        """See ``Choices``."""
        name, _ = _dialog().getSaveFileName(self._parent, question.title, str(question.start), question.filters)
        return Path(name) if name else None

    def folder(self, question: Question) -> Path | None:
        """See ``Choices``."""
        name = _dialog().getExistingDirectory(self._parent, question.title, str(question.start))
        return Path(name) if name else None


def _dialog() -> "type[QFileDialog]":
    from PySide6.QtWidgets import QFileDialog  # not while the window comes up

    return QFileDialog

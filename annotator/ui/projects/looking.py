"""A project opened only to be read: a backup, or what can be read of a damaged file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QToolBar, QWidget

from annotator.project.project import Project
from annotator.ui.session import Session


class Look(QObject):
    """Shows a private copy in the window, with a bar above that says so; both go when another project is opened.

    ``home`` is the project that is looked at, whose backups these are.
    """

    def __init__(self, session: Session, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.home = home
        self._session, self._window = session, parent
        self._folder = TemporaryDirectory(prefix="annotator-look-", ignore_cleanup_errors=True)
        self._bar: QToolBar | None = None

    @property
    def file(self) -> Path:
        """Where the copy is to be put."""
        return Path(self._folder.name) / self.home.name

    def show(self, words: str, ways: Mapping[str, Callable[[], object]]) -> None:
        """Opens the copy; ``ways`` are buttons and what they do."""
        project = self._session.ask(Project.look, self.file)
        if project is None:
            self.drop()
            return
        self._session.open_project(project)
        self._session.project_closed.connect(self.drop)
        if isinstance(self._window, QMainWindow):
            self._bar = _bar(words, ways)
            self._window.addToolBar(self._bar)
            self._bar.show()
            self._window.setWindowTitle(self.tr("{name}, only to be read").format(name=self.home.stem))

    def drop(self) -> None:
        """Removes the copy and the bar."""
        # The session lets go of the file only after it has said that it will.
        QTimer.singleShot(0, self._folder.cleanup)
        if self._bar is not None and isinstance(self._window, QMainWindow):
            self._window.removeToolBar(self._bar)
            self._bar.deleteLater()
            self._bar = None
        self.deleteLater()


def _bar(words: str, ways: Mapping[str, Callable[[], object]]) -> QToolBar:
    bar = QToolBar(words)
    bar.setMovable(False)
    bar.toggleViewAction().setEnabled(False)
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("strong")
    label.setMargin(8)
    bar.addWidget(label)
    for text, call in ways.items():
        button = QPushButton(text)
        button.clicked.connect(call)
        bar.addWidget(button)
    return bar

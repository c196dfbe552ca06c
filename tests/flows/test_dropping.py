"""Files dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.project.project import Project
from annotator.ui.main_window import MainWindow


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drops files as the system would; gives whether the window wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def test_a_text_is_imported(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    article = tmp_path / "more.txt"
    article.write_text("A headline\n\nThe minister said that it was late.\n", encoding="utf-8")
    assert drop(window, article)
    project = window.session.project
    assert project is not None
    qtbot.waitUntil(lambda: len(project.store.article_ids()) == 2)


def test_a_project_is_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    Project.create(other, name="Other").close()
    assert drop(window, other)
    qtbot.waitUntil(lambda: window.session.path == other)


def test_nothing_else_is_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("words")
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()

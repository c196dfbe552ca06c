"""Projects made and opened in a folder of the test's own."""

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton, QToolButton

from annotator.preferences.file import SettingsFile
from annotator.ui.projects.flow import ProjectFlow
from annotator.ui.session import Session
from tests.ui.answers import Answers


@pytest.fixture
def session(qapp):
    session = Session()
    yield session
    session.close_project()


@pytest.fixture
def settings(tmp_path):
    return SettingsFile(tmp_path / "settings.json")


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "projects"
    folder.mkdir()
    return folder


@pytest.fixture
def flow(session, settings, window, answers, folder):
    return ProjectFlow(session, settings, window, choices=answers, folder=folder)


@pytest.fixture
def message(window):
    """The texts of the messages on screen."""
    return lambda: [box.text() for box in window.findChildren(QMessageBox) if box.isVisible()]


@pytest.fixture
def press(qtbot):
    """Presses the visible button of that text."""

    def press(widget, text):
        kinds = (*widget.findChildren(QPushButton), *widget.findChildren(QToolButton))
        next(b for b in kinds if b.isVisible() and b.text().replace("&", "") == text).click()

    return press

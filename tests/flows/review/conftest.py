"""The real window on a project in which three annotators marked the reference article differently."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.project.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.review.screen import ReviewScreen
from tests.flows.hands import CTRL, Hands
from tests.flows.windows import read_in, shown
from tests.project.test_adjudicating import b, c
from tests.several import as_gold, project_of


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(tmp_path, {"Ana": as_gold, "Bo": b, "Cem": c}, articles=2)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, project: Project) -> Iterator[MainWindow]:
    window = shown(qtbot, tmp_path, suggestions=False)
    read_in(qtbot, window, project)
    yield window
    window.close()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> ReviewScreen:
    """The review, turned to by its key."""
    Hands(window).press(Qt.Key.Key_2, CTRL)
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    return screen

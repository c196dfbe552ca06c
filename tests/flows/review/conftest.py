"""The real window on a project in which three annotators marked the reference article differently."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.preferences.file import SettingsFile
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from annotator.ui.review.screen import ReviewScreen
from tests.agreement.test_disagreements import moved, no_stance, other_stance, other_type, without_claim
from tests.flows.hands import CTRL, Hands
from tests.several import Claims, as_gold, project_of


def b(claims: Claims) -> None:
    for edit in (moved, other_type, no_stance):
        edit(claims)


def c(claims: Claims) -> None:
    for edit in (without_claim, other_stance):
        edit(claims)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(tmp_path, {"Ana": as_gold, "Bo": b, "Cem": c}, articles=2)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, project: Project) -> Iterator[MainWindow]:
    fonts.load()
    SettingsFile(tmp_path / "settings.json").change(lambda s: structs.replace(s, suggestions=False))
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.session.open_project(project)
    window.activateWindow()
    qtbot.waitUntil(window.reader.hasFocus)
    yield window
    window.close()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> ReviewScreen:
    """The review, turned to by its key."""
    Hands(window).press(Qt.Key.Key_2, CTRL)
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    return screen

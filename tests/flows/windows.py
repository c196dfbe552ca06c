"""The real window on screen, for tests that work in it as a person does."""

from pathlib import Path
from typing import Any

from msgspec import structs
from pytestqt.qtbot import QtBot

from annotator.preferences.file import SettingsFile
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.app import make_window
from annotator.ui.file_choices import Choices
from annotator.ui.main_window import MainWindow


def shown(
    qtbot: QtBot, folder: Path, *, choices: Choices | None = None, size: tuple[int, int] = (1440, 900), **changed: Any
) -> MainWindow:
    """The active window, with settings of its own in the folder, some of them changed. Whoever asks closes it."""
    fonts.load()
    settings = folder / "settings.json"
    if changed:
        SettingsFile(settings).change(lambda known: structs.replace(known, **changed))
    window = make_window(settings, folder, choices)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def read_in(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    """Opens a project in the window; the article that it opens with has the keyboard."""
    window.session.open_project(project)
    window.activateWindow()
    qtbot.waitUntil(window.reader.hasFocus)

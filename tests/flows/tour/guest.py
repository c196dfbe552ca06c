"""What somebody on the tour sees and does with the mouse."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from annotator.ui.tour.steps import Step
from annotator.ui.tour.strip import Strip
from annotator.ui.tour.tour import Tour
from tests.flows.hands import NONE
from tests.ui.answers import Answers

ACCEPTED, QUOTATION = Span(179, 285), Span(1188, 1233)


def opened(qtbot: QtBot, folder: Path, answers: Answers) -> MainWindow:
    window = make_window(folder / "settings.json", folder, answers)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def ready(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.session.suggestions.open))
    qtbot.waitUntil(window.reader.hasFocus)
    qtbot.waitUntil(lambda: strip(window) is not None)


def strip(window: MainWindow) -> Strip | None:
    """The strip, where it is seen."""
    return next((found for found in window.findChildren(Strip) if found.isVisible()), None)


def says(window: MainWindow) -> str:
    shown = strip(window)
    return shown.plain if shown is not None else ""


def step(window: MainWindow) -> Step | None:
    tour = window.findChild(Tour)
    assert tour is not None
    return tour.standing.step


def button(within: QWidget, words: str) -> QAbstractButton:
    return next(b for b in within.findChildren(QAbstractButton) if b.isVisible() and b.text() == words)


def press(window: MainWindow, words: str) -> None:
    """Clicks the button of the strip that says this."""
    shown = strip(window)
    assert shown is not None
    QTest.mouseClick(button(shown, words), Qt.MouseButton.LeftButton)


def choose(window: MainWindow, command: str, qtbot: QtBot) -> None:
    """Runs a command with the mouse, in the menu bar."""
    menu = next(menu for menu in window.actions_.menus.values() if window.actions_[command] in menu.actions())
    bar = window.menuBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, NONE, bar.actionGeometry(menu.menuAction()).center())
    at = menu.actionGeometry(window.actions_[command]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, at)
    window.activateWindow()  # without a window manager nobody else does
    qtbot.waitUntil(window.isActiveWindow)


def claims(window: MainWindow) -> int:
    document, project = window.session.document, window.session.project
    assert document is not None
    assert project is not None
    return len(document.with_label("claim"))

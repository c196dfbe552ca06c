"""The whole tour, by keys alone and by the mouse."""

import json
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.preferences.declared import TourUnderWay
from annotator.preferences.file import SettingsFile
from annotator.ui.claims.stances import StanceRow
from annotator.ui.exchange.export_dialog import ExportDialog
from annotator.ui.guide import Guide
from annotator.ui.main_window import MainWindow
from annotator.ui.palette.palette import Palette
from tests.flows.hands import CTRL, NONE, SHIFT, Hands
from tests.flows.test_whole_job import Watch
from tests.flows.tour.guest import ACCEPTED, QUOTATION, button, choose, press, says, step, strip
from tests.ui.answers import Answers

Key = Qt.Key


def mark_by_keys(window: MainWindow, hands: Hands) -> None:
    """What the first steps say, to the stance."""
    assert says(window).startswith("Step 1 of 8. Look at a suggestion. ")
    assert "Tab or a click chooses one, Enter accepts it, X rejects it." in says(window)
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    assert says(window).startswith("Done: Look at a suggestion. Step 2 of 8. Mark a claim. Click into “It is important")
    while window.reader.caret != QUOTATION.start:
        hands.press(Key.Key_O)
    hands.press(Key.Key_C)
    assert "The program filled in Ursula von der Leyen" in says(window)
    hands.press(Key.Key_Return)
    assert says(window).startswith("Done: Say who speaks. Step 4 of 8.")
    hands.type("1Crimea\r")
    assert "1 stands for “Crimea” now. Press it, then a letter: F favour, A against" in says(window)
    hands.type("1a")


def go_on_by_keys(window: MainWindow, hands: Hands) -> None:
    """What the steps after that say, to the export."""
    assert "Ctrl+Z takes the last step back" in says(window)
    hands.press(Key.Key_Z, CTRL)
    assert "Ctrl+Shift+Z brings it back" in says(window)
    hands.press(Key.Key_Z, CTRL | SHIFT)
    assert "Ctrl+K finds whatever the program can do" in says(window)
    hands.press(Key.Key_K, CTRL)
    hands.type("larger\r")
    assert window.reader.hasFocus()
    assert "D says that this article is done" in says(window)
    hands.press(Key.Key_D)
    assert "Step 8 of 8. Take your work out. Ctrl+E" in says(window)
    hands.press(Key.Key_E, CTRL)
    hands.press(Key.Key_Return)


def test_by_keys_alone(window: MainWindow, hands: Hands, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    watch, application = Watch(), QApplication.instance()
    assert application is not None
    answers.answer = tmp_path / "out.jsonl"
    application.installEventFilter(watch)
    mark_by_keys(window, hands)
    go_on_by_keys(window, hands)
    qtbot.waitUntil(lambda: "That was the tour" in says(window))
    application.removeEventFilter(watch)
    assert watch.seen == 0
    assert "claims 2, speakers 2, stances 1" in says(window)
    article = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()[1])
    assert article["state"] == "done"
    assert {a["origin"] for a in article["annotations"] if a["label"] == "claim"} == {"suggested", "hand"}
    assert SettingsFile(tmp_path / "settings.json").settings.tour == TourUnderWay()


def mark_with_the_mouse(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    """Clicks, drags and menus, and keys only for a name."""
    hands.click(ACCEPTED.start + 3)
    choose(window, "accept", qtbot)
    assert step(window) == "claim"
    hands.drag(QUOTATION)
    choose(window, "claim", qtbot)
    assert step(window) == "speaker"
    choose(window, "accept", qtbot)
    assert step(window) == "stance"
    form = window.claims.form
    target = form.stances.new_target
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, NONE, QPoint(20, target.height() // 2))
    hands.type("Crimea\r")
    row = next(row for row in form.stances.findChildren(StanceRow) if row.isVisible())
    QTest.mouseClick(row.stops()[1], Qt.MouseButton.LeftButton)


def find_with_the_mouse(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    choose(window, "palette", qtbot)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    hands.type("larger")
    entry = palette.list.visualRect(palette.list.model().index(1, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, NONE, entry)


def export_with_the_mouse(window: MainWindow) -> None:
    QTest.mouseClick(button(window.header.modes, "Export"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    QTest.mouseClick(button(dialog, "Export…"), Qt.MouseButton.LeftButton)


def test_with_the_mouse(window: MainWindow, hands: Hands, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    mark_with_the_mouse(window, hands, qtbot)
    assert step(window) == "undo"
    choose(window, "undo", qtbot)
    assert "brings it back" in says(window)
    choose(window, "redo", qtbot)
    assert step(window) == "palette"
    find_with_the_mouse(window, hands, qtbot)
    assert step(window) == "done"
    choose(window, "done", qtbot)
    answers.answer = tmp_path / "out.jsonl"
    export_with_the_mouse(window)
    qtbot.waitUntil(lambda: "That was the tour" in says(window))
    press(window, "Guide: for team leads")
    guide = window.findChild(Guide)
    assert guide is not None
    assert "bring" in guide.findChildren(QTextBrowser)[0].toPlainText()
    guide.close()
    press(window, "Close")
    assert strip(window) is None

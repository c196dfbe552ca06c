"""The whole main job with no mouse event: a new project, an article, its claims, an export."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.preferences.shipped import shipped
from annotator.ui.main_window import MainWindow
from tests.flows.hands import CTRL, SHIFT, Hands
from tests.flows.windows import shown
from tests.ui.answers import Answers

MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel}


class Watch(QObject):
    """Counts what the mouse does."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in MOUSE
        return False


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[MainWindow]:
    window = shown(qtbot, tmp_path, choices=answers)
    yield window
    window.close()


def begin(window: MainWindow, hands: Hands, answers: Answers, qtbot: QtBot) -> None:
    """A new project with the reference article, open in the reader."""
    hands.press(Qt.Key.Key_N, CTRL)
    hands.type("Press review\tAnalyst\r")
    qtbot.waitUntil(lambda: window.session.project is not None)
    window.activateWindow()  # without a window manager nobody else does
    qtbot.waitUntil(window.isActiveWindow)
    answers.answer = shipped("sample/nato-article.txt")
    hands.press(Qt.Key.Key_I, CTRL)
    qtbot.waitUntil(lambda: window.session.document is not None)
    qtbot.waitUntil(lambda: bool(window.session.suggestions.open))
    qtbot.waitUntil(window.reader.hasFocus)


def test_from_nothing_to_an_export_without_a_mouse(
    window: MainWindow, hands: Hands, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    watch, application = Watch(), QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    begin(window, hands, answers, qtbot)

    # A suggestion with its stance towards a target that is new; then a quotation by hand, with a speaker of its own.
    hands.press(Qt.Key.Key_Tab)
    hands.type("1Crimea\ra")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Home, CTRL)
    for _ in range(2):
        hands.press(Qt.Key.Key_O)
    hands.type("cpDonald Trump\r1f")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.press(Qt.Key.Key_D)
    assert window.footer.text.startswith("✓")

    answers.answer = tmp_path / "out.jsonl"
    hands.press(Qt.Key.Key_E, CTRL)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (tmp_path / "out.jsonl.receipt.json").exists())

    application.removeEventFilter(watch)
    assert watch.seen == 0
    project, article = (json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert {s["name"] for s in project["project"]["speakers"]} == {"Jens Stoltenberg", "Donald Trump"}
    assert article["state"] == "done"
    claims = [a for a in article["annotations"] if a["label"] == "claim"]
    assert {a["origin"] for a in claims} == {"suggested", "hand"}
    assert sorted(s["value"] for s in article["stances"]) == ["against", "favour"]

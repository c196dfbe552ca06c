"""What waits until the window is painted, and that nothing is missing then."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QListView, QTextEdit
from pytestqt.qtbot import QtBot

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.ui.first_paint import FirstPaint
from annotator.ui.session import Session
from annotator.ui.suggestions import Suggestions
from annotator.ui.viewport import own_viewport
from tests.benchmarks.test_start import OURS, surroundings


class Field(QLineEdit):
    """A window that notes what happens to it."""

    def __init__(self) -> None:
        super().__init__()
        self.happened: list[str] = []
        self.first_paint = FirstPaint(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first_paint.wait()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "painted" not in self.happened:
            self.happened.append("painted")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self.happened.append(f"key {event.text()}")

    def do(self, name: str) -> None:
        self.happened.append(name)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, name[0])
            QCoreApplication.postEvent(self, event)


def test_what_waits_comes_after_the_painting_and_lets_keys_come_between(qtbot: QtBot) -> None:
    field = Field()
    qtbot.addWidget(field)
    for name in ("one", "two"):
        field.first_paint.then(lambda name=name: field.do(name))
    assert field.happened == []
    field.show()
    qtbot.waitUntil(lambda: field.text() == "ot")
    assert field.happened == ["painted", "one", "key o", "two", "key t"]
    field.first_paint.then(lambda: field.do("late"))
    qtbot.waitUntil(lambda: field.text() == "otl")


@pytest.mark.parametrize("kind", [QListView, QTextEdit])
def test_a_viewport_of_ours_is_as_qts_own(qtbot: QtBot, kind: type[QListView | QTextEdit]) -> None:
    plain, other = kind(), kind()
    own_viewport(other)
    looks: list[list[object]] = []
    for area in (plain, other):
        qtbot.addWidget(area)
        if isinstance(area, QTextEdit):
            area.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            area.setAcceptDrops(False)
        area.show()
        port = area.viewport()
        looks.append(
            [
                port.hasMouseTracking(),
                port.objectName(),
                port.backgroundRole(),
                port.foregroundRole(),
                port.autoFillBackground(),
                port.acceptDrops(),
                port.focusPolicy(),
                port.focusProxy() is area,
                port.cursor().shape(),
                port.font(),
                port.palette(),
                port.geometry(),
                [
                    port.testAttribute(a)
                    for a in Qt.WidgetAttribute
                    if a.value < 130  # beyond are no attributes
                ],
            ]
        )
    assert looks[0] == looks[1]


def test_nothing_is_proposed_while_the_window_comes_up(session: Session, qtbot: QtBot) -> None:
    held, free = Suggestions(), Suggestions()
    held.hold()
    for suggestions in (held, free):
        suggestions.look_at(session.project, session.document)
    qtbot.waitUntil(lambda: bool(free.open))
    assert not held.open
    held.go_on()
    qtbot.waitUntil(lambda: held.open == free.open)
    for suggestions in (held, free):
        suggestions.stop()


def test_the_program_looks_for_waste_again_once_the_window_is_painted(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    project = Project.create(path, name="p")
    finish(import_files(project, [shipped("sample/nato-article.txt")], ImportChoice()))
    project.close()
    later = """
    import gc, json
    from PySide6.QtWidgets import QApplication, QMainWindow
    (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow)]
    at_first = gc.isenabled(), window.reader.toPlainText()[:5], bool(window.session.suggestions.open)
    def proposed(came, _):
        if came:
            print(json.dumps((at_first, gc.isenabled(), gc.get_freeze_count() > 0)))
            window.close()
    window.session.suggestions.changed.connect(proposed)
"""
    program = OURS[: OURS.index("    from time")] + later + OURS[OURS.index("\nshow_window") :]
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], env=surroundings(), capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [[False, "NATO ", False], True, True]

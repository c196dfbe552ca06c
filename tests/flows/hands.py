"""Two hands on the real window: they drag, press keys and type, and know nothing but what is on screen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.span import Span
from annotator.ui.main_window import MainWindow

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Hands:
    """Counts what it does: ``drags`` and ``keys``. Spans are in code points of the open article."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.drags = self.keys = 0

    def point(self, position: int) -> QPoint:
        """Where a position of the text is in the reader's view, after scrolling it into sight."""
        reader = self.window.reader
        at = reader.positions.to_qt(position)
        reader.bring_into_view(at, at)
        QApplication.processEvents()
        cursor = QTextCursor(reader.document())
        cursor.setPosition(at)
        return reader.cursorRect(cursor).center()

    def drag(self, span: Span, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Drags over a span with the left button."""
        viewport = self.window.reader.viewport()
        self.point(span.end)
        start = self.point(span.start)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, start)
        end = self.point(span.end)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifier, end)
        self.drags += 1

    def click(self, position: int) -> None:
        """Clicks on the character at a position."""
        point = self.point(position) + QPoint(3, 0)
        QTest.mouseClick(self.window.reader.viewport(), Qt.MouseButton.LeftButton, NONE, point)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key where the focus is."""
        QTest.keyClick(self._focus(), key, modifier)
        QApplication.processEvents()
        self.keys += 1

    def type(self, words: str) -> None:
        """Types letters where the focus is."""
        for letter in words:
            QTest.keyClicks(self._focus(), letter)
            self.keys += 1
        QApplication.processEvents()

    def select_by_keys(self, span: Span) -> None:
        """Walks the caret to the span's start and selects to its end, by word where that does not overshoot."""
        self._walk(span.start, NONE)
        self._walk(span.end, SHIFT)

    def _walk(self, goal: int, shift: Qt.KeyboardModifier) -> None:
        reader = self.window.reader
        wanted = reader.positions.to_qt(goal)
        while (at := reader.textCursor().position()) != wanted:
            probe = QTextCursor(reader.textCursor())
            probe.movePosition(QTextCursor.MoveOperation.Down)
            if at < probe.position() <= wanted:
                self.press(Qt.Key.Key_Down, shift)
                continue
            probe = QTextCursor(reader.textCursor())
            probe.movePosition(QTextCursor.MoveOperation.WordRight)
            if at < probe.position() <= wanted:
                self.press(Qt.Key.Key_Right, shift | CTRL)
            else:
                self.press(Qt.Key.Key_Right if at < wanted else Qt.Key.Key_Left, shift)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

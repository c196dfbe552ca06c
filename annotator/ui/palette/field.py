"""The line of the palette. Its keys move through the list, so that the hand never leaves it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OWN = {*_STEPS, *_PAGES, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Backspace}


class PaletteField(QLineEdit):
    """Takes what is typed, and says what the other keys ask for."""

    stepped = Signal(int)
    paged = Signal(int)
    entered = Signal()
    escaped = Signal()
    emptied = Signal()
    """Backspace, where there is nothing left to take back."""
    lost_focus = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setFrame(False)

    def event(self, event: QEvent) -> bool:
        """Keeps its keys from the shortcuts, and the Tab key from leaving."""
        if isinstance(event, QKeyEvent) and event.key() in _OWN:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, chooses and leaves; the rest is typed."""
        match event.key():
            case key if key in _STEPS:
                self.stepped.emit(_STEPS[Qt.Key(key)])
            case key if key in _PAGES:
                self.paged.emit(_PAGES[Qt.Key(key)])
            case key if key in _ENTER:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Backspace if not self.text():
                self.emptied.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the keyboard went elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.lost_focus.emit()

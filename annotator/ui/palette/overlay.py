"""A frame that lies over the window for a while and gives the keyboard back when it goes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

_WIDTH, _HEIGHT, _SIDE, _TOP = 680, 480, 40, 64  # pixels


class Overlay(QFrame):
    """In the middle, below the top, and never larger than the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._before: QWidget | None = None
        self._wanted = 0
        window.installEventFilter(self)
        self.hide()

    def appear(self) -> None:
        """Shows itself over everything else."""
        self._before = self.window().focusWidget()
        self._lie_over()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Goes away; the keyboard is where it was."""
        if self.isVisible():
            self.hide()
            if self._before is not None and isValid(self._before):
                self._before.setFocus()

    def want(self, height: int) -> None:
        """Becomes so high, as far as that is reasonable."""
        self._wanted = height
        self._lie_over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps its place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lie_over()
        return super().eventFilter(watched, event)

    def _lie_over(self) -> None:
        room = self.window().size()
        width = min(_WIDTH, room.width() - _SIDE)
        height = min(self._wanted, _HEIGHT, room.height() - _TOP - _SIDE)
        self.setGeometry((room.width() - width) // 2, _TOP, width, height)

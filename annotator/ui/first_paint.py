"""What waits until a window is painted, so that it comes sooner."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_AT_LATEST = 2000  # milliseconds: a window that starts folded away is painted when somebody unfolds it


class FirstPaint(QObject):
    """Does one thing after another once a window is painted, each in a turn of its own: keys typed come in between.

    The window says in its ``showEvent`` that it will be.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Callable[[], object]] = []
        self._is_awaited = self._is_over = False
        # A timer, and not a call that is queued: a queue is emptied before Qt looks for keys again.
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._go_on)

    def then(self, action: Callable[[], object]) -> None:
        """Takes one thing more, so small that nobody notices it while typing; it comes at once when that is over."""
        self._waiting.append(action)
        if self._is_over:
            self._turns.start()

    def wait(self) -> None:
        """The window is shown and will soon be painted."""
        if not self._is_awaited:
            self._is_awaited = True
            self._window.windowHandle().installEventFilter(self)
            QTimer.singleShot(_AT_LATEST, self, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt paints in its answer to the first Expose, which it gives after this."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            self._begin()
        return False

    def _begin(self) -> None:
        self._is_over = True
        self._turns.start()

    def _go_on(self) -> None:
        if not self._waiting:
            self._turns.stop()
            return
        self._waiting.pop(0)()


def keep_what_is_made() -> None:
    """Lets Python look for waste again, but not among what was made until now, which stays as long as the program."""
    gc.freeze()
    gc.enable()

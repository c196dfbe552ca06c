"""Which keys a list of the review takes, and which are the window's."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CHOOSE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


def press(event: QKeyEvent, choose: Callable[[], None], move: Callable[[QKeyEvent], None]) -> None:
    """Enter and the space bar choose, arrows and their like move; letters are passed on, as they are commands."""
    if event.key() in _CHOOSE:
        choose()
    elif event.text():
        event.ignore()
    else:
        move(event)

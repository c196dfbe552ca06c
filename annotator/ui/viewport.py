"""A list's or text's inner widget, made by us."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QTextEdit, QWidget


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Gives the area a viewport that is known here, and that one back; to be called before anything is set on it.

    Asked for a widget that Qt made, PySide looks for its class among all that there are and makes every one of them
    ready: a twentieth of the window's start.
    """
    made = QWidget()
    made.setObjectName("qt_scrollarea_viewport")
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    area.setViewport(made)
    if isinstance(area, QTextEdit):
        made.setCursor(Qt.CursorShape.IBeamCursor)
        made.setMouseTracking(True)
        # Its first document would be measured on the viewport that is gone now.
        area.document().documentLayout().setPaintDevice(made)
    return made

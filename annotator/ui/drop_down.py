"""A combo box with its arrow: the style sheet takes the system's away with the rest of its frame."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DropDown(QComboBox):
    """Like its parent class, and seen to open."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        painter.drawText(self.rect().adjusted(8, 0, -8, 0), _RIGHT, "▾")

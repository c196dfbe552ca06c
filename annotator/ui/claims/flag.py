"""A check box whose tick is a letter, so that it follows the theme and needs no picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton


class Flag(QCheckBox):
    """Looks like the other fields; its box is drawn by the style sheet."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the tick over the box."""
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            painter = QPainter(self)
            painter.setPen(self.palette().base().color())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "✓")

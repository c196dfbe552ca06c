"""Paints a row of the list: name, affiliation, how many claims."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.speakers import words
from annotator.ui.speakers.list_model import Role
from annotator.ui.theme import Theme

_SIDE, _ABOVE = 12, 6
_ELIDE = Qt.TextElideMode.ElideRight


class SpeakerDelegate(QStyledItemDelegate):
    """Two lines of one height for all."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + 2 * _ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        speaker = index.data(Role.SPEAKER)
        colours, box = self._theme.colours, QRectF(option.rect)
        painter.save()
        if QStyle.StateFlag.State_Selected in option.state:
            painter.fillRect(box, QColor(colours.selected))
        elif QStyle.StateFlag.State_MouseOver in option.state:
            painter.fillRect(box, QColor(colours.window))
        if QStyle.StateFlag.State_HasFocus in option.state:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        inner = box.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        line = option.fontMetrics.lineSpacing()
        painter.setPen(QColor(colours.faint))
        claims = index.data(Role.CLAIMS)
        said = words.said_claims(claims) if claims else ""
        width = option.fontMetrics.horizontalAdvance(said)
        painter.drawText(inner.adjusted(0, line, 0, 0), Qt.AlignmentFlag.AlignRight, said)
        below = option.fontMetrics.elidedText(speaker.affiliation, _ELIDE, int(inner.width()) - width - 8)
        painter.drawText(inner.adjusted(0, line, -width - 8, 0), Qt.AlignmentFlag.AlignLeft, below)
        painter.setFont(_bold(option.font))
        painter.setPen(QColor(colours.ink))
        name = painter.fontMetrics().elidedText(speaker.name, _ELIDE, int(inner.width()))
        upright = Qt.AlignmentFlag.AlignTop if below or said else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | upright, name)
        painter.restore()


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made

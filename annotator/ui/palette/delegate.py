"""Paints the rows of the palette."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.faces import sized
from annotator.ui.palette.entry import Entry, Heading
from annotator.ui.palette.model import ROW
from annotator.ui.theme import Theme

_SIDE, _GAP = 14, 12
_ROOM = 12  # pixels above and below the words, together
_RIGHT_SHARE = 0.42  # of the row, that a detail may take
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaletteDelegate(QStyledItemDelegate):
    """Words at the left; at the right the key, or what tells where an entry is from."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(0, option.fontMetrics.height() + _ROOM)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A heading or an entry."""
        row, box = index.data(ROW), option.rect
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, Heading):
            self._paint_heading(painter, row, box)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(self._theme.colours.selected))
                painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(self._theme.colours.accent))
            self._paint_entry(painter, row, box.adjusted(_SIDE, 0, -_SIDE, 0))
        painter.restore()

    def _paint_heading(self, painter: QPainter, heading: Heading, box: QRect) -> None:
        painter.setFont(sized(painter.font(), 0.9, bold=True))
        painter.setPen(QColor(self._theme.colours.faint))
        painter.drawText(box.adjusted(_SIDE, 4, -_SIDE, 0), _LEFT, heading.words)

    def _paint_entry(self, painter: QPainter, entry: Entry, box: QRect) -> None:
        colours = self._theme.colours
        right = self._paint_key(painter, entry.key, box) if entry.key else box.right()
        if entry.detail:
            room = QRect(box)
            room.setLeft(box.right() - int(box.width() * _RIGHT_SHARE))
            room.setRight(right)
            detail = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, room.width())
            painter.setPen(QColor(colours.faint))
            painter.drawText(room, _RIGHT, detail)
            right -= painter.fontMetrics().horizontalAdvance(detail) + _GAP
        room = QRect(box)
        room.setRight(right)
        painter.setPen(QColor(colours.ink if entry.enabled else colours.faint))
        words = painter.fontMetrics().elidedText(
            " ".join(entry.words.split()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _LEFT, words)

    def _paint_key(self, painter: QPainter, key: str, box: QRect) -> int:
        """Draws a key cap at the right end; gives where what stands left of it has to end."""
        metrics = painter.fontMetrics()
        cap = QRect(0, 0, metrics.horizontalAdvance(key) + 10, metrics.height() + 3)
        cap.moveCenter(box.center())
        cap.moveRight(box.right())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.colours.line))
        painter.setBrush(QColor(self._theme.colours.paper))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(self._theme.colours.soft))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return cap.left() - _GAP

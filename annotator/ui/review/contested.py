"""The list of articles by how contested they are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.ui.faces import SMALL, sized
from annotator.ui.review.choosing import press
from annotator.ui.review.contested_model import IS_OPEN, SUMMARY, ContestedModel, contested, progress
from annotator.ui.review.measures import direction
from annotator.ui.theme import Theme
from annotator.ui.two_lines import two_lines

if TYPE_CHECKING:
    from annotator.project.reviewing import Summary

_EDGE, _LEFT, _RIGHT, _ABOVE, _GAP = 3, 14, 12, 8, 2
_LINES = 2


class ContestedDelegate(QStyledItemDelegate):
    """Every row has the same height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title_font, self._small_font = sized(parent.font(), 1, bold=True), sized(parent.font(), SMALL)
        self._title, self._small = QFontMetrics(self._title_font), QFontMetrics(self._small_font)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, _LINES * self._title.lineSpacing() + _GAP + self._small.height() + 2 * _ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws the title, how much is open, and how much differs."""
        one: Summary = index.data(SUMMARY)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        self._paint_ground(painter, rect, state, is_open=bool(index.data(IS_OPEN)))
        body = rect.adjusted(_LEFT, _ABOVE, -_RIGHT, -_ABOVE)
        painter.setFont(self._title_font)
        painter.setPen(QColor(self._theme.colours.ink))
        below = self._paint_title(painter, body, one.title)
        line = QRect(body.left(), below + _GAP, body.width(), self._small.height())
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.colours.soft))  # the faint colour is too faint on the open article's ground
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, progress(one))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, contested(one))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, is_open: bool) -> None:
        colours = self._theme.colours
        if is_open:
            painter.fillRect(rect, QColor(colours.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.window))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(_EDGE + 1.5, 1.5, -1.5, -1.5), 4, 4)

    def _paint_title(self, painter: QPainter, body: QRect, title: str) -> int:
        painter.setLayoutDirection(direction(title))
        top = body.top()
        for words in two_lines(" ".join(title.split()), self._title_font, body.width()):
            box = QRect(body.left(), top, body.width(), self._title.height())
            shown = self._title.elidedText(words, Qt.TextElideMode.ElideRight, body.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
            top += self._title.lineSpacing()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return top


class ContestedList(QListView):
    """Choosing a row opens the article."""

    wanted = Signal(str)
    """The id of an article."""

    def __init__(self, model: ContestedModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(ContestedDelegate(theme, self))
        self.setAccessibleName(self.tr("Most contested articles"))
        self.setStyleSheet("QListView, QListView:focus { border: 0; background: transparent; }")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._take)
        theme.changed.connect(self.viewport().update)

    def show_row(self, row: int) -> None:
        """Brings a row into view, without opening it."""
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; moving opens nothing by itself. Letters are the window's."""
        press(event, lambda: self._take(self.currentIndex()), super().keyPressEvent)

    def _take(self, index: QModelIndex) -> None:
        one = self._rows.summary(index.row())
        if one is not None:
            self.wanted.emit(one.article_id)

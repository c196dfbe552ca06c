"""The list of articles on the screen: its rows are all of one height, so that a place among a million is reckoned."""

from collections.abc import Iterable
from typing import Literal, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtCore import QItemSelection as Selection
from PySide6.QtCore import QItemSelectionModel as SelectionModel
from PySide6.QtGui import QHoverEvent, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from annotator.ui.viewport import own_viewport

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction
_NOWHERE = QModelIndex()
_HOVERS = (QEvent.Type.HoverEnter, QEvent.Type.HoverMove, QEvent.Type.HoverLeave)


class ArticlesView(QListView):
    """Qt's own list lays out every row anew whenever one comes or goes: a quarter of a second for 100,000 articles.

    This one takes over all that asks where a row is. Keys, choosing, hovering and what is told to those who hear the
    list are Qt's.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = 1
        self.hovered = -1
        """The row under the mouse."""
        self._end: QKeyEvent | None = None
        own_viewport(self).setAutoFillBackground(False)  # the panel's ground, not paper
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)

    @property
    def chosen(self) -> list[tuple[int, int]]:
        """The stretches of rows that are chosen, from the top: the first and the last row of each."""
        return sorted((stretch.top(), stretch.bottom()) for stretch in _stretches(self.selectionModel().selection()))

    def point_at(self, index: QModelIndex) -> None:
        """Makes a row the current one and leaves the list where it is scrolled to."""
        self.setAutoScroll(False)
        self.setCurrentIndex(index)
        self.setAutoScroll(True)

    def stay_at(self, offset: int) -> None:
        """Scrolls to where the list was, though rows have come and gone."""
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(offset)

    def go_on(self) -> None:
        """The list is whole now: goes to its end, if that was asked for before."""
        if self._end is not None:
            end, self._end = self._end, None
            self.keyPressEvent(end)

    # where rows are

    def doItemsLayout(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self._height = max(1, self.itemDelegate().sizeHint(option, _NOWHERE).height())
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._rows() * self._height - page))
        bar.setPageStep(page)
        bar.setSingleStep(self._height)
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return QRect(0, index.row() * self._height - self.verticalOffset(), self.viewport().width(), self._height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        return self._index(self._row_at(point.y()))

    def visualRegionForSelection(self, selection: Selection) -> QRegion:
        found, seen = QRegion(), self.viewport().rect()
        for chosen in _stretches(selection):
            found += self.visualRect(chosen.topLeft()).united(self.visualRect(chosen.bottomRight())) & seen
        return found

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()  # else the bar does not know of rows that have just come
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top, bottom = index.row() * self._height, (index.row() + 1) * self._height - page
        if hint is _Hint.PositionAtCenter:
            bar.setValue((top + bottom) // 2)
        elif hint is _Hint.PositionAtTop or (hint is _Hint.EnsureVisible and top < bar.value()):
            bar.setValue(top)
        elif hint is _Hint.PositionAtBottom or bottom > bar.value():
            bar.setValue(bottom)

    # keys and choosing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._end = None
        if event.key() == Qt.Key.Key_End and self.model().canFetchMore(_NOWHERE):
            # Not to the last of those that are known so far.
            self._end = QKeyEvent(event.type(), event.key(), event.modifiers())
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last, at = self._rows() - 1, self.currentIndex()
        page = max(1, self.viewport().height() // self._height)
        match action:
            case _Move.MoveHome:
                row = 0
            case _Move.MoveEnd:
                row = last
            case _ if not at.isValid():
                row = 0
            case _Move.MovePageUp:
                row = at.row() - page
            case _Move.MovePageDown:
                row = at.row() + page
            case _Move.MoveUp | _Move.MovePrevious:
                row = at.row() - 1
            case _Move.MoveDown | _Move.MoveNext:
                row = at.row() + 1
            case _:
                row = at.row()
        return self._index(min(max(0, row), last))

    def setSelection(self, rect: QRect, command: SelectionModel.SelectionFlag) -> None:
        ends = sorted((rect.top(), rect.bottom()))
        first, last = (self._row_at(end) for end in ends)
        chosen = Selection()
        if first < self._rows():
            chosen.select(self._index(max(0, first)), self._index(min(last, self._rows() - 1)))
        self.selectionModel().select(chosen, command)

    # what is seen and heard

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in _HOVERS:
            at = event.position().toPoint() if isinstance(event, QHoverEvent) else QPoint(0, -1)
            self.hovered = -1 if event.type() == QEvent.Type.HoverLeave else self._row_at(at.y())
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, hovered and current is seen by who paints a row: the option's state would load QStyle."""
        painter, seen = QPainter(self.viewport()), event.rect()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in range(self._row_at(seen.top()), min(self._row_at(seen.bottom()) + 1, self._rows())):
            index = self._index(row)
            option.rect = self.visualRect(index)
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        self._announce("Focus", current)
        QAbstractItemView.currentChanged(self, current, previous)

    def selectionChanged(self, selected: Selection, deselected: Selection) -> None:
        if not selected.isEmpty():
            self._announce("Selection", next(iter(_stretches(selected))).topLeft())
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def _announce(self, what: Literal["Focus", "Selection"], index: Index) -> None:
        """As QListView does, which would look for the row in its own layout."""
        if not (index.isValid() and self.hasFocus()):
            return
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # not while the window comes up

        if QAccessible.isActive():
            told = QAccessibleEvent(self, QAccessible.Event[what])
            told.setChild(index.row())
            QAccessible.updateAccessibility(told)

    def _rows(self) -> int:
        # Qt asks for places before there is a model.
        model = cast("QAbstractItemModel | None", self.model())
        return 0 if model is None else model.rowCount()

    def _row_at(self, y: int) -> int:
        return (y + self.verticalOffset()) // self._height

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0) if 0 <= row < self._rows() else QModelIndex()


def _stretches(selection: Selection) -> Iterable[QItemSelectionRange]:
    # Gone through, it gives copies. What ``at`` gives lies within it, and Python would free it as its own.
    return cast("Iterable[QItemSelectionRange]", selection)

"""One layer pair by pair: who agrees with whom, the deeper the colour the better."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.agreement.measure import Figure
from annotator.ui.badge import Badge
from annotator.ui.faces import SMALL, sized
from annotator.ui.plain import as_plain
from annotator.ui.review.choosing import press
from annotator.ui.review.layer import Layer, Pair, interval_words, measure_words, value_words, why_undefined
from annotator.ui.theme import Theme

_ROW, _LETTERS = 28, 28
_FIGURE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Sets against sets; a set against itself says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._badges: Sequence[Badge] = ()
        self._layer: Layer | None = None

    def show_layer(self, layer: Layer | None, badges: Sequence[Badge]) -> None:
        """Shows a layer for these sets."""
        self.beginResetModel()
        self._layer, self._badges = layer, badges
        self.endResetModel()

    def pair(self, index: AnyIndex) -> Pair | None:
        """The two sets of a cell."""
        if not index.isValid() or index.row() == index.column():
            return None
        return self._badges[index.row()].set_id, self._badges[index.column()].set_id

    def figure(self, index: AnyIndex) -> Figure | None:
        """The figure of a cell."""
        pair = self.pair(index)
        if pair is None or self._layer is None:
            return None
        return self._layer.pairs.get(pair) or self._layer.pairs.get((pair[1], pair[0]))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._badges)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return self.rowCount(parent)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The letter; the name for those who point at it or hear it."""
        if section >= len(self._badges):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._badges[section].letter
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._badges[section].name
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(self._badges[section].name)
            case _:
                return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The figure, in short or in whole."""
        figure = self.figure(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return value_words(figure) if figure is not None else "–"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(index, figure)
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(self._told(index, figure))
            case Qt.ItemDataRole.UserRole:
                return figure
            case _:
                return None

    def _told(self, index: AnyIndex, figure: Figure | None) -> str:
        one, other = self._badges[index.row()], self._badges[index.column()]
        if figure is None:
            return one.name
        said = value_words(figure) if figure.value is not None else why_undefined(figure)
        parts = (measure_words(figure), said, interval_words(figure))
        return (
            self.tr("{one} with {other}").format(one=one.name, other=other.name) + ": " + ", ".join(filter(None, parts))
        )


class MatrixDelegate(QStyledItemDelegate):
    """A rounded field for each two."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = sized(parent.font(), SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one cell."""
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        colours = self._theme.colours
        figure: Figure | None = index.data(_FIGURE)
        value = figure.value if figure is not None else None
        ground = QColor(colours.line)
        if value is not None:
            ground = _mixed(QColor(colours.selected), QColor(colours.highlight), min(max(value, 0.0), 1.0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(colours.accent), 1.5) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()


class Matrix(QTableView):
    """Choosing a cell lists the points in which the two differ."""

    wanted = Signal(object)
    """The ids of two sets."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = MatrixModel()
        self.setModel(self._cells)
        self.setItemDelegate(MatrixDelegate(theme, self))
        self.setAccessibleName(self.tr("Agreement pair by pair"))
        self.setStyleSheet(
            "QTableView, QTableView:focus { border: 0; background: transparent; }"
            " QHeaderView, QHeaderView::section { border: 0; background: transparent; padding: 2px 0; }"
            " QTableCornerButton::section { border: 0; background: transparent; }"
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(10)
        self.verticalHeader().setFixedWidth(_LETTERS)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.clicked.connect(self._take)
        theme.changed.connect(self.viewport().update)

    def show_layer(self, layer: Layer | None, badges: Sequence[Badge]) -> None:
        """Shows a layer, as high as it is."""
        self._cells.show_layer(layer, badges)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + len(badges) * _ROW + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; letters are the window's."""
        press(event, lambda: self._take(self.currentIndex()), super().keyPressEvent)

    def _take(self, index: QModelIndex) -> None:
        pair = self._cells.pair(index)
        if pair is not None:
            self.wanted.emit(pair)


def _mixed(weak: QColor, strong: QColor, share: float) -> QColor:
    pairs = ((weak.red(), strong.red()), (weak.green(), strong.green()), (weak.blue(), strong.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))

"""The list of layers: what each is, its figure with the interval, and a bar."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.ui.plain import as_plain
from annotator.ui.review.faces import SMALL, sized
from annotator.ui.review.layer import Layer, interval_words, symbol, told, value_words, why_undefined
from annotator.ui.theme import Theme

_SIDE, _ABOVE, _BAR, _BAR_GAP = 14, 4, 5, 3
_LEAST = 3  # layers in view, however low the window is
_LAYER = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class FiguresModel(QAbstractListModel):
    """Layers as rows."""

    def __init__(self) -> None:
        super().__init__()
        self.layers: Sequence[Layer] = ()

    def show_layers(self, layers: Sequence[Layer]) -> None:
        """Shows these."""
        self.beginResetModel()
        self.layers = layers
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.layers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The layer, or all of it in words."""
        layer = self.layers[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return layer.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return told(layer)
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(told(layer))
            case Qt.ItemDataRole.UserRole:
                return layer
            case _:
                return None


class FiguresDelegate(QStyledItemDelegate):
    """A figure that is not defined has a dash and says why in the place of the bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chosen = ""
        self._font, self._small_font = QFont(parent.font()), sized(parent.font(), SMALL)
        self._text, self._small = QFontMetrics(self._font), QFontMetrics(self._small_font)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        below = max(_BAR, self._small.height() if index.data(_LAYER).figure.value is None else 0)
        return QSize(100, 2 * _ABOVE + self._text.height() + _BAR_GAP + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one layer."""
        layer: Layer = index.data(_LAYER)
        colours = self._theme.colours
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if layer.key == self.chosen:
            painter.fillRect(rect, QColor(colours.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.window))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        self._paint_words(painter, rect, layer)
        self._paint_bar(painter, rect, layer)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, layer: Layer) -> None:
        colours = self._theme.colours
        line = QRect(rect.left() + _SIDE, rect.top() + _ABOVE, rect.width() - 2 * _SIDE, self._text.height())
        interval = interval_words(layer.figure)
        painter.setFont(self._small_font)
        painter.setPen(QColor(colours.soft))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, interval)
        column = self._small.horizontalAdvance("0,00 – 0,00") + 10
        value = f"{symbol(layer.figure)} {value_words(layer.figure)}"
        painter.setFont(self._font)
        painter.setPen(QColor(colours.ink))
        figures = line.adjusted(0, 0, -column, 0)
        painter.drawText(figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
        names = figures.adjusted(0, 0, -self._text.horizontalAdvance(value) - 8, 0)
        name = self._text.elidedText(layer.name, Qt.TextElideMode.ElideRight, names.width())
        painter.drawText(names, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, rect: QRect, layer: Layer) -> None:
        colours, figure = self._theme.colours, layer.figure
        top = rect.top() + _ABOVE + self._text.height() + _BAR_GAP
        if figure.value is None:
            line = QRect(rect.left() + _SIDE, top, rect.width() - 2 * _SIDE, self._small.height())
            painter.setFont(self._small_font)
            painter.setPen(QColor(colours.faint))
            why = self._small.elidedText(why_undefined(figure), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, why)
            return
        whole = QRectF(rect.left() + _SIDE, top, rect.width() - 2 * _SIDE, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(whole, _BAR / 2, _BAR / 2)
        painter.setBrush(QColor(colours.accent))
        filled = QRectF(whole)
        filled.setWidth(whole.width() * min(max(figure.value, 0.0), 1.0))
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)


class Figures(QListView):
    """Choosing a layer lists the points behind it, and shows it pair by pair."""

    wanted = Signal(object)
    """A Layer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = FiguresModel()
        self._delegate = FiguresDelegate(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Agreement by layer"))
        self.setStyleSheet("QListView, QListView:focus { border: 0; background: transparent; }")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._take)
        theme.changed.connect(self.viewport().update)

    def show_layers(self, layers: Sequence[Layer]) -> None:
        """Shows these, as high as they are."""
        self._rows.show_layers(layers)
        height = sum(self.sizeHintForRow(row) for row in range(len(layers)))
        self.setMinimumHeight(min(height, self.sizeHintForRow(0) * _LEAST) if layers else 0)
        self.setMaximumHeight(height + 2)
        self.updateGeometry()

    def show_chosen(self, key: str) -> None:
        """Shows which one is listed."""
        self._delegate.chosen = key
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """All of them, where there is room."""
        return QSize(100, self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; letters are the window's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._take(self.currentIndex())
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted.emit(self._rows.layers[index.row()])

"""The list of layers: what each is, its figure with the interval, and a bar."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygon
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
from annotator.ui.plain import as_plain
from annotator.ui.review.choosing import press
from annotator.ui.review.layer import Layer, interval_words, symbol, told, value_words, why_undefined
from annotator.ui.theme import Theme

_SIDE, _ABOVE, _BAR, _BAR_GAP = 14, 4, 5, 3
_ARROW = 6  # pixels: how wide the arrow beside a measure is
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

    @property
    def _column(self) -> int:
        return self._small.horizontalAdvance("0,00 – 0,00") + 8

    def measure_rect(self, rect: QRect, layer: Layer) -> QRect:
        """Where the measure of a row stands, with the arrow that says there are others; a click there asks."""
        value = self._text.horizontalAdvance(value_words(layer.figure))
        right = rect.right() - _SIDE - self._column - value - _ARROW // 2
        width = self._text.horizontalAdvance(symbol(layer.figure)) + 2 * _ARROW
        return QRect(right - width, rect.top() + _ABOVE, width, self._text.height())

    def _paint_arrow(self, painter: QPainter, measure: QRect) -> None:
        middle, right = measure.center().y() + 1, measure.right() - _ARROW // 2
        corners = (
            QPoint(right - _ARROW, middle - 2),
            QPoint(right, middle - 2),
            QPoint(right - _ARROW // 2, middle + 2),
        )
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.soft))
        painter.drawPolygon(QPolygon(corners))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, layer: Layer) -> None:
        colours = self._theme.colours
        line = QRect(rect.left() + _SIDE, rect.top() + _ABOVE, rect.width() - 2 * _SIDE, self._text.height())
        interval = interval_words(layer.figure)
        painter.setFont(self._small_font)
        painter.setPen(QColor(colours.soft))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, interval)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.ink))
        figures = line.adjusted(0, 0, -self._column, 0)
        painter.drawText(
            figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value_words(layer.figure)
        )
        measure = self.measure_rect(rect, layer)
        painter.drawText(measure, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, symbol(layer.figure))
        self._paint_arrow(painter, measure)
        names = line.adjusted(0, 0, measure.left() - line.right() - 6, 0)
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
    measure_wanted = Signal(object)
    """A Layer, which is to be told by another measure."""

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

    @property
    def current(self) -> Layer | None:
        """The layer that the keyboard is on."""
        index = self.currentIndex()
        return self._rows.layers[index.row()] if index.isValid() and self.hasFocus() else None

    def below(self, layer: Layer) -> QPoint:
        """Where a list of other measures hangs, in the screen's pixels."""
        index = self._rows.index([one.key for one in self._rows.layers].index(layer.key), 0)
        return self.viewport().mapToGlobal(self._delegate.measure_rect(self.visualRect(index), layer).bottomLeft())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the measure asks for another; anywhere else it chooses the layer."""
        layer = self._measure_at(event.position().toPoint())
        if layer is not None and event.button() == Qt.MouseButton.LeftButton:
            self.measure_wanted.emit(layer)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer is a hand over a measure."""
        super().mouseMoveEvent(event)
        over = self._measure_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _measure_at(self, at: QPoint) -> Layer | None:
        index = self.indexAt(at)
        layer = self._rows.layers[index.row()] if index.isValid() else None
        hit = layer is not None and self._delegate.measure_rect(self.visualRect(index), layer).contains(at)
        return layer if hit else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; letters are the window's."""
        press(event, lambda: self._take(self.currentIndex()), super().keyPressEvent)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.wanted.emit(self._rows.layers[index.row()])

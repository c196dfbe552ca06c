"""A list of cards as hand and keyboard meet it: how it looks as a whole, and what chooses a card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.ui.claims.delegate import CardDelegate
from annotator.ui.claims.model import ClaimsModel
from annotator.ui.theme import Theme
from annotator.ui.viewport import own_viewport

_STYLE = "QTableView, QTableView:focus { border: 0; selection-background-color: transparent; }"
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


class CardList(QTableView):
    """One column of cards. It selects nothing by itself: it says what was chosen, and the session answers."""

    chosen = Signal(str)
    """A card was pressed or moved to by a key."""

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.claims = model
        self.cards = CardDelegate(model, theme, self)
        self._led_by_keys = False
        self._set_looks()
        self.setModel(self.claims)
        self.setItemDelegate(self.cards)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _set_looks(self) -> None:
        self.setAccessibleName(self.tr("Claims in text order"))
        # The card itself shows that it is the selected one.
        self.setStyleSheet(_STYLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)

    # what Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remembers whether the keyboard led here: then the list shows that it has the focus."""
        super().focusInEvent(event)
        self._led_by_keys = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings the list when the Tab key has led to it."""
        super().paintEvent(event)
        if self.hasFocus() and self._led_by_keys:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self.cards.theme.colours.accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a card chooses it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.chosen.emit(self.claims.claim_id(index.row()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing: the press has done it, and Qt would select by itself."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing: dragging over cards selects none."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that move go from card to card; all others belong to the window."""
        if event.key() not in _MOVES:
            event.ignore()
            return
        super().keyPressEvent(event)
        if self.currentIndex().isValid():
            self.chosen.emit(self.claims.claim_id(self.currentIndex().row()))

"""The list of points: cards to choose from, and the chosen one unfolded."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from annotator.ui.review.card import PointCard
from annotator.ui.review.cards_delegate import CardsDelegate
from annotator.ui.review.cards_model import CardsModel
from annotator.ui.review.measures import GAP, MARGIN, RING
from annotator.ui.review.model import ReviewModel
from annotator.ui.theme import Theme

_STYLE = "QListView, QListView:focus { border: 0; background: transparent; selection-background-color: transparent; }"
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ON = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Cards(QListView):
    """It chooses nothing by itself: it tells the review, and follows it."""

    taken = Signal(int)
    """A version of the chosen point, counted from 1."""
    on_wanted = Signal()
    """Enter was pressed: on to what is still open."""

    def __init__(self, review: ReviewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._review = review
        self.cards = CardsModel(review)
        self._delegate = CardsDelegate(self.cards, theme, self)
        self._card: PointCard | None = None
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self._set_looks()

    def _set_looks(self) -> None:
        self.setAccessibleName(self.tr("Disagreements in text order"))
        self.setStyleSheet(_STYLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)

    def unfold(self, card: PointCard | None) -> None:
        """Puts the card of the chosen point in the place of its row; the one before folds."""
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = card
        row = self.cards.row(self._review.point)
        self._delegate.unfolded = None
        if card is not None and row >= 0:
            card.setParent(self.viewport())
            card.grown.connect(self.refit)
        else:
            self._card = None
        self.refit()
        # Only now: whoever makes a row the current one has all of them laid out.
        self.setCurrentIndex(self.cards.index(row) if self._card is not None else QModelIndex())
        if card is not None and self._card is card:
            card.show()
            self.scrollTo(self.cards.index(row))
            self._place()

    def refit(self) -> None:
        """Gives the unfolded card the room that it wants now."""
        row = self.cards.row(self._review.point)
        if self._card is not None and row >= 0:
            width = self.viewport().width() - 2 * MARGIN
            self._card.ensurePolished()
            self._delegate.unfolded = (row, self._card.height_at(width) + RING)
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._place()
        self.viewport().update()

    def _place(self) -> None:
        unfolded = self._delegate.unfolded
        if self._card is None or unfolded is None:
            return
        box = self.visualRect(self.cards.index(unfolded[0]))
        self._card.setGeometry(box.adjusted(MARGIN - 1, RING, -MARGIN + 1, -GAP))

    # what Qt asks

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "_card"):
            self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a card chooses it; on the words that take a version, takes that."""
        index = self.indexAt(event.position().toPoint())
        point = self.cards.point(index.row()) if index.isValid() else None
        if point is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self._delegate.version_at(self.visualRect(index), event.position().toPoint(), index.row())
        self._review.choose(point)
        if at is not None:
            self.taken.emit(at + 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing: the press has done it, and Qt would select by itself."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing: dragging over cards chooses none."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from card to card, Enter goes on; all others belong to the window."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None:
            row = self.cards.row(self._review.point) + step
            point = self.cards.point(row)
            if point is not None:
                self._review.choose(point)
        elif event.key() in _ON:
            self.on_wanted.emit()
        else:
            event.ignore()

"""The list of cards, with the form of the selected claim on its card."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.claims.card_list import CardList
from annotator.ui.claims.model import AnyIndex, ClaimsModel
from annotator.ui.claims.sheet import BOTTOM, GAP, LEFT, MARGIN, RIGHT, RING
from annotator.ui.theme import Theme

# So many cards are measured within a frame; more wait until the panel's edge rests.
_AT_ONCE, _PAUSE = 500, 60
# When there are more, these many are fitted before the first painting and these many at a time after it; the others
# have the usual height of a card until then.
_IN_VIEW, _SLICE, _USUAL = 60, 40, 96


class CardTable(CardList):
    """Rows of known height: a change measures only the rows it touches, however many there are."""

    # Qt asks for the layout while the list is being made, before there is a form.
    _form: QWidget | None = None

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, theme, parent)
        self._measured_width = 0
        self._unmeasured = 0
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on_measuring)
        self._held: tuple[str, int] | None = None
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.setInterval(_PAUSE)
        self._measuring.timeout.connect(self.measure)
        model.rowsAboutToBeInserted.connect(self._hold_place)
        model.rowsAboutToBeRemoved.connect(self._hold_place)
        model.rowsInserted.connect(self._take_rows)
        model.rowsRemoved.connect(self._keep_place)
        model.dataChanged.connect(self._take_changes)
        model.modelReset.connect(self.measure)

    # the form

    def hold(self, form: QWidget) -> None:
        """Takes the form that unfolds on the selected card."""
        self._form = form
        form.setParent(self.viewport())
        form.hide()

    def unfold(self, claim_id: str | None) -> None:
        """Folds the card that was open and opens another, which stays where it is on screen if it can."""
        row = self.claims.row(claim_id)
        before = None if row is None else self.rowViewportPosition(row)
        self._fold()
        self.cards.unfolded = claim_id if row is not None else None
        if row is None or before is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            self.place_form()
        else:
            self._fit_row(row)
            self._scroll_by(self.rowViewportPosition(row) - before)
            self.setCurrentIndex(self.claims.index(row, 0))
            self.scrollTo(self.claims.index(row, 0))
            self.place_form()
        self.viewport().update()

    def ring(self, suggestion_id: str | None) -> None:
        """Rings the card of a suggestion, and brings it into view."""
        if suggestion_id == self.cards.ringed:
            return
        self.cards.ringed = suggestion_id
        row = self.claims.row(suggestion_id)
        if row is not None:
            self.scrollTo(self.claims.index(row, 0))
        self.viewport().update()

    def refit(self) -> None:
        """Gives the open card the room that its form wants now."""
        row = self.claims.row(self.cards.unfolded)
        if row is not None:
            self._fit_row(row)
            self.setCurrentIndex(self.claims.index(row, 0))
            self.place_form()

    def show_unfolded(self) -> None:
        """Scrolls to the open card unless it is in view."""
        row = self.claims.row(self.cards.unfolded)
        if row is not None:
            self.scrollTo(self.claims.index(row, 0))

    def reveal(self, field: QWidget) -> None:
        """Scrolls to a field of the form when the card is taller than the list."""
        top = field.mapTo(self.viewport(), QPoint(0, 0)).y()
        beyond = top + field.height() + GAP - self.viewport().height()
        if beyond > 0 or top < 0:
            self._scroll_by(min(max(beyond, 0), top) if top >= 0 else top - GAP)

    def place_form(self) -> None:
        """Lays the form on its card, or hides it when no card is open."""
        row = self.claims.row(self.cards.unfolded)
        if self._form is None:
            return
        card = None if row is None else self.claims.card(row)
        if row is None or card is None:
            self._form.hide()
            return
        top = self.rowViewportPosition(row) + RING + self.cards.sheet.head(card.quote, self.card_width)
        self._form.setGeometry(QRect(MARGIN + LEFT, top, self.card_width - LEFT - RIGHT, self._form_height()))
        self._form.show()

    @property
    def card_width(self) -> int:
        """The width of the cards; a scroll bar takes nothing from it."""
        return self.width() - 2 * MARGIN

    # heights

    def measure(self) -> None:
        """Fits every row, as after another article was opened or the panel became wider."""
        self._measured_width = self.card_width
        self._unmeasured = 0
        if self.claims.rowCount() <= _AT_ONCE:
            self._measure_some(_AT_ONCE)
        else:
            self.verticalHeader().setDefaultSectionSize(_USUAL)
            self._measure_some(_IN_VIEW)
            self._slices.start()
        self.place_form()

    def _measure_some(self, number: int) -> None:
        """Fits the next rows; the first ones are in view when an article opens, the rest follows bit by bit."""
        last = min(self._unmeasured + number, self.claims.rowCount())
        for row in range(self._unmeasured, last):
            self._fit_row(row)
        self._unmeasured = last
        if last >= self.claims.rowCount():
            self._slices.stop()

    def _go_on_measuring(self) -> None:
        self._hold_place()
        self._measure_some(_SLICE)
        self._keep_place()

    def _fit_row(self, row: int) -> None:
        card = self.claims.card(row)
        if card is None:
            return
        if card.claim_id == self.cards.unfolded:
            height = RING + self.cards.sheet.head(card.quote, self.card_width) + self._form_height() + BOTTOM + GAP
        else:
            height = self.cards.height(card, self.card_width)
        if height != self.rowHeight(row):
            self.verticalHeader().resizeSection(row, height)

    def _form_height(self) -> int:
        return 0 if self._form is None else self._form.sizeHint().height()

    def _fold(self) -> None:
        row = self.claims.row(self.cards.unfolded)
        self.cards.unfolded = None
        if row is not None:
            self._fit_row(row)

    def _scroll_by(self, pixels: int) -> None:
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def _take_rows(self, _parent: AnyIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._fit_row(row)
        self._keep_place()

    def _hold_place(self) -> None:
        """Remembers the topmost card, so that cards coming or going above it move nothing that is in view."""
        row = self.rowAt(0)
        scrolled = self.verticalScrollBar().value() > 0 and row >= 0
        self._held = (self.claims.claim_id(row), self.rowViewportPosition(row)) if scrolled else None

    def _keep_place(self) -> None:
        row = None if self._held is None else self.claims.row(self._held[0])
        if self._held is not None and row is not None:
            self._scroll_by(self.rowViewportPosition(row) - self._held[1])
        self.place_form()

    def _take_changes(self, first: AnyIndex, last: AnyIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._fit_row(row)

    # what Qt asks

    def updateGeometries(self) -> None:
        """Keeps the form on its card when rows move."""
        super().updateGeometries()
        self.place_form()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keeps the form on its card when the list scrolls."""
        super().scrollContentsBy(dx, dy)
        self.place_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measures anew when the cards have another width."""
        super().resizeEvent(event)
        if self.card_width == self._measured_width:
            return
        if self.claims.rowCount() <= _AT_ONCE:
            self.measure()
        else:
            self._measuring.start()
            self.place_form()

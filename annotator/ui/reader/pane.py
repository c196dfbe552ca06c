"""The reader under the mouse: selecting words and marks, pulling at boundaries, lighting what belongs together."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.project import annotating
from annotator.ui.reader.boundary import Grip, knob_at
from annotator.ui.reader.marked import MarkedSheet
from annotator.ui.reader.marks import parts_of
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.domain.codebook import Role

_EXACT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Reader(MarkedSheet):
    """Shows what the session has open, and tells the session what is selected."""

    menu_requested = Signal(QPoint)
    """Where, in screen coordinates, a menu for the selection is asked for."""

    def __init__(self, session: Session, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        self._grip: Grip | None = None
        self._pressed_at: QPointF | None = None
        super().__init__(session, theme, text_size, parent)
        self.viewport().setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a boundary, or starts to select."""
        self.exact = False
        self._pressed_at = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = knob_at(self, self.session.annotation, event.position())
            if self._grip is not None:
                self.pulled = self._grip.fragment
                return
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.clear_selection()  # else Qt would begin to drag the words away
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the boundary held, or shows where one can be taken hold of."""
        document = self.session.document
        if self._grip is not None and document is not None:
            position = self.positions.from_qt(self.position_at(event.position().x(), event.position().y()))
            exact = bool(event.modifiers() & _EXACT)
            self.pulled = self._grip.moved(document.article.text, position, exact=exact)
            self.viewport().update()
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = knob_at(self, self.session.annotation, event.position())
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.IBeamCursor)
            self._light(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets a boundary go, snaps the selected words, or selects the mark that was clicked."""
        if self._grip is not None and self.pulled is not None:
            grip, span = self._grip, self.pulled
            self._grip = self.pulled = None
            if span != grip.fragment:
                self.session.do(annotating.move_boundary, grip.annotation_id, grip.fragment, span)
            self.viewport().update()
            return
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.exact = bool(event.modifiers() & _EXACT)
            span = self.selected_span()
            if span is not None:
                self.select_span(span)
        elif self._pressed_at is not None:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects the word."""
        super().mouseDoubleClickEvent(event)
        span = self.selected_span()
        if span is not None:
            self.select_span(span)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of marks."""
        self.menu_requested.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lit once the mouse is elsewhere."""
        super().leaveEvent(event)
        self._light(None)

    def _light(self, point: QPointF | None) -> None:
        """Lights all parts of the attributions that the innermost mark under the mouse belongs to."""
        document, under = self.session.document, self._under(point) if point is not None else []
        lit: dict[str, Role] = {}
        if document is not None and under:
            for claim_id in document.claims_served_by(under[0]) or [under[0]]:
                lit.update(parts_of(document, claim_id))
        if lit.keys() != self.lit.keys():
            self.lit = lit
            self.viewport().update()

    def _under(self, point: QPointF) -> list[str]:
        """The annotations under a point, the innermost first."""
        if self.marks is None:
            return []
        cursor = self.cursorForPosition(point.toPoint())
        block = cursor.block()
        offset = cursor.position() - block.position()
        # The position nearest to a point on the right half of a letter is behind that letter.
        if self.cursorRect(cursor).left() > point.x():
            offset -= 1
        return [mark.annotation_id for mark in self.marks.at(block.blockNumber(), offset)]

    def _click(self, point: QPointF) -> None:
        """Selects the innermost mark here; clicking again walks outward through those that lie under it."""
        under = self._under(point)
        current = self.session.annotation_id or self.session.suggestion_id
        at = under.index(current) + 1 if current in under else 0
        self.session.select(under[at % len(under)] if under else None)

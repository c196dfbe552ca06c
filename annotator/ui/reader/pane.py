"""The reader: the open article with its marks; selecting words and marks by mouse and keyboard."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.domain.attribution import Attribution
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Role
from annotator.domain.snapping import snapped
from annotator.domain.span import Span
from annotator.project import annotating, searching, suggesting
from annotator.ui.reader.boundary import Grip, knob_at, paint_knobs
from annotator.ui.reader.hits import Hits
from annotator.ui.reader.marks import Marks, parts_of
from annotator.ui.reader.painting import Painting
from annotator.ui.reader.sheet import Sheet
from annotator.ui.session import Session
from annotator.ui.theme import Theme

_EXACT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion


class Reader(Sheet):
    """Shows what the session has open, and tells the session what is selected."""

    menu_requested = Signal(QPoint)
    """Where, in screen coordinates, a menu for the selection is asked for."""

    def __init__(self, session: Session, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        self._session = session
        self._marks: Marks | None = None
        self._hits = Hits()
        self._exact = False
        self._grip: Grip | None = None
        self._gripped: Span | None = None
        self._pressed_at: QPointF | None = None
        self._lit: Mapping[str, Role] = {}
        self.offered_mentions: tuple[Span, ...] = ()
        self._offered: tuple[Span, ...] = ()
        self._filled: set[str] = set()  # mentions and cues that the program filled in and nobody accepted yet
        super().__init__(theme, text_size, parent)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        session.article_opened.connect(self._show)
        session.changed.connect(self._follow)
        session.selected.connect(self._reveal)
        session.searched.connect(self._find)
        session.suggestions.changed.connect(self._take_suggestions)

    # selecting words

    def selected_span(self) -> Span | None:
        """The selected words in code points: snapped to whole words, or exact where they were selected so."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or self._session.document is None:
            return None
        span = self.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        if not self._exact:
            span = snapped(self._session.document.article.text, span)
        return span if len(span) else None

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self.positions.from_qt(self.textCursor().position())

    def marks_at_caret(self) -> list[str]:
        """The annotations and suggestions around the caret, the innermost first."""
        if self._marks is None:
            return []
        cursor = self.textCursor()
        block = cursor.block()
        return [m.annotation_id for m in self._marks.at(block.blockNumber(), cursor.position() - block.position())]

    def raw_selection(self) -> Span:
        """The selection as it is, in code points; empty at the caret when nothing is selected."""
        cursor = self.textCursor()
        return self.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())

    def place_caret(self, position: int, *, extend: bool = False) -> None:
        """Moves the caret to a position in code points, into view; with ``extend`` the selection grows or shrinks."""
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self.positions.to_qt(position), mode)
        self.setTextCursor(cursor)
        self.bring_into_view(cursor.position(), cursor.position())

    def select_span(self, span: Span) -> None:
        """Selects words; the caret stands at their end."""
        start, end = self.positions.span_to_qt(span)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Selects nothing; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self._exact = False

    # searching

    def next_hit(self) -> None:
        """Goes to the next place of the search."""
        self._go_to(self._hits.next(self.textCursor().position()))

    def previous_hit(self) -> None:
        """Goes to the place of the search before."""
        self._go_to(self._hits.previous(self.textCursor().position()))

    # following the session

    def _show(self) -> None:
        document = self._session.document
        self.show_article(document.article if document else None)
        self._make_marks()
        self._find(self._session.words)

    def _make_marks(self) -> None:
        document, project = self._session.document, self._session.project
        ties = document.attributions.values() if document else ()
        self._filled = {key for tie in ties if tie.provisional for key in _filled_in(tie)}
        self._marks = Marks(document, project.codebook, self.positions) if document and project else None
        if self._marks is not None:
            self._marks.put_suggestions(self._session.suggestions.open.values())

    def _follow(self, change_set: ChangeSet) -> None:
        document = self._session.document
        if any(change.kind is Codebook for change in change_set.changes):
            # Other colours, and labels that were not there when the article was opened.
            self._make_marks()
            self.viewport().update()
        elif self._marks is not None and document and document.article.id in change_set.articles():
            self._marks.take(change_set)
            for change in change_set.changes:
                self._filled -= _filled_in(change.before)
                self._filled |= _filled_in(change.after)
            self.know(document.article)
            self._offer_mentions()
            self.viewport().update()

    def _take_suggestions(self, came: "tuple[Suggestion, ...]", went: tuple[str, ...]) -> None:
        if self._marks is not None:
            self._marks.drop_suggestions(went)
            self._marks.put_suggestions(came)
            self.viewport().update()

    def _offer_mentions(self) -> None:
        """Shows where the selected claim's speaker is named, while its mention is not marked."""
        claim = self._session.claim
        found = self._session.do(suggesting.mentions_of_speaker, claim.id) if claim else ()
        self.offered_mentions = found or ()
        self._offered = tuple(Span(*self.positions.span_to_qt(span)) for span in self.offered_mentions)

    def _reveal(self) -> None:
        self._offer_mentions()
        annotation, suggestion = self._session.annotation, self._session.suggestion
        spans = (
            [f.span for f in annotation.fragments] if annotation else list(suggestion.fragments if suggestion else ())
        )
        if spans:
            self.bring_into_view(*self.positions.span_to_qt(spans[0]))
        self.viewport().update()

    def _find(self, words: str) -> None:
        document, project = self._session.document, self._session.project
        spans: list[Span] = []
        if document and project and words:
            spans = self._session.ask(searching.hits, project, document.article.id, words) or []
        self._hits = Hits(tuple(Span(*self.positions.span_to_qt(span)) for span in spans))
        if self._hits.spans and self.isVisible():
            self._go_to(self._hits.next(0))
        self.viewport().update()

    def _go_to(self, hit: Span | None) -> None:
        if hit is not None:
            self.bring_into_view(hit.start, hit.end)
        self.viewport().update()

    # painting

    def painting(self) -> Painting | None:
        """The marks in view and what is selected."""
        if self._marks is None or self._session.document is None:
            return None
        cursor = self.textCursor()
        selection = Span(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        if self._gripped is not None:
            selection = Span(*self.positions.span_to_qt(self._gripped))
        seen = self.seen_span()
        return Painting(
            tuple(self.seen()),
            self._marks,
            self._selected_parts(),
            self._lit,
            frozenset(self._filled),
            self._offered,
            self._hits.within(seen.start, seen.end),
            self._hits.current,
            selection,
        )

    def _selected_parts(self) -> Mapping[str, Role]:
        if self._session.suggestion is not None:
            return {self._session.suggestion.id: "claim"}
        claim, document = self._session.claim, self._session.document
        return parts_of(document, claim.id) if claim and document else {}

    def paint_over(self, painter: QPainter) -> None:
        """The knobs of the selected mark."""
        annotation, project = self._session.annotation, self._session.project
        label = project.codebook.label(annotation.label) if annotation and project else None
        if annotation is not None and label is not None:
            paint_knobs(painter, self, annotation, QColor(self.theme.shade(label.colour).line))

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a boundary, or starts to select."""
        self._exact = False
        self._pressed_at = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = knob_at(self, self._session.annotation, event.position())
            if self._grip is not None:
                self._gripped = self._grip.fragment
                return
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.clear_selection()  # else Qt would begin to drag the words away
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the boundary held, or shows where one can be taken hold of."""
        document = self._session.document
        if self._grip is not None and document is not None:
            position = self.positions.from_qt(self.position_at(event.position().x(), event.position().y()))
            exact = bool(event.modifiers() & _EXACT)
            self._gripped = self._grip.moved(document.article.text, position, exact=exact)
            self.viewport().update()
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = knob_at(self, self._session.annotation, event.position())
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.IBeamCursor)
            self._light(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets a boundary go, snaps the selected words, or selects the mark that was clicked."""
        if self._grip is not None and self._gripped is not None:
            grip, span = self._grip, self._gripped
            self._grip = self._gripped = None
            if span != grip.fragment:
                self._session.do(annotating.move_boundary, grip.annotation_id, grip.fragment, span)
            self.viewport().update()
            return
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self._exact = bool(event.modifiers() & _EXACT)
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
        document, under = self._session.document, self._under(point) if point is not None else []
        lit: dict[str, Role] = {}
        if document is not None and under:
            for claim_id in document.claims_served_by(under[0]) or [under[0]]:
                lit.update(parts_of(document, claim_id))
        if lit.keys() != self._lit.keys():
            self._lit = lit
            self.viewport().update()

    def _under(self, point: QPointF) -> list[str]:
        """The annotations under a point, the innermost first."""
        if self._marks is None:
            return []
        cursor = self.cursorForPosition(point.toPoint())
        block = cursor.block()
        offset = cursor.position() - block.position()
        # The position nearest to a point on the right half of a letter is behind that letter.
        if self.cursorRect(cursor).left() > point.x():
            offset -= 1
        return [mark.annotation_id for mark in self._marks.at(block.blockNumber(), offset)]

    def _click(self, point: QPointF) -> None:
        """Selects the innermost mark here; clicking again walks outward through those that lie under it."""
        under = self._under(point)
        current = self._session.annotation_id
        at = under.index(current) + 1 if current in under else 0
        self._session.select(under[at % len(under)] if under else None)


def _filled_in(value: object) -> set[str]:
    """The mention and the cue that an attribution holds provisionally."""
    if not isinstance(value, Attribution) or not value.provisional:
        return set()
    parts = {"mention": value.mention_id, "cue": value.cue_id}
    return {key for part in value.provisional if (key := parts.get(part)) is not None}

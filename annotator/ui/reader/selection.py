"""Selecting words on the page: the caret and the selection as an analyst means them, in code points."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.domain.snapping import snapped
from annotator.domain.span import Span
from annotator.ui.reader.sheet import Sheet
from annotator.ui.theme import Theme


class SelectableSheet(Sheet):
    """A page whose selection snaps to whole words unless it is ``exact``."""

    def __init__(self, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        self.exact = False
        super().__init__(theme, text_size, parent)

    def selected_span(self) -> Span | None:
        """The selected words in code points: snapped to whole words, or exact where they were selected so."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or self.article is None:
            return None
        span = self.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        if not self.exact:
            span = snapped(self.article.text, span)
        return span if len(span) else None

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self.positions.from_qt(self.textCursor().position())

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
        """Selects nothing; the caret stays, and so does what is in view: Qt would scroll to the caret."""
        self.exact = False
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        if cursor.hasSelection():
            seen = bar.value()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            bar.setValue(seen)

"""The open article with its marks, hits and suggestions: follows the session, and paints what lies on the page."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from annotator.domain.attribution import Attribution
from annotator.domain.change import ChangeSet
from annotator.domain.codebook import Codebook, Role
from annotator.domain.span import Span
from annotator.project import searching, suggesting
from annotator.ui.reader.boundary import paint_knobs
from annotator.ui.reader.hits import Hits
from annotator.ui.reader.marks import Marks, parts_of
from annotator.ui.reader.painting import Painting
from annotator.ui.reader.selection import SelectableSheet
from annotator.ui.session import Session
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.suggestions.suggestion import Suggestion


class MarkedSheet(SelectableSheet):
    """Shows what the session has open."""

    def __init__(self, session: Session, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        self.session = session
        self.marks: Marks | None = None
        self._hits = Hits()
        self.lit: Mapping[str, Role] = {}  # the parts of the attribution under the mouse
        self.pulled: Span | None = None  # a fragment while an end of it is pulled at, in code points
        self.offered_mentions: tuple[Span, ...] = ()
        self._offered: tuple[Span, ...] = ()
        self._filled: set[str] = set()  # mentions and cues that the program filled in and nobody accepted yet
        super().__init__(theme, text_size, parent)
        self.setAccessibleName(self.tr("Article"))
        session.article_opened.connect(self._show)
        session.article_changed.connect(self._follow)
        session.selected.connect(self._reveal)
        session.searched.connect(self._find)
        session.suggestions.changed.connect(self._take_suggestions)

    # searching

    def next_hit(self) -> None:
        """Goes to the next place of the search."""
        self._go_to(self._hits.next(self.textCursor().position()))

    def previous_hit(self) -> None:
        """Goes to the place of the search before."""
        self._go_to(self._hits.previous(self.textCursor().position()))

    def marks_at_caret(self) -> list[str]:
        """The annotations and suggestions around the caret, the innermost first."""
        if self.marks is None:
            return []
        cursor = self.textCursor()
        block = cursor.block()
        return [m.annotation_id for m in self.marks.at(block.blockNumber(), cursor.position() - block.position())]

    # following the session

    def _show(self) -> None:
        document = self.session.document
        self.show_article(document.article if document else None)
        self._make_marks()
        self._find(self.session.words)

    def _make_marks(self) -> None:
        document, project = self.session.document, self.session.project
        ties = document.attributions.values() if document else ()
        self._filled = {key for tie in ties if tie.provisional for key in _filled_in(tie)}
        self.marks = Marks(document, project.codebook, self.positions) if document and project else None
        if self.marks is not None:
            self.marks.put_suggestions(self.session.suggestions.open.values())

    def _follow(self, change_set: ChangeSet) -> None:
        document = self.session.document
        if any(change.kind is Codebook for change in change_set.changes):
            # Other colours, and labels that were not there when the article was opened.
            self._make_marks()
            self.viewport().update()
        elif self.marks is not None and document and document.article.id in change_set.articles():
            self.marks.take(change_set)
            for change in change_set.changes:
                self._filled -= _filled_in(change.before)
                self._filled |= _filled_in(change.after)
            self.know(document.article)
            self._offer_mentions()
            self.viewport().update()

    def _take_suggestions(self, came: "tuple[Suggestion, ...]", went: tuple[str, ...]) -> None:
        if self.marks is not None:
            self.marks.drop_suggestions(went)
            self.marks.put_suggestions(came)
            self.viewport().update()

    def _offer_mentions(self) -> None:
        """Shows where the selected claim's speaker is named, while its mention is not marked."""
        claim = self.session.claim
        found = self.session.do(suggesting.mentions_of_speaker, claim.id) if claim else ()
        self.offered_mentions = found or ()
        self._offered = tuple(Span(*self.positions.span_to_qt(span)) for span in self.offered_mentions)

    def _reveal(self) -> None:
        self._offer_mentions()
        annotation, suggestion = self.session.annotation, self.session.suggestion
        spans = (
            [f.span for f in annotation.fragments] if annotation else list(suggestion.fragments if suggestion else ())
        )
        if spans:
            self.bring_into_view(*self.positions.span_to_qt(spans[0]))
        self.viewport().update()

    def _find(self, words: str) -> None:
        document, project = self.session.document, self.session.project
        spans: list[Span] = []
        if document and project and words:
            spans = self.session.ask(searching.hits, project, document.article.id, words) or []
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
        if self.marks is None or self.session.document is None:
            return None
        cursor = self.textCursor()
        selection = Span(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        if self.pulled is not None:
            selection = Span(*self.positions.span_to_qt(self.pulled))
        seen = self.seen_span()
        return Painting(
            tuple(self.seen()),
            self.marks,
            self._selected_parts(),
            self.lit,
            frozenset(self._filled),
            self._offered,
            self._hits.within(seen.start, seen.end),
            self._hits.current,
            selection,
        )

    def _selected_parts(self) -> Mapping[str, Role]:
        if self.session.suggestion is not None:
            return {self.session.suggestion.id: "claim"}
        claim, document = self.session.claim, self.session.document
        return parts_of(document, claim.id) if claim and document else {}

    def paint_over(self, painter: QPainter) -> None:
        """The knobs of the selected mark."""
        annotation, project = self.session.annotation, self.session.project
        label = project.codebook.label(annotation.label) if annotation and project else None
        if annotation is not None and label is not None:
            paint_knobs(painter, self, annotation, QColor(self.theme.shade(label.colour).line))


def _filled_in(value: object) -> set[str]:
    """The mention and the cue that an attribution holds provisionally."""
    if not isinstance(value, Attribution) or not value.provisional:
        return set()
    parts = {"mention": value.mention_id, "cue": value.cue_id}
    return {key for part in value.provisional if (key := parts.get(part)) is not None}

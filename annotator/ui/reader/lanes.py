"""An article as several annotation sets have it: one underline lane for each, and what is being settled tinted."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.article import Article
from annotator.domain.codebook import Codebook
from annotator.domain.document import AnnotatedArticle
from annotator.domain.span import Span
from annotator.ui.badge import GOLD, Badge, Lane, badge_font, badge_width, line_colour, paint_badge
from annotator.ui.plain import as_plain
from annotator.ui.reader.byline import byline
from annotator.ui.reader.geometry import pieces
from annotator.ui.reader.marks import Mark, Marks
from annotator.ui.reader.page import LINE_HEIGHT
from annotator.ui.reader.painting import Seen, paint_stretches
from annotator.ui.reader.selection import SelectableSheet
from annotator.ui.theme import Theme

_FIRST, _PITCH, _THICK = 2.0, 4.0, 3.0  # pixels: below the letters, from lane to lane, and of a line
_FREE_LANES = 2  # so many lanes fit between lines of the usual height
_UNLIT = 70  # of 255, for the lines of the others while one set is lit
_NEAR = 2.5  # pixels around a line in which the mouse is on it
_GAP = 4.0
_CONFIRMING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Line(Struct, frozen=True):
    """A piece of an underline, in the viewport's coordinates."""

    lane: Lane
    mark: Mark
    box: QRectF


class LanesSheet(SelectableSheet):
    """Shows an article that it is given; it asks no session. Spans in code points."""

    mark_clicked = Signal(str)
    """The id of the annotation that was clicked, the innermost one."""
    confirmed = Signal(object)
    """Enter was pressed: the Span that is selected, or None."""

    def __init__(self, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        self._lanes: tuple[tuple[Lane, Marks], ...] = ()
        self._tinted: tuple[Span, ...] = ()
        self._lit: str | None = None
        self._pointed: str | None = None
        self._legend = ""
        super().__init__(theme, text_size, parent)
        self.setAccessibleName(self.tr("Article"))
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)

    # what is shown

    def show_lanes(self, article: Article | None, lanes: Sequence[Lane], codebook: Codebook, legend: str) -> None:
        """Shows the sets' marks, the first one nearest to the words; another article from its top."""
        # There is room for the gold set from the start: the text must not move when something is settled.
        reserved = 1 + sum(lane.badge.colour != GOLD for lane in lanes)
        more = max(0, reserved - _FREE_LANES) * _PITCH / self.text_size
        higher, self.line_height = LINE_HEIGHT + more != self.line_height, LINE_HEIGHT + more
        if article is None or self.article is None or article.id != self.article.id:
            self.show_article(article)
        elif higher:
            self.restyle()
        self._lanes = ()
        if article is not None:
            self._lanes = tuple((lane, self._marks(article, lane, codebook)) for lane in lanes)
        self._legend = legend
        self.setAccessibleDescription(", ".join(f"{lane.badge.letter}: {lane.badge.name}" for lane in lanes))
        self.viewport().update()

    def tint(self, spans: Sequence[Span]) -> None:
        """Tints what is being settled, and brings it into view."""
        self._tinted = tuple(Span(*self.positions.span_to_qt(span)) for span in spans)
        if self._tinted:
            self.bring_into_view(self._tinted[0].start, self._tinted[0].end)
        self.viewport().update()

    def light(self, set_id: str | None) -> None:
        """Lets one set's lines stand out from the others'."""
        if set_id != self._lit:
            self._lit = set_id
            self.viewport().update()

    def _marks(self, article: Article, lane: Lane, codebook: Codebook) -> Marks:
        document = AnnotatedArticle(article, annotations={a.id: a for a in lane.annotations})
        return Marks(document, codebook, self.positions)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints, then the words, then the lines."""
        paragraphs = tuple(self.seen())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        cursor = self.textCursor()
        selected = (Span(cursor.selectionStart(), cursor.selectionEnd()),) if cursor.hasSelection() else ()
        for seen in paragraphs:
            paint_stretches(painter, seen, self._tinted, QColor(self.theme.shade("yellow").tint))
            paint_stretches(painter, seen, selected, QColor(self.theme.colours.highlight))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter, paragraphs)
        for line in self._lines(paragraphs):
            self._paint_line(painter, line)
        painter.end()

    def _lines(self, paragraphs: Sequence[Seen]) -> Iterator[_Line]:
        for seen in paragraphs:
            first = 0
            for lane, marks in self._lanes:
                placed = marks.in_block(seen.block.blockNumber())
                for mark, depth in placed:
                    for piece in pieces(seen.block, seen.origin, mark.span):
                        top = round(piece.box.bottom() + _FIRST + (first + depth) * _PITCH)
                        yield _Line(lane, mark, QRectF(piece.box.left(), top, piece.box.width(), _THICK))
                # A set that marked nothing here keeps its lane, so that each has the same one everywhere.
                first += max((depth + 1 for _, depth in placed), default=1)

    def _paint_line(self, painter: QPainter, line: _Line) -> None:
        colour = line_colour(line.lane.badge, self.theme)
        lit = self._pointed or self._lit
        if lit is not None and lit != line.lane.badge.set_id:
            colour.setAlpha(_UNLIT)
        painter.fillRect(line.box, colour)

    def _paint_legend(self, painter: QPainter, paragraphs: Sequence[Seen]) -> None:
        box = self._legend_box(paragraphs)
        if box is None or self.article is None:
            return
        colours, metrics = self.theme.colours, self.fontMetrics()
        font = badge_font(self.font())
        painter.setFont(self.font())
        painter.setPen(QColor(colours.faint))
        own = [part for part in (byline(self.article),) if part]
        room = box.width() - self._badges_width() - metrics.horizontalAdvance(self._legend) - 2 * _GAP
        words = metrics.elidedText(" · ".join((*own, "")), Qt.TextElideMode.ElideRight, max(0, int(room)))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        for badge, place in self._badge_boxes(paragraphs):
            paint_badge(painter, place, badge, self.theme, font)
            box.setLeft(place.right() + _GAP + 2)
        painter.setPen(QColor(colours.faint))
        legend = metrics.elidedText(self._legend, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, legend)

    def _legend_box(self, paragraphs: Sequence[Seen]) -> QRectF | None:
        """The line under the headline; where there is none, the margin above the text."""
        height = self.fontMetrics().height() + 2
        if self.article is None or not paragraphs:
            return None
        box = self.byline_box(paragraphs)
        if box is None and self.article.headline is None and paragraphs[0].block.blockNumber() == 0:
            first = paragraphs[0].origin
            box = QRectF(first.x(), first.y() - height - 4, self.viewport().width() - 2 * first.x(), height)
        if box is not None:
            box.setHeight(height)
        return box

    def _badge_boxes(self, paragraphs: Sequence[Seen]) -> Iterator[tuple[Badge, QRectF]]:
        box = self._legend_box(paragraphs)
        if box is None or self.article is None:
            return
        metrics, font = self.fontMetrics(), badge_font(self.font())
        words = byline(self.article)
        before = metrics.horizontalAdvance(f"{words} · ") if words else 0
        room = box.width() - self._badges_width() - metrics.horizontalAdvance(self._legend) - 2 * _GAP
        left = box.left() + min(float(before), max(0.0, room))
        for lane, _ in self._lanes:
            width = badge_width(lane.badge.letter, font)
            yield lane.badge, QRectF(left, box.top(), width, box.height())
            left += width + _GAP

    def _badges_width(self) -> float:
        font = badge_font(self.font())
        return sum(badge_width(lane.badge.letter, font) + _GAP for lane, _ in self._lanes)

    # the hand

    def viewportEvent(self, event: QEvent) -> bool:
        """Tells whose a badge or a line is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            badge = self._badge_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), as_plain(badge.name) if badge else "", self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.clear_selection()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point(self._badge_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        span = self.selected_span()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if span is not None:
            self.select_span(span)
        elif found := self._under(event.position()):
            self.mark_clicked.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def event(self, event: QEvent) -> bool:
        """Enter is this page's while words are selected in it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._confirms(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CONFIRMING:
            self.confirmed.emit(self.selected_span())
        else:
            super().keyPressEvent(event)

    def _confirms(self, event: QKeyEvent) -> bool:
        return event.key() in _CONFIRMING and not event.modifiers()

    def _point(self, badge: Badge | None) -> None:
        set_id = badge.set_id if badge else None
        if set_id != self._pointed:
            self._pointed = set_id
            self.viewport().update()

    def _badge_at(self, point: QPointF) -> Badge | None:
        paragraphs = tuple(self.seen())
        for badge, box in self._badge_boxes(paragraphs):
            if box.contains(point):
                return badge
        line = self._line_at(point, paragraphs)
        return line.lane.badge if line else None

    def _line_at(self, point: QPointF, paragraphs: Sequence[Seen]) -> _Line | None:
        near = (line for line in self._lines(paragraphs) if line.box.adjusted(0, -_NEAR, 0, _NEAR).contains(point))
        return min(near, key=lambda line: abs(line.box.center().y() - point.y()), default=None)

    def _under(self, point: QPointF) -> str | None:
        """The annotation whose line is here, or else the innermost one around the letter."""
        line = self._line_at(point, tuple(self.seen()))
        if line is not None:
            return line.mark.annotation_id
        cursor = self.cursorForPosition(point.toPoint())
        block = cursor.block()
        offset = cursor.position() - block.position()
        offset -= self.cursorRect(cursor).left() > point.x()
        found = [mark for _, marks in self._lanes for mark in marks.at(block.blockNumber(), offset)]
        return min(found, key=lambda mark: len(mark.span)).annotation_id if found else None

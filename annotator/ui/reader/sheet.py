"""A page of text in a centred column, with a hook to paint below and above the words. It knows no session."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.preferences.declared import Face
from annotator.ui import fonts
from annotator.ui.reader.byline import byline
from annotator.ui.reader.page import LINE_HEIGHT, Look, typeset
from annotator.ui.reader.painting import Painting, Seen, paint_above, paint_below
from annotator.ui.reader.positions import Positions
from annotator.ui.theme import Theme
from annotator.ui.viewport import own_viewport

_LETTER = 0.453  # the width of a letter, in text sizes: what they take on average in the serif and in most sans
_SIDE, _TOP, _BOTTOM = 24, 36, 140


class Sheet(QTextEdit):
    """Shows one article's text, read-only, with a caret for the keyboard."""

    def __init__(self, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.theme = theme
        self._text_size = text_size
        self._letters = 75
        self._face: Face = "serif"
        self.line_height = LINE_HEIGHT
        self.article: Article | None = None
        self.positions = Positions("")
        self._shown: QTextDocument | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAutoFillBackground(True)
        self.show_article(None)
        theme.changed.connect(self.restyle)

    # what is shown

    def show_article(self, article: Article | None) -> None:
        """Shows an article from its top, or nothing."""
        self.article = article
        text = article.text if article else ""
        self.positions = Positions(text)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(fonts.reading(self._text_size, face=self._face))
        document.setPlainText(text)
        self._typeset(document)
        before, self._shown = self._shown, document
        self.setDocument(document)
        if before is not None:
            before.deleteLater()  # Qt lets go only of the one that it made itself
        self._recolour()

    def know(self, article: Article) -> None:
        """Takes what is known now about the article shown."""
        self.article = article
        self.viewport().update()

    @property
    def text_size(self) -> int:
        """The size of the text in pixels."""
        return self._text_size

    def set_text_size(self, pixels: int) -> None:
        """Sets the size of the text; the words at the top of the view stay there."""
        self._text_size = pixels
        self.restyle()

    def set_column(self, letters: int, face: Face) -> None:
        """Sets how many letters a line holds where there is room for them, and in which typeface they stand."""
        if (letters, face) != (self._letters, self._face):
            self._letters, self._face = letters, face
            self.restyle()

    def restyle(self) -> None:
        """Follows the theme, the text size and the typeface."""
        top = self.cursorForPosition(self.viewport().rect().topLeft())
        self.document().setDefaultFont(fonts.reading(self._text_size, face=self._face))
        self._typeset(self.document())
        self._recolour()
        self._centre()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(top).top())

    def _typeset(self, document: QTextDocument) -> None:
        if self.article is not None:
            look = Look(self.theme.colours, self._text_size, self._face, self.line_height)
            typeset(document, self.article, self.positions, look)
        frame = document.rootFrame().frameFormat()
        frame.setMargin(0)
        frame.setPadding(0)
        frame.setLeftMargin(_SIDE)
        frame.setRightMargin(_SIDE)
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_BOTTOM)
        document.rootFrame().setFrameFormat(frame)

    def _recolour(self) -> None:
        colours = self.theme.colours
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(colours.paper))
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.ink))
        # The selection is painted here, as high as the letters and not as the line.
        palette.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
        palette.setBrush(QPalette.ColorRole.HighlightedText, QColor(colours.ink))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # under a style sheet it does not take its parent's new one

    # where things are

    def position_at(self, x: float, y: float) -> int:
        """The UTF-16 position nearest to a point of the viewport."""
        return self.cursorForPosition(QPointF(x, y).toPoint()).position()

    def bring_into_view(self, start: int, end: int) -> None:
        """Scrolls so that the stretch is seen, with some text around it; not at all when it is seen already."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        top = self.cursorRect(cursor).top()
        cursor.setPosition(end)
        bottom = self.cursorRect(cursor).bottom()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def origin(self, block: QTextBlock) -> QPointF:
        """A paragraph's top left corner in the viewport."""
        box = self.document().documentLayout().blockBoundingRect(block)
        return box.topLeft() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def seen(self) -> Iterator[Seen]:
        """The paragraphs in view, from the top."""
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        bottom = self.viewport().height()
        while block.isValid() and (origin := self.origin(block)).y() <= bottom:
            yield Seen(block, origin)
            block = block.next()

    def seen_span(self) -> Span:
        """From the first to the last position in view, in UTF-16 units."""
        rect = self.viewport().rect()
        first = self.cursorForPosition(rect.topLeft()).position()
        return Span(first, self.cursorForPosition(rect.bottomRight()).position() + 1)

    # painting

    def painting(self) -> Painting | None:
        """What lies on the page, or None for bare text."""
        return None

    def paint_over(self, painter: QPainter) -> None:
        """Paints what lies over everything else."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints, then the words, then the lines."""
        painting = self.painting()
        if painting is not None:
            painter = QPainter(self.viewport())
            paint_below(painter, painting, self.theme)
            painter.end()
        super().paintEvent(event)
        if painting is not None:
            painter = QPainter(self.viewport())
            self._paint_byline(painter, painting.seen)
            paint_above(painter, painting, self.theme)
            self.paint_over(painter)
            painter.end()

    def _paint_byline(self, painter: QPainter, paragraphs: Iterable[Seen]) -> None:
        box = self.byline_box(paragraphs)
        if box is not None and self.article is not None:
            painter.setPen(QColor(self.theme.colours.faint))
            painter.setFont(self.font())
            words = painter.fontMetrics().elidedText(
                byline(self.article), Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def byline_box(self, paragraphs: Iterable[Seen]) -> QRectF | None:
        """The line under the headline, where that is among the paragraphs in view."""
        if self.article is None or self.article.headline is None:
            return None
        end = self.positions.to_qt(self.article.headline.end)
        seen = next((seen for seen in paragraphs if seen.block.contains(end)), None)
        if seen is None:
            return None
        layout = seen.block.layout()
        last = layout.lineAt(layout.lineCount() - 1)
        top = seen.origin.y() + last.y() + last.height() + self._text_size * 0.5
        return QRectF(seen.origin.x(), top, self.viewport().width() - 2 * _SIDE, self._text_size * 1.4)

    # the column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in the middle and no wider than reads well."""
        self._centre()
        super().resizeEvent(event)

    def _centre(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, int(room - self._text_size * _LETTER * self._letters - 2 * _SIDE) // 2)
        self.setViewportMargins(side, 0, side, 0)

"""Lays an article out as a page: headline, paragraphs, quiet boilerplate. The text itself is never changed."""

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from annotator.domain.article import Article
from annotator.domain.span import Span
from annotator.preferences.declared import Face
from annotator.ui import fonts
from annotator.ui.reader.positions import Positions
from annotator.ui.theme import Colours

LINE_HEIGHT = 1.72  # of the size of the letters
_HEADLINE_SCALE = 1.5
_HEADLINE_LINE_HEIGHT = 1.24
_GAP_SCALE = 0.75  # the height of an empty line between paragraphs, of the text size


class Look(Struct, frozen=True):
    """What a page's appearance depends on; ``text_size`` in pixels, ``line_height`` in text sizes."""

    colours: Colours
    text_size: int
    face: Face = "serif"
    line_height: float = LINE_HEIGHT

    @property
    def byline_room(self) -> int:
        """How much room the line of metadata under the headline takes, in pixels."""
        return round(self.text_size * 1.9)


def typeset(document: QTextDocument, article: Article, positions: Positions, look: Look) -> None:
    """Gives a document that holds the article's text its look; formats only, in one edit block."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_lines(look.line_height, fonts.reading(look.text_size, face=look.face)))
    plain = QTextCharFormat()
    plain.setForeground(QColor(look.colours.ink))
    cursor.setCharFormat(plain)
    _close_gaps(document, cursor, look)
    for span in (*article.keywords, *article.boilerplate):
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(look.colours.faint))
        _select(cursor, positions, span)
        cursor.mergeCharFormat(quiet)
    if article.headline is not None:
        _set_headline(cursor, positions, article.headline, look)
    cursor.endEditBlock()


def _close_gaps(document: QTextDocument, cursor: QTextCursor, look: Look) -> None:
    """Makes empty lines as high as the space between two paragraphs."""
    gap = QTextBlockFormat()
    gap.setLineHeight(look.text_size * _GAP_SCALE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block = document.begin()
    while block.isValid():
        if block.length() == 1:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(gap)
        block = block.next()


def _set_headline(cursor: QTextCursor, positions: Positions, headline: Span, look: Look) -> None:
    face = QTextCharFormat()
    font = fonts.reading(round(look.text_size * _HEADLINE_SCALE), bold=True, face=look.face)
    face.setFont(font)
    face.setForeground(QColor(look.colours.ink))
    _select(cursor, positions, headline)
    cursor.mergeCharFormat(face)
    block_format = _lines(_HEADLINE_LINE_HEIGHT, font)
    block_format.setBottomMargin(look.byline_room)
    cursor.setPosition(positions.to_qt(headline.end))
    cursor.setBlockFormat(block_format)


def _lines(height: float, font: QFont) -> QTextBlockFormat:
    """Lines ``height`` times as high as the letters' size; Qt wants it in per cent of the face's own line height."""
    block_format = QTextBlockFormat()
    per_cent = 100 * height * font.pixelSize() / QFontMetricsF(font).height()
    block_format.setLineHeight(per_cent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block_format


def _select(cursor: QTextCursor, positions: Positions, span: Span) -> None:
    start, end = positions.span_to_qt(span)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)

"""Paints tints below the words and underline lanes below the line; the page and its text know nothing of them."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from annotator.domain.codebook import Role
from annotator.domain.span import Span
from annotator.ui.reader.geometry import Piece, pieces
from annotator.ui.reader.marks import Mark, Marks
from annotator.ui.theme import Theme

_FIRST_LANE, _LANE = 2.5, 4.0  # pixels below the glyphs' foot, and between lanes
_RADIUS = 2.5
_DASHES = (3.0, 2.0)  # in pen widths


class Seen(Struct, frozen=True):
    """A paragraph in view: its number, and its top left corner in the viewport."""

    block: QTextBlock
    origin: QPointF


class Painting(Struct, frozen=True):
    """What is to be painted: the paragraphs in view and what lies on them. Spans in UTF-16 units of the document.

    ``lit`` are the parts of the attribution that the mouse is over, ``provisional`` the annotations that the program
    filled in and nobody has accepted yet; ``offered`` are places where the selected claim's speaker is named.
    """

    seen: tuple[Seen, ...]
    marks: Marks
    selected: Mapping[str, Role]
    lit: Mapping[str, Role]
    provisional: frozenset[str]
    offered: tuple[Span, ...]
    hits: tuple[Span, ...]
    current_hit: Span | None
    selection: Span | None


def paint_below(painter: QPainter, painting: Painting, theme: Theme) -> None:
    """Paints what lies behind the words: tints, hits, the selection."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for seen in painting.seen:
        for mark, _ in painting.marks.in_block(seen.block.blockNumber()):
            _tint(painter, seen, mark, painting, theme)
        paint_stretches(painter, seen, painting.hits, QColor(theme.colours.hit))
        if painting.selection is not None:
            paint_stretches(painter, seen, (painting.selection,), QColor(theme.colours.highlight))
    if painting.current_hit is not None:
        _outline(painter, painting, painting.current_hit, QColor(theme.colours.accent))


def paint_above(painter: QPainter, painting: Painting, theme: Theme) -> None:
    """Paints the underline lanes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for seen in painting.seen:
        _offer(painter, seen, painting.offered, theme)
        for mark, lane in painting.marks.in_block(seen.block.blockNumber()):
            strong = mark.annotation_id in painting.selected or mark.annotation_id in painting.lit
            pen = QPen(QColor(theme.shade(mark.colour).line), 3 if strong else 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if mark.role == "cue":
                pen.setStyle(Qt.PenStyle.DotLine)
            elif mark.suggested or mark.annotation_id in painting.provisional:
                pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            for piece in pieces(seen.block, seen.origin, mark.span):
                y = round(piece.box.bottom() + _FIRST_LANE + lane * _LANE) - pen.widthF() / 2
                painter.drawLine(QPointF(piece.box.left(), y), QPointF(piece.box.right(), y))


def _offer(painter: QPainter, seen: Seen, spans: tuple[Span, ...], theme: Theme) -> None:
    pen = QPen(QColor(theme.shade("blue").line), 2)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    for span in _inside(seen.block, spans):
        for piece in pieces(seen.block, seen.origin, span):
            y = round(piece.box.bottom() + _FIRST_LANE) - 1
            painter.drawLine(QPointF(piece.box.left(), y), QPointF(piece.box.right(), y))


def _tint(painter: QPainter, seen: Seen, mark: Mark, painting: Painting, theme: Theme) -> None:
    selected = mark.annotation_id in painting.selected or mark.annotation_id in painting.lit
    if not selected and (mark.role == "cue" or mark.suggested):
        return
    shade = theme.shade(mark.colour)
    painter.setBrush(QColor(shade.strong if selected else shade.tint))
    for piece in pieces(seen.block, seen.origin, mark.span):
        painter.drawRoundedRect(_grown(piece), _RADIUS, _RADIUS)


def paint_stretches(painter: QPainter, seen: Seen, spans: tuple[Span, ...], colour: QColor) -> None:
    """Lays a colour behind what of the spans (UTF-16 units of the document) lies in a paragraph."""
    painter.setBrush(colour)
    for span in _inside(seen.block, spans):
        for piece in pieces(seen.block, seen.origin, span):
            painter.drawRect(_grown(piece))


def _outline(painter: QPainter, painting: Painting, span: Span, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))
    for seen in painting.seen:
        for part in _inside(seen.block, (span,)):
            for piece in pieces(seen.block, seen.origin, part):
                painter.drawRoundedRect(_grown(piece), _RADIUS, _RADIUS)


def _grown(piece: Piece) -> QRectF:
    return piece.box.adjusted(-1, -1, 1, 2)


def _inside(block: QTextBlock, spans: tuple[Span, ...]) -> Iterator[Span]:
    base, length = block.position(), block.length() - 1
    for span in spans:
        part = Span(max(span.start - base, 0), min(span.end - base, length))
        if part.start < part.end:
            yield part

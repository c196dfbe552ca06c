"""Where stretches of a paragraph lie on the page, line by line, in either writing direction."""

import re
from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from annotator.domain.span import Span

# Faces leave room above and below their letters; what is left there keeps the lanes of one line off the next.
_ABOVE, _BELOW = 0.86, 0.8
# Hebrew to Arabic Extended-A, and the presentation forms of both
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


class Piece(Struct, frozen=True):
    """A rectangle around glyphs that stand together in a line, in page coordinates; as high as the letters are."""

    box: QRectF


def pieces(block: QTextBlock, origin: QPointF, span: Span) -> Iterator[Piece]:
    """The pieces of a stretch of the block (UTF-16 units from its start), in logical order."""
    layout = block.layout()
    first = layout.lineForTextPosition(span.start)
    if not first.isValid():
        return
    text = block.text()
    mixed = _is_mixed(text)
    for number in range(first.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if start >= span.end:
            return
        # The space at which a line breaks hangs over its end.
        seen_end = end - 1 if end < span.end and text[end - 1].isspace() else end
        inside = Span(max(start, span.start), min(seen_end, span.end))
        for left, right in _runs(layout, line, inside) if mixed else [_run(line, inside)]:
            baseline = origin.y() + line.y() + line.ascent()
            height = _ABOVE * line.ascent() + _BELOW * line.descent()
            yield Piece(QRectF(origin.x() + left, baseline - _ABOVE * line.ascent(), right - left, height))


def _run(line: QTextLine, span: Span) -> tuple[float, float]:
    left, right = _x(line, span.start), _x(line, span.end)
    return (left, right) if left <= right else (right, left)


def _runs(layout: QTextLayout, line: QTextLine, span: Span) -> list[tuple[float, float]]:
    """The visual runs of a stretch where directions may mix: Qt shapes each direction as a glyph run of its own."""
    runs = layout.glyphRuns(span.start, len(span))
    boxes = [run.boundingRect() for run in runs]
    in_line = [b for b in boxes if line.y() - 1 <= b.center().y() <= line.y() + line.height() + 1]
    return [(b.left(), b.right()) for b in in_line] or [_run(line, span)]


def _x(line: QTextLine, position: int) -> float:
    # The stubs promise less than the binding gives: the x and the position that was really used.
    return cast("tuple[float, int]", line.cursorToX(position))[0]


def _is_mixed(text: str) -> bool:
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None

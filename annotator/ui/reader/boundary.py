"""Moving an end of a fragment in place, with the mouse."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCursor

from annotator.domain.annotation import Annotation
from annotator.domain.snapping import word_end, word_start
from annotator.domain.span import Span
from annotator.ui.reader.sheet import Sheet

_REACH = 5.0  # pixels on either side of an end that take hold of it


class Grip(Struct, frozen=True):
    """One end of a fragment, taken hold of. Spans in code points."""

    annotation_id: str
    fragment: Span
    edge: Literal["start", "end"]

    def moved(self, text: str, position: int, *, exact: bool) -> Span:
        """The fragment with this end at ``position``, or at the edge of the word there unless ``exact``."""
        if self.edge == "start":
            start = position if exact else word_start(text, position)
            return Span(min(start, self.fragment.end - 1), self.fragment.end)
        end = position if exact else word_end(text, position)
        return Span(self.fragment.start, max(end, self.fragment.start + 1))


def grip_at(sheet: Sheet, annotations: Iterator[Annotation], point: QPointF) -> Grip | None:
    """The end of a fragment of these annotations that lies under the point, the nearest one."""
    found: list[tuple[float, Grip]] = []
    for annotation in annotations:
        for part in annotation.fragments:
            for edge, distance in _distances(sheet, part.span, point):
                if distance <= _REACH:
                    found.append((distance, Grip(annotation.id, part.span, edge)))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _distances(sheet: Sheet, span: Span, point: QPointF) -> Iterator[tuple[Literal["start", "end"], float]]:
    start, end = sheet.positions.span_to_qt(span)
    edges: tuple[tuple[Literal["start", "end"], int], ...] = (("start", start), ("end", end))
    for edge, position in edges:
        cursor = QTextCursor(sheet.document())
        cursor.setPosition(position)
        box = sheet.cursorRect(cursor)
        if box.top() <= point.y() <= box.bottom():
            yield edge, abs(box.left() + box.width() / 2 - point.x())

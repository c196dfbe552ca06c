"""Moving an end of a fragment in place, with the mouse."""

from collections.abc import Iterator
from typing import Literal, cast

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from annotator.domain.annotation import Annotation
from annotator.domain.snapping import word_end, word_start
from annotator.domain.span import Span
from annotator.ui.reader.geometry import pieces
from annotator.ui.reader.sheet import Sheet

_DROP, _RADIUS, _REACH = 4.0, 4.5, 7.0  # pixels: how far below the letters, how large, how near is on it


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


class Knob(Struct, frozen=True):
    """What an end is pulled by: a dot under the line, below the letters, so that a drag over letters only selects."""

    grip: Grip
    centre: QPointF


def knobs(sheet: Sheet, annotation: Annotation) -> Iterator[Knob]:
    """The knobs of an annotation's ends that are on the page, in the viewport's coordinates."""
    for part in annotation.fragments:
        start, end = sheet.positions.span_to_qt(part.span)
        edges: tuple[tuple[Literal["start", "end"], int], ...] = (("start", start), ("end", end))
        for edge, at in edges:
            block = sheet.document().findBlock(at if edge == "start" else at - 1)
            base = block.position()
            here = list(pieces(block, sheet.origin(block), Span(max(start - base, 0), end - base)))
            if here:
                box = here[0 if edge == "start" else -1].box
                leading = (edge == "start") != _is_backward(block, at - base)
                x = box.left() if leading else box.right()
                yield Knob(Grip(annotation.id, part.span, edge), QPointF(x, box.bottom() + _DROP))


def knob_at(sheet: Sheet, annotation: Annotation | None, point: QPointF) -> Grip | None:
    """The end whose knob lies under the point, the nearest one."""
    if annotation is None:
        return None
    near = ((QLineF(knob.centre, point).length(), knob.grip) for knob in knobs(sheet, annotation))
    found = min(near, key=lambda pair: pair[0], default=None)
    return found[1] if found is not None and found[0] <= _REACH else None


def paint_knobs(painter: QPainter, sheet: Sheet, annotation: Annotation, colour: QColor) -> None:
    """Draws the knobs of the selected annotation."""
    painter.setPen(QPen(QColor(sheet.theme.colours.paper), 1.5))
    painter.setBrush(colour)
    for knob in knobs(sheet, annotation):
        painter.drawEllipse(knob.centre, _RADIUS, _RADIUS)


def _is_backward(block: QTextBlock, offset: int) -> bool:
    """Whether the text runs from right to left there: its line then starts on the right."""
    line = block.layout().lineForTextPosition(max(offset - 1, 0))
    here = cast("tuple[float, int]", line.cursorToX(max(offset - 1, 0)))[0]
    return cast("tuple[float, int]", line.cursorToX(offset))[0] < here

"""Quotations in the marks of many languages: nested, unclosed, reopened. Not for who says them."""

from collections.abc import Sequence

from msgspec import Struct

from annotator.domain.span import Span
from annotator.suggestions.marks import is_opening, is_possessive, may_open, stands_free
from annotator.suggestions.quotation import Quotation, marks_in

_CLOSERS = {
    "“": "”",
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    '"': '"',
    "'": "'",
    "”": "”",
}
_CAN_OPEN = frozenset(_CLOSERS)
_SINGLE = frozenset("‘’‚'")
# Marks that are written alike wherever they stand: only the signs around them tell whether they open or close.
_BOTH_WAYS = frozenset("\"'”“‘’«»‹›")
_DEEPEST = 6
_LOOKED_AHEAD = 12


class _Open(Struct):
    mark: str
    at: int
    closers: str


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of these paragraphs in text order, outer ones before inner ones."""
    found: list[Quotation] = []
    continued = ""
    for number, paragraph in enumerate(paragraphs):
        own, unclosed = _in_paragraph(text, paragraph, continued)
        following = text[paragraphs[number + 1].start] if number + 1 < len(paragraphs) else ""
        goes_on = unclosed is not None and following in (unclosed.mark, unclosed.closers[0])
        if unclosed is not None and (goes_on or stands_free(text, unclosed.at, paragraph)):
            own.append(_unclosed(text, unclosed, paragraph, goes_on))
        continued = unclosed.mark if unclosed is not None and goes_on else ""
        found += _with_depths(own)
    return found


def _unclosed(text: str, opened: _Open, paragraph: Span, goes_on: bool) -> Quotation:
    span = Span(opened.at, paragraph.end)
    inner = _inner(text, opened.at + 1, paragraph.end) or span
    return Quotation(span, inner, closed=False, goes_on=goes_on, mark=opened.mark)


def _in_paragraph(text: str, paragraph: Span, continued: str) -> tuple[list[Quotation], _Open | None]:
    """The closed quotations, and the outermost one that was opened and not closed."""
    found: list[Quotation] = []
    waiting: list[_Open] = []
    marks = list(marks_in(text, paragraph))
    for number, at in enumerate(marks):
        mark = text[at]
        if continued and at == paragraph.start and mark in (continued, _CLOSERS[continued][0]):
            waiting.append(_Open(continued, at, _CLOSERS[continued]))
            continue
        depth = _closes(text, at, waiting, marks[number + 1 : number + _LOOKED_AHEAD])
        if depth is not None:
            if inner := _inner(text, waiting[depth].at + 1, at):
                found.append(Quotation(Span(waiting[depth].at, at + 1), inner, mark=waiting[depth].mark))
            del waiting[depth:]
        elif mark in _CAN_OPEN and may_open(text, at, paragraph):
            _push(waiting, mark, at)
    return found, next((w for w in waiting if w.mark not in _SINGLE and w.at + 1 < paragraph.end), None)


def _push(waiting: list[_Open], mark: str, at: int) -> None:
    # The same mark again, before it was closed: the first one was stray. Guillemets alone are nested in themselves.
    if mark not in "«„「" and any(w.mark == mark for w in waiting):
        del waiting[next(n for n, w in enumerate(waiting) if w.mark == mark) :]
    if len(waiting) >= _DEEPEST:
        del waiting[0]
    waiting.append(_Open(mark, at, _CLOSERS[mark]))


def _closes(text: str, at: int, waiting: list[_Open], following: list[int]) -> int | None:
    """Which of the open quotations the mark closes."""
    mark = text[at]
    depth = next((n for n in reversed(range(len(waiting))) if mark in waiting[n].closers), None)
    if depth is None or at == waiting[depth].at + 1:
        return None
    if mark in _BOTH_WAYS and is_opening(text, at) and mark not in "»”":
        return None
    if mark in "'’" and is_possessive(text, at, waiting[depth].closers, following):
        return None
    return depth


def _inner(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _with_depths(found: list[Quotation]) -> list[Quotation]:
    found.sort(key=lambda q: (q.span.start, -q.span.end))
    ends: list[int] = []
    result: list[Quotation] = []
    for quotation in found:
        while ends and ends[-1] <= quotation.span.start:
            ends.pop()
        depth = len(ends)
        ends.append(quotation.span.end)
        result.append(
            Quotation(quotation.span, quotation.inner, depth, quotation.closed, quotation.goes_on, quotation.mark)
        )
    return result

"""The text of an article with what is marked in it."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from annotator.domain.span import Span
from annotator.formats.tei.markup import empty, start, words


class Piece(Struct, frozen=True):
    """One fragment of a mark; ``name`` and ``attributes`` are those of its element, ``id`` is the fragment's own."""

    id: str
    span: Span
    name: str
    attributes: dict[str, str]


class Body(Struct, frozen=True):
    """Lines of XML, and the fragments that are marked by anchors as they fit in no element."""

    lines: tuple[str, ...]
    anchored: tuple[Piece, ...]


def body(text: str, pieces: Sequence[Piece], is_head: Callable[[Span], bool]) -> Body:
    """A line of XML for each line of the text; ``is_head`` says whether a line is the headline."""
    spans = list(_lines(text))
    ordered = sorted(pieces, key=lambda one: (one.span.start, -one.span.end))
    inline: list[Piece] = []
    anchored: list[Piece] = []
    at = 0
    open_: list[Piece] = []
    for piece in ordered:
        while spans[at].end < piece.span.start:
            at += 1
        while open_ and open_[-1].span.end <= piece.span.start:
            open_.pop()
        fits = spans[at].covers(piece.span) and (not open_ or open_[-1].span.covers(piece.span))
        (inline if fits else anchored).append(piece)
        open_ += [piece] if fits else []
    points = sorted((place, f"{one.id}.{end}") for one in anchored for place, end in _ends(one))
    return Body(tuple(_all(text, spans, inline, points, is_head)), tuple(anchored))


def _ends(piece: Piece) -> Iterator[tuple[int, str]]:
    yield piece.span.start, "from"
    yield piece.span.end, "to"


def _lines(text: str) -> Iterator[Span]:
    start_ = 0
    for line in text.split("\n"):
        yield Span(start_, start_ + len(line))
        start_ += len(line) + 1


def _all(
    text: str,
    spans: list[Span],
    inline: list[Piece],
    points: list[tuple[int, str]],
    is_head: Callable[[Span], bool],
) -> Iterator[str]:
    first_piece = first_point = 0
    for number, line in enumerate(spans):
        last_piece, last_point = first_piece, first_point
        while last_piece < len(inline) and inline[last_piece].span.start <= line.end:
            last_piece += 1
        while last_point < len(points) and points[last_point][0] <= line.end:
            last_point += 1
        name = "head" if number == 0 and len(spans) > 1 and is_head(line) else "p"
        inside = _line(text, line, inline[first_piece:last_piece], points[first_point:last_point])
        yield f"<{name}>{inside}</{name}>" if inside else f"<{name}/>"
        first_piece, first_point = last_piece, last_point


def _line(text: str, line: Span, pieces: list[Piece], points: list[tuple[int, str]]) -> str:
    places = {line.end, *(place for place, _ in points)}
    places |= {place for one in pieces for place in (one.span.start, one.span.end)}
    out: list[str] = []
    open_: list[Piece] = []
    at, piece, point = line.start, 0, 0
    for place in sorted(places):
        out.append(words(text[at:place]))
        at = place
        while open_ and open_[-1].span.end == place:
            out.append(f"</{open_.pop().name}>")
        while point < len(points) and points[point][0] == place:
            out.append(empty("anchor", xml_id=points[point][1]))
            point += 1
        while piece < len(pieces) and pieces[piece].span.start == place:
            out.append(start(pieces[piece].name, **pieces[piece].attributes))
            open_.append(pieces[piece])
            piece += 1
    return "".join(out)

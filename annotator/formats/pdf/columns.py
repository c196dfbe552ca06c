"""The reading order of a page: columns one after the other, what runs across them before and after."""

from collections.abc import Iterator, Sequence

from annotator.formats.pdf.pages import Piece

_LEAST = 3  # lines that a column must have
_NARROWEST = 6  # times the size of its letters: what is narrower are bullets and numbers, not a column
_GUTTER = 0.5  # times the size: what comes nearer to the next column than that reaches into it
_MOST = 3000  # pieces on a page; more is no text, and finding columns would take too long


def in_reading_order(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The columns of a page in the order in which they are read, each as its lines from top to bottom."""
    if len(pieces) > _MOST:
        return [_lines(pieces)]
    return [lines for column in _columns(list(pieces)) if (lines := _lines(column))]


def _columns(pieces: list[Piece]) -> Iterator[list[Piece]]:
    best: tuple[int, list[Piece], float] | None = None
    ordered = sorted(pieces, key=lambda piece: -piece.top)
    for edge in _edges(pieces):
        for run in _runs(ordered, edge):
            if (best is None or len(run) > best[0]) and _parts(run, edge):
                best = (len(run), run, edge)
    if best is None:
        if pieces:
            yield pieces
        return
    _, run, edge = best
    top, bottom = max(piece.top for piece in run), min(piece.bottom for piece in run)
    inside = set(map(id, run))
    others = [piece for piece in pieces if id(piece) not in inside]
    yield from _columns([piece for piece in others if _middle(piece) >= (top + bottom) / 2])
    yield from _columns([piece for piece in run if piece.left < edge])
    yield from _columns([piece for piece in run if piece.left >= edge])
    yield from _columns([piece for piece in others if _middle(piece) < (top + bottom) / 2])


def _edges(pieces: Sequence[Piece]) -> list[float]:
    """Where several pieces begin at the same place: perhaps a column."""
    starts = sorted(piece.left for piece in pieces)
    found: list[float] = []
    for place, start in enumerate(starts):
        near = starts[place : place + _LEAST]
        if len(near) == _LEAST and near[-1] - start < 3 and (not found or start - found[-1] > 6):
            found.append(start - 1.0)
    return found[1:] if found else []  # the first is the left edge of all of them


def _runs(ordered: Sequence[Piece], edge: float) -> Iterator[list[Piece]]:
    """What stands between two pieces that reach across the edge."""
    run: list[Piece] = []
    for piece in ordered:
        if piece.left < edge < piece.right + _GUTTER * piece.size:
            if run:
                yield run
            run = []
        else:
            run.append(piece)
    if run:
        yield run


def _parts(run: Sequence[Piece], edge: float) -> bool:
    """Whether there is a column on either side, one beside the other."""
    left = [piece for piece in run if piece.left < edge]
    right = [piece for piece in run if piece.left >= edge]
    if not (_is_column(left) and _is_column(right)):
        return False
    top = min(max(piece.top for piece in left), max(piece.top for piece in right))
    bottom = max(min(piece.bottom for piece in left), min(piece.bottom for piece in right))
    return top - bottom > _LEAST * min(piece.size for piece in run)


def _is_column(pieces: Sequence[Piece]) -> bool:
    if len(_lines(pieces)) < _LEAST:
        return False
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    return width >= _NARROWEST * min(piece.size for piece in pieces)


def _lines(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that stand beside one another as one line."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -_middle(piece)):
        if lines and abs(_middle(lines[-1][0]) - _middle(piece)) < piece.size / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_line(sorted(line, key=lambda piece: piece.left)) for line in lines]


def _line(pieces: Sequence[Piece]) -> Piece:
    return Piece(
        " ".join(" ".join(piece.text.split()) for piece in pieces),
        pieces[0].left,
        min(piece.bottom for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.top for piece in pieces),
        max(piece.size for piece in pieces),
        pieces[0].page,
    )


def _middle(piece: Piece) -> float:
    return (piece.bottom + piece.top) / 2

"""Puts the lines of columns together to paragraphs, and words that were parted at the end of a line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from annotator.formats.pdf.pages import HYPHEN, Page, Piece

_MARGIN = 0.1  # of the page's height, where page numbers and running titles stand
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|strona|стр\.?)?\s*\d{1,4}(?:\s*(?:/|of|von|de|di)\s*\d{1,4})?\W*", re.I
)
_ENDS = re.compile(r"[.!?…:。！？]['\"”’»)\]]*$")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")


class Paragraph(Struct):
    """The text of a paragraph, the size of its letters, and the page on which it begins."""

    text: str
    size: float
    page: int


def without_repeated(pages: Sequence[Page]) -> list[list[Piece]]:
    """The pieces of each page, without page numbers and what stands at the edge of at least half of the pages."""
    edges = [{_folded(piece) for piece in page.pieces if _at_edge(piece, page.height)} for page in pages]
    seen = Counter(text for edge in edges for text in edge)
    often = {text for text, count in seen.items() if count >= max(2, len(pages) / 2)}
    return [
        [piece for piece in page.pieces if not (_at_edge(piece, page.height) and _is_furniture(piece, often))]
        for page in pages
    ]


def joined(columns: Sequence[list[Piece]]) -> list[Paragraph]:
    """The paragraphs, also those that go on in the next column or on the next page."""
    known = Counter(word for column in columns for line in column for word in re.findall(r"[\w-]+", line.text.lower()))
    found: list[Paragraph] = []
    for column in columns:
        for number, lines in enumerate(_paragraphs(column)):
            text = _text(lines, known)
            size = median(line.size for line in lines)
            if found and not number and _goes_on(found[-1], text, size):
                found[-1].text = _put_together(found[-1].text, text, known)
            else:
                found.append(Paragraph(text, size, lines[0].page))
    for paragraph in found:
        paragraph.text = paragraph.text.replace(HYPHEN, "-")
    return [paragraph for paragraph in found if paragraph.text.strip()]


def _at_edge(line: Piece, height: float) -> bool:
    return line.bottom < _MARGIN * height or line.top > (1 - _MARGIN) * height


def _is_furniture(piece: Piece, often: set[str]) -> bool:
    return _folded(piece) in often or _PAGE_NUMBER.fullmatch(piece.text) is not None


def _folded(piece: Piece) -> str:
    return _FIGURES.sub("#", " ".join(piece.text.split()))


def _paragraphs(column: Sequence[Piece]) -> Iterator[list[Piece]]:
    left, right = median(line.left for line in column), max(line.right for line in column)
    pitches = [above.bottom - below.bottom for above, below in pairwise(column)]
    pitch = median(pitches) if pitches else 0
    lines = [column[0]]
    for above, below in pairwise(column):
        if _begins(above, below, pitch) or _indented(above, below, left) or _ended(above, left, right):
            yield lines
            lines = []
        lines.append(below)
    yield lines


def _begins(above: Piece, below: Piece, pitch: float) -> bool:
    """Whether the lines stand further apart than most, or their letters differ in size."""
    larger, smaller = max(above.size, below.size), min(above.size, below.size)
    return above.bottom - below.bottom > max(1.3 * pitch, pitch + 0.3 * smaller) or larger > 1.15 * smaller


def _indented(above: Piece, below: Piece, left: float) -> bool:
    centred = abs((below.left + below.right) - (above.left + above.right)) < below.size
    return below.left - left > 0.7 * below.size and above.left - left < 0.5 * above.size and not centred


def _ended(above: Piece, left: float, right: float) -> bool:
    """Whether the line stops well before the others do, after a sentence."""
    return right - above.right > 0.2 * (right - left) and _ENDS.search(above.text) is not None


def _goes_on(before: Paragraph, text: str, size: float) -> bool:
    alike = abs(before.size - size) < 0.1 * size
    return alike and not _ENDS.search(before.text) and (text[:1].islower() or before.text.endswith((HYPHEN, "-")))


def _text(lines: Sequence[Piece], known: Counter[str]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        text = _put_together(text, line.text, known)
    return text


def _put_together(before: str, after: str, known: Counter[str]) -> str:
    """Two lines as one; a hyphen at the end of the first goes, unless the word has one elsewhere in the text."""
    if not before.endswith((HYPHEN, "-", "‐")):
        return f"{before} {after}"
    first, second = _WORD_BEFORE.search(before[:-1]), _WORD_AFTER.match(after)
    if first is None or second is None or not second[0][0].islower():
        return f"{before[:-1]}-{after}" if second else f"{before} {after}"
    with_hyphen, without = f"{first[0]}-{second[0]}".lower(), f"{first[0]}{second[0]}".lower()
    keeps = known[with_hyphen] > known[without]
    return f"{before[:-1]}{'-' if keeps else ''}{after}"

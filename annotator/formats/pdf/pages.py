"""What stands where on the pages of a PDF: pieces of lines, as the file has them."""

from collections.abc import Iterator
from ctypes import byref, c_double
from typing import Any, cast

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.aside import guarded

_MOST_CHARACTERS = 200_000  # on one page; a page of a newspaper has 20,000
_MOST_PAGES = 5_000
_HYPHENS = "\x02\ufffe\u00ad"  # what PDFium has for a hyphen at the end of a line, and a soft one
HYPHEN = "\u00ad"
_WIDE = 1.2  # times the size of the letters: a gap that parts columns, while words are parted by a third
_NEAR = 0.5  # times the size: what differs less in height is one line


class Piece(Struct):
    """A part of a line: its words, its box with y growing upwards, and the size of its letters."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    page: int


class Page(Struct, frozen=True):
    """The pieces of a page in the order of the file, and whether it has a picture and no text."""

    number: int
    height: float
    pieces: list[Piece]
    is_picture: bool


def opened(data: bytes) -> Iterator[Page]:
    """The pages one by one. Raises UnreadableFile (damaged, locked, too_large)."""
    # Imported here: it loads a library of some megabytes.
    import pypdfium2  # pyright: ignore

    pdfium = cast("Any", pypdfium2)
    try:
        document = guarded(lambda: pdfium.PdfDocument(data))
    except UnreadableFile as error:
        is_locked = "assword" in str(error.facts.get("detail", ""))
        raise UnreadableFile("locked") if is_locked else error from None
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableFile("too_large", limit=f"{_MOST_PAGES} pages")
        for index in range(len(document)):
            yield guarded(lambda index=index: _page(pdfium, document, index))
    finally:
        document.close()


def _page(pdfium: Any, document: Any, index: int) -> Page:  # noqa: ANN401 - the library has no types
    page = document[index]
    try:
        text = page.get_textpage()
        try:
            pieces = list(_pieces(pdfium.raw, text, index + 1))
        finally:
            text.close()
        pictures = () if pieces else page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=2)
        return Page(index + 1, float(page.get_height()), pieces, any(True for _ in pictures))
    finally:
        page.close()


def _pieces(raw: Any, text: Any, page: int) -> Iterator[Piece]:  # noqa: ANN401 - as above
    count = text.count_chars()
    if count > _MOST_CHARACTERS:
        raise UnreadableFile("too_large", place=f"page {page}", limit=f"{_MOST_CHARACTERS} characters a page")
    piece: Piece | None = None
    for index, character in enumerate(_characters(raw, text, count)):
        if piece is not None and character not in "\r\n" and character.isspace():
            piece.text += " "
        found = None if character.isspace() else _character(raw, text, index, character, page)
        if found is not None and piece is not None and _goes_on(piece, found):
            _add(piece, found)
        elif found is not None or character in "\r\n":
            if piece is not None:
                yield piece
            piece = found
    if piece is not None:
        yield piece


def _character(raw: Any, text: Any, index: int, character: str, page: int) -> Piece | None:  # noqa: ANN401 - as above
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if not raw.FPDFText_GetCharBox(text, index, byref(left), byref(right), byref(bottom), byref(top)):
        return None
    # Some files give a size of 1 and enlarge it by a matrix, which the box tells.
    size = max(1.0, float(raw.FPDFText_GetFontSize(text, index)), (top.value - bottom.value) * 0.8)
    shown = HYPHEN if character in _HYPHENS else character
    return Piece(shown, left.value, bottom.value, right.value, top.value, size, page)


def _add(piece: Piece, character: Piece) -> None:
    piece.text += character.text
    piece.right = max(piece.right, character.right)
    piece.bottom, piece.top = min(piece.bottom, character.bottom), max(piece.top, character.top)
    piece.size = max(piece.size, character.size)


def _characters(raw: Any, text: Any, count: int) -> list[str]:  # noqa: ANN401 - as above
    codes = (int(raw.FPDFText_GetUnicode(text, index)) for index in range(count))
    return [chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes]


def _goes_on(piece: Piece, after: Piece) -> bool:
    gap, size = after.left - piece.right, after.size
    middle = (piece.bottom + piece.top) / 2
    height = max(_NEAR * size, piece.top - piece.bottom)
    return -size < gap < _WIDE * size and abs(after.bottom + size / 3 - middle) < height

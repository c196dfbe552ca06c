"""Writes the tables as an Excel workbook (ECMA-376), by openpyxl, which puts each row down as it comes.

Every cell is a text, so none is a formula, whatever it begins with. The same rows are the same bytes: the archive's
dates are all one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from typing import Any, BinaryIO, cast

import msgspec

from annotator.domain.document import AnnotatedArticle
from annotator.domain.errors import ExportFailed, UnreadableFile
from annotator.formats.format import FolderFormat, NoOptions
from annotator.formats.reading.aside import aside
from annotator.formats.tables.read_back import raw_rows
from annotator.formats.tables.sheets import CARRIES, SHEETS, Row, Sheet, Sheets
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.sheet_cells import fitted
from annotator.formats.writing.workbooks import packed

_SINGLE = "data.xlsx"
_MOST_ROWS = 1_048_576  # of a sheet; what is beyond goes on in a second one
_WIDTHS = {"quote": 60, "headline": 40, "speaker": 24, "target": 24, "guidelines": 60, "name": 24, "note": 30}
_AT_ONCE = 200  # rows that are read back in one step
_LONGEST = 3600  # seconds that packing may take: a sheet that is full takes some minutes
_WAITING = 20  # articles: a preview looks at fewer, and needs no workbook
_encode = msgspec.json.Encoder().encode
# What it may take for anything but a text: formulas, and the names of faults.
_MISTAKEN = re.compile("[=#]")


class _Book:
    """One workbook on its way."""

    def __init__(self, sheets: Sheets) -> None:
        # Imported here, as it takes most of a second.
        from openpyxl import Workbook  # pyright: ignore
        from openpyxl.cell import WriteOnlyCell  # pyright: ignore

        self._cell = cast("Any", WriteOnlyCell)
        self.book: Any = cast("Any", Workbook)(write_only=True)
        self._sheets = sheets
        self._open: dict[Sheet, Any] = {}
        self._made: list[Any] = []
        self._count: dict[Sheet, int] = {}
        self.sums: dict[str, Any] = {}
        for sheet in SHEETS:
            self._begin(sheet)

    def __del__(self) -> None:
        # An export that was given up leaves sheets that are not ended, of which the library would complain.
        for made in self._made:
            with suppress(Exception):
                made.close()

    def add(self, sheet: Sheet, rows: Iterable[Row]) -> None:
        for row in rows:
            if self._count[sheet] == _MOST_ROWS:
                self._begin(sheet)
            self._append(sheet, row)

    def _begin(self, sheet: Sheet) -> None:
        names = cast("list[str]", self.book.sheetnames)
        before = sum(name.split(" ")[0] == sheet for name in names)
        made = self.book.create_sheet(f"{sheet} {before + 1}" if before else sheet)
        made.freeze_panes = "A2"
        head = self._sheets.head(sheet)
        for number, name in enumerate(head):
            if name in _WIDTHS:
                made.column_dimensions[_letters(number)].width = _WIDTHS[name]
        self._open[sheet], self._count[sheet] = made, 0
        self._made.append(made)
        self.sums[made.title] = sha256()
        self._append(sheet, head)

    def _append(self, sheet: Sheet, row: Row) -> None:
        made = self._open[sheet]
        cells = [fitted(cell, self._sheets.cut) for cell in row]
        self._count[sheet] += 1
        self.sums[made.title].update(_summed(cells))
        made.append([self._written(made, cell) for cell in cells])

    def _written(self, made: object, cell: str) -> object:
        if not cell or not _MISTAKEN.match(cell):
            return cell or None
        found = self._cell(made, cell)
        found.data_type = "s"
        found.quotePrefix = True  # so that it stays a text where a person edits the cell
        return found


class _Writer:
    def __init__(self, content: Content, _options: NoOptions) -> None:
        self._sheets = Sheets(content)
        self._books: dict[str, _Book] = {}
        self._waiting: list[tuple[str, dict[Sheet, list[Row]]]] = []

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._sheets.note(article)
        self._waiting.append((f"{part}.xlsx" if part else _SINGLE, self._sheets.of_article(article)))
        if len(self._waiting) > _WAITING:
            self._flush()
        return ()

    def end(self) -> Iterator[Piece]:
        self._flush()
        for name, book in self._books.items():
            for sheet, rows in self._sheets.of_all().items():
                book.add(sheet, rows)
            yield from _packed(book, name)

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        return ""

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        for name, book in self._books.items():
            with opened(name) as file:
                data = BytesIO(file.read())
            found = {title: sha256() for title in book.sums}
            for number, (title, cells) in enumerate(raw_rows(data)):
                found[title].update(_summed(cells))
                if number % _AT_ONCE == 0:
                    yield ""
            differs = [title for title, summed in book.sums.items() if found[title].digest() != summed.digest()]
            yield f"{name}, {differs[0]}" if differs else ""

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._sheets.left_out()

    def _flush(self) -> None:
        for name, tables in self._waiting:
            if name not in self._books:
                self._books[name] = _Book(self._sheets)
            for sheet, rows in tables.items():
                self._books[name].add(sheet, rows)
        self._waiting.clear()


def _packed(book: _Book, name: str) -> Iterator[Piece]:
    """The workbook's bytes, after as many empty pieces as it takes to make them. Raises ExportFailed."""
    packing = aside(lambda: packed(book.book), _LONGEST)
    while True:
        try:
            next(packing)
        except StopIteration as end:
            yield Piece(name, end.value)
            return
        except UnreadableFile as error:
            detail = str(error.facts.get("detail", error.code))
            raise ExportFailed("cannot_write", file=name, detail=detail) from error
        yield Piece(name, b"")


def _summed(cells: Sequence[str]) -> bytes:
    """The cells as bytes; the library leaves out empty ones at a row's end."""
    last = next((n for n in range(len(cells), 0, -1) if cells[n - 1]), 0)
    return _encode(cells[:last])


def _letters(column: int) -> str:
    """The letters by which a spreadsheet calls a column, counted from 0."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


WORKBOOK = FolderFormat(
    id="workbook",
    title="Workbook (XLSX)",
    carries=CARRIES,
    options=NoOptions,
    writer=_Writer,
    example="claims, stances, speakers, articles, codebook: a sheet for each\n",
    suffix=".xlsx",
    single=_SINGLE,
)

"""Writes the tables as CSV files, in UTF-8 with a byte order mark, by which spreadsheets know the encoding."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, BinaryIO, Literal

from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import FolderFormat
from annotator.formats.tables.sheets import CARRIES, Row, Sheet, Sheets
from annotator.formats.writers import Content, LeftOut, Piece
from annotator.formats.writing.cells import csv_lines, csv_rows


class TablesOptions(Struct, frozen=True):
    """How the tables are written."""

    separator: Annotated[Literal[",", ";", "\t"], Meta(description="between two cells: comma, semicolon or tab")] = ","


class _Writer:
    def __init__(self, content: Content, options: TablesOptions) -> None:
        self._sheets = Sheets(content)
        self._separator = options.separator
        self._begun: set[str] = set()

    def article(self, article: AnnotatedArticle, part: str) -> Sequence[Piece]:
        self._sheets.note(article)
        tables = self._sheets.of_article(article).items()
        return [self._piece(sheet, f"{part}/" if part else "", rows) for sheet, rows in tables]

    def end(self) -> Sequence[Piece]:
        return [self._piece(sheet, "", rows) for sheet, rows in self._sheets.of_all().items()]

    def difference(self, written: Sequence[Piece], article: AnnotatedArticle) -> str:
        wanted = self._sheets.of_article(article)
        same = all(self._read(piece.data) == rows for piece, rows in zip(written, wanted.values(), strict=True))
        return "" if same else article.article.id

    def proof(self, opened: Callable[[str], BinaryIO]) -> Iterator[str]:
        """The tables of the whole project; of the others ``difference`` has read each article's rows."""
        for sheet, rows in self._sheets.of_all().items():
            with opened(f"{sheet}.csv") as file:
                yield "" if self._read(file.read()) == rows else f"{sheet}.csv"

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._sheets.left_out()

    def _piece(self, sheet: Sheet, folder: str, rows: Sequence[Row]) -> Piece:
        name = f"{folder}{sheet}.csv"
        head = b"" if name in self._begun else BOM_UTF8 + csv_lines([self._sheets.head(sheet)], self._separator)
        self._begun.add(name)
        return Piece(name, head + csv_lines(rows, self._separator))

    def _read(self, data: bytes) -> list[Row]:
        """The rows, without the head where there is one."""
        begins = data.startswith(BOM_UTF8)
        rows = [tuple(row) for row in csv_rows(data.removeprefix(BOM_UTF8), self._separator)]
        return rows[1:] if begins else rows


TABLES = FolderFormat(
    id="tables",
    title="Tables (a folder of CSV files)",
    carries=CARRIES,
    options=TablesOptions,
    writer=_Writer,
    example="claims.csv:\r\nclaim_id,quote,speaker\r\nclaim-1,“The plan is dead”,A. Minister\r\n",
)

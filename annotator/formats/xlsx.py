"""Excel workbooks (XLSX): a table of articles on the first sheet with one, or on the sheet that is named."""

from collections.abc import Generator, Iterator, Mapping
from functools import partial
from typing import Annotated, BinaryIO

from msgspec import Meta

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Table
from annotator.formats.format import ReadFormat
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.columns import LOOKED_AT, Columns, TableOptions, chosen, draft, guessed
from annotator.formats.reading.dates import DayOrder
from annotator.formats.reading.sheets import LARGEST, Rows, following, named, sheets

_AT_ONCE = 50  # rows a step


class SheetOptions(Columns, frozen=True):
    """How a workbook is read."""

    sheet: Annotated[str, Meta(description="name of the sheet; the first one with a table when not given")] = ""
    dates: Annotated[DayOrder, Meta(description="how to read 03/04/2016: day-month or month-day")] = ""


def read(stream: BinaryIO, options: SheetOptions) -> Iterator[Item]:
    """Yields an article, or what is wrong with it, for each row. Raises UnreadableFile."""
    data = yield from bytes_of(stream, LARGEST)
    names, rows = yield from aside(partial(_table, data, options.sheet))
    columns = chosen(names, options)
    wanted = TableOptions(dates=options.dates)
    while some := following(rows, _AT_ONCE):
        for number, cells in some:
            if any(cells):
                yield _article(dict(zip(names, cells, strict=False)), columns, wanted, f"row {number}")
        yield None


def look(stream: BinaryIO, options: SheetOptions) -> Generator[None, None, Table]:
    """Returns the first rows. Raises UnreadableFile."""
    data = yield from bytes_of(stream, LARGEST)
    names, rows = yield from aside(partial(_table, data, options.sheet))
    found = [cells for _, cells in following(rows, LOOKED_AT)]
    return Table(names, tuple((*cells, *[""] * len(names))[: len(names)] for cells in found), guessed(names), "")


def _article(cells: Mapping[str, str], columns: Mapping[str, str], options: TableOptions, place: str) -> Item:
    try:
        return draft({part: cells.get(name, "") for part, name in columns.items()}, options, place)
    except UnreadableFile as error:
        return error


def _table(data: bytes, sheet: str) -> tuple[tuple[str, ...], Rows]:
    """The names of the columns, and the rows below them with their numbers."""
    for _, rows in sheets(data, sheet):
        for _, cells in rows:
            if any(cells):
                return tuple(named(cells)), rows
    raise UnreadableFile("empty")


XLSX = ReadFormat(
    id="xlsx",
    title="Excel workbook (XLSX)",
    suffixes=(".xlsx", ".xlsm"),
    carries=frozenset({"text", "metadata"}),
    options=SheetOptions,
    read=read,
    look=look,
    example="",
)

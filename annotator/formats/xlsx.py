"""Excel workbooks (XLSX): a table of articles on the first sheet with one, or on the sheet that is named.

By openpyxl, which reads one row at a time; a formula gives the value that was last saved for it.
"""

import warnings
from collections.abc import Generator, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from io import BytesIO
from itertools import islice
from typing import Annotated, Any, BinaryIO, Protocol, cast

from msgspec import Meta

from annotator.domain.errors import UnreadableFile
from annotator.formats.format import Item, ReadFormat, Table
from annotator.formats.reading.archive import Limits, archive_of
from annotator.formats.reading.aside import aside, guarded
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.columns import LOOKED_AT, Columns, TableOptions, chosen, draft, guessed
from annotator.formats.reading.dates import DayOrder

_LARGEST = 128 << 20
_LIMITS = Limits(entry=256 << 20)  # a sheet is one entry, and is not read whole
_AT_ONCE = 50  # rows a step


class _Sheet(Protocol):
    title: str
    sheet_state: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, values_only: bool) -> Iterator[Sequence[object]]: ...


class SheetOptions(Columns, frozen=True):
    """How a workbook is read."""

    sheet: Annotated[str, Meta(description="name of the sheet; the first one with a table when not given")] = ""
    dates: Annotated[DayOrder, Meta(description="how to read 03/04/2016: day-month or month-day")] = ""


def read(stream: BinaryIO, options: SheetOptions) -> Iterator[Item]:
    """Yields an article, or what is wrong with it, for each row. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    names, rows = yield from aside(partial(_table, data, options.sheet))
    columns = chosen(names, options)
    wanted = TableOptions(dates=options.dates)
    while some := _next(rows, _AT_ONCE):
        for number, cells in some:
            if any(cells):
                yield _article(dict(zip(names, cells, strict=False)), columns, wanted, f"row {number}")
        yield None


def look(stream: BinaryIO, options: SheetOptions) -> Generator[None, None, Table]:
    """Returns the first rows. Raises UnreadableFile."""
    data = yield from bytes_of(stream, _LARGEST)
    names, rows = yield from aside(partial(_table, data, options.sheet))
    found = [cells for _, cells in _next(rows, LOOKED_AT)]
    return Table(names, tuple((*cells, *[""] * len(names))[: len(names)] for cells in found), guessed(names), "")


def _article(cells: Mapping[str, str], columns: Mapping[str, str], options: TableOptions, place: str) -> Item:
    try:
        return draft({part: cells.get(name, "") for part, name in columns.items()}, options, place)
    except UnreadableFile as error:
        return error


def _table(data: bytes, sheet: str) -> tuple[tuple[str, ...], "Iterator[tuple[int, Sequence[str]]]"]:
    """The names of the columns, and the rows below them with their numbers."""
    archive_of(data, _LIMITS).refuse_entities()
    for candidate in _sheets(data, sheet):
        rows = _rows(candidate)
        for _, cells in rows:
            if any(cells):
                return tuple(_named(cells)), rows
    raise UnreadableFile("empty")


def _sheets(data: bytes, sheet: str) -> "list[_Sheet]":
    # Imported here, as it takes most of a second.
    import openpyxl  # pyright: ignore

    with warnings.catch_warnings(action="ignore"):  # of what it leaves out, none of which we read
        book = cast("Any", openpyxl).load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    found = [one for one in book.worksheets if one.title == sheet or (not sheet and one.sheet_state == "visible")]
    if sheet and not found:
        raise UnreadableFile("no_column", column=sheet, columns=", ".join(one.title for one in book.worksheets))
    return found


def _rows(sheet: "_Sheet") -> "Iterator[tuple[int, Sequence[str]]]":
    sheet.reset_dimensions()  # some programs write a wrong one, by which rows would be missing
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        yield number, [_cell(value) for value in row]


def _next(rows: "Iterator[tuple[int, Sequence[str]]]", count: int) -> list[tuple[int, Sequence[str]]]:
    with warnings.catch_warnings(action="ignore"):  # of dates beyond the calendar
        return guarded(lambda: list(islice(rows, count)))


def _named(cells: Sequence[str]) -> Iterator[str]:
    """The names as they are, with a number where one is missing or comes twice."""
    taken: set[str] = set()
    for place, name in enumerate(cells, 1):
        name = name.strip() or f"column {place}"
        name = f"{name} ({place})" if name in taken else name
        taken.add(name)
        yield name


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


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

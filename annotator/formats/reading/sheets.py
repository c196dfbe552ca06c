"""Excel workbooks, by openpyxl, which reads one row at a time; a formula gives the value that was last saved for it."""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any, BinaryIO, Protocol, TypeAlias, cast

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.archive import Limits, archive_of
from annotator.formats.reading.aside import guarded

LARGEST = 128 << 20
_LIMITS = Limits(entry=256 << 20)  # a sheet is one entry, and is not read whole
Rows: TypeAlias = "Iterator[tuple[int, Sequence[str]]]"  # with their numbers, the first of which is 1


# What XML cannot hold, as ECMA-376 has it written by its number (ST_Xstring).
_NUMBER = re.compile("_x([0-9A-Fa-f]{4})_")


class _Sheet(Protocol):
    title: str
    sheet_state: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, values_only: bool) -> Iterator[Sequence[object]]: ...


def sheets(data: bytes, sheet: str = "") -> list[tuple[str, Rows]]:
    """The sheets that are shown, or the one of that name, each with its rows. Raises UnreadableFile."""
    archive_of(data, _LIMITS).refuse_entities()
    every = _sheets(BytesIO(data))
    found = [one for one in every if one.title == sheet or (not sheet and one.sheet_state == "visible")]
    if sheet and not found:
        raise UnreadableFile("no_column", column=sheet, columns=", ".join(one.title for one in every))
    return [(one.title, _rows(one)) for one in found]


def following(rows: Rows, count: int) -> list[tuple[int, Sequence[str]]]:
    """The next so many rows. Raises UnreadableFile."""
    with warnings.catch_warnings(action="ignore"):  # of dates beyond the calendar
        return guarded(lambda: list(islice(rows, count)))


def named(cells: Sequence[str]) -> Iterator[str]:
    """The names of columns as they are, with a number where one is missing or comes twice."""
    taken: set[str] = set()
    for place, name in enumerate(cells, 1):
        name = name.strip() or f"column {place}"
        name = f"{name} ({place})" if name in taken else name
        taken.add(name)
        yield name


def _sheets(data: BinaryIO) -> "list[_Sheet]":
    # Imported here, as it takes most of a second.
    import openpyxl  # pyright: ignore

    with warnings.catch_warnings(action="ignore"):  # of what it leaves out, none of which we read
        book = cast("Any", openpyxl).load_workbook(data, read_only=True, data_only=True, keep_links=False)
    return list(book.worksheets)


def _rows(sheet: "_Sheet") -> Rows:
    sheet.reset_dimensions()  # some programs write a wrong one, by which rows would be missing
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        yield number, [_cell(value) for value in row]


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
            return unfitted(str(value))


def unfitted(cell: str) -> str:
    """The text of a cell in which characters stand by their numbers: ``_x0007_``."""
    return _NUMBER.sub(lambda at: chr(int(at.group(1), 16)), cell) if "_x" in cell else cell

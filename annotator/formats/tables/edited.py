"""Reads a table of claims that a person has edited: CSV, TSV, or every sheet of a workbook that has a claim's id."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from functools import partial
from typing import BinaryIO

from msgspec import Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.reading.aside import aside
from annotator.formats.reading.bytes_of import bytes_of
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.separated import separated
from annotator.formats.reading.sheets import LARGEST, Rows, following, named, sheets
from annotator.formats.writing.cells import unguarded

SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm")
CLAIM_ID = "claim_id"
_WORKBOOKS = (".xlsx", ".xlsm")
_AT_ONCE = 200  # rows a step


class EditedRow(Struct, frozen=True):
    """The cells that hold something, by the names of their columns; ``place`` says where the row stands."""

    place: str
    cells: Mapping[str, str]


class EditedTable(Struct):
    """What was read; ``problems`` are rows that could not be."""

    columns: dict[str, None]
    rows: list[EditedRow]
    problems: list[UnreadableFile]


def edited(stream: BinaryIO, suffix: str) -> Generator[None, None, EditedTable]:
    """The rows below each line of names that has ``claim_id``. Raises UnreadableFile, also no_column without one."""
    found = EditedTable({}, [], [])
    if suffix.lower() in _WORKBOOKS:
        yield from _workbook(stream, found)
    else:
        yield from _separated(stream, found)
    return found


def _separated(stream: BinaryIO, found: EditedTable) -> Iterator[None]:
    encoding = yield from detected(stream, "")
    with opened(stream, encoding) as text:
        names: tuple[str, ...] | None = None
        for number, row in enumerate(separated(text)):
            if isinstance(row, UnreadableFile):
                found.problems.append(row)
            elif names is None:
                names = _columns(row.cells)
                _require(names, row.cells)
                found.columns |= dict.fromkeys(names)
            else:
                _put(found, names, row.cells, f"line {row.line}")
            if number % _AT_ONCE == 0:
                yield None
        if names is None:
            raise UnreadableFile("empty")


def _workbook(stream: BinaryIO, found: EditedTable) -> Iterator[None]:
    data = yield from bytes_of(stream, LARGEST)
    seen: list[str] = []
    for title, rows in (yield from aside(partial(sheets, data))):
        head = _head(rows)
        names = _columns(head)
        seen += head
        if CLAIM_ID not in names:
            continue
        found.columns |= dict.fromkeys(names)
        while some := following(rows, _AT_ONCE):
            for number, cells in some:
                _put(found, names, cells, f"{title}, row {number}")
            yield None
    if not found.columns:
        _require((), seen)


def _head(rows: Rows) -> Sequence[str]:
    """The first row that holds something."""
    while some := following(rows, 1):
        if any(some[0][1]):
            return some[0][1]
    return ()


def _require(names: Sequence[str], there: Sequence[str]) -> None:
    if CLAIM_ID not in names:
        raise UnreadableFile("no_column", column=CLAIM_ID, columns=", ".join(filter(None, there)))


def _columns(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple("_".join(unguarded(name).casefold().split()) for name in named(cells))


def _put(found: EditedTable, names: Sequence[str], cells: Sequence[str], place: str) -> None:
    held = {name: text for name, cell in zip(names, cells, strict=False) if (text := unguarded(cell).strip())}
    if held:
        found.rows.append(EditedRow(place, held))

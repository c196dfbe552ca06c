"""Reads the rows of a table of marks, and says those about one article together."""

import csv
import io
from collections.abc import Iterator
from typing import Annotated, BinaryIO, TextIO

from msgspec import Meta

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Reference
from annotator.formats.format import ReadFormat
from annotator.formats.marks_table.claims import Claims
from annotator.formats.marks_table.columns import Chosen, MarkColumns, chosen, is_of_marks
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.separated import SeparatedRow, separated
from annotator.formats.writing.cells import unguarded


class MarksTableOptions(MarkColumns, frozen=True):
    """How a table of marks is read."""

    separator: Annotated[str, Meta(max_length=1, description="between two cells; found out when not given")] = ""
    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""


def read(stream: BinaryIO, options: MarksTableOptions) -> Iterator[Item]:
    """Yields what is said about each article, and what is wrong with a row. Raises UnreadableFile."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        yield from _read(text, options, Claims(encoding.notes()))


def _read(text: TextIO, options: MarksTableOptions, claims: Claims) -> Iterator[Item]:
    rows = separated(text, options.separator)
    head = next(rows, UnreadableFile("empty"))
    if isinstance(head, UnreadableFile):
        raise head
    names = [unguarded(name) for name in head.cells]
    columns = chosen(names, options)
    for row in rows:
        fault = row if isinstance(row, UnreadableFile) else _take(row, names, columns, claims)
        yield fault  # None where the row is sound: reading goes on
    yield from claims.found()


def _take(row: SeparatedRow, names: list[str], columns: Chosen, claims: Claims) -> UnreadableFile | None:
    place = f"line {row.line}"
    if not any(cell.strip() for cell in row.cells):
        return None
    if len(row.cells) != len(names):
        return UnreadableFile("bad_row", place=place, expected=len(names), found=len(row.cells))
    named = {name: unguarded(cell) for name, cell in zip(names, row.cells, strict=True)}
    parts = {part: named[name].strip() for part, name in columns.parts.items()}
    said = {attribute: named[name].strip() for name, attribute in columns.asked.items()}
    about = {question: named[name].strip() for name, question in columns.about.items()}
    article = Reference(*(parts.get(part, "") for part in ("article", "url", "source", "headline")))
    try:
        claims.add(article, parts, (said, about), place)
    except UnreadableFile as error:
        return error
    return None


def recognises(start: bytes) -> bool:
    """Whether a file begins with the names of such columns."""
    encoding = "utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = io.StringIO(start.decode(encoding, "replace"), newline="")
        head = next(separated(text), None)
    except (csv.Error, TypeError, ValueError):  # a separator that none can be
        return False
    return isinstance(head, SeparatedRow) and is_of_marks(head.cells)


MARKS_TABLE = ReadFormat(
    id="marks-table",
    title="Table of marks (CSV, TSV)",
    suffixes=(".csv", ".tsv", ".tab"),
    carries=frozenset({"annotations", "attributions", "speakers", "stances", "sets"}),
    options=MarksTableOptions,
    read=read,
    recognises=recognises,
    example="article,annotator,quote,speaker,cue,target,stance\n"
    "Minister rejects plan,Ana,“The plan is dead”,A. Minister,said,the plan,against\n",
)

"""Rows of cells between separators: CSV, TSV and what is like them."""

import csv
from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from msgspec import Struct

from annotator.domain.errors import UnreadableFile

_LARGEST_CELL = 32 << 20  # characters; the csv module's own limit of 131,072 is less than some articles
_SEPARATORS = ",;\t|"


class SeparatedRow(Struct, frozen=True):
    """A row with the line on which it begins."""

    line: int
    cells: list[str]


def separated(
    text: TextIO, separator: str = "", *, fallback: str = "", quotes: bool = True
) -> Iterator[SeparatedRow | UnreadableFile]:
    """The rows; blank lines are passed over.

    Where no separator is given, it is the one that the file names, else ``fallback``, else the most frequent at first.
    """
    csv.field_size_limit(_LARGEST_CELL)
    first, before = text.readline(), 1
    if first.startswith("sep="):  # what Excel writes and reads to tell the separator
        fallback, first, before = first[4:5], text.readline(), 2
    reader = csv.reader(
        chain([first], text),
        delimiter=separator or fallback or max(_SEPARATORS, key=first.count),
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
        strict=True,
    )
    while True:
        line = reader.line_num + before
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield UnreadableFile("bad_row", place=f"line {line}", detail=str(error))
        else:
            if cells:
                yield SeparatedRow(line, cells)

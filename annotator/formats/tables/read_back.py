"""Reads back a workbook of texts that we wrote, to prove it: without the library that wrote it, and far faster.

openpyxl looks for the size of each sheet through the whole of it, and makes objects of every element. Workbooks that
come from anywhere are read by ``reading.sheets``.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SAFE: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False}


def raw_rows(data: BinaryIO) -> Iterator[tuple[str, list[str]]]:
    """The cells of every row of every sheet, as they stand there, with the sheet's name.

    Raises KeyError, zipfile.BadZipFile or lxml's errors for what is no such workbook.
    """
    from zipfile import ZipFile

    etree: Any = import_module("lxml.etree")
    with ZipFile(data) as archive:
        parser = etree.XMLParser(**_SAFE)
        parts = etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), parser)
        places = {part.get("Id"): str(part.get("Target")).removeprefix("/") for part in parts}
        for sheet in etree.fromstring(archive.read("xl/workbook.xml"), parser).iter(f"{_MAIN}sheet"):
            with archive.open(places[sheet.get(_ID)]) as stream:
                for _, row in etree.iterparse(stream, tag=f"{_MAIN}row", **_SAFE):
                    yield sheet.get("name"), _cells(row)
                    row.clear()
                    while row.getprevious() is not None:  # or all of them stay in memory
                        del row.getparent()[0]


def _cells(row: Any) -> list[str]:  # noqa: ANN401 - lxml brings no types
    """The texts up to the last one that is there."""
    found: list[str] = []
    for cell in row:
        column = _column(cell.get("r"))
        found += [""] * (column - len(found))
        found.append("".join(cell.itertext(f"{_MAIN}t")))
    return found


def _column(place: str) -> int:
    """The column of a cell, counted from 0: ``C5`` is 2."""
    number = 0
    for letter in place.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1

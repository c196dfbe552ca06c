"""The cells of WebAnno TSV 3: several annotations at one token between bars, with numbers that tell them apart."""

import re

from msgspec import Struct

# Reserved in values, by https://webanno.github.io/webanno/releases/3.6.11/docs/user-guide.html#sect_webannotsv
_RESERVED = re.compile(r"[\\\[\]|_;*\n\t\r]|->")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_PIECE = re.compile(r"(?P<value>(?:\\.|[^\\])*?)(?:\[(?P<number>[\d_]+)\])?", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "b": "\b"}
_NAMES = {character: letter for letter, character in _LETTERS.items()}
NOTHING, NO_VALUE = "_", "*"


class Piece(Struct, frozen=True):
    """What a cell says of one annotation; ``value`` is still escaped, ``number`` empty where there is none."""

    value: str
    number: str


def pieces(cell: str) -> list[Piece]:
    """The annotations of a cell."""
    if cell == NOTHING:
        return []
    if "\\" not in cell:
        return [_plain(part) for part in cell.split("|")]
    found: list[Piece] = []
    for part in split(cell, "|"):
        match = _PIECE.fullmatch(part)
        found.append(Piece(match["value"], match["number"] or "") if match else Piece(part, ""))
    return found


def _plain(part: str) -> Piece:
    """As ``_PIECE`` has it, where nothing is escaped."""
    before, bracket, number = part.rpartition("[")
    if bracket and number.endswith("]") and number[:-1].replace("_", "0").isdecimal():
        return Piece(before, number[:-1])
    return Piece(part, "")


def split(text: str, at: str) -> list[str]:
    """The parts between signs that no backslash stands before."""
    if "\\" not in text:
        return text.split(at)
    parts, start, position = list[str](), 0, 0
    while position < len(text):
        if text[position] == "\\":
            position += 1
        elif text[position] == at:
            parts.append(text[start:position])
            start = position + 1
        position += 1
    return [*parts, text[start:]]


def value(escaped: str) -> str:
    """A value, empty where there is none."""
    return "" if escaped in (NOTHING, NO_VALUE) else unescaped(escaped)


def unescaped(text: str) -> str:
    """A text without its backslashes."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda found: _LETTERS.get(found[1], found[1]), text)


def escaped(text: str) -> str:
    """A value as it stands in a cell."""
    return _RESERVED.sub(lambda found: "\\" + _NAMES.get(found[0], found[0]), text) or NO_VALUE


def sentence(text: str) -> list[str]:
    """The lines after ``#Text=`` of a sentence."""
    lines = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r")
    return lines.replace("\f", "\\f").replace("\b", "\\b").split("\n")

"""Reads CoNLL columns: those of 2002 and 2003, of one column of tags, of a column for each label, and CoNLL-U.

Which they are is told by a first line that names them (``# global.columns = FORM … CLAIM``); without one the word is
first and the tag last, and ten columns with a number first are CoNLL-U, with tags in MISC. Tags may be IOB1, IOB2,
BIOES or BILOU. Where START and END say so, words stand at their places; else they are put together with single spaces,
one sentence a line.
"""

import re
from collections.abc import Iterator
from typing import Annotated, BinaryIO, TextIO

from msgspec import Meta, Struct

from annotator.domain.errors import UnreadableFile
from annotator.formats.drafts import Item, Note
from annotator.formats.foreign import ForeignArticle, Layer
from annotator.formats.format import ReadFormat
from annotator.formats.reading.encoding import detected, opened
from annotator.formats.reading.tagged import Building, Row

_COLUMNS = re.compile(r"#\s*global\.columns\s*=\s*(.+)")
_DOCUMENT = re.compile(r"-DOCSTART-|#\s*newdoc\b|#\s*begin document\b")
_TAG = re.compile(r"O|[BIESLUM]-.+")
_LONGEST = 20_000_000  # characters of one article
_STANDARD = 10  # columns of CoNLL-U


class ConllReadOptions(Struct, frozen=True):
    """What makes an article."""

    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""
    sentences: Annotated[bool, Meta(description="each sentence is an article")] = False


def read(stream: BinaryIO, options: ConllReadOptions) -> Iterator[Item]:
    """Yields articles, and what is wrong with lines. Raises UnreadableFile (empty, undecodable, too_large)."""
    encoding = yield from detected(stream, options.encoding)
    with opened(stream, encoding) as text:
        yield from _Reading(options, encoding.notes()).articles(text)


class _Reading:
    """One file, line by line."""

    def __init__(self, options: ConllReadOptions, notes: tuple[Note, ...]) -> None:
        self._sentences = options.sentences
        self._notes = notes
        self._columns: tuple[str, ...] = ()
        self._building, self._begun, self._found = Building(), 1, False

    def articles(self, text: TextIO) -> Iterator[Item]:
        for number, raw in enumerate(text, 1):
            line = raw.rstrip("\r\n")
            if not line.strip():
                self._building.end_sentence()
                yield None
            if _DOCUMENT.match(line) or (self._sentences and not line.strip()):
                yield from self._article()
                self._begun = number
            elif line.strip():
                yield from self._line(line, f"line {number}")
        yield from self._article()
        if not self._found:
            yield UnreadableFile("bad_record", detail="no words with tags in it")

    def _article(self) -> Iterator[Item]:
        if not self._building.is_empty:
            yield _article(self._building, self._begun, self._notes)
            self._building, self._found = Building(), True

    def _line(self, line: str, place: str) -> Iterator[Item]:
        named = _COLUMNS.match(line)
        if named:
            self._columns = tuple(named[1].split())
        if named or _is_comment(line):
            return
        row = _row(line, self._columns)
        if row is None:
            yield UnreadableFile("bad_record", place=place, detail="no tag in the last column")
        elif not self._building.add(row):
            yield UnreadableFile("bad_record", place=place, detail="the word does not fit its place")
        elif self._building.length > _LONGEST:
            raise UnreadableFile("too_large", place=place, limit=f"{_LONGEST // 1_000_000} MB")


def _article(building: Building, line: int, notes: tuple[Note, ...]) -> ForeignArticle:
    marks = building.marks()
    layers = (Layer(marks=marks),) if marks else ()
    return ForeignArticle(text=building.text(), place=f"line {line}", notes=notes, layers=layers)


def _is_comment(line: str) -> bool:
    """A number sign may be a word as well: then it has cells."""
    cells = line.split()
    is_word = "\t" in line or (len(cells) > 1 and cells[0] == "#" and _TAG.fullmatch(cells[-1]) and "=" not in line)
    return line.startswith("#") and not is_word


def _row(line: str, columns: tuple[str, ...]) -> Row | None:
    cells = line.split("\t") if "\t" in line else line.split()
    if columns:
        return _named(dict(zip(columns, cells, strict=False))) if len(cells) == len(columns) else None
    if len(cells) == _STANDARD and cells[0].replace("-", "").replace(".", "").isdigit():
        return _standard(cells)
    if len(cells) < 2 or not _TAG.fullmatch(cells[-1]):
        return None
    return Row(cells[0], (cells[-1],))


def _named(cells: dict[str, str]) -> Row | None:
    tags = tuple(cell for name, cell in cells.items() if name not in ("FORM", "START", "END", "ID", "MISC", "LEMMA"))
    if "FORM" not in cells or not all(_TAG.fullmatch(tag) for tag in tags):
        return None
    return Row(cells["FORM"], tags, _place(cells.get("START", ""), cells.get("END", "")))


def _standard(cells: list[str]) -> Row | None:
    """Words and what MISC says of them; ranges of words (``1-2``) and empty ones (``1.1``) stand for others."""
    misc = {name: value for name, _, value in (part.partition("=") for part in cells[9].split("|"))}
    tags = tuple(f"{value}-{name}" for name, value in sorted(misc.items()) if value in tuple("BIESLU"))
    if not cells[0].isdigit():
        return Row("", ())
    place = _place(misc.get("Start", ""), misc.get("End", ""))
    return Row(cells[1], tags, place, glued=misc.get("SpaceAfter") == "No", named=True)


def _place(start: str, end: str) -> tuple[int, int] | None:
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else None


CONLL_READER = ReadFormat(
    id="conll",
    title="CoNLL 2002/2003, IOB, BIOES, CoNLL-U",
    suffixes=(".conll", ".bio", ".iob", ".iob2", ".conllu", ".conll2002", ".conll2003"),
    carries=frozenset({"text", "annotations"}),
    options=ConllReadOptions,
    read=read,
    example="-DOCSTART- -X- -X- O\n\nHe _ _ B-mention\nsaid _ _ B-cue\nno _ _ B-claim\n\n",
)

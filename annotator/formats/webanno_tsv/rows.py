"""The body of a WebAnno TSV 3 file: sentences, tokens and parts of tokens, with their places in the text."""

import re
from collections.abc import Iterable

from msgspec import Struct, field, structs

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.reading.utf16 import Utf16, units
from annotator.formats.webanno_tsv.cells import unescaped
from annotator.formats.webanno_tsv.header import FORMAT, LayerHead, layer_head

_ID = re.compile(r"\d+-\d+(?:\.\d+)?")
_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")
_TEXT = "#Text="
_LONGEST = 32 << 20  # units: longer than any article


class Row(Struct, frozen=True):
    """A token, or a part of one (``1-2.1``). ``span`` is in UTF-16 units until ``Document`` has its text."""

    id: str
    span: Span
    form: str
    cells: tuple[str, ...]
    place: str

    @property
    def is_part(self) -> bool:
        """Whether it is a part of a token."""
        return "." in self.id


class Document(Struct):
    """One file: its text, put together from the sentences, and its rows with spans in code points of that."""

    layers: list[LayerHead] = field(default_factory=list[LayerHead])
    rows: list[Row] = field(default_factory=list[Row])
    sentences: int = 0
    text: str = ""
    problems: list[UnreadableFile] = field(default_factory=list[UnreadableFile])


class _Sentence(Struct):
    lines: list[str]
    rows: list[Row]
    ended: bool = False


def document(lines: Iterable[str]) -> Document:
    """What a file holds. A row that cannot be read is told and left out. Raises UnreadableFile (bad_record)."""
    found, column = Document(), 0
    sentences: list[_Sentence] = []
    for number, raw in enumerate(lines, 1):
        line, place = raw.rstrip("\r\n"), f"line {number}"
        if number == 1 and not line.removeprefix("\ufeff").startswith(FORMAT):
            raise UnreadableFile("bad_record", place=place, detail=f"it does not begin with {FORMAT}")
        if line.startswith(_TEXT):
            if not sentences or sentences[-1].ended:
                sentences.append(_Sentence([], []))
            sentences[-1].lines.append(line.removeprefix(_TEXT))
        elif line.startswith("#"):
            head = layer_head(line, column, place) if not sentences else None
            if head is not None:
                found.layers.append(head)
                column = head.last
        elif sentences:
            _take(line, place, sentences[-1], found)
    found.sentences = len(sentences)
    _place(found, sentences)
    return found


def _take(line: str, place: str, sentence: _Sentence, found: Document) -> None:
    sentence.ended = True
    if not line.strip():
        return
    cells = line.split("\t")
    where = _PLACE.fullmatch(cells[1]) if len(cells) > 2 else None
    span = Span(int(where[1]), int(where[2])) if where else Span(1, 0)
    if span.end < span.start or not _ID.fullmatch(cells[0]) or span.end > _LONGEST:
        found.problems.append(UnreadableFile("bad_record", place=place, detail="no token"))
        return
    sentence.rows.append(Row(cells[0], span, cells[2], tuple(cells[3:]), place))


def _place(found: Document, sentences: list[_Sentence]) -> None:
    """Puts the sentences where their first tokens say; between them stood white space, which the format does not tell:
    line breaks, and before the first one spaces."""
    text, length = list[str](), 0
    for sentence in sentences:
        words = "\n".join(unescaped(line) for line in sentence.lines)
        start = _start(sentence, words, length)
        gap = max(0, start - length)
        text.append(("\n" if text else " ") * gap + words)
        length += gap + units(words)
    found.text = "".join(text)
    way = Utf16(found.text)
    for row in (row for sentence in sentences for row in sentence.rows):
        if row.span.end > way.length:
            detail = f"{row.id} lies beyond the text"
            found.problems.append(UnreadableFile("bad_record", place=row.place, detail=detail))
            continue
        if way.length > len(found.text):
            row = structs.replace(row, span=Span(way.points(row.span.start), way.points(row.span.end)))
        found.rows.append(row)


def _start(sentence: _Sentence, words: str, length: int) -> int:
    first = next((row for row in sentence.rows if not row.is_part), None)
    if first is None:
        return length + (1 if length else 0)
    return first.span.start - units(words[: max(0, words.find(unescaped(first.form)))])

"""Reads doccano's JSON Lines (see ``doccano``): spans, relations, comments and labels of whole texts."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct, structs

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.drafts import Item
from annotator.formats.foreign import ForeignArticle, Layer, Mark, Relation
from annotator.formats.format import ReadFormat, TextOptions
from annotator.formats.reading.continued import joined
from annotator.formats.reading.rows import About, Row, rows, told

_KNOWN = re.compile(rb'"labels?"\s*:\s*\[\s*[\[\]]|"start_offset"\s*:|"entities"\s*:\s*\[\s*\]\s*,\s*"relations"')
# Start, end and label of a span, or a label of the whole text.
_Labels = list[tuple[int, int, str] | str]


class _Entity(Struct):
    id: int | str
    start_offset: int
    end_offset: int
    label: str


class _Relation(Struct):
    from_id: int | str
    to_id: int | str
    type: str
    id: int | str = ""


class _Record(About):
    text: str | None = None
    data: str | None = None
    label: _Labels | str | None = None
    labels: _Labels | str | None = None
    entities: list[_Entity] | None = None
    relations: list[_Relation] | None = None
    annotator: str = ""
    username: str = ""


def read(stream: BinaryIO, options: TextOptions) -> Iterator[Item]:
    """Yields an article with its marks, or what is wrong with it, for each line. Raises UnreadableFile."""
    for row in rows(stream, options.encoding, _Record):
        yield _article(row) if isinstance(row, Row) else row


def _article(row: Row[_Record]) -> ForeignArticle | UnreadableFile:
    record = row.record
    text = record.text or record.data or ""
    if not text.strip():
        return UnreadableFile("bad_record", place=row.place, detail="no text in it")
    layer = _layer(record)
    said = bool(layer.marks or layer.relations or layer.answers)
    article = ForeignArticle(text=text, place=row.place, notes=row.notes, layers=(layer,) if said else ())
    return told(article, structs.asdict(record))


def _layer(record: _Record) -> Layer:
    marks = [
        Mark(id=str(found.id), label=found.label, fragments=(Span(found.start_offset, found.end_offset),))
        for found in record.entities or ()
    ]
    words: list[str] = []
    said = record.label or record.labels or []
    for n, found in enumerate([said] if isinstance(said, str) else said):
        if isinstance(found, str):
            words.append(found)
        else:
            marks.append(Mark(id=f"label-{n}", label=found[2], fragments=(Span(*found[:2]),)))
    whole, ties = joined(marks, map(_relation, record.relations or ()))
    answer = words[0] if len(words) == 1 else tuple(words)
    return Layer(
        annotator=record.annotator or record.username,
        marks=whole,
        relations=ties,
        answers={"label": answer} if words else {},
    )


def _relation(found: _Relation) -> Relation:
    one, other = str(found.from_id), str(found.to_id)
    name = str(found.id) or f"{one}-{found.type}-{other}"
    return Relation(id=f"relation-{name}", type=found.type, roles=(("from", one), ("to", other)))


DOCCANO_READER = ReadFormat(
    id="doccano",
    title="doccano (JSON Lines)",
    suffixes=(".jsonl",),
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=TextOptions,
    read=read,
    example='{"id":1,"entities":[{"id":2,"label":"cue","start_offset":3,"end_offset":7}],"relations":[],'
    '"text":"He said no"}\n',
    recognises=lambda start: _KNOWN.search(start) is not None,
)

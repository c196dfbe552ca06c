"""Reads Prodigy's JSON Lines (see ``prodigy``): spans and relations of the tasks that were accepted."""

import re
from collections.abc import Iterator
from typing import Annotated, BinaryIO

from msgspec import Meta, Struct, field, structs

from annotator.domain.errors import UnreadableFile
from annotator.domain.span import Span
from annotator.formats.drafts import Item, Note
from annotator.formats.foreign import ForeignArticle, Layer, Mark, Relation, SaidAll
from annotator.formats.format import ReadFormat
from annotator.formats.reading.continued import joined
from annotator.formats.reading.rows import About, Row, rows, told

_KNOWN = re.compile(rb'"(?:_input_hash|_task_hash|_view_id|token_start)"\s*:|"spans"\s*:\s*\[\s*\{\s*"(?:start|text)"')


class ProdigyOptions(Struct, frozen=True):
    """Which tasks count."""

    encoding: Annotated[str, Meta(description="such as windows-1251; found out when not given")] = ""
    all_answers: Annotated[bool, Meta(description="also the marks of tasks that were rejected or ignored")] = False


class _Span(Struct):
    start: int
    end: int
    label: str = ""

    def place(self) -> Span:
        return Span(self.start, self.end)


class _Relation(Struct):
    head_span: _Span
    child_span: _Span
    label: str = ""


class _Record(About):
    text: str = ""
    answer: str | None = "accept"
    spans: list[_Span] | None = None
    relations: list[_Relation] | None = None
    accept: list[str | int] | None = None
    label: str | None = None
    annotator: str | None = field(default=None, name="_annotator_id")
    session: str | None = field(default=None, name="_session_id")


def read(stream: BinaryIO, options: ProdigyOptions) -> Iterator[Item]:
    """Yields an article with its marks, or what is wrong with it, for each line. Raises UnreadableFile."""
    for row in rows(stream, options.encoding, _Record):
        yield _article(row, options) if isinstance(row, Row) else row


def _article(row: Row[_Record], options: ProdigyOptions) -> ForeignArticle | UnreadableFile:
    record, notes = row.record, row.notes
    if not record.text.strip():
        return UnreadableFile("bad_record", place=row.place, detail="no text in it")
    layers = _layers(record)
    if record.answer not in (None, "accept") and not options.all_answers:
        count = str(len(record.spans or ()))
        what = f"marks of a task with the answer “{record.answer}”"
        notes, layers = (*notes, Note("not_read", {"what": what, "count": count})), ()
    article = ForeignArticle(text=record.text, place=row.place, notes=notes, layers=layers)
    return told(article, structs.asdict(record))


def _layers(record: _Record) -> tuple[Layer, ...]:
    marks: list[Mark] = []
    at: dict[tuple[Span, str], str] = {}
    for found in record.spans or ():
        _put(found, marks, at)
    relations: list[Relation] = []
    for n, found in enumerate(record.relations or ()):
        ends = (("head", found.head_span), ("child", found.child_span))
        # The end of a relation repeats a span; one that none of them is was a mere token, and becomes a mark.
        roles = tuple((end, at.get((s.place(), s.label or "span")) or _put(s, marks, at)) for end, s in ends)
        relations.append(Relation(id=f"relation-{n}", type=found.label or "relation", roles=roles))
    whole, ties = joined(marks, relations)
    annotator = record.annotator or record.session or ""
    layer = Layer(annotator=annotator, marks=whole, relations=ties, answers=_answers(record))
    return (layer,) if whole or layer.answers else ()


def _put(found: _Span, marks: list[Mark], at: dict[tuple[Span, str], str]) -> str:
    mark = Mark(id=f"span-{len(marks)}", label=found.label or "span", fragments=(found.place(),))
    marks.append(mark)
    return at.setdefault((found.place(), mark.label), mark.id)


def _answers(record: _Record) -> SaidAll:
    """What was picked of options (``accept``), or the label of a task about the whole text."""
    words = tuple(str(one) for one in record.accept or ())
    if words:
        return {"choice": words[0] if len(words) == 1 else words}
    return {"label": record.label} if record.label else {}


PRODIGY_READER = ReadFormat(
    id="prodigy",
    title="Prodigy (JSON Lines)",
    suffixes=(".jsonl",),
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=ProdigyOptions,
    read=read,
    example='{"_view_id":"ner_manual","answer":"accept","text":"He said no",'
    '"spans":[{"start":0,"end":2,"token_start":0,"token_end":0,"label":"mention"}]}\n',
    recognises=lambda start: _KNOWN.search(start) is not None,
)

"""doccano's JSON Lines: an article a line with spans, and relations between them, as it exports and imports them.

https://doccano.github.io/doccano/tutorial/ and its ``data_import`` tests: ``entities`` with ``start_offset`` and
``end_offset`` in code points, ``relations`` with ``from_id`` and ``to_id``; a project without relations takes
``label``, lists of start, end and label. Ids are unique in the file.
"""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from annotator.domain.document import AnnotatedArticle
from annotator.formats.format import WriteFormat
from annotator.formats.writers import Content, LeftOut
from annotator.formats.writing.account import Account
from annotator.formats.writing.layered import OfSet, by_set
from annotator.formats.writing.names import Names, titles
from annotator.formats.writing.numbers import Numbers

_encode = msgspec.json.Encoder().encode


class DoccanoOptions(Struct, frozen=True):
    """How marks are written."""

    marks: Annotated[
        Literal["relations", "spans"], Meta(description="for a doccano project with relations, or with spans alone")
    ] = "relations"


class _Writer:
    def __init__(self, content: Content, options: DoccanoOptions) -> None:
        self._relations = options.marks == "relations"
        self._labels = titles(content)
        self._names = Names(content)
        self._numbers = Numbers()
        carries = ("attributions",) if self._relations else ()
        self._account = Account(*carries)

    def head(self) -> bytes:
        return b""

    def article(self, article: AnnotatedArticle) -> bytes:
        self._account.untold(article, fragments=self._relations)
        return b"".join(_encode(record) + b"\n" for record in self._records(article))

    def difference(self, written: bytes, article: AnnotatedArticle) -> str:
        found = [msgspec.json.decode(line) for line in written.split(b"\n") if line]
        return "" if found == msgspec.to_builtins(self._records(article)) else article.article.id

    def left_out(self) -> tuple[LeftOut, ...]:
        return self._account.left_out()

    def _records(self, article: AnnotatedArticle) -> list[dict[str, Any]]:
        sets = by_set(article)
        count = len(sets) + sum(len(mark.fragments) for mark in article.annotations.values())
        number = self._numbers.first(article.article.id, count + 2 * count)
        found: list[dict[str, Any]] = []
        for marks in sets:
            about = article.article
            record: dict[str, Any] = {"id": number}
            number = self._relate(record, marks, number) if self._relations else self._mark(record, marks, number)
            facts = {"article_id": about.id, "outlet": about.outlet, "date": about.published, "url": about.url}
            # The text comes after the marks: by these a reader knows the format before a long text.
            record |= {"text": about.text, **facts, "annotator": self._names.annotators.get(marks.set_id, "")}
            found.append(record)
        return found

    def _mark(self, record: dict[str, Any], marks: OfSet, number: int) -> int:
        record["label"] = [[f.start, f.end, self._labels[m.label]] for m in marks.annotations for f in m.fragments]
        return number + 1

    def _relate(self, record: dict[str, Any], marks: OfSet, number: int) -> int:
        entities: list[dict[str, Any]] = []
        relations: list[dict[str, Any]] = []
        first: dict[str, int] = {}
        number += 1
        for mark in marks.annotations:
            first[mark.id] = number
            for n, part in enumerate(mark.fragments):
                place = {"start_offset": part.start, "end_offset": part.end}
                entities.append({"id": number, "label": self._labels[mark.label], **place})
                if n:
                    relations.append({"from_id": first[mark.id], "to_id": number, "type": "continued"})
                number += 1
        ties = (tie for tie in marks.ties() if tie[2] in first)
        relations += [{"from_id": first[claim], "to_id": first[part], "type": kind} for claim, kind, part in ties]
        for n, relation in enumerate(relations):
            relation["id"] = number + n
        record |= {"entities": entities, "relations": relations, "Comments": self._comments(marks)}
        return number + len(relations)

    @staticmethod
    def _comments(marks: OfSet) -> list[str]:
        return [mark.note for mark in marks.annotations if mark.note]


DOCCANO = WriteFormat(
    id="doccano",
    title="doccano (JSON Lines)",
    suffix=".jsonl",
    carries=frozenset({"text", "metadata", "annotations", "attributions"}),
    options=DoccanoOptions,
    writer=_Writer,
    example='{"id":1,"entities":[{"id":2,"label":"cue","start_offset":3,"end_offset":7}],'
    '"relations":[],"Comments":[],"text":"He said no"}\n',
)

"""Values to rows and back. Column names are the values' field names; what SQLite has no type for is JSON."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, json, structs

from annotator.domain.about_article import ArticleAnswers, LookAgain
from annotator.domain.adjudication import Decision
from annotator.domain.annotation import Annotation, AnnotationSet, Annotator, Fragment
from annotator.domain.article import Article, ArticleFacts, ArticleState
from annotator.domain.assignment import Assignment
from annotator.domain.attribution import Attribution, Part, Rejection, Stance
from annotator.domain.change import Value
from annotator.domain.codebook import Codebook, Label, StanceValue, Target
from annotator.domain.question import Answer, AttributeDefinition, Guidelines
from annotator.domain.span import Span
from annotator.domain.speaker import DatedRole, Speaker

Kind = TypeVar("Kind", bound=Struct)
Cell = str | int | None
_encode = json.Encoder(order="deterministic").encode
_BATCH = 500  # SQLite takes at most 999 parameters on old builds


def _json(shape: object) -> Callable[[str], Any]:
    return json.Decoder(shape).decode


class Mapped:
    """How one kind of value lies in its table: ``key`` is the column of its id, ``shapes`` decode its JSON columns.

    The kind's fields are the columns.
    """

    def __init__(self, kind: type[Struct], table: str, key: str, shapes: Mapping[str, Callable[[str], Any]]) -> None:
        self.kind = kind
        self.table = table
        self.key = key
        self.columns = kind.__struct_fields__
        self.select = f"SELECT {', '.join(f'{table}.{c}' for c in self.columns)} FROM {table}"
        self._shapes = shapes

    @cached_property
    def value(self) -> Callable[[tuple[Any, ...]], Any]:
        """Takes a row of ``select`` and gives its value, passing over further columns.

        It raises msgspec.DecodeError or TypeError where a cell is damaged.
        """
        return _maker(self.kind, self._shapes)

    @cached_property
    def cells(self) -> Callable[[Any], list[Cell]]:
        """Takes a value and gives its row, in the order of ``columns``."""
        return _parter(self.columns, frozenset(self._shapes))


def _maker(kind: type[Struct], shapes: Mapping[str, Callable[[str], Any]]) -> Callable[[tuple[Any, ...]], Any]:
    """``lambda row: kind(id=row[0], fragments=decode_fragments(row[4]), ...)`` for the fields that the kind has.

    Written out as source, as dataclasses do: an export reads every annotation twice, and this halves the time.
    """
    decoders = {f"decode_{column}": decode for column, decode in shapes.items()}
    decoders |= {f"decode_{field.name}": bool for field in structs.fields(kind) if field.type is bool}
    cells = (
        f"{column}=decode_{column}(row[{i}])" if f"decode_{column}" in decoders else f"{column}=row[{i}]"
        for i, column in enumerate(kind.__struct_fields__)
    )
    return eval(f"lambda row: kind({', '.join(cells)})", {"kind": kind, **decoders})


def _parter(columns: Sequence[str], in_json: frozenset[str]) -> Callable[[Any], list[Cell]]:
    """``lambda value: [value.id, str(encode(value.fragments), "utf-8"), ...]``: the way there, as fast."""
    cells = (f'str(encode(value.{c}), "utf-8")' if c in in_json else f"value.{c}" for c in columns)
    return eval(f"lambda value: [{', '.join(cells)}]", {"encode": _encode})


_SPANS = _json(tuple[Span, ...])
_ANSWERS = _json(dict[str, Answer])
ARTICLE = Mapped(Article, "article", "id", {"headline": _json(Span | None), "keywords": _SPANS, "boilerplate": _SPANS})
ANNOTATION = Mapped(
    Annotation,
    "annotation",
    "id",
    {
        "fragments": _json(tuple[Fragment, ...]),
        "attributes": _ANSWERS,
        "provisional": _json(tuple[str, ...]),
    },
)
ATTRIBUTION = Mapped(Attribution, "attribution", "claim_id", {"provisional": _json(tuple[Part, ...])})
STANCE = Mapped(Stance, "stance", "id", {})
REJECTION = Mapped(Rejection, "rejection", "id", {})
ANSWERS = Mapped(ArticleAnswers, "article_answers", "id", {"answers": _ANSWERS})
LOOK_AGAIN = Mapped(LookAgain, "look_again", "id", {})
_IDS = _json(tuple[str, ...])
ASSIGNMENT = Mapped(Assignment, "assignment", "id", {})
DECISION = Mapped(Decision, "decision", "id", {"compared": _IDS, "taken": _IDS})
MAPPED: Mapping[type[Value], Mapped] = {
    ArticleState: Mapped(ArticleState, "article_state", "article_id", {}),
    ArticleFacts: Mapped(ArticleFacts, "article", "id", {}),
    Annotator: Mapped(Annotator, "annotator", "id", {}),
    AnnotationSet: Mapped(AnnotationSet, "annotation_set", "id", {}),
    Codebook: Mapped(
        Codebook,
        "codebook",
        "version",
        {
            "labels": _json(tuple[Label, ...]),
            "scale": _json(tuple[StanceValue, ...]),
            "questions": _json(tuple[AttributeDefinition, ...]),
        },
    ),
    Target: Mapped(Target, "target", "id", {"guidelines": _json(Guidelines)}),
    Speaker: Mapped(
        Speaker, "speaker", "id", {"aliases": _json(tuple[str, ...]), "roles": _json(tuple[DatedRole, ...])}
    ),
    Annotation: ANNOTATION,
    ArticleAnswers: ANSWERS,
    Attribution: ATTRIBUTION,
    Stance: STANCE,
    Rejection: REJECTION,
    LookAgain: LOOK_AGAIN,
    Assignment: ASSIGNMENT,
    Decision: DECISION,
}


def insert(connection: sqlite3.Connection, kind: type[Value], values: Sequence[Value]) -> None:
    """Writes new rows of one kind. Raises sqlite3.IntegrityError when an id is taken or a reference is missing."""
    m = MAPPED[kind]
    marks = ", ".join("?" * len(m.columns))
    query = f"INSERT INTO {m.table} ({', '.join(m.columns)}) VALUES ({marks})"
    connection.executemany(query, map(m.cells, values))


def update(connection: sqlite3.Connection, kind: type[Value], values: Sequence[Value]) -> None:
    """Overwrites the rows of the values' ids, all of one kind."""
    m = MAPPED[kind]
    query = f"UPDATE {m.table} SET {', '.join(f'{c} = ?' for c in m.columns)} WHERE {m.key} = ?"
    connection.executemany(query, ([*m.cells(value), value.id] for value in values))


def delete(connection: sqlite3.Connection, value: Value) -> None:
    """Removes the row of the value's id. Raises sqlite3.IntegrityError while something refers to it."""
    m = MAPPED[type(value)]
    connection.execute(f"DELETE FROM {m.table} WHERE {m.key} = ?", [value.id])


def stored(connection: sqlite3.Connection, kind: type[Value], value_id: str) -> Value | None:
    """The value of that kind and id as it stands in the file."""
    m = MAPPED[kind]
    row = connection.execute(f"{m.select} WHERE {m.key} = ?", [value_id]).fetchone()
    return None if row is None else m.value(row)


def differing(connection: sqlite3.Connection, kind: type[Value], values: Sequence[Value]) -> Iterator[Value]:
    """Those of the values, all of one kind, that are not in the file as they are said here."""
    m = MAPPED[kind]
    for start in range(0, len(values), _BATCH):
        part = values[start : start + _BATCH]
        marks = ", ".join("?" * len(part))
        found = connection.execute(f"{m.select} WHERE {m.key} IN ({marks})", [value.id for value in part])
        held = {value.id: value for value in map(m.value, found)}
        yield from (value for value in part if held.get(value.id) != value)

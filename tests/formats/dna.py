"""Databases as Discourse Network Analyzer makes them, in the schemas of its versions 2 and 3."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from typing import Any, Literal

from msgspec import Struct, field

Version = Literal["2", "3 beta", "3"]
VERSIONS: tuple[Version, ...] = ("2", "3 beta", "3")
TEXT = "The minister rejects it. “The plan is dead,” she said. 🎉 A union wants it."
_FACTS = {"Author": "A. Reporter", "Source": "The Paper", "Section": "Politics", "Type": "news"}
_COMMON = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER,
    Password TEXT);
CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT,
    Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER);
CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER,
    UNIQUE (Variable, StatementTypeId));
CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER,
    Stop INTEGER, Coder INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL,
    Value INTEGER, UNIQUE (StatementId, VariableId));
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL,
    Value INTEGER, UNIQUE (StatementId, VariableId));
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL,
    Value TEXT, UNIQUE (StatementId, VariableId));
"""
_SHORT = """
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL,
    {value}, UNIQUE (StatementId, VariableId));
"""
_LIST = "CREATE TABLE {name}(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL);"
_OF_VERSION: Mapping[Version, str] = {
    "2": _SHORT.format(value="Value TEXT"),
    "3 beta": _SHORT.format(value="Value INTEGER NOT NULL") + _LIST.format(name="ATTRIBUTES"),
    "3": _SHORT.format(value="Entity INTEGER NOT NULL") + _LIST.format(name="ENTITIES"),
}
_TYPES = {
    "DNA Statement": {
        "person": "short text",
        "organization": "short text",
        "concept": "short text",
        "agreement": "boolean",
    },
    "Annotation": {"note": "long text", "weight": "integer", "vivid": "boolean"},
}


class Stated(Struct, frozen=True):
    """A statement over a quote of its document; ``at`` names its places where they are not the quote's."""

    quote: str
    values: Mapping[str, Any]
    type: str = "DNA Statement"
    coder: str = "Admin"
    at: tuple[int, int] | None = None


class Doc(Struct, frozen=True, kw_only=True):
    """A document with its statements."""

    title: str = "Minister rejects plan"
    text: str = TEXT
    date: str = "2016-11-16T00:00"
    statements: tuple[Stated, ...] = ()
    facts: Mapping[str, str] = field(default_factory=lambda: dict(_FACTS))


THE_PLAN = Stated(
    "“The plan is dead,”",
    {"person": "A. Minister", "organization": "Ministry", "concept": "the plan", "agreement": 0},
)
THE_UNION = Stated("A union wants it", {"organization": "Union", "concept": "The Plan", "agreement": 1}, coder="Ana")
A_NOTE = Stated("🎉", {"note": "party", "weight": 3, "vivid": 1}, "Annotation")


def database(docs: Iterable[Doc], version: Version = "3") -> bytes:
    """A database with these documents."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_COMMON + _OF_VERSION[version])
        _Filling(connection, version).fill(list(docs))
        connection.commit()
        return connection.serialize()


def sample() -> bytes:
    """A small one with everything that there is."""
    return database([Doc(statements=(THE_PLAN, THE_UNION, A_NOTE))])


class _Filling:
    def __init__(self, connection: sqlite3.Connection, version: Version) -> None:
        self._put = connection.execute
        self._version = version
        self._coders = {"Admin": 1, "Ana": 2}
        self._types = {label: number for number, label in enumerate(_TYPES, 1)}
        self._variables: dict[tuple[str, str], int] = {}

    def fill(self, docs: list[Doc]) -> None:
        for name, number in self._coders.items():
            self._put("INSERT INTO CODERS (ID, Name) VALUES (?, ?)", [number, name])
        for label, variables in _TYPES.items():
            self._put("INSERT INTO STATEMENTTYPES (ID, Label) VALUES (?, ?)", [self._types[label], label])
            for name, kind in variables.items():
                self._variables[label, name] = len(self._variables) + 1
                row = [len(self._variables), name, kind, self._types[label]]
                self._put("INSERT INTO VARIABLES VALUES (?, ?, ?, ?)", row)
        for number, doc in enumerate(docs, 1):
            self._document(number, doc)

    def _document(self, number: int, doc: Doc) -> None:
        seconds = int(datetime.fromisoformat(doc.date).replace(tzinfo=UTC).timestamp())
        columns = ["ID", "Title", "Text", "Coder", "Date", *doc.facts]
        date = seconds * (1000 if self._version == "2" else 1)
        marks = ", ".join("?" * len(columns))
        row = [number, doc.title, doc.text, 1, date, *doc.facts.values()]
        self._put(f"INSERT INTO DOCUMENTS ({', '.join(columns)}) VALUES ({marks})", row)
        for one in doc.statements:
            before = doc.text.partition(one.quote)[0]
            start = _units(before)
            at = one.at or (start, start + _units(one.quote))
            row = [self._types[one.type], number, *at, self._coders[one.coder]]
            into = "INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (?, ?, ?, ?, ?)"
            statement = self._put(into, row).lastrowid
            for name, value in one.values.items():
                self._value(statement, one.type, name, value)

    def _value(self, statement: int | None, label: str, name: str, value: object) -> None:
        key, kind = self._variables[label, name], _TYPES[label][name]
        table, column = f"DATA{kind.replace(' ', '').upper()}", "Value"
        if kind == "short text" and self._version != "2":
            listed = {"3": "ENTITIES", "3 beta": "ATTRIBUTES"}[self._version]
            value = self._put(f"INSERT INTO {listed} (VariableId, Value) VALUES (?, ?)", [key, value]).lastrowid
            column = "Entity" if self._version == "3" else "Value"
        self._put(f"INSERT INTO {table} (StatementId, VariableId, {column}) VALUES (?, ?, ?)", [statement, key, value])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

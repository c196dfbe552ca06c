"""Opens the database of another program to read it, and reads its tables; nothing is ever written to it.

The one place outside of ``storage`` that knows SQL: this format *is* an SQLite file. What SQLite takes as sound but
nobody made so is refused: only tables are read, no view, and no function of the file's own is run.
"""

import os
import sqlite3
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO, TypeAlias, TypeVar

from msgspec import Struct

from annotator.domain.errors import UnreadableFile

Row: TypeAlias = tuple[Any, ...]
Result = TypeVar("Result")
_LONGEST_TEXT = 32 << 20  # characters
_LONGEST = 60  # seconds of one question to the database
_STEPS = 100_000  # of SQLite's machine, between two looks at the clock
_NEEDED = ("DOCUMENTS", "STATEMENTS", "STATEMENTTYPES", "VARIABLES")
_VALUES = ("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT")


class Statement(Struct, frozen=True):
    """A stretch of a document, in UTF-16 units, with the values of its type's variables by their names."""

    id: int
    type: str
    start: int
    stop: int
    coder: str
    values: Mapping[str, str | int]


class Document(Struct, frozen=True, kw_only=True):
    """A document with its statements; ``seconds`` is its date, counted from 1970."""

    id: int
    title: str
    text: str
    coder: str
    author: str
    source: str
    section: str
    notes: str
    type: str
    seconds: float | None
    statements: tuple[Statement, ...]


class Database:
    """An open database of DNA. Raises UnreadableFile (damaged, no_text) where it is none."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._tables = {name.upper() for (name,) in self._rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        missing = [name for name in _NEEDED if name not in self._tables]
        if missing:
            raise UnreadableFile("damaged", detail=f"no table {missing[0]}")
        short = {name.upper(): kind.upper() for _, name, kind, *_ in self._rows("PRAGMA table_info(DATASHORTTEXT)")}
        # DNA 2 keeps the words themselves, and Java's milliseconds; DNA 3 their number in a list, and seconds.
        self._listed = "" if short.get("VALUE") == "TEXT" else ("ENTITY" if "ENTITY" in short else "VALUE")
        self._is_new = bool(self._listed)
        self._coders = dict(self._pairs("CODERS", "ID, Name"))
        self._types = dict(self._pairs("STATEMENTTYPES", "ID, Label"))
        self._variables = dict(self._pairs("VARIABLES", "ID, Variable"))

    def documents(self) -> Iterator[Document | UnreadableFile]:
        """Every document, or what is wrong with it, in the order of their numbers."""
        # Both in one order: no index of the file leads from a document to its statements.
        columns = "ID, StatementTypeId, DocumentId, Start, Stop, Coder"
        ordered = self._rows(f"SELECT {columns} FROM STATEMENTS ORDER BY DocumentId, Start, ID")
        found = groupby(ordered, key=lambda row: row[2])
        waiting = next(found, None)
        columns = "ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date"
        for row in self._rows(f"SELECT {columns} FROM DOCUMENTS ORDER BY ID"):
            while waiting is not None and _before(waiting[0], row[0]):
                waiting = next(found, None)
            of_it: list[Row] = []
            if waiting is not None and waiting[0] == row[0]:
                of_it = list(waiting[1])
            try:
                yield self._document(row, of_it)
            except (TypeError, ValueError) as error:
                yield UnreadableFile("bad_record", place=f"document {row[0]}", detail=str(error))

    def _document(self, row: Row, statements: list[Row]) -> Document:
        number, title, text, coder, author, source, section, notes, type_, date = row
        if len(_text(text)) > _LONGEST_TEXT:
            raise ValueError("its text is too long")
        return Document(
            id=int(number),
            title=_text(title),
            text=_text(text),
            coder=_text(self._coders.get(coder)),
            author=_text(author),
            source=_text(source),
            section=_text(section),
            notes=_text(notes),
            type=_text(type_),
            seconds=None if date is None else float(date) / (1 if self._is_new else 1000),
            statements=tuple(map(self._statement, statements)),
        )

    def _statement(self, row: Row) -> Statement:
        number, type_, _, start, stop, coder = row
        values = {self._variables[key]: value for key, value in self._values(number) if key in self._variables}
        name = _text(self._types.get(type_)) or "statement"
        return Statement(int(number), name, int(start), int(stop), _text(self._coders.get(coder)), values)

    def _values(self, statement: Any) -> Iterator[tuple[int, str | int]]:  # noqa: ANN401
        for table in _VALUES:
            if table in self._tables:
                found = self._rows(f"SELECT VariableId, Value FROM {table} WHERE StatementId = ?", statement)
                for key, value in found:
                    if value is not None:
                        yield key, _typed(table, value)
        for key, value in self._short(statement) if "DATASHORTTEXT" in self._tables else ():
            if _text(value).strip():
                yield key, _text(value)

    def _short(self, statement: Any) -> Iterator[Row]:  # noqa: ANN401
        if not self._listed:
            yield from self._rows("SELECT VariableId, Value FROM DATASHORTTEXT WHERE StatementId = ?", statement)
            return
        table = "ENTITIES" if "ENTITIES" in self._tables else "ATTRIBUTES"
        yield from self._rows(
            f"SELECT said.VariableId, listed.Value FROM DATASHORTTEXT AS said JOIN {table} AS listed"
            f" ON listed.ID = said.{self._listed} WHERE said.StatementId = ?",
            statement,
        )

    def _pairs(self, table: str, columns: str) -> Iterator[tuple[Any, Any]]:
        return self._rows(f"SELECT {columns} FROM {table}") if table in self._tables else iter(())

    def _rows(self, query: str, *parameters: object) -> Iterator[Any]:
        until = monotonic() + _LONGEST
        self._connection.set_progress_handler(lambda: monotonic() > until, _STEPS)
        return self._connection.execute(query, parameters)


@contextmanager
def opened(stream: BinaryIO) -> Generator[Database]:
    """The database in a file. Raises UnreadableFile (empty, damaged)."""
    with _path(stream) as path:
        try:
            # Immutable: what it holds is read as it lies there, without a lock and without a file beside it.
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            with closing(sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)) as connection:
                for setting in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "temp_store = FILE"):
                    connection.execute(f"PRAGMA {setting}")
                connection.text_factory = _decoded
                yield Database(connection)
        except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter for a message that quotes the file
            raise UnreadableFile("damaged", detail=str(error)) from error


@contextmanager
def _path(stream: BinaryIO) -> Generator[Path]:
    """Where the file lies; one that lies nowhere, as in an archive, is copied to where it does for this long."""
    if not stream.read(1):
        raise UnreadableFile("empty")
    stream.seek(0)
    name = getattr(stream, "name", None)
    if isinstance(name, str) and _is_same(stream, name):
        yield Path(name)
        return
    # Imported here: most files lie somewhere.
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="annotator-") as folder:
        copy = Path(folder) / "copy.dna"
        with copy.open("wb") as out:
            shutil.copyfileobj(stream, out, 1 << 20)
        yield copy


def _is_same(stream: BinaryIO, name: str) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), Path(name).stat())
    except OSError:  # it has no number, or the name is not that of a file any more
        return False


def _before(one: Any, other: Any) -> bool:  # noqa: ANN401 - SQLite holds anything in any column
    return not isinstance(one, int) or (isinstance(other, int) and one < other)


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _typed(table: str, value: Any) -> str | int | bool:  # noqa: ANN401
    match table:
        case "DATABOOLEAN":
            return bool(int(value))
        case "DATAINTEGER":
            return int(value)
        case _:
            return _text(value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ("" if value is None else str(value))

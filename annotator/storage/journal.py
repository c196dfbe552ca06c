"""The journal: steps of history as rows, and the way back from a row to its change set."""

import sqlite3
import zlib
from collections.abc import Generator, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from msgspec import DecodeError, MsgspecError, Raw, Struct, json

from annotator.domain.change import Change, ChangeSet, StepName
from annotator.storage.rows import MAPPED

StepState = Literal["done", "undone", "dropped"]
_SIDES: dict[str, json.Decoder[Any]] = {kind.__name__: json.Decoder(kind | None) for kind in MAPPED}


class Step(Struct, frozen=True):
    """One step of history: its number and the change set that made it."""

    number: int
    change_set: ChangeSet


class _Line(Struct, frozen=True, array_like=True):
    kind: str
    before: Raw
    after: Raw


_LAST_DONE = "SELECT max(step) FROM journal WHERE state = 'done'"
_FIRST_UNDONE = "SELECT min(step) FROM journal WHERE state = 'undone'"
_TELLING = 100_000
_LARGE = 64 * 1024  # bytes of a step's changes above which they are packed, to about a tenth
_PIECE = 1000  # changes that are written at once
_lines = json.Decoder(tuple[_Line, ...])


def last_done(connection: sqlite3.Connection) -> Step | None:
    """The step that undo would take back."""
    return _step(connection, _LAST_DONE)


def first_undone(connection: sqlite3.Connection) -> Step | None:
    """The step that redo would do again."""
    return _step(connection, _FIRST_UNDONE)


def last_done_name(connection: sqlite3.Connection) -> StepName | None:
    """What the step is called that undo would take back."""
    return _name(connection, _LAST_DONE)


def first_undone_name(connection: sqlite3.Connection) -> StepName | None:
    """What the step is called that redo would do again."""
    return _name(connection, _FIRST_UNDONE)


def position(connection: sqlite3.Connection) -> tuple[int | str | None, ...]:
    """Where history stands: the last step and the last one done. A fold into the last step leaves it the same."""
    query = f"SELECT step, state, at, ({_LAST_DONE}) FROM journal ORDER BY step DESC LIMIT 1"
    return tuple(connection.execute(query).fetchone() or ())


def head(connection: sqlite3.Connection) -> str:
    """A short name of the state of history: it differs whenever something has been done, undone or done again."""
    from hashlib import sha256  # slow to load, and not needed to show a project

    # Only small steps are folded into, so their beginning tells; that of an import may be as large as the articles.
    query = f"SELECT substr(changes, 1, {_TELLING}) FROM journal ORDER BY step DESC LIMIT 1"
    told = connection.execute(query).fetchone()
    return sha256(repr((position(connection), told)).encode()).hexdigest()[:16]


def unreadable(connection: sqlite3.Connection) -> list[int]:
    """The numbers of steps that no change set can be made of."""
    found: list[int] = []
    for number, arguments, changes in connection.execute("SELECT step, arguments, changes FROM journal ORDER BY step"):
        try:
            json.decode(arguments, type=dict[str, str])
            for line in _lines.decode(told(changes)):
                _change(line)
        except (MsgspecError, KeyError):
            found.append(number)
    return found


def append(connection: sqlite3.Connection, change_set: ChangeSet, annotator_id: str) -> None:
    """Writes a new last step; what was undone before it can no longer be redone."""
    for _ in appending(connection, change_set, annotator_id):
        pass


def appending(connection: sqlite3.Connection, change_set: ChangeSet, annotator_id: str) -> Iterator[int]:
    """As ``append``; stops ever so often to say how many of the changes it has taken since."""
    changes = yield from _packing(change_set.changes)
    connection.execute("UPDATE journal SET state = 'dropped' WHERE state = 'undone'")
    connection.execute(
        "INSERT INTO journal (at, annotator_id, verb, arguments, changes, merge_key, state)"
        " VALUES (?, ?, ?, ?, ?, ?, 'done')",
        [datetime.now(UTC).isoformat(timespec="milliseconds"), annotator_id, *_cells(change_set, changes)],
    )
    yield 0  # to commit takes a while of its own


def replace(connection: sqlite3.Connection, number: int, change_set: ChangeSet) -> None:
    """Puts a folded change set in a step's place."""
    connection.execute(
        "UPDATE journal SET verb = ?, arguments = ?, changes = ?, merge_key = ? WHERE step = ?",
        [*_cells(change_set, _written(change_set.changes)), number],
    )


def told(changes: str | bytes) -> str | bytes:
    """A step's changes as JSON, from their cell: text, or a blob where zlib has packed them. Raises DecodeError."""
    if isinstance(changes, str):
        return changes
    try:
        return zlib.decompress(changes)
    except zlib.error as error:
        raise DecodeError(str(error)) from error


def mark(connection: sqlite3.Connection, number: int, state: StepState) -> None:
    """Says whether a step is done, undone or dropped."""
    connection.execute("UPDATE journal SET state = ? WHERE step = ?", [state, number])


def _cells(change_set: ChangeSet, changes: str | bytes) -> list[str | bytes | None]:
    return [change_set.verb, json.encode(change_set.arguments).decode(), changes, change_set.merge_key]


def _written(changes: Sequence[Change]) -> str | bytes:
    packing = _packing(changes)
    while True:
        try:
            next(packing)
        except StopIteration as end:
            return end.value


def _packing(changes: Sequence[Change]) -> Generator[int, None, str | bytes]:
    """The cell of a step's changes; those of a large step are packed as they are written, and never lie there whole.

    It stops after each piece to say how many changes were in it.
    """
    pieces = _pieces(changes)
    start = next(pieces)
    if len(changes) <= _PIECE and len(start) < _LARGE:
        return start.decode()
    # A merge or an import of marks would else stand in the file twice, at full length.
    packing = zlib.compressobj(level=1)
    packed, done = [packing.compress(start)], 0
    for piece in pieces:
        packed.append(packing.compress(piece))
        done += _PIECE
        yield _PIECE
    yield len(changes) - done
    return b"".join((*packed, packing.flush()))


def _pieces(changes: Sequence[Change]) -> Iterator[bytes]:
    """The JSON array of the changes, in pieces of so many; the first is whole where there are no more."""
    for start in range(0, max(len(changes), 1), _PIECE):
        part = [(c.kind.__name__, c.before, c.after) for c in changes[start : start + _PIECE]]
        inner = json.encode(part)[1:-1]
        is_last = start + _PIECE >= len(changes)
        yield (b"," if start else b"[") + inner + (b"]" if is_last else b"")


def _step(connection: sqlite3.Connection, number_query: str) -> Step | None:
    row = connection.execute(
        f"SELECT step, verb, arguments, changes, merge_key FROM journal WHERE step = ({number_query})"
    ).fetchone()
    if row is None:
        return None
    number, verb, arguments, changes, merge_key = row
    decoded = tuple(_change(line) for line in _lines.decode(told(changes)))
    return Step(number, ChangeSet(verb, decoded, json.decode(arguments, type=dict[str, str]), merge_key))


def _name(connection: sqlite3.Connection, number_query: str) -> StepName | None:
    row = connection.execute(f"SELECT verb, arguments FROM journal WHERE step = ({number_query})").fetchone()
    return None if row is None else StepName(row[0], json.decode(row[1], type=dict[str, str]))


def _change(line: _Line) -> Change:
    side = _SIDES[line.kind].decode
    return Change(side(line.before), side(line.after))

"""Writes the changes of a step: what must stand in the file is looked at first, then one kind after the other."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

from annotator.domain.change import KINDS, Change, Value
from annotator.domain.errors import RuleBroken
from annotator.storage import rows

_AT_ONCE = 500  # values of one statement: some milliseconds


def written(connection: sqlite3.Connection, changes: Sequence[Change]) -> Iterator[int]:
    """Writes within a transaction, and stops ever so often to say how many of the changes it has written since.

    Raises RuleBroken (stale_change, still_in_use) and sqlite3.IntegrityError.
    """
    sorted_out = _SortedOut()
    for start in range(0, len(changes), _AT_ONCE):
        sorted_out.take(changes[start : start + _AT_ONCE])
        yield 0
    yield from _looked_at(connection, sorted_out.before)
    # A changed attribution may point at a mention that comes or let go of one that goes: between the two it is sound.
    for kind in KINDS:
        for is_new, values in sorted_out.written.get(kind, ()):
            for part in _parts(values):
                (rows.insert if is_new else rows.update)(connection, kind, part)
                yield len(part)
    for kind in reversed(KINDS):
        for part in _parts(sorted_out.gone.get(kind, ())):
            _delete(connection, part)
            yield len(part)


def _looked_at(connection: sqlite3.Connection, before: Mapping[type[Value], Sequence[Value]]) -> Iterator[int]:
    for kind, values in before.items():
        for part in _parts(values):
            for value in rows.differing(connection, kind, part):
                raise RuleBroken("stale_change", kind=kind.__name__, id=value.id)
            yield 0


def _parts(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


def _delete(connection: sqlite3.Connection, values: Sequence[Value]) -> None:
    for value in values:
        try:
            rows.delete(connection, value)
        except sqlite3.IntegrityError as error:
            raise RuleBroken("still_in_use", kind=type(value).__name__, id=value.id) from error


class _SortedOut:
    """Changes by kind: what must stand in the file ``before``, what is to be written, and what goes.

    ``written`` holds runs of values in the order of the changes, each all new or all changed: a merge of a hundred
    thousand marks takes few statements for each kind.
    """

    def __init__(self) -> None:
        self.before: dict[type[Value], list[Value]] = {}
        self.written: dict[type[Value], list[tuple[bool, list[Value]]]] = {}
        self.gone: dict[type[Value], list[Value]] = {}

    def take(self, changes: Sequence[Change]) -> None:
        """Sorts these to those before."""
        for change in changes:
            before, after = change.before, change.after
            if before is not None:
                self.before.setdefault(type(before), []).append(before)
            if after is None:
                self.gone.setdefault(change.kind, []).append(change.value)
            else:
                runs = self.written.setdefault(type(after), [])
                if not runs or runs[-1][0] != (before is None):
                    runs.append((before is None, []))
                runs[-1][1].append(after)

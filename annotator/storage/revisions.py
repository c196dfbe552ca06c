"""What the journal says of articles: when each was last changed, by which verb, and when it was done.

Steps are read as they were written; of their values only what tells where they belong is decoded.
"""

from collections.abc import Iterator

from msgspec import Struct, json

from annotator.storage import journal
from annotator.storage.faults import translated
from annotator.storage.store import Store


class Ref(Struct, frozen=True, gc=False):
    """Where a value belongs, as far as it says; ``state`` is that of an article or an assignment."""

    id: str = ""
    article_id: str = ""
    set_id: str = ""
    claim_id: str = ""
    annotator_id: str = ""
    state: str = ""


class Touch(Struct, frozen=True, array_like=True, gc=False):
    """One change of a step: the kind's name, and the value before and after."""

    kind: str
    before: Ref | None
    after: Ref | None

    @property
    def ref(self) -> Ref:
        """Where the value belongs."""
        return self.after or self.before or Ref()


class Touching(Struct, frozen=True):
    """A step: its number, when it was done (ISO 8601, UTC), what it was, and what it changed."""

    number: int
    at: str
    verb: str
    state: str
    touches: tuple[Touch, ...]


_touches = json.Decoder(tuple[Touch, ...]).decode


def steps(store: Store) -> Iterator[Touching]:
    """All steps, also those undone or dropped, in their order."""
    query = "SELECT step, at, verb, state, changes FROM journal ORDER BY step"
    with translated(store.path):
        for number, at, verb, state, changes in store.connection.execute(query):
            yield Touching(number, at, verb, state, _touches(journal.told(changes)))


def moments(store: Store) -> list[tuple[int, str]]:
    """The number of every step, also of those undone or dropped, and when it was begun; neither ever changes."""
    with translated(store.path):
        return store.connection.execute("SELECT step, at FROM journal ORDER BY step").fetchall()


def last_at(store: Store) -> str:
    """When the last step was done (ISO 8601, UTC); empty where there is none."""
    query = "SELECT at FROM journal ORDER BY step DESC LIMIT 1"
    with translated(store.path):
        row = store.connection.execute(query).fetchone()
    return "" if row is None else str(row[0])


def position(store: Store) -> tuple[int, int]:
    """Where the history stands: it is another one after any step, undo or redo."""
    query = "SELECT coalesce(max(step), 0), coalesce(sum(state = 'done'), 0) FROM journal"
    with translated(store.path):
        return store.connection.execute(query).fetchone()

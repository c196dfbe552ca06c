"""What sharing out work asks of the file: what articles are, whose marks are in them, and what is settled."""

from collections.abc import Container, Sequence

from msgspec import Struct

from annotator.storage.faults import translated
from annotator.storage.reader import Kind
from annotator.storage.rows import MAPPED
from annotator.storage.store import Store

_BATCH = 500  # SQLite takes at most 999 parameters on old builds


class Sheet(Struct, frozen=True):
    """An article as far as it matters for sharing out."""

    id: str
    outlet: str
    published: str


def sheets(store: Store, wanted: Container[str] | None = None) -> list[Sheet]:
    """The articles, all or the wanted ones, in the order of import."""
    query = "SELECT id, outlet, published FROM article JOIN article_state ON article_id = id ORDER BY row"
    with translated(store.path):
        return [Sheet(*row) for row in store.connection.execute(query) if wanted is None or row[0] in wanted]


def settled(store: Store) -> set[str]:
    """The ids of the articles in which something is settled in the gold set."""
    query = (
        "SELECT article_id FROM decision UNION"
        " SELECT article_id FROM annotation JOIN annotation_set s ON s.id = set_id WHERE s.gold"
    )
    with translated(store.path):
        return {row[0] for row in store.connection.execute(query)}


def marked_in(store: Store, set_id: str) -> set[str]:
    """The ids of the articles in which a set has marks or answers."""
    query = (
        "SELECT article_id FROM annotation WHERE set_id = ? UNION SELECT article_id FROM article_answers"
        " WHERE set_id = ?"
    )
    with translated(store.path):
        return {row[0] for row in store.connection.execute(query, [set_id, set_id])}


def taken(store: Store, kind: type[Kind], ids: Sequence[str]) -> set[str]:
    """Which of these ids the project has in values of a kind."""
    mapped, found = MAPPED[kind], set[str]()
    with translated(store.path):
        for start in range(0, len(ids), _BATCH):
            part = ids[start : start + _BATCH]
            marks = ", ".join("?" * len(part))
            query = f"SELECT {mapped.key} FROM {mapped.table} WHERE {mapped.key} IN ({marks})"
            found.update(row[0] for row in store.connection.execute(query, part))
    return found

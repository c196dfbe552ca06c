"""How much a project holds, counted by SQLite."""

from collections.abc import Mapping

from annotator.storage.faults import translated
from annotator.storage.store import Store

_KINDS = ("annotator", "annotation_set", "target", "speaker", "attribution", "stance")


def by_kind(store: Store) -> Mapping[str, int]:
    """The number of values of each kind that has no finer count, by the name of its table."""
    with translated(store.path):
        return {kind: store.connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0] for kind in _KINDS}


def articles_by_state(store: Store) -> Mapping[str, int]:
    """The number of articles in each state that occurs."""
    with translated(store.path):
        return dict(store.connection.execute("SELECT state, count(*) FROM article_state GROUP BY state ORDER BY state"))


def articles_by_assignee(store: Store) -> Mapping[str, int]:
    """The number of articles of each annotator who has some, by name."""
    query = (
        "SELECT p.name, count(*) FROM article_state s JOIN annotator p ON p.id = s.assignee"
        " GROUP BY p.id ORDER BY p.name"
    )
    with translated(store.path):
        return dict(store.connection.execute(query))


def annotations_by_label(store: Store) -> Mapping[str, int]:
    """The number of annotations of each label that occurs."""
    with translated(store.path):
        return dict(store.connection.execute("SELECT label, count(*) FROM annotation GROUP BY label ORDER BY label"))


def sets_with_marks(store: Store) -> frozenset[str]:
    """The ids of the annotation sets in which something is marked."""
    with translated(store.path):
        return frozenset(row[0] for row in store.connection.execute("SELECT DISTINCT set_id FROM annotation"))

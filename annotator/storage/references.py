"""What articles are called outside of the project, without reading their texts."""

from msgspec import Struct

from annotator.storage.faults import translated
from annotator.storage.store import Store


class Called(Struct, frozen=True):
    """An article by its names; ``is_there`` is not true of one that is staged or undone."""

    id: str
    url: str
    source: str
    title: str
    is_there: bool


def called(store: Store) -> list[Called]:
    """All articles that the file holds, in the order of import."""
    query = (
        "SELECT id, url, source, title, article_state.article_id IS NOT NULL"
        " FROM article LEFT JOIN article_state ON article_id = id ORDER BY row"
    )
    with translated(store.path):
        rows = store.connection.execute(query)
        return [Called(id_, url, source, title, bool(there)) for id_, url, source, title, there in rows]

"""Reads articles with their annotations, one query a kind however many articles there are."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from msgspec import Struct

from annotator.domain.document import AnnotatedArticle
from annotator.storage.rows import ANNOTATION, ARTICLE, ATTRIBUTION, STANCE, Mapped


class _Limit(Struct, frozen=True):
    condition: str = ""
    arguments: list[str] = []

    def within(self, table: str, set_id: str | None) -> "_Limit":
        """This limit, narrowed to the annotations of one set; ``table`` names them in the query."""
        if set_id is None:
            return self
        return _Limit(f"{self.condition} AND {table}.set_id = ?", [*self.arguments, set_id])


def read(
    connection: sqlite3.Connection, *, article_id: str | None = None, set_id: str | None = None
) -> Iterator[AnnotatedArticle]:
    """The project's articles in the order of import, or one of them, with what one set or every set holds."""
    chosen = _Limit("AND article.id = ?", [article_id]) if article_id is not None else _Limit()
    claim = "JOIN annotation claim ON claim.id = claim_id"
    queries = [
        _grouped(connection, ANNOTATION, chosen.within("annotation", set_id)),
        _grouped(connection, ATTRIBUTION, chosen.within("claim", set_id), claim),
        _grouped(connection, STANCE, chosen.within("claim", set_id), claim),
    ]
    query = (
        f"{ARTICLE.select.replace(' FROM ', ', article.row, article_state.state FROM ')}"
        f" JOIN article_state ON article_state.article_id = article.id WHERE 1 {chosen.condition} ORDER BY article.row"
    )
    for *cells, row, state in connection.execute(query, chosen.arguments):
        annotations, attributions, stances = (of_article(row) for of_article in queries)
        yield AnnotatedArticle(ARTICLE.value(tuple(cells)), state, annotations, attributions, stances)


def _grouped(
    connection: sqlite3.Connection, mapped: Mapped, limit: _Limit, join: str = ""
) -> Callable[[int], dict[str, Any]]:
    """A function that gives the values of the article in a row; to be asked in rising order of rows."""
    query = (
        f"{mapped.select.replace(' FROM ', ', article.row FROM ')} {join}"
        f" JOIN article ON article.id = {mapped.table}.article_id WHERE 1 {limit.condition}"
        f" ORDER BY article.row, {mapped.table}.{mapped.key}"
    )
    groups = groupby(connection.execute(query, limit.arguments), key=itemgetter(-1))
    waiting: list[Any] = [next(groups, None)]

    def of_article(row: int) -> dict[str, Any]:
        if waiting[0] is None or waiting[0][0] != row:
            return {}
        values = [mapped.value(cells) for cells in waiting[0][1]]
        waiting[0] = next(groups, None)
        return {value.id: value for value in values}

    return of_article

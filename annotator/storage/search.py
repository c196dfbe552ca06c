"""Finding articles: filters, full-text search (SQLite FTS5), and where in a text the hits lie."""

import re

from msgspec import Struct

from annotator.domain.article import State
from annotator.domain.span import Span
from annotator.storage.faults import translated
from annotator.storage.query import parsed
from annotator.storage.store import Store

# Normalised texts never hold these two, so they can mark hits (see domain/text.py).
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


class ArticleFilter(Struct, frozen=True, kw_only=True):
    """Which articles to list: all that meet every condition given. Dates are ISO 8601, both ends included.

    ``byline`` is a part of one, whatever its case; ``assignee`` an annotator's id. ``unfinished`` are those to do or
    started.
    """

    state: State | None = None
    words: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    language: str = ""
    byline: str = ""
    assignee: str = ""
    unfinished: bool = False


def outlets(store: Store) -> list[str]:
    """The outlets of the project's articles, by name."""
    return _in_use(store, "outlet")


def languages(store: Store) -> list[str]:
    """The languages of the project's articles."""
    return _in_use(store, "language")


def _in_use(store: Store, column: str) -> list[str]:
    # From each value to the next one in the index, instead of through all articles:
    # https://sqlite.org/lang_with.html#recursive_common_table_expressions
    query = f"""
        WITH RECURSIVE found(value) AS (
            SELECT min({column}) FROM article WHERE {column} > ''
            UNION ALL
            SELECT (SELECT min({column}) FROM article WHERE {column} > found.value) FROM found WHERE value IS NOT NULL
        )
        SELECT value FROM found WHERE value IS NOT NULL AND EXISTS (
            SELECT 1 FROM article a JOIN article_state s ON s.article_id = a.id WHERE a.{column} = found.value
        )
    """
    with translated(store.path):
        return [row[0] for row in store.connection.execute(query)]


def matching(store: Store, chosen: ArticleFilter) -> list[str]:
    """The ids of the articles that meet a filter, in the order of import."""
    where, arguments = conditions(chosen)
    query = f"SELECT a.id FROM article a JOIN article_state s ON s.article_id = a.id WHERE 1 {where} ORDER BY a.row"
    with translated(store.path):
        return [row[0] for row in store.connection.execute(query, arguments)]


def hits(store: Store, article_id: str, words: str) -> list[Span]:
    """Where the words of a search stand in an article, in code points and text order."""
    query = parsed(words)
    found = _matched(store, article_id, query.match) if query.match else []
    if query.pieces:
        text = store.text(article_id)
        found += [Span(*place.span()) for piece in query.pieces for place in re.finditer(re.escape(piece), text)]
    return sorted(found)


def _matched(store: Store, article_id: str, match: str) -> list[Span]:
    query = (
        "SELECT highlight(article_search, 0, ?, ?) FROM article_search"
        " WHERE article_search MATCH ? AND rowid = (SELECT row FROM article WHERE id = ?)"
    )
    with translated(store.path):
        found = store.connection.execute(query, [_OPEN, _CLOSE, match, article_id]).fetchone()
    return _marked(found[0]) if found else []


def _marked(text: str) -> list[Span]:
    before, *pieces = text.split(_OPEN)
    position = len(before)
    spans: list[Span] = []
    for piece in pieces:
        inside, _, rest = piece.partition(_CLOSE)
        spans.append(Span(position, position + len(inside)))
        position += len(inside) + len(rest)
    return spans


def conditions(chosen: ArticleFilter) -> tuple[str, list[str]]:
    """The filter in SQL, over ``article a`` and ``article_state s``: `` AND …``, and what its marks stand for."""
    found: list[tuple[str, str]] = []
    query = parsed(chosen.words)
    if query.match:
        found.append(("a.row IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", query.match))
    found += [("instr(a.text, ?)", piece) for piece in query.pieces]
    found += [(text, value) for text, value in _simple(chosen) if value]
    if chosen.unfinished:
        found.append(("s.state IN (?, 'started')", "todo"))
    return "".join(f" AND {text}" for text, _ in found), [value for _, value in found]


def _simple(chosen: ArticleFilter) -> tuple[tuple[str, str], ...]:
    return (
        ("s.state = ?", chosen.state or ""),
        ("a.outlet = ?", chosen.outlet),
        ("a.published >= ?", chosen.since),
        ("a.published <> '' AND a.published <= ?", chosen.until),
        ("a.language = ?", chosen.language),
        ("instr(lower(a.byline), lower(?))", chosen.byline),
        ("s.assignee = ?", chosen.assignee),
    )

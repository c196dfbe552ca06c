"""Finding articles: filters, full-text search (SQLite FTS5), and where in a text the hits lie."""

import re
from collections.abc import Mapping

from msgspec import Struct

from annotator.domain.article import State
from annotator.domain.span import Span
from annotator.storage.faults import translated
from annotator.storage.query import parsed
from annotator.storage.store import Store

# Normalised texts never hold these two, so they can mark hits (see domain/text.py).
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


class ArticleFilter(Struct, frozen=True, kw_only=True):
    """Which articles to list: all that meet every condition given. Dates are ISO 8601, both ends included."""

    state: State | None = None
    words: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""


class ArticleSummary(Struct, frozen=True):
    """What a list shows of an article; ``row`` is its place in the order of import."""

    row: int
    id: str
    title: str
    outlet: str
    published: str
    state: State
    claims: int


def summaries(
    store: Store, chosen: ArticleFilter, *, label: str, after: int = 0, limit: int = 200
) -> list[ArticleSummary]:
    """A page of the list: at most ``limit`` articles past row ``after``, with their number of ``label`` annotations."""
    where, arguments = _where(chosen)
    # A cross join is read in the order it is written: from ``after`` on in the order of rows, however many articles
    # are in the state. Left the choice, SQLite may fetch and sort them all for each page (half a second for a million).
    query = (
        "SELECT a.row, a.id, a.title, a.outlet, a.published, s.state,"
        " (SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.label = ?)"
        f" FROM article a CROSS JOIN article_state s ON s.article_id = a.id WHERE a.row > ? {where}"
        " ORDER BY a.row LIMIT ?"
    )
    with translated(store.path):
        rows = store.connection.execute(query, [label, after, *arguments, limit]).fetchall()
    return [ArticleSummary(*row) for row in rows]


def summary(store: Store, article_id: str, *, label: str) -> ArticleSummary | None:
    """One article as a list shows it, or None when it is not in the project."""
    query = (
        "SELECT a.row, a.id, a.title, a.outlet, a.published, s.state,"
        " (SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.label = ?)"
        " FROM article a JOIN article_state s ON s.article_id = a.id WHERE a.id = ?"
    )
    with translated(store.path):
        row = store.connection.execute(query, [label, article_id]).fetchone()
    return ArticleSummary(*row) if row else None


def state_counts(store: Store, chosen: ArticleFilter) -> Mapping[State, int]:
    """How many articles of each state meet the filter's other conditions."""
    where, arguments = _where(chosen, with_state=False)
    query = (
        "SELECT s.state, count(*) FROM article_state s JOIN article a ON a.id = s.article_id"
        f" WHERE 1 {where} GROUP BY s.state"
    )
    if not where:
        query = "SELECT state, count(*) FROM article_state GROUP BY state"
    with translated(store.path):
        return dict(store.connection.execute(query, arguments).fetchall())


def outlets(store: Store) -> list[str]:
    """The outlets of the project's articles, by name."""
    # From each outlet to the next one in the index, instead of through all articles:
    # https://sqlite.org/lang_with.html#recursive_common_table_expressions
    query = """
        WITH RECURSIVE found(outlet) AS (
            SELECT min(outlet) FROM article WHERE outlet > ''
            UNION ALL
            SELECT (SELECT min(outlet) FROM article WHERE outlet > found.outlet) FROM found WHERE outlet IS NOT NULL
        )
        SELECT outlet FROM found WHERE outlet IS NOT NULL AND EXISTS (
            SELECT 1 FROM article a JOIN article_state s ON s.article_id = a.id WHERE a.outlet = found.outlet
        )
    """
    with translated(store.path):
        return [row[0] for row in store.connection.execute(query)]


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


def _where(chosen: ArticleFilter, *, with_state: bool = True) -> tuple[str, list[str]]:
    conditions: list[tuple[str, str]] = []
    if with_state and chosen.state:
        conditions.append(("s.state = ?", chosen.state))
    query = parsed(chosen.words)
    if query.match:
        conditions.append(("a.row IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", query.match))
    conditions += [("instr(a.text, ?)", piece) for piece in query.pieces]
    if chosen.outlet:
        conditions.append(("a.outlet = ?", chosen.outlet))
    if chosen.since:
        conditions.append(("a.published >= ?", chosen.since))
    if chosen.until:
        conditions.append(("a.published <> '' AND a.published <= ?", chosen.until))
    return "".join(f" AND {text}" for text, _ in conditions), [value for _, value in conditions]

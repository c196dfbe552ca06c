"""The list of articles: pages of it in any order, each found from the last row of the page before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct, structs

from annotator.domain.article import STATES, State
from annotator.storage.faults import translated
from annotator.storage.query import parsed
from annotator.storage.search import ArticleFilter, conditions
from annotator.storage.store import Store

OrderBy = Literal["import", "date", "outlet", "headline", "claims", "state"]
ORDERS: tuple[OrderBy, ...] = ("import", "date", "outlet", "headline", "claims", "state")
_FEW = 5000
COLUMNS: Mapping[OrderBy, str] = {"date": "published", "outlet": "outlet", "headline": "title"}


class Order(Struct, frozen=True):
    """In which order articles are listed; those that are equal in it come in the order of import."""

    by: OrderBy = "import"
    descending: bool = False


class ArticleSummary(Struct, frozen=True):
    """What a list shows of an article; ``row`` is its place in the order of import, ``assignee`` an annotator's name.

    ``claims`` counts those of every annotation set but the gold one, whose claims are copies of theirs.
    """

    row: int
    id: str
    title: str
    outlet: str
    published: str
    state: State
    assignee: str
    question: str
    claims: int


class Page(Struct, frozen=True):
    """Which articles, in which order, past which one; ``label`` is that of claims."""

    chosen: ArticleFilter
    order: Order
    label: str
    after: ArticleSummary | None = None


# Read from the index on articles and labels, which holds the sets too.
_MARKED = "n.label = ? AND n.set_id NOT IN (SELECT id FROM annotation_set WHERE gold)"
_CLAIMS = f"(SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND {_MARKED})"
_SELECT = (
    "SELECT a.row, a.id, a.title, a.outlet, a.published, s.state, coalesce(p.name, ''), s.question, {claims}"
    " FROM {tables} LEFT JOIN annotator p ON p.id = s.assignee"
)
# A cross join is read in the order it is written: in the order of the list, however many articles meet the filter.
# Left the choice, SQLite may fetch and sort them all for each page (half a second for a million).
_IN_ORDER = "article a CROSS JOIN article_state s ON s.article_id = a.id"
# Where few articles are in a state or somebody's work, those are fetched and sorted: else a million may be passed by.
FEW_FIRST = "article_state s CROSS JOIN article a ON a.id = s.article_id"
# In whatever order SQLite finds best.
JOINED = "article_state s JOIN article a ON a.id = s.article_id"
# Words of the index in the order of import, as far as they are wanted: not all that have them are found first.
_BY_WORDS = "article_search f CROSS JOIN article a ON a.row = f.rowid CROSS JOIN article_state s ON s.article_id = a.id"
_HAVE_WORDS = "a.row IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"
COUNTED = f"(SELECT article_id, count(*) AS number FROM annotation n WHERE {_MARKED} GROUP BY article_id) c"


class _Stretch(Struct, frozen=True):
    """One query of a page: conditions and order beside those of the filter."""

    where: str = ""
    arguments: tuple[str | int, ...] = ()
    order: str = "a.row"
    state: State | None = None
    counted: bool = False


def summaries(store: Store, page: Page, limit: int) -> list[ArticleSummary]:
    """At most ``limit`` articles of a page."""
    found: list[ArticleSummary] = []
    for stretch in _stretches(page):
        if len(found) < limit:
            found += _read(store, page, stretch, limit - len(found))
    return found


def summary(store: Store, article_id: str, *, label: str) -> ArticleSummary | None:
    """One article as a list shows it, or None when it is not in the project."""
    query = _SELECT.format(claims=_CLAIMS, tables=_IN_ORDER) + " WHERE a.id = ?"
    with translated(store.path):
        row = store.connection.execute(query, [label, article_id]).fetchone()
    return ArticleSummary(*row) if row else None


def by_number(store: Store, numbers: Sequence[int], *, label: str) -> list[ArticleSummary]:
    """The articles of these row numbers, in no order; those that went are left out."""
    marks = ",".join("?" * len(numbers))
    query = _SELECT.format(claims=_CLAIMS, tables=_IN_ORDER) + f" WHERE a.row IN ({marks})"
    with translated(store.path):
        return [ArticleSummary(*row) for row in store.connection.execute(query, [label, *numbers])]


def meets(store: Store, article_id: str, chosen: ArticleFilter) -> bool:
    """Whether an article is in the project and meets every condition of a filter."""
    where, arguments = conditions(chosen)
    # This one is looked for among those with the words, instead of all of them being gathered first.
    one = "EXISTS (SELECT 1 FROM article_search WHERE article_search MATCH ? AND rowid = a.row)"
    where = where.replace(_HAVE_WORDS, one)
    with translated(store.path):
        query = f"SELECT 1 FROM {_IN_ORDER} WHERE a.id = ? {where}"
        return store.connection.execute(query, [article_id, *arguments]).fetchone() is not None


def sort_key(article: ArticleSummary, by: OrderBy) -> tuple[str | int, int]:
    """By what an article is sorted, as SQLite compares it."""
    match by:
        case "import":
            return (article.row, article.row)
        case "state":
            return (STATES.index(article.state), article.row)
        case "headline":
            # Of letters in two cases SQLite knows those of ASCII: https://sqlite.org/datatype3.html#collation
            return ("".join(c.lower() if c.isascii() else c for c in article.title), article.row)
        case "claims":
            return (article.claims, article.row)
        case _:
            return (getattr(article, COLUMNS[by]), article.row)


def state_counts(store: Store, chosen: ArticleFilter) -> Mapping[State, int]:
    """How many articles of each state meet the filter's other conditions."""
    chosen = structs.replace(chosen, state=None, unfinished=False)
    where, arguments = conditions(chosen)
    join = "JOIN"
    if chosen == ArticleFilter(words=chosen.words) and _is_in_many(store, chosen.words):
        # All ids with their rows stand in one index; to look up each that was found would fetch the pages of its text.
        join, where = "CROSS JOIN", where.replace("a.row IN", "+a.row IN")
    query = (
        f"SELECT s.state, count(*) FROM article_state s {join} article a ON a.id = s.article_id"
        f" WHERE 1 {where} GROUP BY s.state"
    )
    if not where:
        query = "SELECT state, count(*) FROM article_state GROUP BY state"
    with translated(store.path):
        return dict(store.connection.execute(query, arguments).fetchall())


def _stretches(page: Page) -> Iterator[_Stretch]:
    """The queries that give a page one after the other; each finds its rows through an index of its order."""
    match page.order.by:
        case "state":
            yield from _by_state(page)
        case "claims":
            yield from _by_claims(page)
        case "import":
            yield _past(page, "a.row")
        case by:
            yield from _by_column(page, f"a.{COLUMNS[by]}", COLUMNS[by])


def _past(page: Page, column: str) -> _Stretch:
    where = f"AND a.row {_sign(page)} ?" if page.after else ""
    return _Stretch(where, (page.after.row,) if page.after else (), column + _direction(page))


def _by_column(page: Page, column: str, field: str) -> Iterator[_Stretch]:
    order = f"{column}{_direction(page)}, a.row{_direction(page)}"
    if page.after is None:
        yield _Stretch(order=order)
        return
    # As two queries, since the rest of a value that half a million articles share is found by row.
    value = getattr(page.after, field)
    yield _Stretch(f"AND {column} = ? AND a.row {_sign(page)} ?", (value, page.after.row), f"a.row{_direction(page)}")
    yield _Stretch(f"AND {column} {_sign(page)} ?", (value,), order)


def _by_state(page: Page) -> Iterator[_Stretch]:
    states = STATES[::-1] if page.order.descending else STATES
    first = states.index(page.after.state) if page.after else 0
    for state in states[first:]:
        at = structs.replace(page, after=page.after if page.after and state == page.after.state else None)
        yield structs.replace(_past(at, "a.row"), state=state)


def _by_claims(page: Page) -> Iterator[_Stretch]:
    direction, sign = _direction(page), _sign(page)
    order = f"c.number{direction}, a.row{direction}"
    bare = _Stretch(f"AND NOT EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = a.id AND {_MARKED})")
    bare = structs.replace(bare, arguments=(page.label,), order=f"a.row{direction}")
    claimed = _Stretch(order=order, counted=True)
    if page.after is not None and page.after.claims:
        key = (page.after.claims, page.after.row)
        claimed = structs.replace(claimed, where=f"AND (c.number, a.row) {sign} (?, ?)", arguments=key)
    elif page.after is not None:
        rest = f"{bare.where} AND a.row {sign} ?"
        bare = structs.replace(bare, where=rest, arguments=(page.label, page.after.row))
    both = (claimed, bare) if page.order.descending else (bare, claimed)
    done = page.after is not None and bool(page.after.claims) != page.order.descending
    yield from both[1:] if done else both


def _read(store: Store, page: Page, stretch: _Stretch, limit: int) -> list[ArticleSummary]:
    chosen = page.chosen
    if stretch.state is not None:
        if chosen.state not in (None, stretch.state):
            return []
        chosen = structs.replace(chosen, state=stretch.state)
    where, given = conditions(chosen)
    claims, further = _CLAIMS, f"{stretch.where} ORDER BY {stretch.order}"
    is_few = not stretch.counted and _are_few(store, chosen)
    if stretch.counted:
        claims, tables = "c.number", f"{COUNTED} CROSS JOIN article a ON a.id = c.article_id JOIN article_state s"
        tables += " ON s.article_id = a.id"
    elif is_few:
        tables = FEW_FIRST
        where = where.replace("s.state", "+s.state") if chosen.assignee else where
    elif _HAVE_WORDS in where and page.order.by in ("import", "state"):
        tables, where = _BY_WORDS, where.replace(_HAVE_WORDS, "f.article_search MATCH ?")
        further = further.replace("a.row", "f.rowid")
    else:
        tables = _IN_ORDER
    where = _in_order(store, page, where, is_sorted=is_few)
    query = f"{_SELECT.format(claims=claims, tables=tables)} WHERE 1 {where} {further}"
    with translated(store.path):
        rows = store.connection.execute(f"{query} LIMIT ?", [page.label, *given, *stretch.arguments, limit]).fetchall()
    return [ArticleSummary(*row) for row in rows]


def _in_order(store: Store, page: Page, where: str, *, is_sorted: bool) -> str:
    """Keeps SQLite from fetching and sorting many articles for a page: https://sqlite.org/optoverview.html (plus)."""
    chosen = page.chosen
    if page.order.by == "import":
        return where
    for column, value in (("outlet", chosen.outlet), ("language", chosen.language)):
        if value and not _is_rare(store, column, value):
            where = where.replace(f"a.{column} = ?", f"+a.{column} = ?")
    if _HAVE_WORDS in where and not is_sorted and not _are_in_few(store, chosen.words):
        where = where.replace(_HAVE_WORDS, "+" + _HAVE_WORDS)
    return where


def _are_few(store: Store, chosen: ArticleFilter) -> bool:
    """Whether so few articles are in the state, or the annotator's, that it takes no time to sort them."""
    if chosen.state is None and not chosen.assignee:
        return False
    where, given = conditions(ArticleFilter(state=chosen.state, assignee=chosen.assignee))
    query = f"SELECT count(*) FROM (SELECT 1 FROM article_state s WHERE 1 {where} LIMIT {_FEW})"
    with translated(store.path):
        return store.connection.execute(query, given).fetchone()[0] < _FEW


def _is_rare(store: Store, column: str, value: str) -> bool:
    query = f"SELECT count(*) FROM (SELECT 1 FROM article WHERE {column} = ? LIMIT {_FEW})"
    with translated(store.path):
        return store.connection.execute(query, [value]).fetchone()[0] < _FEW


def _are_in_few(store: Store, words: str) -> bool:
    query = f"SELECT count(*) FROM (SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT {_FEW})"
    with translated(store.path):
        return store.connection.execute(query, [parsed(words).match]).fetchone()[0] < _FEW


def _is_in_many(store: Store, words: str) -> bool:
    """Whether it is one word that a third of all articles or more hold: then to go through all is quicker."""
    query = parsed(words)
    # Of several words it would take as long to find out as to count.
    if not query.match or query.pieces or " " in query.match:
        return False
    many = "(SELECT max(row) / 3 + 1 FROM article)"
    found = f"SELECT count(*) >= {many} FROM (SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT {many})"
    with translated(store.path):
        return bool(store.connection.execute(found, [query.match]).fetchone()[0])


def _sign(page: Page) -> str:
    return "<" if page.order.descending else ">"


def _direction(page: Page) -> str:
    return " DESC" if page.order.descending else ""

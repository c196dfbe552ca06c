"""The whole list as row numbers, and rows by their numbers: a place in the middle needs nothing that lies before it.

A row number is an article's place in the order of import and never changes, so four bytes stand for an article.
"""

import sqlite3
import sys
from array import array
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager

from msgspec import structs

from annotator.domain.article import STATES
from annotator.storage import database, listing
from annotator.storage.faults import translated
from annotator.storage.listing import ArticleSummary, Page
from annotator.storage.query import parsed
from annotator.storage.search import ArticleFilter, conditions
from annotator.storage.store import Store

_AT_ONCE = 500  # numbers in one query
_MANY = 10  # words that more than a tenth of all articles hold are no help in finding them
_OFTEN = 100_000  # steps of SQLite's machine, some milliseconds
_Query = tuple[str, list[str]]


class Overtaken(Exception):
    """Nobody wants the answer any more."""


@contextmanager
def as_long_as(store: Store, is_wanted: Callable[[], bool]) -> Generator[None]:
    """Raises Overtaken some milliseconds after an answer is wanted no longer; not within SQLite's search for words."""
    store.connection.set_progress_handler(lambda: not is_wanted(), _OFTEN)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise Overtaken from error
        raise
    finally:
        store.connection.set_progress_handler(None, 0)


def reader(store: Store) -> Store | None:
    """A reader of the same file for a thread of its own: each question is answered from what is committed then.

    None where the file is of an earlier schema and only a migrated copy of it, which nobody else sees, is read.
    ``close_beside`` closes it.
    """
    with translated(store.path):
        if not store.connection.execute("PRAGMA database_list").fetchone()[2]:
            return None
        connection = database.open_for_reading(store.path)
        connection.execute("COMMIT")
    return Store(connection, store.path, is_look=True)


def row_numbers(store: Store, page: Page) -> "array[int]":
    """The row numbers of all articles that meet the filter, in order; ``page.after`` plays no part.

    SQLite is asked once for each stretch and answers in one text, so that on a thread of its own it lets go of the
    interpreter meanwhile; handed over row by row, a million would ask for it a million times.
    """
    found: array[int] = array("I")
    with translated(store.path):
        for query, arguments in _queries(store, page):
            written = f"SELECT group_concat(printf('%08x', row), '') FROM ({query})"
            found.frombytes(bytes.fromhex(store.connection.execute(written, arguments).fetchone()[0] or ""))
    if sys.byteorder == "little":
        found.byteswap()
    return found


def numbered(store: Store, numbers: Sequence[int], *, label: str) -> list[ArticleSummary]:
    """The articles of these row numbers as a list shows them, in no order; those that went are left out."""
    return [summary for few in _in_turn(numbers) for summary in listing.by_number(store, few, label=label)]


def ids(store: Store, numbers: Sequence[int]) -> list[str]:
    """The ids of the articles of these row numbers, in their order; those that went are left out."""
    found: list[str] = []
    with translated(store.path):
        for few in _in_turn(numbers):
            marks = ",".join("?" * len(few))
            query = f"SELECT row, id FROM article WHERE row IN ({marks})"
            known: dict[int, str] = dict(store.connection.execute(query, few).fetchall())
            found += [known[number] for number in few if number in known]
    return found


def number(store: Store, article_id: str) -> int | None:
    """The row number of an article, or None when there is none of that id."""
    with translated(store.path):
        row = store.connection.execute("SELECT row FROM article WHERE id = ?", [article_id]).fetchone()
    return row[0] if row else None


def has_at_most(store: Store, count: int) -> bool:
    """Whether the project has no more articles than that."""
    query = "SELECT count(*) FROM (SELECT 1 FROM article_state LIMIT ?)"
    with translated(store.path):
        return store.connection.execute(query, [count + 1]).fetchone()[0] <= count


def _in_turn(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[at : at + _AT_ONCE] for at in range(0, len(numbers), _AT_ONCE))


def _queries(store: Store, page: Page) -> Iterator[_Query]:
    chosen, direction = page.chosen, " DESC" if page.order.descending else ""
    match page.order.by:
        case "import":
            yield _by_import(store, chosen, direction)
        case "state":
            for state in STATES[::-1] if page.order.descending else STATES:
                if chosen.state in (None, state):
                    yield _by_import(store, structs.replace(chosen, state=state), direction)
        case "claims":
            tables, where, arguments = _narrowed(store, chosen)
            tables += f" LEFT JOIN {listing.COUNTED} ON c.article_id = a.id"
            order = f"coalesce(c.number, 0){direction}, a.row{direction}"
            yield _select(tables, where, order), [page.label, *arguments]
        case by:
            tables, where, arguments = _narrowed(store, chosen)
            yield _select(tables, where, f"a.{listing.COLUMNS[by]}{direction}, a.row{direction}"), arguments


def _by_import(store: Store, chosen: ArticleFilter, direction: str) -> _Query:
    if _is_everything(store, chosen) and _is_of_words(chosen):
        query = f"SELECT rowid AS row FROM article_search WHERE article_search MATCH ? ORDER BY rowid{direction}"
        return query, [parsed(chosen.words).match]
    if not _is_everything(store, chosen) and not _finds_few(store, chosen):
        where, arguments = conditions(chosen)
        return _select(listing.FEW_FIRST, where.replace("a.row IN", "+a.row IN"), f"a.row{direction}"), arguments
    tables, where, arguments = _narrowed(store, chosen)
    # The plus lets SQLite go through whatever is the smallest that holds all rows, which the texts are not.
    return _select(tables, where, f"+a.row{direction}"), arguments


def _narrowed(store: Store, chosen: ArticleFilter) -> tuple[str, str, list[str]]:
    """Tables, conditions and what their marks stand for, such that an index of the list's order may be gone through.

    The state stands in a table of its own, and to look it up article by article in another order than that of the ids
    takes several times as long as to find the rows in a state first.
    """
    if not _is_everything(store, chosen) and _finds_few(store, chosen):
        return listing.JOINED, *conditions(chosen)
    of_work, of_article = _sorted_out(chosen)
    where, arguments = conditions(of_article)
    where = where.replace("a.row IN", "+a.row IN")
    if not _is_everything(store, chosen):
        condition, given = conditions(of_work)
        where += f" AND +a.row IN ({_select(listing.FEW_FIRST, condition)})"
        arguments = [*arguments, *given]
    return "article a", where, arguments


def _select(tables: str, where: str, order: str = "") -> str:
    return f"SELECT a.row AS row FROM {tables} WHERE 1{where}" + (f" ORDER BY {order}" if order else "")


def _sorted_out(chosen: ArticleFilter) -> tuple[ArticleFilter, ArticleFilter]:
    """What is asked of the work on an article, and what of the article."""
    of_work = ArticleFilter(state=chosen.state, assignee=chosen.assignee, unfinished=chosen.unfinished)
    return of_work, structs.replace(chosen, state=None, assignee="", unfinished=False)


def _is_everything(store: Store, chosen: ArticleFilter) -> bool:
    """Whether nothing need be known of the work: no state is asked for, and no text lies there that is not listed."""
    if _sorted_out(chosen)[0] != ArticleFilter():
        return False
    query = "SELECT (SELECT count(*) FROM article) = (SELECT count(*) FROM article_state)"
    return bool(store.connection.execute(query).fetchone()[0])


def _is_of_words(chosen: ArticleFilter) -> bool:
    query = parsed(chosen.words)
    return bool(query.match) and not query.pieces and chosen == ArticleFilter(words=chosen.words)


def _finds_few(store: Store, chosen: ArticleFilter) -> bool:
    """Whether what is asked of the articles themselves leaves so few that their work is best looked up one by one."""
    of_article = _sorted_out(chosen)[1]
    if of_article == ArticleFilter():
        return False
    if not _is_of_words(of_article):
        return True
    hits = "SELECT count(*) FROM article_search WHERE article_search MATCH ?"
    query = f"SELECT ({hits}) * {_MANY} < (SELECT count(*) FROM article)"
    return bool(store.connection.execute(query, [parsed(of_article.words).match]).fetchone()[0])

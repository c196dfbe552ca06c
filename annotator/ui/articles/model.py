"""The articles that meet a filter: known by row number, four bytes each, and read a page at a time where they are seen.

Until the row numbers of all of them are known, the list is as long as what has been fetched of it from its top.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet
from annotator.domain.errors import AnnotatorError
from annotator.project import searching
from annotator.project.searching import IN_ORDER, ArticleFilter, ArticleSummary, Order
from annotator.ui.articles import words
from annotator.ui.articles.rows import Rows
from annotator.ui.plain import as_plain
from annotator.ui.session import Session

PAGE = 200
HELD = 4000
"""How many articles are held at most, whatever the list's length."""
_FEW = 50
_NEARBY = 1000  # rows among which a headline is looked for by its first letters
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Result = TypeVar("Result")


class Role(IntEnum):
    """What a row tells beyond its headline."""

    SUMMARY = Qt.ItemDataRole.UserRole
    OPEN = Qt.ItemDataRole.UserRole + 1


class _Place(Struct, frozen=True):
    """Where a row stands in the order of the list."""

    key: tuple[str | int, int]
    descending: bool

    def __lt__(self, other: "_Place") -> bool:
        return self.key > other.key if self.descending else self.key < other.key


class ArticlesModel(QAbstractListModel):
    """Rows in the order asked for. An article that leaves the filter while it is open stays until it is left."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = ArticleFilter()
        self._order = IN_ORDER
        self._rows = Rows()
        self._held: dict[int, ArticleSummary | None] = {}
        self._moved: dict[int, _Place] = {}  # where a row stands that changed and would be sorted elsewhere now
        self._last: ArticleSummary | None = None
        self._is_whole = self._is_fetched = True
        self._since: set[str] = set()  # what changed since the whole list was asked for
        self._open = ""
        session.article_opened.connect(self._mark_open)

    # what a view asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self._summary(index.row()) if index.isValid() and index.row() < len(self._rows) else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(row.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(row)
            case Role.SUMMARY:
                return row
            case Role.OPEN:
                return row.id == self._open
            case _:
                return None

    def match(
        self, start: Index, role: int, value: object, hits: int = 1, flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith
    ) -> list[QModelIndex]:
        """Looks for a headline that was begun to be typed among the rows that follow, and not through a million."""
        del role, hits, flags
        begun = str(value).casefold()
        for step in range(min(_NEARBY, len(self._rows))):
            place = (start.row() + step) % len(self._rows)
            row = self._summary(place)
            if row is not None and row.title.casefold().startswith(begun):
                return [self.index(place)]
        return []

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and not self._is_whole and not self._is_fetched

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._take_page(self._page())

    # what the panel asks

    @property
    def is_whole(self) -> bool:
        """Whether all articles of the list are in it."""
        return self._is_whole

    @property
    def held(self) -> int:
        """How many articles are held at the moment."""
        return len(self._held)

    def show(self, chosen: ArticleFilter, order: Order = IN_ORDER) -> None:
        """Lists the articles that meet the filter: none, until they are taken or fetched."""
        self.beginResetModel()
        self._filter, self._order = chosen, order
        self._rows, self._held, self._moved, self._last = Rows(), {}, {}, None
        self._is_whole, self._is_fetched = False, False
        self._since = set()
        self.endResetModel()

    def begin(self) -> None:
        """Fetches the top of the list, as long as it is not known whole."""
        if not self._is_whole and not self._rows:
            self.fetchMore()

    def await_rows(self) -> None:
        """The whole list is asked for anew: what changes from now on is not in it."""
        self._since = set()

    def take_rows(self, numbers: Sequence[int]) -> None:
        """Takes the whole list: what is shown stays at its place, and the rest follows."""
        known = None if self._last is None or self._is_whole or self._is_sorted_later else self._last.row
        whole = Rows(numbers)
        place = whole.find(known) if known is not None else None
        if place is None:
            self.beginResetModel()
            self._rows, self._held, self._moved = whole, {}, {}
            self._is_whole = True
            self.endResetModel()
        else:
            rest = Rows(whole.between(place + 1, len(whole)))
            # One that changed meanwhile may come up again, at its new place.
            for moved in self._moved:
                if (again := rest.find(moved)) is not None:
                    rest.remove(again)
            self._is_whole = True
            self._append(rest.between(0, len(rest)))
        since, self._since = self._since, set()
        for article_id in since:
            self._refresh(article_id)

    def take(self, change_set: ChangeSet) -> bool:
        """Follows a change in the rows it touches. False when so much changed that the list is to be asked for anew."""
        touched = change_set.articles()
        if len(touched) > _FEW or any(_comes_or_goes(c.before, c.after) for c in change_set.changes):
            self._held.clear()
            return False
        self._since |= touched
        for article_id in touched:
            self._refresh(article_id)
        return True

    def index_of(self, article_id: str) -> QModelIndex:
        """Where an article stands in the list, or among the rows fetched so far; an invalid index when it does not."""
        number = self._ask(searching.number, article_id) if article_id else None
        place = None if number is None else self._rows.find(number)
        return _NOWHERE if place is None else self.index(place)

    def ids(self, first: int, last: int) -> list[str]:
        """The ids of the articles from one row to another, both included."""
        return self._ask(searching.ids, self._rows.between(first, last + 1)) or []

    def neighbour(self, article_id: str, step: int) -> str | None:
        """The article after (1) or before (-1) an article in the list, or the first one when it is not there."""
        at = self.index_of(article_id)
        place = at.row() + step if at.isValid() else 0
        if place == len(self._rows):
            self.fetchMore()
        row = self._summary(place) if 0 <= place < len(self._rows) else None
        return row.id if row else None

    # reading

    @property
    def _is_sorted_later(self) -> bool:
        """Two million marks are counted in a second: until then the order is that of import."""
        return self._order.by == "claims"

    def _page(self) -> Sequence[ArticleSummary]:
        project = self._session.project
        if project is None:
            return ()
        order = IN_ORDER if self._is_sorted_later else self._order
        found = self._session.ask(searching.page, project, self._filter, order, after=self._last, limit=PAGE)
        return found or ()

    def _take_page(self, found: Sequence[ArticleSummary]) -> None:
        self._is_fetched = len(found) < PAGE
        self._last = found[-1] if found else self._last
        shown = set(self._rows.between(0, len(self._rows)))
        self._hold(found)
        self._append([row.row for row in found if row.row not in shown])

    def _append(self, numbers: Sequence[int]) -> None:
        if len(numbers):
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(numbers) - 1)
            self._rows.extend(numbers)
            self.endInsertRows()

    def _summary(self, place: int) -> ArticleSummary | None:
        """What a row shows; with it the others of its page are read."""
        number = self._rows[place]
        if number not in self._held:
            first = place - place % PAGE
            numbers = self._rows.between(first, min(first + PAGE, len(self._rows)))
            found, project = (), self._session.project
            try:
                found = searching.numbered(project, numbers) if project is not None else ()
            except AnnotatorError as error:
                # Asked for while the list is painted, when nothing else may be shown.
                QTimer.singleShot(0, self, partial(self._session.failed.emit, error))
            # One that went is held as gone, until the list is without it.
            self._held.update(dict.fromkeys(numbers))
            self._hold(found)
        return self._held[number]

    def _hold(self, found: Sequence[ArticleSummary]) -> None:
        self._held.update((row.row, row) for row in found)
        for number in list(self._held)[: max(0, len(self._held) - HELD)]:
            del self._held[number]

    # keeping up

    def _refresh(self, article_id: str) -> None:
        row = self._ask(searching.summary, article_id)
        if row is None:
            return
        at = self._rows.find(row.row)
        if at is None:
            self._insert(row)
        elif article_id == self._open or self._fits(article_id):
            # It stays where it was found, though it may now be sorted elsewhere: no row jumps from under the hand.
            before = self._held.get(row.row)
            if before is not None and self._place(before) != self._place(row):
                self._moved.setdefault(row.row, self._place(before))
            self._held[row.row] = row
            self._tell(at)
        else:
            self._remove(at)

    def _insert(self, row: ArticleSummary) -> None:
        self._held[row.row] = row
        at = bisect_left(range(len(self._rows)), self._place(row), key=self._place_at)
        if (at < len(self._rows) or self._is_whole or self._is_fetched) and self._fits(row.id):
            self.beginInsertRows(_NOWHERE, at, at)
            self._rows.insert(at, row.row)
            self.endInsertRows()

    def _remove(self, at: int) -> None:
        self.beginRemoveRows(_NOWHERE, at, at)
        self._moved.pop(self._rows[at], None)
        self._rows.remove(at)
        self.endRemoveRows()

    def _fits(self, article_id: str) -> bool:
        return bool(self._ask(searching.meets, article_id, self._filter))

    def _mark_open(self, article_id: str) -> None:
        left, self._open = self._open, article_id
        for told in (left, article_id):
            at = self.index_of(told)
            if at.isValid():
                self._tell(at.row())
        at = self.index_of(left)
        if at.isValid() and not self._fits(left):
            self._remove(at.row())

    def _tell(self, place: int) -> None:
        at = self.index(place)
        self.dataChanged.emit(at, at)

    def _place_at(self, place: int) -> _Place:
        number = self._rows[place]
        if self._order.by == "import":
            return _Place((number, number), self._order.descending)
        row = self._held.get(number) or next(iter(self._ask(searching.numbered, [number]) or ()), None)
        # One that went since the list was read is nowhere.
        return self._moved.get(number) or (self._place(row) if row else _Place(("", 0), self._order.descending))

    def _place(self, row: ArticleSummary) -> _Place:
        order = self._order if self._is_whole or not self._is_sorted_later else IN_ORDER
        return _Place(searching.sort_key(row, order.by), order.descending)

    def _ask(self, question: Callable[..., Result], *given: object) -> Result | None:
        project = self._session.project
        return self._session.ask(question, project, *given) if project is not None else None


def _comes_or_goes(before: object, after: object) -> bool:
    return (before is None or after is None) and isinstance(before or after, ArticleState)

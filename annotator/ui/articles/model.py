"""The articles that meet a filter, fetched page by page as the list is scrolled; never all of them at once."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet
from annotator.project import searching
from annotator.project.searching import IN_ORDER, ArticleFilter, ArticleSummary, Order
from annotator.ui.articles import words
from annotator.ui.plain import as_plain
from annotator.ui.session import Session

PAGE = 200
_FEW = 50
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row tells beyond its headline."""

    SUMMARY = Qt.ItemDataRole.UserRole
    OPEN = Qt.ItemDataRole.UserRole + 1


class _Place(Struct, frozen=True):
    """Where a row stands in the order of the list, as it was when the row was read."""

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
        self._rows: list[ArticleSummary] = []
        self._order = IN_ORDER
        self._sorted: list[_Place] = []
        self._places: dict[str, _Place] = {}
        self._last: ArticleSummary | None = None
        self._is_whole = True
        self._open = ""
        session.article_opened.connect(self._mark_open)

    # what a view asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self._rows[index.row()]
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

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self.canFetchMore(parent):
            found = self._page(PAGE)
            self._is_whole = len(found) < PAGE
            self._last = found[-1] if found else self._last
            # One that changed meanwhile may come up again, at its new place.
            new = [row for row in found if row.id not in self._places]
            if new:
                self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(new) - 1)
                self._append(new)
                self.endInsertRows()

    # what the panel asks

    def show(self, chosen: ArticleFilter, order: Order = IN_ORDER) -> None:
        """Lists the articles that meet the filter, from the top."""
        self._filter, self._order = chosen, order
        self._reload(PAGE)

    def take(self, change_set: ChangeSet) -> None:
        """Follows a change: the rows it touches, or all when articles came or went."""
        touched = change_set.articles()
        if len(touched) > _FEW or any(_comes_or_goes(c.before, c.after) for c in change_set.changes):
            self._reload(max(PAGE, len(self._rows)))
        else:
            for article_id in touched:
                self._refresh(article_id)

    def index_of(self, article_id: str) -> QModelIndex:
        """Where an article stands among the rows fetched so far; an invalid index when it does not."""
        place = self._places.get(article_id)
        return _NOWHERE if place is None else self.index(bisect_left(self._sorted, place))

    def neighbour(self, article_id: str, step: int) -> str | None:
        """The article after (1) or before (-1) an article in the list, or the first one when it is not there."""
        at = self.index_of(article_id)
        place = at.row() + step if at.isValid() else 0
        if place == len(self._rows):
            self.fetchMore()
        return self._rows[place].id if 0 <= place < len(self._rows) else None

    # keeping up

    def _reload(self, limit: int) -> None:
        self.beginResetModel()
        self._rows, self._sorted, self._places, self._last = [], [], {}, None
        found = self._page(limit)
        # The page after begins where this one ended, whatever becomes of its rows meanwhile.
        self._last = found[-1] if found else None
        self._append(found)
        self._is_whole = len(self._rows) < limit
        self.endResetModel()

    def _page(self, limit: int) -> Sequence[ArticleSummary]:
        project = self._session.project
        if project is None:
            return ()
        found = self._session.ask(searching.page, project, self._filter, self._order, after=self._last, limit=limit)
        return found or ()

    def _append(self, found: Sequence[ArticleSummary]) -> None:
        for row in found:
            place = self._place(row)
            self._rows.append(row)
            self._sorted.append(place)
            self._places[row.id] = place

    def _refresh(self, article_id: str) -> None:
        project = self._session.project
        row = self._session.ask(searching.summary, project, article_id) if project else None
        if row is None:
            return
        at = self.index_of(article_id)
        if not at.isValid():
            self._insert(row)
        elif article_id == self._open or self._fits(article_id):
            # It stays where it was found, though it may now be sorted elsewhere: no row jumps from under the hand.
            self._rows[at.row()] = row
            self._tell(article_id)
        else:
            self._remove(at.row())

    def _insert(self, row: ArticleSummary) -> None:
        place = self._place(row)
        at = bisect_left(self._sorted, place)
        if (at < len(self._rows) or self._is_whole) and self._fits(row.id):
            self.beginInsertRows(_NOWHERE, at, at)
            self._rows.insert(at, row)
            self._sorted.insert(at, place)
            self._places[row.id] = place
            self.endInsertRows()

    def _remove(self, at: int) -> None:
        self.beginRemoveRows(_NOWHERE, at, at)
        del self._places[self._rows.pop(at).id], self._sorted[at]
        self.endRemoveRows()

    def _fits(self, article_id: str) -> bool:
        project = self._session.project
        return bool(project and self._session.ask(searching.meets, project, article_id, self._filter))

    def _mark_open(self, article_id: str) -> None:
        left, self._open = self._open, article_id
        self._tell(left)
        self._tell(article_id)
        at = self.index_of(left)
        if at.isValid() and not self._fits(left):
            self._remove(at.row())

    def _tell(self, article_id: str) -> None:
        at = self.index_of(article_id)
        if at.isValid():
            self.dataChanged.emit(at, at)

    def _place(self, row: ArticleSummary) -> _Place:
        return _Place(searching.sort_key(row, self._order.by), self._order.descending)


def _comes_or_goes(before: object, after: object) -> bool:
    return (before is None or after is None) and isinstance(before or after, ArticleState)

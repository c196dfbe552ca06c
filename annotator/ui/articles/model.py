"""The articles that meet a filter, fetched page by page as the list is scrolled; never all of them at once."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.article import ArticleState
from annotator.domain.change import ChangeSet
from annotator.project import searching
from annotator.project.searching import ArticleFilter, ArticleSummary
from annotator.ui.articles import words
from annotator.ui.session import Session

PAGE = 200
_FEW = 50
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row tells beyond its headline."""

    SUMMARY = Qt.ItemDataRole.UserRole
    OPEN = Qt.ItemDataRole.UserRole + 1


class ArticlesModel(QAbstractListModel):
    """Rows in the order of import. An article that leaves the filter while it is open stays until it is left."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = ArticleFilter()
        self._rows: list[ArticleSummary] = []
        self._numbers: dict[str, int] = {}
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
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
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
            found = self._page(self._rows[-1].row if self._rows else 0, PAGE)
            if found:
                self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(found) - 1)
                self._append(found)
                self.endInsertRows()
            self._is_whole = len(found) < PAGE

    # what the panel asks

    def show(self, chosen: ArticleFilter) -> None:
        """Lists the articles that meet the filter, from the top."""
        self._filter = chosen
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
        number = self._numbers.get(article_id)
        return _NOWHERE if number is None else self.index(self._place(number))

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
        self._rows, self._numbers = [], {}
        found = self._page(0, limit)
        self._append(found)
        self._is_whole = len(found) < limit
        self.endResetModel()

    def _page(self, after: int, limit: int) -> Sequence[ArticleSummary]:
        project = self._session.project
        if project is None:
            return ()
        return self._session.ask(searching.page, project, self._filter, after=after, limit=limit) or ()

    def _append(self, found: Sequence[ArticleSummary]) -> None:
        self._rows += found
        self._numbers.update((row.id, row.row) for row in found)

    def _refresh(self, article_id: str) -> None:
        project = self._session.project
        row = self._session.ask(searching.summary, project, article_id) if project else None
        if row is None:
            return
        place = self._place(row.row)
        if article_id not in self._numbers:
            if self._is_missing(row, place):
                self.beginInsertRows(_NOWHERE, place, place)
                self._rows.insert(place, row)
                self._numbers[row.id] = row.row
                self.endInsertRows()
        elif self._fits(row) or article_id == self._open:
            self._rows[place] = row
            self._tell(article_id)
        else:
            self._remove(place)

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(_NOWHERE, place, place)
        del self._numbers[self._rows.pop(place).id]
        self.endRemoveRows()

    def _fits(self, row: ArticleSummary) -> bool:
        # Of all that a filter asks, only the state of an article can change.
        return self._filter.state in (None, row.state)

    def _is_missing(self, row: ArticleSummary, place: int) -> bool:
        is_in_reach = place < len(self._rows) or self._is_whole
        return is_in_reach and self._fits(row) and row in self._page(row.row - 1, 1)

    def _mark_open(self, article_id: str) -> None:
        left, self._open = self._open, article_id
        self._tell(left)
        self._tell(article_id)
        at = self.index_of(left)
        if at.isValid() and not self._fits(self._rows[at.row()]):
            self._remove(at.row())

    def _tell(self, article_id: str) -> None:
        at = self.index_of(article_id)
        if at.isValid():
            self.dataChanged.emit(at, at)

    def _place(self, number: int) -> int:
        return bisect_left(self._rows, number, key=lambda row: row.row)


def _comes_or_goes(before: object, after: object) -> bool:
    return (before is None or after is None) and isinstance(before or after, ArticleState)

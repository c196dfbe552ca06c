"""The articles that several annotators worked on, most contested first, as rows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from annotator.domain.folding import plain
from annotator.project.reviewing import Summary
from annotator.ui.plain import as_plain

AnyIndex = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
IS_OPEN = Qt.ItemDataRole.UserRole + 1


class ContestedModel(QAbstractListModel):
    """Shows those whose title has the words that are searched for, and that are wanted for what is open in them."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Summary] = ()
        self._shown: list[Summary] = []
        self._words: list[str] = []
        self._kinds: frozenset[str] | None = None
        self.article_id: str | None = None

    def show_summaries(self, summaries: Sequence[Summary]) -> None:
        """Shows these."""
        self._all = summaries
        self._sift()

    def search(self, words: str) -> None:
        """Shows only those whose title has all of the words."""
        self._words = plain(words).split()
        self._sift()

    def narrow(self, kinds: frozenset[str] | None) -> None:
        """Shows only those in which a point of these kinds is open; None shows all."""
        self._kinds = kinds
        self._sift()

    def mark(self, article_id: str | None) -> None:
        """Shows which article is the open one."""
        self.article_id = article_id
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def row(self, article_id: str | None) -> int:
        """The row of an article, or -1."""
        return next((n for n, one in enumerate(self._shown) if one.article_id == article_id), -1)

    def summary(self, row: int) -> Summary | None:
        """The summary of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def with_open(self, step: int) -> str | None:
        """The next (1) or previous (-1) article with open points from the open one, going round."""
        count, at = len(self._shown), self.row(self.article_id)
        start = at if at >= 0 else (-1 if step > 0 else 0)
        for distance in range(1, count + 1):
            found = self._shown[(start + step * distance) % count]
            if found.open and found.article_id != self.article_id:
                return found.article_id
        return None

    def _sift(self) -> None:
        kept = [one for one in self._all if self._is_wanted(one)]
        if [one.article_id for one in kept] == [one.article_id for one in self._shown]:
            self._shown = kept
            if kept:
                self.dataChanged.emit(self.index(0), self.index(len(kept) - 1))
            return
        self.beginResetModel()
        self._shown = kept
        self.endResetModel()

    def _is_wanted(self, one: Summary) -> bool:
        if self._kinds is not None and not self._kinds & one.open_by_kind.keys() and one.article_id != self.article_id:
            return False
        title = plain(one.title) if self._words else ""
        return all(word in title for word in self._words)

    # what Qt asks

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The title; the Summary; whether it is the open one; all of it in words."""
        one = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.title
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(one.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{one.title}, {progress(one)}, {contested(one)}"
            case Qt.ItemDataRole.UserRole:
                return one
            case _:
                return one.article_id == self.article_id if role == IS_OPEN else None


def progress(one: Summary) -> str:
    """How much of an article waits."""
    if one.is_settled:
        return _tr("all {n} settled").format(n=one.points)
    if not one.open:
        return _tr("{agreed} agreed, not settled yet").format(agreed=one.agreed)
    return _tr("{open} open of {n}").format(open=one.open, n=one.points)


def contested(one: Summary) -> str:
    """How much of an article was said differently."""
    return _tr("{n} % differ").format(n=round(100 * one.contested))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContestedModel", text)

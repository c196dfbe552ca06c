"""The points of the reviewed article as rows."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.agreement.points import Point
from annotator.ui.review.model import ReviewModel
from annotator.ui.review.point_list import key_of
from annotator.ui.review.words import PointWords

AnyIndex = QModelIndex | QPersistentModelIndex


class CardsModel(QAbstractListModel):
    """Rows are those that the review lists; a decision that moves none of them changes rows and resets nothing."""

    def __init__(self, review: ReviewModel) -> None:
        super().__init__(review)
        self._review = review
        self._points: tuple[Point, ...] = ()

    def read(self) -> None:
        """Takes what the review lists now."""
        points = self._review.listed
        if [key_of(p) for p in points] == [key_of(p) for p in self._points]:
            self._points = points
            if points:
                self.dataChanged.emit(self.index(0), self.index(len(points) - 1))
        else:
            self.beginResetModel()
            self._points = points
            self.endResetModel()

    def point(self, row: int) -> Point | None:
        """The point of a row."""
        return self._points[row] if 0 <= row < len(self._points) else None

    def words(self, row: int) -> PointWords | None:
        """The point of a row in words."""
        point = self.point(row)
        return None if point is None else self._review.said(point)

    def row(self, point: Point | None) -> int:
        """The row of a point, or -1."""
        return next((n for n, one in enumerate(self._points) if one is point), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._points)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a row says, for those who hear it."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.words(index.row())
            return words.told if words is not None else None
        return None

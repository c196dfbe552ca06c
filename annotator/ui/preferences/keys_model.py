"""All commands with their keys, as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.ui.keys import shown
from annotator.ui.offer import Offer

OFFER = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class KeysModel(QAbstractTableModel):
    """Keys that were chosen stand in bold."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: Sequence[Offer] = ()
        self._titles = (self.tr("Command"), self.tr("Keys"), self.tr("Menu"))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Shows these; what is selected stays so when they are the same commands."""
        if [o.id for o in offers] == [o.id for o in self._offers]:
            self._offers = offers
            self.dataChanged.emit(self.index(0, 0), self.index(len(offers) - 1, len(self._titles) - 1))
        else:
            self.beginResetModel()
            self._offers = offers
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._offers)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The words of a cell; the Offer of a row."""
        offer = self._offers[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (offer.words, shown(offer.keys), offer.topic)[index.column()]
            case Qt.ItemDataRole.FontRole if offer.keys != offer.declared:
                bold = QFont()
                bold.setBold(True)
                return bold
            case Qt.ItemDataRole.UserRole:
                return offer
            case _:
                return None

"""What an edited table would change, and what of it cannot be taken, as rows on screen."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.project.tabulating import TableEdits
from annotator.ui.plain import as_plain
from annotator.ui.trouble import sentence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Row = tuple[str, str, str, str, str]


class TableEditsModel(QAbstractTableModel):
    """What cannot be taken comes first, as a person has to do something about it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._titles = (self.tr("Row"), self.tr("Claim"), self.tr("What"), self.tr("Now"), self.tr("Then"))

    def show(self, found: TableEdits) -> None:
        """Shows what was found in a table."""
        self.beginResetModel()
        refused = [(one.place, "", self.tr("not taken"), "", sentence(one.error)) for one in found.refused]
        edits = [(e.place, e.quote, e.what, e.before or "–", e.after or "–") for e in found.edits]
        self._rows = [*refused, *edits]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._rows[index.row()][index.column()]
        return as_plain(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

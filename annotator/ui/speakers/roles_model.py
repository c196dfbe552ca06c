"""The roles of a speaker as a table to write in; an empty row at the end takes the next one."""

from typing import Any

from msgspec import structs
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.domain.speaker import DatedRole

FIELDS = ("role", "affiliation", "since", "until")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RolesModel(QAbstractTableModel):
    """A row whose cells are all empty is no role."""

    edited = Signal()
    """A person has changed a cell or removed a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DatedRole] = [DatedRole()]
        self._titles = (self.tr("Role"), self.tr("Affiliation"), self.tr("From"), self.tr("Until"))

    @property
    def roles(self) -> tuple[DatedRole, ...]:
        """The roles as they are written now."""
        return tuple(role for role in self._rows if role != DatedRole())

    def show(self, roles: tuple[DatedRole, ...]) -> None:
        """Shows these roles; nothing happens where they stand there already."""
        if roles != self.roles or self._rows[-1] != DatedRole():
            self.beginResetModel()
            self._rows = [*roles, DatedRole()]
            self.endResetModel()

    def remove(self, row: int) -> None:
        """Removes a role; the empty row at the end stays."""
        if 0 <= row < len(self._rows) - 1:
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._rows[row]
            self.endRemoveRows()
            self.edited.emit()

    # what a view asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return getattr(self._rows[index.row()], FIELDS[index.column()])
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        text = " ".join(str(value).split())
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or text == self.data(index):
            return False
        row = index.row()
        self._rows[row] = structs.replace(self._rows[row], **{FIELDS[index.column()]: text})
        self.dataChanged.emit(index, index)
        if row == len(self._rows) - 1:
            self.beginInsertRows(_NOWHERE, row + 1, row + 1)
            self._rows.append(DatedRole())
            self.endInsertRows()
        self.edited.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

"""The backups of a project as the rows of a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotator.domain.backup import Backup, Reason
from annotator.ui.plain import as_plain

Index = QModelIndex | QPersistentModelIndex
_REASONS: dict[Reason, str] = {
    "work": "after half an hour of work",
    "close": "on closing",
    "import": "before an import",
    "merge": "before bringing work together",
    "migration": "before a newer version changed the file",
    "bulk": "before many changes at once",
    "restore": "before going back to a backup",
    "hand": "asked for",
}


class BackupsModel(QAbstractTableModel):
    """When, why, how much; newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups: Sequence[Backup] = ()

    def show(self, backups: Sequence[Backup]) -> None:
        """Lists these."""
        self.beginResetModel()
        self._backups = tuple(backups)
        self.endResetModel()

    def at(self, row: int) -> Backup | None:
        """The backup of a row."""
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._backups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._titles())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """As Qt asks."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """As Qt asks."""
        backup = self.at(index.row())
        if backup is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(backup)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain(self.tr("of {file}").format(file=backup.file))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _titles(self) -> tuple[str, ...]:
        return self.tr("When"), self.tr("Why"), self.tr("Articles"), self.tr("Marks"), self.tr("Size")

    def _cells(self, backup: Backup) -> tuple[str, ...]:
        words = QLocale()
        counts = (words.toString(backup.articles), words.toString(backup.annotations))
        return when(backup), why(backup), *counts, words.formattedDataSize(backup.packed)


def when(backup: Backup) -> str:
    """The moment in the time of this machine."""
    moment = QDateTime.fromString(backup.at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def why(backup: Backup) -> str:
    """What made the program back up."""
    return QCoreApplication.translate("backups", _REASONS[backup.reason])

"""The rows of an import report as a table, on screen and as text."""

import csv
import io
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.formats.writing.cells import guarded
from annotator.project.reporting import ImportReport, ImportRow
from annotator.ui.exchange.words import told
from annotator.ui.plain import as_plain

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReportModel(QAbstractTableModel):
    """The rows that are not simply imported: file, place, what happened and what to do."""

    def __init__(self, report: ImportReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = [row for row in report.rows if row.outcome != "imported" or row.notes]
        self._titles = (self.tr("File"), self.tr("Place"), self.tr("What happened, and what to do"))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cells(self._rows[index.row()])[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(_cells(self._rows[index.row()])[index.column()])
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def as_text(self, separator: str) -> str:
        """The table for the clipboard or a file; no cell of it is a formula to a spreadsheet."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=separator)
        writer.writerow(self._titles)
        writer.writerows([guarded(cell) for cell in _cells(row)] for row in self._rows)
        return text.getvalue()


def _cells(row: ImportRow) -> tuple[str, str, str]:
    return row.file, row.place, told(row)

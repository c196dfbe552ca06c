"""Returned work article by article, as a table in which a lead says what is taken."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.project.bringing_together import Choice, Preview
from annotator.project.returned_rows import OUTCOMES, Row
from annotator.ui.plain import as_plain
from annotator.ui.sharing import words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NO_NEWS = {"same", "older", "kept"}
_TAKE = 0


class TogetherModel(QAbstractTableModel):
    """What needs a look comes first; what is no news is left out unless asked for."""

    decided = Signal()
    """Something else is taken now."""

    def __init__(self, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        order = {kind: number for number, kind in enumerate(OUTCOMES)}
        self._all = sorted(preview.rows, key=lambda row: (order[row.outcome], row.annotator, row.title))
        self._rows = [row for row in self._all if row.outcome not in _NO_NEWS]
        self._taken: dict[tuple[str, str], bool] = {}
        self._add_codes = True
        self._titles = (
            self.tr("Take"),
            self.tr("Annotator"),
            self.tr("Article"),
            self.tr("What comes"),
            self.tr("Marks"),
        )

    @property
    def choice(self) -> Choice:
        """What is decided now."""
        return Choice(taken=dict(self._taken), add_codes=self._add_codes)

    def show_all(self, every: bool) -> None:
        """Also shows what is no news, or leaves it out."""
        self.beginResetModel()
        self._rows = [row for row in self._all if every or row.outcome not in _NO_NEWS]
        self.endResetModel()

    def add_codes(self, added: bool) -> None:
        """Says whether codes that are new here are added."""
        self._add_codes = added
        self._tell()

    def row(self, number: int) -> Row:
        """One of the rows that are shown."""
        return self._rows[number]

    def taken(self) -> list[Row]:
        """The rows that would be taken and bring anything."""
        choice = self.choice
        return [row for row in self._all if row.outcome not in {"same", "older"} and choice.takes(row)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole if index.column() != _TAKE:
                cells = (row.annotator, row.title, words.outcome(row.outcome), words.marks(row))
                return cells[index.column() - 1]
            case Qt.ItemDataRole.CheckStateRole if index.column() == _TAKE:
                return Qt.CheckState.Checked if self.choice.takes(row) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(words.why(row) or row.title)
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == _TAKE:
                return self.tr("Take what {annotator} marked in {article}").format(
                    annotator=row.annotator, article=row.title
                )
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        if role != Qt.ItemDataRole.CheckStateRole or not self._is_open(index):
            return False
        row = self._rows[index.row()]
        self._taken[row.set_id, row.article_id] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.decided.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._is_open(index) else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _is_open(self, index: Index) -> bool:
        row = self._rows[index.row()]
        return index.column() == _TAKE and row.open and (self._add_codes or not row.new_codes)

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._titles) - 1))
        self.decided.emit()

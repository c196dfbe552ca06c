"""The rows of the palette: groups of entries under their headings."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.ui.palette.entry import Entry, Heading, Kind, Row

ROW = Qt.ItemDataRole.UserRole


class PaletteModel(QAbstractListModel):
    """Headings and what cannot be done now are shown and cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._titles: Mapping[Kind, str] = {
            "recent": self.tr("Recent"),
            "command": self.tr("Commands"),
            "article": self.tr("Articles"),
            "claim": self.tr("Claims"),
            "speaker": self.tr("Speakers"),
            "maybe": self.tr("Other commands"),
        }

    def show_groups(self, groups: Mapping[Kind, Sequence[Entry]]) -> None:
        """Shows these groups, in the order of the titles, those that are empty left out."""
        self.beginResetModel()
        self._rows = []
        for kind, title in self._titles.items():
            if entries := groups.get(kind):
                self._rows += [Heading(title), *entries]
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Row]:
        """Everything that is shown."""
        return self._rows

    def step(self, row: int, by: int) -> int:
        """The next row in a direction that can be chosen, from either end to the other; ``row`` when there is none."""
        count = len(self._rows)
        places = (n % count for n in (range(row + by, row + by * (count + 1), by) if count else ()))
        return next((n for n in places if self._is_choosable(n)), row)

    def place(self, identity: tuple[Kind, str] | None) -> int:
        """Where an entry stands; else the first that can be chosen, or -1."""
        found = (n for n, row in enumerate(self._rows) if isinstance(row, Entry) and row.identity == identity)
        return next(found, self.step(-1, 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Only what can be chosen is enabled."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if index.isValid() and self._is_choosable(index.row()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The words of a row, the row itself, and all of it for a screen reader."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None

    def _is_choosable(self, number: int) -> bool:
        row = self._rows[number]
        return isinstance(row, Entry) and row.enabled


def spoken(row: Row) -> str:
    """A row in one breath."""
    return row.words if isinstance(row, Heading) else ", ".join(filter(None, (row.words, row.detail, row.key)))

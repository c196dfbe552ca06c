"""A short table whose lines are written in place: the choices of a question, the examples of guidelines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

_ROOM = 6  # lines in view


class Lines(QTableWidget):
    """Shows lines of cells and one empty line below them, in which a new one is written.

    A cell given as a bool is a box to tick. Alt+Up, Alt+Down and dragging move a line, Del takes it away.
    """

    edited = Signal(int, int, object)
    """Row, column and what the cell is to be; the row after the last one makes a new line."""
    moved = Signal(int, int)
    """A row and where it is to go."""
    removed = Signal(int)

    def __init__(self, titles: Sequence[str], wide: int, parent: QWidget | None = None) -> None:
        super().__init__(0, len(titles), parent)
        self._last = 0
        self.setHorizontalHeaderLabels(list(titles))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column in range(len(titles)):
            mode = QHeaderView.ResizeMode.Stretch if column == wide else QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.itemChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[Sequence[str | bool]]) -> None:
        """Shows these; the line that is chosen stays so."""
        if self.state() == QAbstractItemView.State.EditingState:
            return
        row, column = self.currentRow(), self.currentColumn()
        self.blockSignals(True)
        self._last = len(lines)
        self.setRowCount(len(lines) + 1)
        empty = ["" for _ in range(self.columnCount())]
        for number, line in enumerate((*lines, empty)):
            for place, cell in enumerate(line):
                self.setItem(number, place, _cell(cell))
        self.blockSignals(False)
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, column)
        self._fit()

    def _fit(self) -> None:
        shown = min(self.rowCount(), _ROOM)
        height = self.verticalHeader().defaultSectionSize() * max(shown, 2)
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 4)

    def _tell(self, item: QTableWidgetItem) -> None:
        ticked = item.flags() & Qt.ItemFlag.ItemIsUserCheckable
        value = item.checkState() == Qt.CheckState.Checked if ticked else item.text()
        self.edited.emit(item.row(), item.column(), value)

    # what Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves and removes lines; Enter writes in the chosen cell."""
        row, alt = self.currentRow(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Up if alt and 0 < row < self._last:
                self._move_line(row, row - 1)
            case Qt.Key.Key_Down if alt and row + 1 < self._last:
                self._move_line(row, row + 1)
            case Qt.Key.Key_Delete if 0 <= row < self._last:
                self.removed.emit(row)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row >= 0:
                self.editItem(self.currentItem())
            case _:
                super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Moves a line in what is shown, not in the table itself."""
        to, row = self.rowAt(event.position().toPoint().y()), self.currentRow()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if 0 <= row < self._last and row != to:
            self._move_line(row, to if 0 <= to < self._last else self._last - 1)

    def _move_line(self, row: int, to: int) -> None:
        self.moved.emit(row, to)
        self.setCurrentCell(to, max(self.currentColumn(), 0))


def _cell(value: str | bool) -> QTableWidgetItem:
    item = QTableWidgetItem("" if isinstance(value, bool) else value)
    plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
    if isinstance(value, bool):
        item.setFlags(plain | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)
    else:
        item.setFlags(plain | Qt.ItemFlag.ItemIsEditable)
    return item

"""The list that opens below a field. It lies in the window, not above it, and never takes the focus."""

from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from annotator.ui.claims.style import picks_style
from annotator.ui.theme import Theme

_ROWS = 9


class PickList(QListView):
    """Offers a few lines; one is highlighted."""

    def __init__(self, field: QWidget, theme: Theme) -> None:
        super().__init__(field)
        self.setObjectName("picks")
        self._field = field
        self._theme = theme
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setAccessibleName(self.tr("What can be picked"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.hide()

    def offer(self, lines: list[str], highlighted: int) -> None:
        """Shows these lines below the field, or above it where the window ends; none at all hides the list."""
        self._lines.setStringList(lines)
        if not lines:
            self.hide()
            return
        self.setStyleSheet(picks_style(self._theme.colours))
        self.setParent(self._field.window())
        self._place(min(len(lines), _ROWS))
        self.setCurrentIndex(self._lines.index(highlighted))
        self.show()
        self.raise_()
        self.scrollTo(self.currentIndex())

    def row(self) -> int:
        """The highlighted line, or -1."""
        return self.currentIndex().row()

    def lines(self) -> list[str]:
        """What is offered."""
        return self._lines.stringList()

    def move_by(self, step: int) -> None:
        """Highlights the next or the previous line, going round."""
        count = self._lines.rowCount()
        if count:
            self.setCurrentIndex(self._lines.index((self.row() + step) % count))

    def _place(self, rows: int) -> None:
        window = self._field.window()
        self.ensurePolished()
        height = rows * max(self.sizeHintForRow(0), 1) + 8
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        if corner.y() + height > window.height():
            above = self._field.mapTo(window, QPoint(0, -2)).y() - height
            corner.setY(above if above >= 0 else max(0, window.height() - height))
        self.setGeometry(corner.x(), corner.y(), self._field.width(), height)

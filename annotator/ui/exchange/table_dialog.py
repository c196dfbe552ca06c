"""Asks which column of a table is what, with the first rows in view."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.drafts import Table
from annotator.formats.reading.column_names import NOT_THERE
from annotator.formats.reading.columns import Columns
from annotator.ui.drop_down import DropDown
from annotator.ui.exchange.table_model import TableModel
from annotator.ui.tables import list_rows

_ENCODINGS = ("utf-8", "utf-16", "windows-1252", "windows-1251", "windows-1250", "iso-8859-1", "iso-8859-15")


class TableDialog(QDialog):
    """``settings`` holds what was chosen, as the reading format takes it."""

    encoding_chosen = Signal(str)
    """Another encoding was chosen, so the table has to be read again."""

    def __init__(self, path: Path, table: Table, others: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import {file}").format(file=path.name))
        self._titles = self._part_titles()
        self._parts = {part: DropDown() for part in Columns.__struct_fields__}
        self._dates = DropDown()
        self._encoding = DropDown()
        self._rows = TableModel(self)
        self._wrong = QLabel(self.tr("Choose the column that holds the text."))
        self._wrong.setObjectName("wrong")
        self._lay_out(others, has_encoding=bool(table.encoding))
        self._fill_choices(table.encoding)
        self.show_table(table)
        for box in self._parts.values():
            box.currentIndexChanged.connect(self._look)
        self._encoding.currentTextChanged.connect(self.encoding_chosen)

    @property
    def settings(self) -> dict[str, str]:
        """What was chosen, by the names of the format's options."""
        chosen = {part: box.currentData() for part, box in self._parts.items()}
        return {**chosen, "dates": self._dates.currentData(), "encoding": self._encoding.currentText()}

    def show_table(self, table: Table | None) -> None:
        """Shows the table as it was read; what was chosen stays where its column is still there."""
        if table is None:
            return
        for part, box in self._parts.items():
            kept = box.currentData() or table.guess.get(part, NOT_THERE)
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("none"), NOT_THERE)
                for column in table.columns:
                    box.addItem(column, column)
                box.setCurrentIndex(max(0, box.findData(kept)))
        self._rows.show(table)
        self._look()

    def _look(self) -> None:
        chosen = {box.currentData(): self._titles[part] for part, box in self._parts.items()}
        self._rows.name_parts(chosen)
        has_text = self._parts["text"].currentData() != NOT_THERE
        self._wrong.setVisible(not has_text)
        self._import.setEnabled(has_text)

    def _part_titles(self) -> dict[str, str]:
        return {
            "text": self.tr("Text"),
            "headline": self.tr("Headline"),
            "date": self.tr("Date"),
            "outlet": self.tr("Outlet"),
            "url": self.tr("URL"),
            "byline": self.tr("Byline"),
            "language": self.tr("Language"),
        }

    def _fill_choices(self, encoding: str) -> None:
        self._encoding.addItems(list(dict.fromkeys((encoding, *_ENCODINGS))))
        for text, value in (
            (self.tr("not clear, leave it out"), ""),
            (self.tr("3 April"), "day-month"),
            (self.tr("4 March"), "month-day"),
        ):
            self._dates.addItem(text, value)

    def _lay_out(self, others: int, *, has_encoding: bool) -> None:
        grid = QGridLayout()
        fields = [(self._titles[part], box) for part, box in self._parts.items()]
        fields.append((self.tr("03/04/2016 is"), self._dates))
        fields += [(self.tr("Encoding"), self._encoding)] if has_encoding else []
        for place, (title, box) in enumerate(fields):
            label = QLabel(title)
            label.setBuddy(box)
            box.setAccessibleName(title)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            row, column = place % 5, place // 5 * 2
            grid.addWidget(label, row, column)
            grid.addWidget(box, row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._import = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Which column is what?")))
        layout.addLayout(grid)
        layout.addWidget(self._wrong)
        layout.addWidget(_preview(self._rows), 1)
        if others:
            note = QLabel(self.tr("The same is taken for the other tables: {count}").format(count=others))
            note.setObjectName("soft")
            layout.addWidget(note)
        layout.addWidget(buttons)
        self._import.setDefault(True)  # only now is it the dialog's
        self.resize(760, 480)


def _preview(model: TableModel) -> QTableView:
    view = QTableView()
    list_rows(view, model, view.tr("The first rows of the table"))
    view.setSelectionMode(QTableView.SelectionMode.NoSelection)
    header = view.horizontalHeader()
    header.setDefaultSectionSize(150)
    header.setStretchLastSection(True)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    return view

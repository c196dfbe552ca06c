"""Shows what an edited table of claims would change before it is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.project.tabulating import TableEdits
from annotator.ui.exchange.table_edits_model import TableEditsModel
from annotator.ui.exchange.words import number
from annotator.ui.tables import list_rows


class TableEditsDialog(QDialog):
    """``found`` is what would be taken; it is read anew when new targets are wanted, or no longer."""

    new_targets_wanted = Signal(bool)

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Answers from {file}").format(file=file))
        self.found: TableEdits | None = None
        self._model = TableEditsModel(self)
        self._summary, self._passed_over = QLabel(), QLabel()
        for label in (self._summary, self._passed_over):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setObjectName("strong")
        self._passed_over.setObjectName("soft")
        self._new_targets = QCheckBox()
        self._new_targets.toggled.connect(self.new_targets_wanted)
        self._lay_out()

    def show_edits(self, found: TableEdits) -> None:
        """Shows what was found."""
        self.found = found
        self._model.show(found)
        counts = (number(len(found.edits)), number(len(found.refused)))
        self._summary.setText(
            self.tr("Changes: {changes}. Not taken: {refused}.").format(changes=counts[0], refused=counts[1])
        )
        names = ", ".join(found.new_targets)
        self._new_targets.setText(self.tr("Add new &targets: {names}").format(names=names.replace("&", "&&")))
        self._new_targets.setVisible(bool(names))
        columns = ", ".join(found.passed_over)
        self._passed_over.setText(self.tr("No attribute of claims is called: {columns}").format(columns=columns))
        self._passed_over.setVisible(bool(columns))
        self._take.setEnabled(bool(found.change_set.changes))

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = buttons.addButton(self.tr("Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for label in (self._summary, self._passed_over):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(self._table(), 1)
        layout.addWidget(self._new_targets)
        layout.addWidget(buttons)
        self._take.setDefault(True)
        self.resize(820, 440)

    def _table(self) -> QTableView:
        view = QTableView()
        list_rows(view, self._model, self.tr("What would change"))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = view.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        return view

"""What became of each file and article of an import, in a window that blocks nothing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from annotator.project.reporting import ImportReport
from annotator.ui.exchange.report_model import ReportModel
from annotator.ui.exchange.words import counts_in_words
from annotator.ui.file_choices import Choices, Question
from annotator.ui.tables import list_rows

_NOT_IMPORTED = ("in_project", "repeated", "unreadable", "conflict")
_UNSURE = {
    "anchor_doubtful",
    "anchor_lost",
    "anchor_ambiguous",
}  # notes about marks whose place is a guess, or that have none
_WRAPPED = 300  # rows: fitting the heights of more takes longer than anybody wants to wait


def needs_a_look(report: ImportReport) -> bool:
    """Whether something was not imported, or marks may lie elsewhere than where they were made."""
    return bool(report.of(*_NOT_IMPORTED)) or any(note.code in _UNSURE for row in report.rows for note in row.notes)


class ImportReportDialog(QDialog):
    """Counts in words, the table, and ways to take it along."""

    def __init__(self, report: ImportReport, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import report"))
        self._choices = choices
        self._model = ReportModel(report, self)
        heading = QLabel(counts_in_words(report))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setObjectName("strong")
        heading.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(_table(self._model), 1)
        layout.addWidget(self._buttons())
        self._close.setDefault(True)
        self.resize(760, 380)

    def copy(self) -> None:
        """Puts the table on the clipboard."""
        QGuiApplication.clipboard().setText(self._model.as_text("\t"))

    def save(self) -> None:
        """Asks for a file and writes the table there as CSV."""
        start = Path.home() / self.tr("import report.csv")
        target = self._choices.save_file(Question(self.tr("Save the report"), start, "CSV (*.csv)"))
        if target is not None:
            self._write(target)

    def _write(self, target: Path) -> None:
        try:
            target.write_text(self._model.as_text(","), encoding="utf-8-sig", newline="")
        except OSError as error:
            self._say(self.tr("Not saved: {why}").format(why=error.strerror))
        else:
            self._say(self.tr("Saved as {file}").format(file=target.name))

    def _say(self, text: str) -> None:
        self._said.setText(text)

    def _buttons(self) -> QWidget:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close = buttons.button(QDialogButtonBox.StandardButton.Close)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setObjectName("soft")
        for text, call in ((self.tr("&Copy"), self.copy), (self.tr("&Save…"), self.save)):
            buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(call)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, self.copy)
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        return both


def _table(model: ReportModel) -> QTableView:
    view = QTableView()
    list_rows(view, model, view.tr("What was not simply imported"))
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    header = view.horizontalHeader()
    header.resizeSection(0, 170)
    header.resizeSection(1, 90)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    if model.rowCount() <= _WRAPPED:
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return view

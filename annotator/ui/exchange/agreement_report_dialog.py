"""What the report on agreement and work tells, of whom, and as what kind of file."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.project.agreement_report import ReportChoice
from annotator.ui.exchange.writing_dialog import WritingDialog

_ROLE = Qt.ItemDataRole.UserRole


class Wanted(Struct, frozen=True):
    """A report: ``ending`` as ``.html``, empty for a folder with one of each."""

    choice: ReportChoice
    ending: str


class AgreementReportDialog(WritingDialog):
    """``people`` are the names of the sets that can be compared, by the sets' ids."""

    wanted = Signal(object)
    """A Wanted."""

    def __init__(self, people: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report on agreement and work"))
        self._kinds = {
            ".html": QRadioButton(self.tr("&Page for the browser (HTML)")),
            ".pdf": QRadioButton(self.tr("P&DF, to print")),
            ".csv": QRadioButton(self.tr("&Table of all figures (CSV)")),
            ".json": QRadioButton(self.tr("&Figures for programs (JSON)")),
            "": QRadioButton(self.tr("&All of them, in a folder")),
        }
        self._people = _listed(people)
        self._people.setAccessibleName(self.tr("Annotators in the report"))
        self._letters = QCheckBox(self.tr("A, B, C in place of &names"))
        self._intervals = QCheckBox(self.tr("With &intervals, from 1,000 draws of articles"))
        self._lay_out()
        self.rest()

    @property
    def chosen(self) -> Wanted:
        """What is chosen now; no annotators are named where all are."""
        rows = [self._people.item(n) for n in range(self._people.count())]
        kept = [row.data(_ROLE) for row in rows if row.checkState() == Qt.CheckState.Checked]
        choice = ReportChoice(
            annotators="" if len(kept) == len(rows) else ",".join(kept),
            draws=1000 if self._intervals.isChecked() else 0,
            letters=self._letters.isChecked(),
        )
        return Wanted(choice, next(ending for ending, button in self._kinds.items() if button.isChecked()))

    def _set_running(self, running: bool) -> None:
        super()._set_running(running)
        self._choices.setEnabled(not running)
        if running:
            self._write.setEnabled(False)
        else:
            self._follow()

    def _follow(self) -> None:
        """A report needs two to compare, where there are two."""
        checked = [n for n in range(self._people.count()) if self._people.item(n).checkState() == Qt.CheckState.Checked]
        self._write.setEnabled(len(checked) >= min(2, self._people.count()))

    def _lay_out(self) -> None:
        self._choices = QWidget()
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        about = QLabel(
            self.tr("How far annotators agree, what is settled, and how the work goes, for people who were not there.")
        )
        about.setObjectName("soft")
        kinds = QGroupBox(self.tr("As"))
        inside = QVBoxLayout(kinds)
        for button in self._kinds.values():
            inside.addWidget(button)
        self._kinds[".html"].setChecked(True)
        self._intervals.setChecked(True)
        for widget in (about, kinds, self._people, self._letters, self._intervals):
            column.addWidget(widget)
        self._people.setVisible(self._people.count() > 2)
        about.setWordWrap(True)
        self._bar.setAccessibleName(self.tr("Progress of the report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._write = buttons.addButton(self.tr("Write…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._write.clicked.connect(lambda: self.wanted.emit(self.chosen))
        buttons.rejected.connect(self.reject)
        self._people.itemChanged.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.addWidget(self._choices, 1)
        for widget in (self._wrong, self._bar, buttons):
            layout.addWidget(widget)
        self._write.setDefault(True)  # only now is it the dialog's
        self.resize(480, self.sizeHint().height())


def _listed(people: Mapping[str, str]) -> QListWidget:
    found = QListWidget()
    found.setMaximumHeight(160)
    for set_id, name in people.items():
        row = QListWidgetItem(name, found)
        row.setData(_ROLE, set_id)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(Qt.CheckState.Checked)
    return found

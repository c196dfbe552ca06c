"""Asks what the labels, answers and ties of another tool's files mean here; proposes it by their names."""

from functools import partial

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import UnreadableFile
from annotator.project.mapping import SUFFIX, Mapping, decoded, encoded, kept, key
from annotator.project.project import Project
from annotator.project.proposing import proposal
from annotator.project.queueing import annotators
from annotator.project.surveying import Survey
from annotator.ui.drop_down import DropDown
from annotator.ui.exchange.mapping_model import Line, lines, mapping_of, people_lines
from annotator.ui.file_choices import Choices, Question, documents
from annotator.ui.trouble import sentence


class MappingDialog(QDialog):
    """``mapping`` is what was chosen. It can be kept as a file and taken from one."""

    def __init__(self, survey: Survey, project: Project, choices: Choices, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the marks of the other tool mean"))
        self._survey = survey
        self._codebook = project.codebook
        self._people = annotators(project)
        self._choices = choices
        self._folder = documents()
        self._lines: list[Line] = []
        self._boxes: list[DropDown] = []
        self._table = QTableWidget(0, 4)
        self._wrong = QLabel()
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setObjectName("wrong")
        self._lay_out()
        self._show(proposal(survey, project.codebook, kept(project)))

    @property
    def mapping(self) -> Mapping:
        """What everything becomes."""
        return mapping_of([box.currentData() for box in self._boxes])

    def keep(self) -> None:
        """Keeps the mapping as a file."""
        start = self._folder / f"mapping{SUFFIX}"
        path = self._choices.save_file(Question(self.tr("Keep the mapping"), start, f"JSON (*{SUFFIX})"))
        if path is None:
            return
        try:
            path.write_bytes(encoded(self.mapping))
        except OSError as error:
            self._refuse(self.tr("{file} cannot be written ({detail}).").format(file=path, detail=error.strerror))

    def take(self) -> None:
        """Takes a mapping from a file; what it does not say stays as it is."""
        path = self._choices.open_file(Question(self.tr("Take a mapping"), self._folder, f"JSON (*{SUFFIX} *.json)"))
        if path is None:
            return
        try:
            found = decoded(path.read_bytes())
        except UnreadableFile as error:
            self._refuse(sentence(error))
        except OSError as error:
            self._refuse(self.tr("{file} cannot be read ({detail}).").format(file=path, detail=error.strerror))
        else:
            self._show(proposal(self._survey, self._codebook, found.over(self.mapping)))

    def _show(self, mapping: Mapping) -> None:
        self._wrong.hide()
        self._lines = lines(mapping, self._survey, self._codebook)
        self._lines += people_lines(mapping, self._survey, self._people)
        self._boxes = []
        self._table.setRowCount(len(self._lines))
        for at, line in enumerate(self._lines):
            for column, text in enumerate((line.kind, line.name, str(line.count))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self._table.setItem(at, column, item)
            self._table.setCellWidget(at, 3, self._box(line))

    def _box(self, line: Line) -> DropDown:
        box = DropDown()
        box.setAccessibleName(self.tr("What {name} becomes").format(name=line.name))
        for word, row in line.choices:
            box.addItem(word, row)
        box.setCurrentIndex(next(at for at, (_, row) in enumerate(line.choices) if row == line.row))
        box.currentIndexChanged.connect(partial(self._renew, line))
        self._boxes.append(box)
        return box

    def _renew(self, line: Line, _index: int) -> None:
        """What a label becomes decides what its answers may become."""
        if line in self._lines[: len(self._survey.labels)]:
            chosen = self.mapping
            attributes = tuple(row for row in chosen.attributes if key(row)[0] != line.name)
            at = self._lines.index(line)
            chosen = structs.replace(chosen, attributes=attributes)
            self._show(proposal(self._survey, self._codebook, chosen))
            self._boxes[at].setFocus()

    def _refuse(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.show()

    def _lay_out(self) -> None:
        self._table.setHorizontalHeaderLabels(
            [self.tr("What"), self.tr("There"), self.tr("How often"), self.tr("Here")]
        )
        self._table.setAccessibleName(self.tr("What everything becomes"))
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        importing = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        for text, act in ((self.tr("Keep as a file …"), self.keep), (self.tr("Take from a file …"), self.take)):
            buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(act)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("The files hold marks of another tool. What do they mean here?")))
        layout.addWidget(self._table, 1)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        importing.setDefault(True)
        self.resize(720, 480)

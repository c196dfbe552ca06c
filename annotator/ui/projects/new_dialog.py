"""Asks for what a new project needs: its name, who works on it, and where it goes."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.project.project import SUFFIX
from annotator.project.whereabouts import danger
from annotator.ui.file_choices import Choices, Question
from annotator.ui.projects.places_question import what_else, why

_UNFIT = frozenset('<>:"/\\|?*')


class NewProjectDialog(QDialog):
    """Stays open until the project could be made; what is wrong stands in it as a line."""

    wanted = Signal(object, str, str)
    """Where the project file goes, the project's name and the annotator's."""

    def __init__(self, folder: Path, annotator: str, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New project"))
        self._folder = folder
        self._choices = choices
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("such as Eastern Europe 2016"))
        self._annotator = QLineEdit(annotator)
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setObjectName("soft")
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._place.setWordWrap(True)
        self._beware = QLabel()
        self._beware.setTextFormat(Qt.TextFormat.PlainText)
        self._beware.setObjectName("soft")
        self._beware.setWordWrap(True)
        self._wrong = QLabel()
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._lay_out()
        self._name.textChanged.connect(self._look)
        self._annotator.textChanged.connect(self._look)
        self._look()

    @property
    def path(self) -> Path:
        """Where the project file goes: named like the project, without the signs that some system forbids."""
        name = "".join("-" if c in _UNFIT or not c.isprintable() else c for c in self._name.text())
        return self._folder / (name.strip(" .")[:100] + SUFFIX)

    def refuse(self, why: str) -> None:
        """Says why the project could not be made."""
        self._wrong.setText(why)
        self._wrong.setVisible(bool(why))

    def accept(self) -> None:
        """Hands on what was asked for; whoever makes the project closes the dialog with ``done``."""
        if self._make.isEnabled():
            self.wanted.emit(self.path, self._name.text().strip(), self._annotator.text().strip())

    def _look(self) -> None:
        path = self.path
        has_name = path.name != SUFFIX
        self._place.setText(str(path if has_name else self._folder))
        self._beware.setText(self._warning())
        self._beware.setVisible(bool(self._beware.text()))
        is_taken = has_name and path.exists()
        self.refuse(self.tr("There is a project of this name in the folder already.") if is_taken else "")
        self._make.setEnabled(has_name and not is_taken and bool(self._annotator.text().strip()))

    def _warning(self) -> str:
        """What is wrong with the place, if something is."""
        found = danger(self._folder / SUFFIX)
        return "" if found is None else f"{why(self._folder.name, found)} {what_else()}"

    def _choose_folder(self) -> None:
        chosen = self._choices.folder(Question(self.tr("Where the project goes"), self._folder))
        if chosen is not None:
            self._folder = chosen
            self._look()

    def _lay_out(self) -> None:
        other = QPushButton(self.tr("Other place…"))
        other.setAccessibleName(self.tr("Choose another folder for the project"))
        other.setAutoDefault(False)
        other.clicked.connect(self._choose_folder)
        place = QHBoxLayout()
        place.addWidget(self._place, 1)
        place.addWidget(other)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self._name)
        form.addRow(self.tr("&Your name"), self._annotator)
        form.addRow(self.tr("File"), place)
        for field, name in ((self._name, self.tr("Name of the project")), (self._annotator, self.tr("Your name"))):
            field.setAccessibleName(name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._make = buttons.addButton(self.tr("Make project"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._beware)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        self._make.setDefault(True)  # only now is it the dialog's
        self.setMinimumWidth(520)

"""The backups of a project: when, why and how much, to look at or to go back to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.backup import Backup
from annotator.ui.projects.backups_model import BackupsModel, when


class BackupsWindow(QDialog):
    """Blocks nothing. What is to be done with a backup it only says."""

    look_wanted = Signal(object)
    """A Backup to be opened for reading."""
    restore_wanted = Signal(object)
    """A Backup that is to take the project's place; a person has agreed."""
    backup_wanted = Signal()

    def __init__(self, path: Path, folder: Path, room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups of {name}").format(name=path.stem))
        self.path, self._folder = path, folder
        self.model = BackupsModel(self)
        self._table = self._made_table()
        self._said = _label("", "soft")
        self._asked = _label("", "strong")
        self._agree = QPushButton(self.tr("Go back to it"))
        self._agree.clicked.connect(self._agreed)
        layout = QVBoxLayout(self)
        layout.addWidget(_label(self._about(room), "soft"))
        layout.addWidget(self._table, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._asked)
        layout.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._buttons())
        self._asked.hide()
        self._agree.hide()
        self.resize(820, 420)
        self._follow()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Lists these, the newest chosen."""
        self.model.show(backups)
        self._said.setText("" if backups else self.tr("There is no backup yet."))
        self._table.selectRow(0)
        self._follow()

    @property
    def chosen(self) -> Backup | None:
        """The backup of the selected row."""
        return self.model.at(self._table.currentIndex().row())

    def look(self) -> None:
        """Asks for the selected backup to be opened for reading."""
        if self.chosen is not None:
            self.look_wanted.emit(self.chosen)

    def ask(self) -> None:
        """Says what going back means, and shows the button that does it."""
        if self.chosen is not None:
            words = self.tr(
                "Go back to {when}: {articles} articles and {marks} marks? What the project is now is backed up first, "
                "so you can go back to that as well."
            )
            backup = self.chosen
            filled = words.format(when=when(backup), articles=backup.articles, marks=backup.annotations)
            self._asked.setText(filled)
        self._asked.setVisible(self.chosen is not None)
        self._agree.setVisible(self.chosen is not None)
        self._agree.setFocus()

    def _agreed(self) -> None:
        if self.chosen is not None:
            self.restore_wanted.emit(self.chosen)
            self.accept()

    def _about(self, room: int) -> str:
        return self.tr(
            "Made by the program while you work, on closing, and before anything large; each was opened and checked. "
            "The older, the fewer are kept, in {room} MB at most (see the preferences)."
        ).format(room=room)

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Backups"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._follow)
        table.doubleClicked.connect(self.look)
        return table

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._look = buttons.addButton(self.tr("&Look at it"), role)
        self._restore = buttons.addButton(self.tr("&Go back to it…"), role)
        now = buttons.addButton(self.tr("&Back up now"), role)
        folder = buttons.addButton(self.tr("Open &folder"), role)
        self._look.clicked.connect(self.look)
        self._restore.clicked.connect(self.ask)
        now.clicked.connect(self.backup_wanted)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        buttons.rejected.connect(self.reject)
        return buttons

    def _follow(self) -> None:
        self._asked.hide()
        self._agree.hide()
        for button in (self._look, self._restore):
            button.setEnabled(self.chosen is not None)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label

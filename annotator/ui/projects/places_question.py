"""Asks before a project in a folder that is synchronised, or on another machine, is written to."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from annotator.project.whereabouts import Danger


class PlaceQuestion(QMessageBox):
    """Calm, blocking nothing; what is chosen it only says."""

    open_here = Signal(bool)
    """The project is to be opened where it is; whether to say nothing of this folder any more."""
    copy_wanted = Signal()

    def __init__(self, path: Path, found: Danger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle("Media Annotator")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(why(path.name, found))
        self.setInformativeText(what_else())
        silent = QCheckBox(self.tr("Do not ask again for this folder"))
        self.setCheckBox(silent)
        copy = self.addButton(self.tr("Copy it to this computer and open that"), QMessageBox.ButtonRole.AcceptRole)
        here = self.addButton(self.tr("Open it here"), QMessageBox.ButtonRole.ActionRole)
        cancel = self.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        copy.clicked.connect(self.copy_wanted)
        here.clicked.connect(lambda: self.open_here.emit(silent.isChecked()))
        self.setDefaultButton(copy)
        self.setEscapeButton(cancel)


def why(name: str, found: Danger) -> str:
    """What is wrong with the place."""
    if found.kind == "synchronised":
        text = _tr(
            "“{name}” lies in a folder that {by} synchronises. It copies the file while you work, and may put an older "
            "one from another computer over it."
        )
    else:
        text = _tr(
            "“{name}” lies on a network drive ({by}). Two people who open it there can damage it, and what was saved "
            "may be lost when the connection breaks."
        )
    return text.format(name=name, by=found.by)


def what_else() -> str:
    """What to do instead."""
    return _tr(
        "Work on a copy on this computer. To share the work, give out packages and bring them together, or put a "
        "saved copy into this folder."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("places", text)

"""Messages about what the world did: what happened, what was kept, what to do next."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.domain.codebook import Role
from annotator.domain.errors import AnnotatorError, ProjectUnavailable
from annotator.formats.drafts import Note
from annotator.project import words


class Trouble(Struct, frozen=True):
    """The words of one message; ``{file}`` and other facts of the error stand in braces."""

    what: str
    kept: str
    next: str


_WORDS = ("kind", "role", "wanted")
"""Facts that are words of ours, and not of the project or the machine."""
_ROLES: dict[Role, str] = {"claim": "claim", "mention": "mention", "cue": "cue"}
_AS_IT_IS = "It was left as it is."
PROJECTS: dict[str, Trouble] = {
    "missing": Trouble(
        "The project “{name}” is not where it was.",
        "",
        "It may have been moved or renamed, or its disk is not connected. Look for it, or take it from the list.",
    ),
    "exists": Trouble("There is a file “{name}” already.", _AS_IT_IS, "Choose another name or another place."),
    "not_a_project": Trouble(
        "“{name}” is not a project of Media Annotator.",
        _AS_IT_IS,
        "Choose another file. Articles come into a project by importing them.",
    ),
    "damaged": Trouble(
        "The project “{name}” is damaged.",
        "Nothing in it was changed.",
        "Go back to a backup of it, or save what can still be read. Keep the file until nothing is missing.",
    ),
    "too_new": Trouble(
        "The project “{name}” was made with a newer version of Media Annotator.",
        _AS_IT_IS,
        "Install the newest version to work on it.",
    ),
    "in_use": Trouble(
        "The project “{name}” is open in another window or program.",
        "Nothing in it was changed.",
        "Close it there first, or save a copy there and open that.",
    ),
    "read_only": Trouble(
        "“{name}” cannot be written to.",
        "Nothing was changed.",
        "Choose a folder of your own, or have the permissions of the file and its folder changed.",
    ),
    "disk_full": Trouble(
        "The disk is full.",
        "All that was saved before is still there; only the last change was not made.",
        "Make room on the disk and do it again.",
    ),
    "no_folder": Trouble(
        "The folder of “{name}” does not exist.", "Nothing was made.", "Choose another place, or make the folder first."
    ),
    "unreachable": Trouble(
        "“{name}” cannot be reached.",
        "All that was saved before is still there; only the last change was not made.",
        "Look whether its disk or network drive is connected, and do it again.",
    ),
    "busy": Trouble(
        "Another program is holding “{name}”.",
        "All that was saved before is still there; only the last change was not made.",
        "Wait a moment and do it again. Backup and synchronising programs do this.",
    ),
    "a_look": Trouble(
        "This is a look at “{name}”.",
        "Nothing in it can be changed.",
        "To work on it, restore it (File menu, Backups), or open the project itself.",
    ),
    "replaced": Trouble(
        "“{name}” was moved, removed or replaced while it was open.",
        "All that was saved before is still here, as long as the project stays open; the last change was not made.",
        "Save a copy now (File menu), under another name. Then close the project and look which one is the newer.",
    ),
}


def sentence(error: AnnotatorError | Note) -> str:
    """What happened and what to do, in one line of the interface's language."""
    facts = {name: _tr(str(fact)) if name in _WORDS else fact for name, fact in error.facts.items()}
    return words.filled(_tr(words.template(error)), facts)


def described(error: ProjectUnavailable) -> Trouble:
    """The words for an error about a project file."""
    known = PROJECTS[error.code]
    name = Path(str(error.facts.get("file", ""))).name
    return Trouble(*(_tr(text).format(name=name) for text in (known.what, known.kept, known.next)))


class TroubleBox(QMessageBox):
    """A message that blocks nothing and goes when it is read. ``offer`` adds buttons that help."""

    def __init__(self, trouble: Trouble, error: AnnotatorError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a name of a file may look like HTML
        self.setWindowTitle("Media Annotator")
        self.setText(trouble.what)
        self.setInformativeText("\n\n".join(filter(None, (trouble.kept, trouble.next, _facts(error)))))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = self.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(close)
        self.setEscapeButton(close)

    def offer(self, button: str, help_: Callable[[], object]) -> None:
        """Adds a button that does something about it and closes the message."""
        self.addButton(button, QMessageBox.ButtonRole.AcceptRole).clicked.connect(help_)


def _facts(error: AnnotatorError) -> str:
    file, detail = str(error.facts.get("file", "")), str(error.facts.get("detail", ""))
    return "\n".join(filter(None, (_tr("File: {file}").format(file=file) if file else "", detail)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("trouble", text)

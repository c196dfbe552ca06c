"""What stands in the list's place when it has no rows: why, and the button that helps."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.project.searching import ArticleFilter
from annotator.ui.articles import words


class Lack(Enum):
    """Why there are no rows."""

    NOTHING_IMPORTED = 1
    NOTHING_FOUND = 2
    NONE_IN_STATE = 3


class EmptyNote(QWidget):
    """A sentence, a hint and one button."""

    pressed = Signal(object)
    """The Lack that the button is to end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lack = Lack.NOTHING_IMPORTED
        self._what = _label("strong")
        self._hint = _label("soft")
        self._button = QPushButton()
        self._button.clicked.connect(lambda: self.pressed.emit(self._lack))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 24, 16, 24)
        layout.addWidget(self._what)
        layout.addWidget(self._hint)
        layout.addSpacing(6)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def explain(self, lack: Lack, chosen: ArticleFilter) -> None:
        """Says why the list is empty under this filter."""
        self._lack = lack
        match lack:
            case Lack.NOTHING_IMPORTED:
                what, button = self.tr("No articles yet"), self.tr("Import articles…")
                hint = self.tr("Bring in text files, a folder or a table, or drop them here.")
            case Lack.NOTHING_FOUND:
                what, button = self.tr("Nothing found"), self.tr("Clear search and filters")
                hint = self.tr("No article has all of these words.") if chosen.words else ""
            case Lack.NONE_IN_STATE:
                what = self.tr("Nothing under “{state}”").format(state=words.said_state(chosen.state))
                hint, button = "", self.tr("Show all articles")
        self._what.setText(what)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(button)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label

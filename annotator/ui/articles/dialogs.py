"""Two short questions about articles: what to ask the lead, and whose work they are."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.articles import words
from annotator.ui.drop_down import DropDown


class AskDialog(QDialog):
    """Once accepted, ``question`` is what is asked."""

    def __init__(self, count: int, question: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ask the lead"))
        self._text = QLineEdit(" ".join(question.split()))
        self._text.setAccessibleName(self.tr("Question"))
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("What is the question about {articles}?").format(articles=_these(count))))
        layout.addWidget(self._text)
        layout.addWidget(_buttons(self, self.tr("Ask")))
        self.resize(480, 120)

    @property
    def question(self) -> str:
        """What was written."""
        return self._text.text().strip()


class AssignDialog(QDialog):
    """Once accepted, ``annotator_name`` is the one chosen or written, empty for nobody."""

    def __init__(self, count: int, names: Sequence[str], assignee: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign to"))
        self._name = DropDown()
        self._name.setEditable(True)
        self._name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._name.setAccessibleName(self.tr("Annotator"))
        self._name.addItem(self.tr("nobody"), "")
        for name in names:
            self._name.addItem(name, name)
        self._name.setCurrentText(assignee or (names[0] if names else ""))
        line = self._name.lineEdit()
        if line is not None:
            line.selectAll()
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Whose work is {articles}?").format(articles=_these(count))))
        layout.addWidget(self._name)
        hint = QLabel(self.tr("A new name makes a new annotator."))
        hint.setObjectName("soft")
        layout.addWidget(hint)
        layout.addWidget(_buttons(self, self.tr("Assign")))
        self.resize(360, 150)

    @property
    def annotator_name(self) -> str:
        """Who was chosen."""
        text = " ".join(self._name.currentText().split())
        return "" if text == self._name.itemText(0) else text


def _these(count: int) -> str:
    return words.this_article() if count == 1 else words.said_articles(count)


def _buttons(dialog: QDialog, yes: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    accept = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons

"""Short questions about articles: what to ask the lead, whose work they are, what is known about one."""

from collections.abc import Sequence

from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
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

from annotator.domain.article import ArticleFacts
from annotator.domain.rules import is_date
from annotator.ui.articles import words
from annotator.ui.drop_down import DropDown

_FACTS = ("outlet", "published", "byline", "url", "language")


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


class DetailsDialog(QDialog):
    """Once accepted, ``facts`` is what is known about the article."""

    address_wanted = Signal(str)
    """The web address that is written now is asked to be opened."""

    def __init__(self, title: str, facts: ArticleFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article details"))
        self._before = facts
        self._fields = {name: QLineEdit(getattr(facts, name)) for name in _FACTS}
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setObjectName("strong")
        heading.setWordWrap(True)
        self._wrong = QLabel(self.tr("Dates are written 2016-11-16, 2016-11 or 2016."))
        self._wrong.setObjectName("wrong")
        buttons = _buttons(self, self.tr("Save"))
        yes = QDialogButtonBox.ButtonRole.AcceptRole
        self._save = next(button for button in buttons.buttons() if buttons.buttonRole(button) == yes)
        form = QFormLayout()
        titles = (self.tr("Outlet"), self.tr("Date"), self.tr("Byline"), self.tr("Link"), self.tr("Language"))
        for name, field in zip(titles, self._fields.values(), strict=True):
            field.setAccessibleName(name)
            form.addRow(name, self._with_opening(field) if field is self._fields["url"] else field)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        self._fields["published"].textChanged.connect(self._look)
        self._look()
        self.resize(460, 280)

    @property
    def facts(self) -> ArticleFacts:
        """What is written now."""
        written = {name: " ".join(field.text().split()) for name, field in self._fields.items()}
        return structs.replace(self._before, **written)

    def _with_opening(self, field: QLineEdit) -> QHBoxLayout:
        button = QPushButton(self.tr("Open…"))
        button.setAccessibleName(self.tr("Open web address"))
        button.setAutoDefault(False)
        button.setEnabled(bool(field.text().strip()))
        field.textChanged.connect(lambda: button.setEnabled(bool(field.text().strip())))
        button.clicked.connect(lambda: self.address_wanted.emit(field.text()))
        line = QHBoxLayout()
        line.addWidget(field, 1)
        line.addWidget(button)
        return line

    def _look(self) -> None:
        date = self.facts.published
        # A date that came as it is, by import, may stay so.
        sound = not date or is_date(date) or date == self._before.published
        self._wrong.setVisible(not sound)
        self._save.setEnabled(sound)


def _these(count: int) -> str:
    return words.this_article() if count == 1 else words.said_articles(count)


def _buttons(dialog: QDialog, yes: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    accept = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons

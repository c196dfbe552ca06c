"""The guidelines of a part of the codebook: when to use it, and examples of when and when not."""

from msgspec import structs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.question import Example, Guidelines
from annotator.ui.codebook.lines import Lines

_FIELDS = ("good", "text", "note")
_HEIGHT = 84


class GuidelinesEditor(QWidget):
    """Shows guidelines and tells of each change as guidelines."""

    edited = Signal(object)
    """Guidelines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Guidelines()
        self.text = QPlainTextEdit()
        self.text.setObjectName("note")
        self.text.setAccessibleName(self.tr("Guidelines"))
        self.text.setPlaceholderText(self.tr("When to use it, and when not"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HEIGHT)
        self.text.textChanged.connect(self._take_text)
        self.examples = Lines((self.tr("Fits"), self.tr("Example"), self.tr("Why")), 1)
        self.examples.setAccessibleName(self.tr("Examples"))
        self.examples.edited.connect(self._take_example)
        self.examples.moved.connect(self._move)
        self.examples.removed.connect(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        hint = QLabel(self.tr("Examples: tick those that belong here; the others show what does not."))
        hint.setObjectName("faint")
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addWidget(self.examples)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_guidelines(self, guidelines: Guidelines) -> None:
        """Shows guidelines; words that are being written stay."""
        self._shown = guidelines
        if self.text.toPlainText().strip() != guidelines.text:
            self.text.blockSignals(True)
            self.text.setPlainText(guidelines.text)
            self.text.blockSignals(False)
        self.examples.show_lines([(e.good, e.text, e.note) for e in guidelines.examples])

    def _examples(self) -> list[Example]:
        return list(self._shown.examples)

    def _take_text(self) -> None:
        self._shown = structs.replace(self._shown, text=self.text.toPlainText().strip())
        self.edited.emit(self._shown)

    def _take_example(self, row: int, column: int, value: object) -> None:
        examples = self._examples()
        if row >= len(examples):
            if column and str(value).strip():
                examples.append(structs.replace(Example(""), **{_FIELDS[column]: str(value).strip()}))
        else:
            examples[row] = structs.replace(examples[row], **{_FIELDS[column]: value})
        self._tell(examples)

    def _remove(self, row: int) -> None:
        self._tell([example for n, example in enumerate(self._examples()) if n != row])

    def _move(self, row: int, to: int) -> None:
        examples = self._examples()
        examples.insert(to, examples.pop(row))
        self._tell(examples)

    def _tell(self, examples: list[Example]) -> None:
        self._shown = structs.replace(self._shown, examples=tuple(examples))
        self.edited.emit(self._shown)

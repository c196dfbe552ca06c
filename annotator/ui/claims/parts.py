"""The mention or the cue of a claim: its words, and a button that unties it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.domain.codebook import Label
from annotator.ui.claims.elided import ElidedLabel


class PartField(QWidget):
    """Shows the words that were marked, or how to mark them."""

    cleared = Signal(str)
    """The role whose mark is to be untied."""

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._key = ""
        self._shown: str | None = None
        self._words = ElidedLabel(self)
        self._clear = QToolButton(self)
        self._clear.setObjectName("clear")
        self._clear.setText("✕")
        self._clear.setToolTip(self.tr("Take the {0} from this claim").format(label.name))
        self._clear.setAccessibleName(self._clear.toolTip())
        self._clear.clicked.connect(lambda: self.cleared.emit(label.role))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._clear)
        self.show_words(None)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops."""
        return [self._clear]

    def show_key(self, key: str) -> None:
        """Names the key that marks the words."""
        self._key = key
        self.show_words(self._shown)

    def show_words(self, words: str | None) -> None:
        """Shows the words of the mark, or the hint where there is none."""
        self._shown = words
        name = "hint" if words is None else "words"
        if self._words.objectName() != name:
            self._words.setObjectName(name)
            self._words.style().polish(self._words)
        hint = self.tr("select words, press {0}").format(self._key) if self._key else self.tr("not marked")
        self._words.show_text(hint if words is None else words)
        self._words.setAccessibleName(f"{self._label.name}: {self._words.text()}")
        self._clear.setVisible(words is not None)

"""The name of a row of the form, with the key that leads there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.ui.faces import SMALL, sized

_WIDTH = 74


class Caption(QWidget):
    """Stands left of its field."""

    def __init__(self, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(words, self)
        label.setObjectName("soft")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(sized(self.font(), SMALL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        self._key = key_label(key, self)
        layout.addWidget(self._key)
        self._line = layout
        layout.addStretch()
        self.setMinimumWidth(_WIDTH)
        self.show_key(key)

    def add(self, widget: QWidget) -> None:
        """Puts something small after the name and its key."""
        self._line.insertWidget(self._line.count() - 1, widget)

    def show_key(self, key: str) -> None:
        """Shows another key, or none."""
        self._key.setText(key)
        self._key.setVisible(bool(key))


def key_label(key: str, parent: QWidget) -> QLabel:
    """A key as it is drawn on a keyboard."""
    label = QLabel(key, parent)
    label.setObjectName("key")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(sized(parent.font(), SMALL * 0.92))
    label.setIndent(0)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def align(captions: list[Caption]) -> None:
    """Gives captions one width, so that the fields beside them begin at one line."""
    width = max((c.sizeHint().width() for c in captions), default=0)
    for caption in captions:
        caption.setMinimumWidth(max(width, _WIDTH))

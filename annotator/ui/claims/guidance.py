"""The guidelines of the codebook where they are needed: as a tooltip, and opened below a row by a question mark."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from annotator.domain.question import Example, Guidelines
from annotator.ui.faces import SMALL, sized

SHORT = 70  # letters that the line below the window has room for


def told(guidelines: Guidelines) -> str:
    """The guidelines as rich text; empty where there are none."""
    if not guidelines.text and not guidelines.examples:
        return ""
    text = "<br>".join(_escaped(line) for line in guidelines.text.split("\n"))
    examples = "".join(f"<br>{_told(example)}" for example in guidelines.examples)
    return f"<qt>{text}{examples}</qt>"


def in_short(guidelines: Guidelines) -> str:
    """The guidelines for a line, where they are short enough for one."""
    text = guidelines.text
    return text if len(text) <= SHORT and "\n" not in text else ""


class GuidanceButton(QToolButton):
    """Opens and closes the guidelines of a row."""

    def __init__(self, name: str, guidelines: Guidelines, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guidance")
        self.setText("?")
        self.setFont(sized(parent.font(), SMALL))
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Guidelines for {0}").format(name))
        self.setToolTip(told(guidelines))
        self.text_below = QLabel(told(guidelines), parent)
        self.text_below.setObjectName("guidance")
        self.text_below.setTextFormat(Qt.TextFormat.RichText)
        self.text_below.setWordWrap(True)
        self.text_below.setFont(sized(parent.font(), SMALL))
        self.text_below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.text_below.hide()
        self.toggled.connect(self.text_below.setVisible)


def _told(example: Example) -> str:
    note = f" — {_escaped(example.note)}" if example.note else ""
    return f"{'✓' if example.good else '✗'} “{_escaped(example.text)}”{note}"


def _escaped(text: str) -> str:
    from html import escape  # not while the window comes up

    return escape(text)

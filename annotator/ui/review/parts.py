"""Small parts of the review's panels: what several of them are made of."""

from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from annotator.domain.question import Answer, AttributeDefinition
from annotator.ui.faces import SMALL, sized


class AnswerField(Protocol):
    """A field for the answer to one question, whatever kind it is."""

    @property
    def answered(self) -> Any:  # noqa: ANN401 - a Signal, which the stubs tell apart from a bound one
        """The attribute's id and the Answer, or None."""
        ...

    def show_answer(self, answer: Answer | None) -> None:
        """Shows it and tells nobody."""
        ...

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops."""
        ...


class SpeakerField(Protocol):
    """A field in which a speaker is picked or named."""

    @property
    def picked(self) -> Any:  # noqa: ANN401 - a Signal, which the stubs tell apart from a bound one
        """The id of a speaker."""
        ...

    @property
    def named(self) -> Any:  # noqa: ANN401 - a Signal, which the stubs tell apart from a bound one
        """A name that nobody has yet."""
        ...

    @property
    def left(self) -> Any:  # noqa: ANN401
        """It is done with."""
        ...

    def begin(self) -> None:
        """Takes the focus and offers what there is."""
        ...


class Fields(Protocol):
    """Makes fields; whoever marks and whoever reviews answer in the same ones."""

    def answer(self, attribute: AttributeDefinition, parent: QWidget) -> AnswerField:
        """One for a question."""
        ...

    def speaker(self, parent: QWidget) -> SpeakerField:
        """One for a speaker."""
        ...


class WrappedLabel(QLabel):
    """Plain text that wraps and is selected by nobody."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None, font: QFont | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if font is not None:
            self.setFont(font)
        # A word that is longer than the panel is wide must not widen it.
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def plain_label(text: str, name: str, parent: QWidget | None = None, factor: float = 1) -> QLabel:
    """A label on one line."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(sized(label.font(), factor))
    return label


def key_cap(key: str, parent: QWidget | None = None) -> QLabel:
    """A key as it is drawn on a keyboard; hidden where a command has none."""
    label = plain_label(key, "key", parent, SMALL * 0.92)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    label.setVisible(bool(key))
    return label


def quiet_button(words: str, told: str, parent: QWidget | None = None) -> QToolButton:
    """A button that looks like a word; ``told`` is its accessible name."""
    button = QToolButton(parent)
    button.setObjectName("quiet")
    button.setText(words)
    button.setAccessibleName(told)
    button.setFont(sized(button.font(), SMALL))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

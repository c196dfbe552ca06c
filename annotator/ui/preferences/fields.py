"""One field for each kind of setting."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from annotator.preferences.declared import Setting
from annotator.ui.drop_down import DropDown
from annotator.ui.preferences.words import translated

Tell = Callable[[Any], object]
"""Takes the value that somebody has just chosen."""


class Field(Protocol):
    """Shows a value and tells of another one that is chosen; ``show_value`` tells nothing."""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - as many types as there are kinds
        """Shows what is in force."""
        ...


class ChoiceField(DropDown):
    """A list of the values."""

    def __init__(self, setting: Setting, tell: Tell) -> None:
        super().__init__()
        for value, words in setting.about.choices.items():
            self.addItem(translated(words), value)
        self.activated.connect(lambda: tell(self.currentData()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_value(self, value: str) -> None:
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page: the wheel must not change a setting on its way."""
        event.ignore()


class NumberField(QSpinBox):
    """A whole number between its bounds."""

    def __init__(self, setting: Setting, tell: Tell) -> None:
        super().__init__()
        self.setMinimumHeight(QLineEdit().sizeHint().height())
        self.setRange(setting.least, setting.most)
        if setting.about.unit:
            self.setSuffix(" " + translated(setting.about.unit))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(tell)

    def show_value(self, value: int) -> None:
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page."""
        event.ignore()


class TextField(QLineEdit):
    """Any words."""

    def __init__(self, setting: Setting, tell: Tell) -> None:
        super().__init__()
        self.setMinimumWidth(220)
        self.textEdited.connect(lambda: tell(self.text().strip()))

    def show_value(self, value: str) -> None:
        if self.text().strip() != value:
            self.setText(value)


class YesNoField(QCheckBox):
    """A box to tick, with the setting's name beside it."""

    def __init__(self, setting: Setting, tell: Tell) -> None:
        super().__init__(translated(setting.about.label))
        self.clicked.connect(tell)

    def show_value(self, value: bool) -> None:
        self.setChecked(value)


FIELDS: dict[str, Callable[[Setting, Tell], QWidget]] = {
    "choice": ChoiceField,
    "number": NumberField,
    "text": TextField,
    "yes_no": YesNoField,
}
"""By kind; key bindings are not changed by a field but on a page of their own."""

"""One row of the form: a target, and a button for each value of the stance scale."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.domain.codebook import StanceValue, Target
from annotator.ui.claims.captions import key_label
from annotator.ui.claims.card import shown
from annotator.ui.claims.elided import ElidedLabel
from annotator.ui.plain import as_plain


class StanceRow(QWidget):
    """Where the speaker stands to one target. With the focus in the row, the letter of a value sets it too."""

    chosen = Signal(str, object)
    """The target's id and the value's id, or None to take the stance back."""
    left = Signal()
    """The row is done with: a letter was pressed, or Escape."""

    def __init__(self, scale: tuple[StanceValue, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target_id = ""
        self._scale = scale
        self._shown: str | None = None
        self._digit = key_label("", self)
        self._name = ElidedLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._digit)
        layout.addSpacing(2)
        layout.addWidget(self._name, 1)
        self._buttons = {value.id: self._button(value) for value in scale}
        for button in self._buttons.values():
            layout.addWidget(button)

    def take_focus(self) -> None:
        """Waits for a value: its letter, or its button."""
        for button in self.stops()[:1]:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return list(self._buttons.values())

    def show_stance(self, digit: int | None, target: Target, value_id: str | None) -> None:
        """Shows a target at its digit, if it has one, with the value set."""
        if target.id != self.target_id or target.name != self._name.text():
            self.target_id = target.id
            self._name.show_text(target.name)
            for value in self._scale:
                self._buttons[value.id].setAccessibleName(f"{target.name}: {value.name}")
        self._digit.setText("" if digit is None else str(digit))
        self._digit.setVisible(digit is not None)
        self._shown = value_id
        self._show_value()

    def event(self, event: QEvent) -> bool:
        """The letters of the scale are this row's while it has the focus, not shortcuts'."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = self._value(event)
        if value is not None:
            self._choose(value.id)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.left.emit()

    def _value(self, event: QKeyEvent) -> StanceValue | None:
        letter = event.text().casefold()
        return next((v for v in self._scale if letter and v.key.casefold() == letter), None)

    def _is_own(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape or self._value(event) is not None

    def _button(self, value: StanceValue) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("sign")
        button.setProperty("shade", value.colour)
        button.setText(shown(value.sign))
        button.setToolTip(as_plain(f"{value.name} ({value.key})" if value.key else value.name))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(None if self._shown == value.id else value.id))
        return button

    def _choose(self, value_id: str | None) -> None:
        self.chosen.emit(self.target_id, value_id)
        self._show_value()

    def _show_value(self) -> None:
        for key, button in self._buttons.items():
            button.setChecked(key == self._shown)

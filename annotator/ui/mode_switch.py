"""The switch in the header: what the window is for right now, and the way out for data."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.ui.keys import Keys
from annotator.ui.session import Mode

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ModeSwitch(QFrame):
    """Annotate and Review are one or the other; Export opens its dialog. The arrow keys go from one to the next."""

    wanted = Signal(str)
    """A mode was chosen."""
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modes")
        self.setAccessibleName(self.tr("Mode"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        modes: dict[Mode, str] = {"annotate": self.tr("Annotate"), "review": self.tr("Review")}
        self._modes: dict[Mode, QToolButton] = {
            mode: self._button(words, checkable=True) for mode, words in modes.items()
        }
        for mode, button in self._modes.items():
            button.clicked.connect(partial(self._choose, mode))
        self._export = self._button(self.tr("Export"), checkable=False)
        self._export.clicked.connect(self.export_wanted)
        self.show_mode("annotate")

    def show_mode(self, mode: Mode) -> None:
        """Shows which one is on."""
        for key, button in self._modes.items():
            button.setChecked(key == mode)

    def show_keys(self, keys: Keys) -> None:
        """Names the keys that do the same."""
        for command, button in ({**self._modes} | {"export": self._export}).items():
            key = keys.shown(command)
            button.setToolTip(f"{button.text()} ({key})" if key else button.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        buttons = [*self._modes.values(), self._export]
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        else:
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _button(self, words: str, *, checkable: bool) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("mode")
        button.setText(words)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._line.addWidget(button)
        return button

    def _choose(self, mode: Mode, _on: bool = False) -> None:
        self.show_mode(mode)
        self.wanted.emit(mode)

"""The chips that choose a state and say how many articles are in it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from annotator.domain.article import STATES, State
from annotator.ui.articles import words
from annotator.ui.articles.flow import FlowLayout

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class StateChips(QWidget):
    """To do, Started, Done, All: one is chosen. The arrow keys go from one to the next."""

    chosen = Signal(object)
    """A State, or None for all, that a person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._chips: dict[State | None, QToolButton] = {}
        self._flow = FlowLayout(4)
        self.setLayout(self._flow)
        for state in (*STATES, None):
            chip = QToolButton()
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.installEventFilter(self)
            self._group.addButton(chip)
            self._chips[state] = chip
            self._flow.addWidget(chip)
        self._group.buttonClicked.connect(lambda: self.chosen.emit(self.state))
        self.show_counts({})
        self.choose(None)

    @property
    def state(self) -> State | None:
        """The chosen state."""
        return next((state for state, chip in self._chips.items() if chip.isChecked()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the arrow keys go through the chips in order, also where they stand in two lines."""
        step = _STEPS.get(event.key(), 0) if isinstance(event, QKeyEvent) else 0
        if step and event.type() == QEvent.Type.KeyPress and isinstance(watched, QToolButton):
            chips = list(self._chips.values())
            place = chips.index(watched) + step
            if 0 <= place < len(chips):
                chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
                chips[place].click()
            return True
        return super().eventFilter(watched, event)

    def add_beside(self, widget: QWidget) -> None:
        """Puts something after the chips, on their line while there is room."""
        self._flow.addWidget(widget)

    def choose(self, state: State | None) -> None:
        """Chooses a state without saying so."""
        self._chips[state].setChecked(True)

    def show_counts(self, counts: Mapping[State, int]) -> None:
        """Writes the number of articles on each chip."""
        for state, chip in self._chips.items():
            count = sum(counts.values()) if state is None else counts.get(state, 0)
            name = words.said_state(state)
            chip.setMinimumWidth(0)
            chip.setText(name if state is None else f"{name} {words.said_briefly(count)}")
            said = f"{name}, {QLocale().toString(count)}"
            chip.setAccessibleName(said)
            chip.setToolTip(f"{name}: {words.said_articles(count)}")

    def forget_counts(self) -> None:
        """Takes the numbers off: they are being counted. The chips stay as wide, so that nothing below them moves."""
        for state, chip in self._chips.items():
            name = words.said_state(state)
            chip.setMinimumWidth(chip.sizeHint().width())
            chip.setText(name)
            chip.setAccessibleName(name)
            chip.setToolTip(name)

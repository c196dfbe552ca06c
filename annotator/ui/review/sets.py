"""Which annotators' sets are compared: a small list that hangs below the button which names them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.badge import Badge
from annotator.ui.review.parts import plain_label
from annotator.ui.theme import Colours

_LEAST = 2
_WIDTH, _HIGHEST = 260, 420


class SetsChoice(QFrame):
    """Each check is followed at once. The last two that are checked cannot be taken away."""

    chosen = Signal(object)
    """The ids of the sets to compare."""
    left = Signal()

    def __init__(self, badges: Sequence[Badge], chosen: Sequence[Badge], colours: Colours, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("sets")
        self.setStyleSheet(_style(colours))
        self.setAccessibleName(self.tr("Sets to compare"))
        self.setFixedWidth(_WIDTH)
        self._boxes: dict[str, QCheckBox] = {}
        inside, scroll = QWidget(), QScrollArea(self)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        checked = {badge.set_id for badge in chosen}
        for badge in badges:
            box = QCheckBox(f"{badge.letter}  {badge.name}".replace("&", "&&"), inside)
            box.setChecked(badge.set_id in checked)
            box.toggled.connect(self._choose)
            self._boxes[badge.set_id] = box
            rows.addWidget(box)
        rows.addStretch(1)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedHeight(min(inside.sizeHint().height() + 8, _HIGHEST))
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(plain_label(self.tr("Compare the sets of"), "soft", self))
        layout.addWidget(scroll)
        layout.addWidget(plain_label(self.tr("Two at least are compared."), "faint", self))
        self._hold()

    def begin(self) -> None:
        """Takes the keyboard."""
        first = next((box for box in self._boxes.values() if box.isEnabled()), None)
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape are done with it."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self._hold()
        self.chosen.emit([set_id for set_id, box in self._boxes.items() if box.isChecked()])

    def _hold(self) -> None:
        checked = [box for box in self._boxes.values() if box.isChecked()]
        for box in self._boxes.values():
            box.setEnabled(not box.isChecked() or len(checked) > _LEAST)


def _style(c: Colours) -> str:
    return f"""
    QFrame#sets {{ background: {c.panel}; border: 1px solid {c.faint}; border-radius: 6px; }}
    QFrame#sets QWidget {{ background: {c.panel}; }}
    """

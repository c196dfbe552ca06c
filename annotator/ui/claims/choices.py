"""One question of the codebook about a claim: few short answers lie side by side, others in a list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.domain.question import Answer, AttributeDefinition
from annotator.ui.claims.faces import SMALL, sized
from annotator.ui.drop_down import DropDown

_SIDE_BY_SIDE = 4
_SIDE_BY_SIDE_LETTERS = 30
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChoiceField(QWidget):
    """The answer to one question. ``show_choice`` never emits ``chosen``."""

    chosen = Signal(str, object)
    """The attribute's id and the choice's id, or None to take the answer back."""

    def __init__(self, attribute: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._shown: str | None = None
        self._list = _List(attribute, self)
        self._segments = _Segments(attribute, self) if _is_short(attribute) else None
        self._fields = [f for f in (self._segments, self._list) if f is not None]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            field.picked.connect(self._pick)
            layout.addWidget(field)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._choose_field()

    def show_choice(self, answer: Answer | None) -> None:
        """Shows the answer given, or that there is none."""
        choice_id = answer if isinstance(answer, str) else None
        self._shown = choice_id
        for field in self._fields:
            field.show_choice(choice_id)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order; those that are hidden are passed over."""
        return [*(self._segments.stops() if self._segments else ()), self._list]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow panel the answers that do not fit side by side are a list."""
        super().resizeEvent(event)
        self._choose_field()

    def sizeHint(self) -> QSize:
        """As high as the higher of the two, so that the form keeps its height when one takes the other's place."""
        return QSize(super().sizeHint().width(), max(field.sizeHint().height() for field in self._fields))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, self.sizeHint().height())

    def _choose_field(self) -> None:
        field: QWidget = self._list
        if self._segments is not None and self._segments.sizeHint().width() <= self.width():
            field = self._segments
        for other in self._fields:
            other.setVisible(other is field)

    def _pick(self, choice_id: str) -> None:
        self.chosen.emit(self.attribute.id, choice_id or None)
        self.show_choice(self._shown)


def _is_short(attribute: AttributeDefinition) -> bool:
    letters = sum(len(c.name) for c in attribute.choices)
    return len(attribute.choices) <= _SIDE_BY_SIDE and letters <= _SIDE_BY_SIDE_LETTERS


class _Segments(QFrame):
    picked = Signal(str)

    def __init__(self, attribute: AttributeDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._shown = ""
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for choice in attribute.choices:
            button = QToolButton(self)
            button.setObjectName("segment")
            button.setText(choice.name)
            button.setFont(sized(self.font(), SMALL))
            button.setCheckable(True)
            button.setAccessibleName(f"{attribute.name}: {choice.name}")
            button.setToolTip(f"{attribute.key} {choice.key}".strip())
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on=False, key=choice.id: self._click(key))
            layout.addWidget(button)
            self._buttons[choice.id] = button

    def show_choice(self, choice_id: str | None) -> None:
        self._shown = choice_id or ""
        for key, button in self._buttons.items():
            button.setChecked(key == choice_id)

    def stops(self) -> list[QToolButton]:
        return list(self._buttons.values())

    def _click(self, choice_id: str) -> None:
        self.picked.emit("" if choice_id == self._shown else choice_id)


class _List(DropDown):
    picked = Signal(str)

    def __init__(self, attribute: AttributeDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(attribute.name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem("—", "")
        for choice in attribute.choices:
            self.addItem(choice.name, choice.id)
        self.activated.connect(lambda: self.picked.emit(self.currentData()))

    def show_choice(self, choice_id: str | None) -> None:
        self.setCurrentIndex(max(0, self.findData(choice_id or "")))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the cards; it must not change an answer on its way.
        event.ignore()

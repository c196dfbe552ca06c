"""One question of the codebook about a claim: few short answers lie side by side, others in a list."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.domain.question import Answer, AttributeDefinition, chosen
from annotator.ui.claims.guidance import told
from annotator.ui.drop_down import DropDown
from annotator.ui.faces import SMALL, sized
from annotator.ui.plain import as_plain

_SIDE_BY_SIDE = 4
_SIDE_BY_SIDE_LETTERS = 30
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChoiceField(QWidget):
    """The answer to one question. ``show_answer`` never emits ``answered``."""

    answered = Signal(str, object)
    """The attribute's id and the Answer, or None to take the answer back."""

    def __init__(self, attribute: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._shown: str | None = None
        self._list = _List(attribute, self)
        self._segments = Segments(attribute, self) if is_short(attribute) else None
        self._fields = [f for f in (self._segments, self._list) if f is not None]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            layout.addWidget(field)
        self._list.picked.connect(self._pick)
        if self._segments is not None:
            self._segments.picked.connect(self._press)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._choose_field()

    def show_answer(self, answer: Answer | None) -> None:
        """Shows the answer given, or that there is none. A retired choice is listed while it is the answer."""
        self._shown = answer if isinstance(answer, str) else None
        self._list.show_choice(self._shown)
        if self._segments is not None:
            self._segments.show_chosen(chosen(self._shown))
        self._choose_field()

    def told(self, choice_id: str | None) -> Answer | None:
        """The answer that a choice means."""
        return choice_id

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
        retired = self._shown is not None and all(c.id != self._shown for c in self.attribute.offered)
        if self._segments is not None and not retired and self._segments.sizeHint().width() <= self.width():
            field = self._segments
        for other in self._fields:
            other.setVisible(other is field)

    def _pick(self, choice_id: str) -> None:
        self.answered.emit(self.attribute.id, self.told(choice_id or None))
        self._list.show_choice(self._shown)
        if self._segments is not None:
            self._segments.show_chosen(chosen(self._shown))

    def _press(self, choice_id: str) -> None:
        # The button that is down takes the answer back.
        self._pick("" if choice_id == self._shown else choice_id)


def is_short(attribute: AttributeDefinition) -> bool:
    """Whether the choices may lie side by side."""
    letters = sum(len(c.name) for c in attribute.offered)
    return len(attribute.offered) <= _SIDE_BY_SIDE and letters <= _SIDE_BY_SIDE_LETTERS


class Segments(QFrame):
    """The choices side by side, as buttons; it says which was pressed."""

    picked = Signal(str)

    def __init__(self, attribute: AttributeDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for choice in attribute.offered:
            button = QToolButton(self)
            button.setObjectName("segment")
            button.setText(choice.name)
            button.setFont(sized(self.font(), SMALL))
            button.setCheckable(True)
            button.setAccessibleName(f"{attribute.name}: {choice.name}")
            button.setToolTip(told(choice.guidelines) or as_plain(f"{attribute.key} {choice.key}".strip()))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on=False, key=choice.id: self.picked.emit(key))
            layout.addWidget(button)
            self._buttons[choice.id] = button

    def show_chosen(self, ids: Collection[str]) -> None:
        """Shows these as down."""
        for key, button in self._buttons.items():
            button.setChecked(key in ids)

    def stops(self) -> list[QToolButton]:
        """Where the Tab key stops, in order."""
        return list(self._buttons.values())


class _List(DropDown):
    picked = Signal(str)

    def __init__(self, attribute: AttributeDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(attribute.name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._attribute = attribute
        self.addItem("—", "")
        for choice in attribute.offered:
            self.addItem(choice.name, choice.id)
            self.setItemData(self.count() - 1, told(choice.guidelines) or None, Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(lambda: self.picked.emit(self.currentData()))

    def show_choice(self, choice_id: str | None) -> None:
        offered = len(self._attribute.offered) + 1
        while self.count() > offered:
            self.removeItem(offered)
        choice = self._attribute.choice(choice_id)
        if choice is not None and choice.retired:
            self.addItem(self.tr("{0} (retired)").format(choice.name), choice.id)
        self.setCurrentIndex(max(0, self.findData(choice_id or "")))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the cards; it must not change an answer on its way.
        event.ignore()

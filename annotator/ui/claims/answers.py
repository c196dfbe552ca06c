"""A field for the answer to one question of the codebook, of whatever kind the question is."""

from typing import cast

from msgspec import structs
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.domain.question import Answer, AttributeDefinition, Choice, chosen, toggled
from annotator.ui.claims.choices import ChoiceField, Segments, is_short
from annotator.ui.claims.guidance import told
from annotator.ui.faces import SMALL, sized

_YES, _NO = "yes", "no"


class YesNoField(ChoiceField):
    """Two buttons, of which at most one is down."""

    def __init__(self, attribute: AttributeDefinition, parent: QWidget | None = None) -> None:
        names = (Choice(_YES, self.tr("yes"), "Y"), Choice(_NO, self.tr("no"), "N"))
        super().__init__(structs.replace(attribute, choices=names), parent)

    def show_answer(self, answer: Answer | None) -> None:
        """Shows yes, no or neither."""
        super().show_answer(None if answer is None else _YES if answer is True else _NO)

    def told(self, choice_id: str | None) -> Answer | None:
        """Yes is True, no is False."""
        return None if choice_id is None else choice_id == _YES


class SeveralField(QWidget):
    """Buttons that are each down or not; where they do not fit, a list of them opens."""

    answered = Signal(str, object)

    def __init__(self, attribute: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._shown: tuple[str, ...] = ()
        self._segments = Segments(attribute, self)
        self._segments.picked.connect(self._toggle)
        self._button = _menu_button(attribute, self)
        self._menu = QMenu(self._button)
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._segments)
        layout.addWidget(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._choose_field()

    def show_answer(self, answer: Answer | None) -> None:
        """Shows which choices are named."""
        self._shown = chosen(answer)
        self._segments.show_chosen(self._shown)
        names = [found.name for one in self._shown if (found := self.attribute.choice(one)) is not None]
        self._button.setText(", ".join(names) or "—")
        self._choose_field()

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [*self._segments.stops(), self._button]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow panel the choices are in the list."""
        super().resizeEvent(event)
        self._choose_field()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def _choose_field(self) -> None:
        offered = {choice.id for choice in self.attribute.offered}
        fits = is_short(self.attribute) and self._segments.sizeHint().width() <= max(self.width(), 1)
        side_by_side = fits and offered.issuperset(self._shown)
        self._segments.setVisible(side_by_side)
        self._button.setVisible(not side_by_side)

    def _fill(self) -> None:
        self._menu.clear()
        for choice in self.attribute.choices:
            if not choice.retired or choice.id in self._shown:
                action = self._menu.addAction(choice.name)
                action.setCheckable(True)
                action.setChecked(choice.id in self._shown)
                action.setToolTip(told(choice.guidelines))
                action.triggered.connect(lambda _on=False, key=choice.id: self._toggle(key))

    def _toggle(self, choice_id: str) -> None:
        self.answered.emit(self.attribute.id, toggled(self.attribute, self._shown, choice_id))
        self._segments.show_chosen(self._shown)


class WrittenField(QLineEdit):
    """A number or a text; it is taken when the field is left or Enter is pressed. In a number, Up and Down count."""

    answered = Signal(str, object)

    def __init__(self, attribute: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._shown: Answer | None = None
        self.setAccessibleName(attribute.name)
        self.setPlaceholderText(self._asked())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._take)

    def show_answer(self, answer: Answer | None) -> None:
        """Shows the answer; words that are being written stay while it does not change."""
        if answer != self._shown or not self.hasFocus():
            self._shown = answer
            self.setText(written(answer))

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops."""
        return [self]

    def _asked(self) -> str:
        least, most = self.attribute.least, self.attribute.most
        if self.attribute.kind != "number" or (least is None and most is None):
            return ""
        if least is not None and most is not None:
            return self.tr("{0} to {1}").format(written(least), written(most))
        return (
            self.tr("at least {0}").format(written(least))
            if least is not None
            else self.tr("at most {0}").format(written(most))
        )

    def _take(self) -> None:
        answer = self._read()
        if answer is not None and not self.attribute.admits(answer):
            self.setText(written(self._shown))
        elif answer != self._shown:
            self.answered.emit(self.attribute.id, answer)

    def _read(self) -> Answer | None:
        text = self.text().strip()
        if self.attribute.kind != "number" or not text:
            return text or None
        try:
            return float(text.replace(",", "."))
        except ValueError:
            return float("nan")  # no number, so it is not admitted

    def _count(self, step: int) -> None:
        now = self._read()
        start = now if isinstance(now, float) and now == now else None
        number = (self.attribute.least or 0.0) if start is None else start + step
        if self.attribute.admits(number):
            self.setText(written(number))

    # what Qt asks

    def event(self, event: QEvent) -> bool:
        """Escape and Enter are this field's while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.setText(written(self._shown))
        elif step is not None and self.attribute.kind == "number":
            self._count(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


AnswerField = ChoiceField | SeveralField | WrittenField


def answer_field(attribute: AttributeDefinition, parent: QWidget) -> AnswerField:
    """A field for the kind of the question."""
    match attribute.kind:
        case "choice":
            return ChoiceField(attribute, parent)
        case "several":
            return SeveralField(attribute, parent)
        case "yes_no":
            return YesNoField(attribute, parent)
        case "number" | "text":
            return WrittenField(attribute, parent)


def written(answer: Answer | None) -> str:
    """A number or a text as it is written in a field."""
    return f"{answer:.15g}" if isinstance(answer, float) else answer if isinstance(answer, str) else ""


def _menu_button(attribute: AttributeDefinition, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName("several")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFont(sized(parent.font(), SMALL))
    button.setAccessibleName(attribute.name)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button

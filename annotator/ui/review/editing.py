"""Another value than any set gave: a field for it on the card, of the kind that the point asks for."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.agreement.points import Point, Said
from annotator.domain.question import Answer, AttributeDefinition, Choice
from annotator.ui.faces import SMALL, sized
from annotator.ui.review import words
from annotator.ui.review.names import Names
from annotator.ui.review.parts import AnswerField, Fields, SpeakerField, WrappedLabel, quiet_button

_IN_TEXT = {"missing", "boundary", "mention", "cue"}


def is_in_text(point: Point) -> bool:
    """Whether another value of it is words selected in the text."""
    return point.kind in _IN_TEXT


def asked_about(point: Point, names: Names) -> AttributeDefinition | None:
    """What the field asks: the codebook's question, or which value of the stance scale."""
    if point.kind != "stance":
        return words.definition(point, names)
    choices = tuple(Choice(v.id, v.name, v.key) for v in names.codebook.offered)
    return AttributeDefinition(point.name, names.targets.get(point.subject, point.subject), "", choices)


class ChoiceMenu(QMenu):
    """The values to choose from: by mouse, by arrow keys, or by the letter that the codebook gives each."""

    given = Signal(object)
    """What is to stand: as in ``Version.value``."""

    def __init__(self, asked: AttributeDefinition, value: Said, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_letter: dict[str, QAction] = {}
        self.setAccessibleName(asked.name)
        if asked.kind == "yes_no":
            self._offer(self.tr("yes"), self.tr("Y"), True, value)
            self._offer(self.tr("no"), self.tr("N"), False, value)
        for choice in asked.offered:
            self._offer(choice.name, choice.key, choice.id, value)
        self.aboutToHide.connect(self.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._by_letter.get(event.text().casefold())
        if action is not None:
            self.close()
            action.trigger()
        else:
            super().keyPressEvent(event)

    def _offer(self, words: str, key: str, said: str | bool, value: Said) -> None:
        shown = words.replace("&", "&&")  # one by itself would underline the next letter
        action = self.addAction(f"{shown}\t{key}" if key else shown)
        action.setCheckable(said == value)
        action.setChecked(said == value)
        action.triggered.connect(lambda: self.given.emit(said))
        if key:
            self._by_letter[key.casefold()] = action


class Editor(QWidget):
    """The field, and below it what to do. What is given is said once."""

    given = Signal(object)
    """What is to stand: as in ``Version.value``."""
    named = Signal(str)
    """A speaker whom nobody has named yet."""
    left = Signal()

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = WrappedLabel(hint, "faint", self, sized(self.font(), SMALL))
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 5, 0, 4)
        box.setSpacing(3)
        box.addLayout(self._line)
        box.addWidget(self._hint)
        self._hint.setVisible(bool(hint))

    def begin(self) -> None:
        """Takes the keyboard."""

    def add(self, field: QWidget) -> None:
        """Puts a field in."""
        self._line.addWidget(field, 1)

    def event(self, event: QEvent) -> bool:
        """Escape leaves the field."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TextEditor(Editor):
    """Words are selected in the text; the card only says so, and has the buttons."""

    confirm_wanted = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(self.tr("Select the words in the text, then press {key}.").format(key=key), parent)
        take = quiet_button(self.tr("take the selected words"), self.tr("Take the words selected in the text"), self)
        take.clicked.connect(self.confirm_wanted)
        leave = quiet_button(self.tr("leave"), self.tr("Leave it as it is"), self)
        leave.clicked.connect(self.left)
        self._line.addWidget(take)
        self._line.addWidget(leave)
        self._line.addStretch(1)


class AnswerEditor(Editor):
    """One answer is given at once; of several, Enter or the button says that they are all."""

    def __init__(self, asked: AttributeDefinition, value: Said, fields: Fields, parent: QWidget) -> None:
        super().__init__("", parent)
        self._asked = asked
        self._several = asked.kind == "several"
        self._answer: Answer | None = value if asked.admits(value) else None  # type: ignore[arg-type, assignment]
        self._field: AnswerField = fields.answer(asked, self)
        self._field.show_answer(self._answer if self._several else None)
        self._field.answered.connect(self._take)
        self.add(self._field)  # type: ignore[arg-type]
        if self._several:
            done = quiet_button(self.tr("take"), self.tr("Take these"), self)
            done.clicked.connect(self._give)
            self._line.addWidget(done)

    def begin(self) -> None:
        stops = [stop for stop in self._field.stops() if stop.isVisibleTo(self)]
        if stops:
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._several and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._give()
        else:
            super().keyPressEvent(event)

    def _take(self, _attribute_id: str, answer: Answer | None) -> None:
        self._answer = answer
        if self._several:
            self._field.show_answer(answer)
        elif answer is not None:
            self._give()

    def _give(self) -> None:
        self.given.emit(self._answer)


class SpeakerEditor(Editor):
    """A speaker is picked from the registry, or named."""

    def __init__(self, fields: Fields, parent: QWidget) -> None:
        super().__init__("", parent)
        self._field: SpeakerField = fields.speaker(self)
        self._field.picked.connect(self._pick)
        self._field.named.connect(self.named)
        self._field.left.connect(self.left)
        self.add(self._field)  # type: ignore[arg-type]

    def begin(self) -> None:
        self._field.begin()

    def _pick(self, speaker_id: str) -> None:
        self.given.emit(speaker_id or None)


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()

"""Two keys that say one thing: the first one opens a question, the next one answers it."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_CLEAR = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class Answer(Struct, frozen=True):
    """One answer: the letter that gives it, its words, and what it does."""

    key: str
    text: str
    give: Callable[[], object]


class Question(Struct, frozen=True):
    """What waits for its second key. ``kind`` and ``id`` name what it asks about, for a panel that shows it."""

    text: str
    answers: Sequence[Answer]
    clear: Callable[[], object]
    kind: str = ""
    id: str = ""


class Chord(QObject):
    """Waits for the answer to a question; while it does, the next key press anywhere in the program is the answer."""

    waiting = Signal(object)
    """A Question, or None when none waits any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None

    @property
    def question(self) -> Question | None:
        """What is waiting for its answer."""
        return self._question

    def ask(self, question: Question) -> None:
        """Lets a question wait; one that waited is dropped."""
        self.end()
        self._question = question
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.waiting.emit(question)

    def end(self) -> None:
        """Drops the question."""
        if self._question is not None:
            self._question = None
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            self.waiting.emit(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the next key; a click of the mouse drops the question."""
        match event.type():
            case QEvent.Type.ShortcutOverride:
                # Accepting it keeps the key from the shortcuts, so that it arrives as a key press.
                event.accept()
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._take(event)
            case QEvent.Type.MouseButtonPress | QEvent.Type.WindowDeactivate:
                self.end()
            case _:
                pass
        return False

    def _take(self, event: QKeyEvent) -> bool:
        question = self._question
        if question is None or event.key() in _MODIFIERS:
            return question is not None
        self.end()
        if event.key() in _CLEAR:
            question.clear()
        for answer in question.answers:
            if answer.key and event.text().casefold() == answer.key.casefold():
                answer.give()
                break
        return True

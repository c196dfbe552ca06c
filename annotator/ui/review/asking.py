"""Asks for another value than any set gave, on the card or in the text, and gives it on."""

from PySide6.QtCore import QObject, Signal

from annotator.agreement.points import Point
from annotator.domain.span import Span
from annotator.ui.review.card import PointCard
from annotator.ui.review.editing import (
    AnswerEditor,
    ChoiceMenu,
    Editor,
    SpeakerEditor,
    TextEditor,
    asked_about,
    is_in_text,
)
from annotator.ui.review.model import ReviewModel
from annotator.ui.review.parts import Fields


class Asking(QObject):
    """One question at a time; another card, or Escape, ends it."""

    given = Signal(object)
    """What is to stand: a value, or spans for what is marked."""
    named = Signal(str)
    """A speaker whom nobody has named yet is to stand."""
    text_wanted = Signal(bool)
    """Words are to be selected in the text, or no longer."""
    confirm_wanted = Signal()
    """The words selected in the text are meant."""
    left = Signal()
    """Nothing was given; the keyboard belongs to the cards again."""

    def __init__(self, review: ReviewModel, fields: Fields, parent: QObject) -> None:
        super().__init__(parent)
        self._review, self._fields = review, fields
        self._card: PointCard | None = None
        self._in_text = False

    @property
    def is_asking(self) -> bool:
        """Whether something is being asked."""
        return self._card is not None

    def ask(self, card: PointCard) -> None:
        """Asks for another value of the chosen point, whose card this is."""
        point = self._review.point
        if point is None or self.is_asking:
            return
        editor = self._editor(point, card)
        if isinstance(editor, ChoiceMenu):
            editor.given.connect(self.give)
            editor.popup(card.below())
        elif editor is not None:
            self._show(editor, card)

    def give(self, value: object) -> None:
        """Lets this stand: a value, or a Span of the text for what is marked."""
        self.forget()
        self.given.emit([value] if isinstance(value, Span) else value)

    def leave(self) -> None:
        """Asks no longer."""
        card = self._card
        self.forget()
        if card is not None:
            card.hide_editor()
        self.left.emit()

    def forget(self) -> None:
        """The card is another one, or the point is settled."""
        self._card = None
        if self._in_text:
            self._in_text = False
            self.text_wanted.emit(False)

    def _show(self, editor: Editor, card: PointCard) -> None:
        self._card = card
        editor.given.connect(self.give)
        editor.named.connect(self._name)
        editor.left.connect(self.leave)
        card.show_editor(editor)
        editor.begin()
        if isinstance(editor, TextEditor):
            self._in_text = True
            self.text_wanted.emit(True)

    def _name(self, name: str) -> None:
        self.forget()
        self.named.emit(name)

    def _editor(self, point: Point, card: PointCard) -> Editor | ChoiceMenu | None:
        names = self._review.names
        if names is None:
            return None
        if is_in_text(point):
            editor = TextEditor(self.tr("Enter"), card)
            editor.confirm_wanted.connect(self.confirm_wanted)
            return editor
        if point.kind == "speaker":
            return SpeakerEditor(self._fields, card)
        asked, value = asked_about(point, names), point.gold if point.gold is not None else point.versions[0].value
        if asked is None:
            return None
        if asked.kind in ("choice", "yes_no"):
            return ChoiceMenu(asked, value, card)
        return AnswerEditor(asked, value, self._fields, card)

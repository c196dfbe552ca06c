"""A field in which an entry is picked from a list that opens below it, or a new one is named."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.claims.matching import Entry, is_known, matching
from annotator.ui.claims.picks import PickList
from annotator.ui.theme import Theme

_OWN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down}
_NEW = "\0new"


class PickField(QLineEdit):
    """While untouched its list offers everything, and a digit picks; then what was typed narrows the list.

    The entries come in the order in which they are to be offered.
    """

    picked = Signal(str)
    """The id of an entry."""
    named = Signal(str)
    """A name that no entry has."""
    left = Signal()
    """Escape was pressed; nothing was picked."""

    def __init__(self, entries: Callable[[], list[Entry]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._list = PickList(self, theme)
        self._list.clicked.connect(lambda: self._take(self._list.row()))
        self._label = self._plain = self._current = ""
        self._touched = False
        self._offered: list[Entry] = []
        self.new_words = self.tr("Make “{0}”")
        self.textEdited.connect(self._narrow)

    def show_entry(self, entry: Entry | None) -> None:
        """Shows what is picked now. Words that are being typed stay."""
        self._current = entry.id if entry else ""
        self._plain = entry.name if entry else ""
        self._label = " — ".join(filter(None, (entry.name, entry.detail))) if entry else ""
        if not self.hasFocus():
            self._restore()
        elif not self._touched:
            self.setText(self._plain)

    def begin(self) -> None:
        """Takes the focus, with the text selected and the list open."""
        self._touched = False
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(self._plain)
        self.selectAll()
        self._open("")

    def close_list(self) -> None:
        """Hides the list; what was typed stays until the field is left."""
        self._list.hide()

    def event(self, event: QEvent) -> bool:
        """The keys of the list are this field's while it has the focus, not shortcuts'."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Escape:
                self._close()
                self.left.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._list.isHidden():
                self._open(self.text() if self._touched else "")
            case Qt.Key.Key_Down:
                self._list.move_by(1)
            case Qt.Key.Key_Up:
                self._list.move_by(-1)
            case _ if not self._takes_digit(event.text()):
                super().keyPressEvent(event)
            case _:
                pass

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._list.isHidden() and not self._touched:
            self.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._touched and self.text() != self._plain:
            self.setText(self._plain)
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def _enter(self) -> None:
        if self._list.isHidden():
            self._open(self.text() if self._touched else "")
        self._take(self._list.row())

    def _take(self, row: int) -> None:
        typed = " ".join(self.text().split())
        if not 0 <= row < len(self._offered):
            return
        entry = self._offered[row]
        self._close()
        if entry.id == _NEW:
            self.named.emit(typed)
        else:
            self.picked.emit(entry.id)

    def _takes_digit(self, text: str) -> bool:
        if self._touched or self._list.isHidden() or len(text) != 1 or text not in "123456789":
            return False
        if int(text) > self._digits():
            return False
        self._take(int(text) - 1)
        return True

    def _digits(self) -> int:
        """How many entries have a digit: the first nine, and none that takes the answer away."""
        return min(9, sum(1 for entry in self._offered if entry.id))

    def _narrow(self, text: str) -> None:
        self._touched = True
        self._open(text)

    def _open(self, typed: str) -> None:
        entries = self._entries()
        self._offered = matching(entries, typed) if typed.strip() else entries
        words = [" — ".join(filter(None, (entry.name, entry.detail))) for entry in self._offered]
        if not self._touched:
            words = [f"{n}  {text}" if n <= self._digits() else f"    {text}" for n, text in enumerate(words, 1)]
        if typed.strip() and not is_known(entries, typed):
            self._offered = [*self._offered, Entry(_NEW, typed)]
            words.append(self.new_words.format(" ".join(typed.split())))
        ids = [entry.id for entry in self._offered]
        self._list.offer(words, ids.index(self._current) if not self._touched and self._current in ids else 0)

    def _close(self) -> None:
        self._touched = False
        self._list.hide()
        self._restore()

    def _restore(self) -> None:
        self.setText(self._label)
        self.setCursorPosition(0)

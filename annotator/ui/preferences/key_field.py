"""A field that takes the next key press as it is, single letters too."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_unknown,
}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
# A second key press could follow an input method's or a dead key's first; none of them can be a shortcut.
_FIRST_DEAD, _LAST_DEAD = Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay


class KeyField(QLineEdit):
    """While it has the focus every key is taken but Tab, which leads on, and a bare Escape or Enter."""

    pressed = Signal(str)
    """A key in Qt's portable name."""
    left = Signal()
    """Escape or Enter: no key is wanted after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setReadOnly(True)
        self.setMaximumWidth(180)
        self.setAccessibleName(self.tr("New key"))
        self.setAccessibleDescription(self.tr("Press the key that is to run the command."))

    def show_key(self, words: str) -> None:
        """Shows the key in force, where none is waited for."""
        self._shown = words
        self.setText(words)

    def event(self, event: QEvent) -> bool:
        """Keeps the keys from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes a key; a modifier alone is not one yet."""
        key, bare = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in _MODIFIERS or _FIRST_DEAD <= key <= _LAST_DEAD:
            return
        if bare and key in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif key in _LEAVING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.pressed.emit(named(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Says that it waits."""
        super().focusInEvent(event)
        self.clear()
        self.setPlaceholderText(self.tr("Press a key…"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Waits no more."""
        super().focusOutEvent(event)
        self.setPlaceholderText("")
        self.setText(self._shown)


def named(event: QKeyEvent) -> str:
    """The portable name of the key that was pressed, as a shortcut would be declared."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
        # Which signs need Shift depends on the keyboard: the sign is what counts, "?" and not "Shift+?".
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)

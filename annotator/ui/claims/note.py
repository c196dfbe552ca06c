"""The note of a claim: written to the project a moment after the last key, and whenever the field is left."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_PAUSE = 500
_FEWEST, _MOST = 2, 6
_AROUND = 12  # frame, padding and margin


class NoteField(QPlainTextEdit):
    """Knows whose note it shows, so that words typed for one claim never land in another's."""

    written = Signal(str, str)
    """The claim's id and the note as it is now."""
    left = Signal()
    """Escape was pressed."""
    lost_focus = Signal()
    """The field was left; what was typed has been written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("What others should know about this claim"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._claim_id: str | None = None
        self._saved = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.commit)
        self.textChanged.connect(self._take_text)

    def show_note(self, claim_id: str | None, note: str) -> None:
        """Shows a claim's note. Words that were typed and not yet written are written first when the claim differs."""
        if claim_id != self._claim_id:
            self.commit()
        elif note == self._saved:
            return
        self._claim_id, self._saved = claim_id, note
        if self.toPlainText() != note:
            self.setPlainText(note)
        self._timer.stop()

    def commit(self) -> None:
        """Writes at once what was typed."""
        self._timer.stop()
        text = self.toPlainText()
        if self._claim_id is not None and text != self._saved:
            self._saved = text
            self.written.emit(self._claim_id, text)

    def event(self, event: QEvent) -> bool:
        """Escape is this field's while it has the focus, not a shortcut's."""
        if _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
        self.lost_focus.emit()

    def sizeHint(self) -> QSize:
        """As many lines as are written, within reason."""
        lines = min(max(round(self.document().size().height()), _FEWEST), _MOST)
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """The same height, and any width."""
        return QSize(0, self.sizeHint().height())

    def _take_text(self) -> None:
        self.updateGeometry()
        if self._claim_id is not None and self.toPlainText() != self._saved:
            self._timer.start()


def _is_escape(event: QEvent) -> bool:
    overriding = event.type() == QEvent.Type.ShortcutOverride
    return overriding and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

"""The small fields of the form: a key, a colour, a range."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from annotator.ui.codebook.rows import COLOURS
from annotator.ui.theme import Theme

_SIZE = 24


class KeyField(QLineEdit):
    """Takes the next letter, digit or sign that is pressed, with Shift or without; Backspace takes the key away."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setMaximumWidth(90)
        self.setPlaceholderText(self.tr("press a key"))
        self.with_shift = True

    def event(self, event: QEvent) -> bool:
        """Keeps the keys from shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A printable key alone, or with Shift, is taken; Tab and the like do what they do elsewhere."""
        text = event.text().upper()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.chosen.emit("")
        elif held == Qt.KeyboardModifier.NoModifier and len(text) == 1 and text.isprintable() and not text.isspace():
            shifted = self.with_shift and text.isalpha() and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.chosen.emit(f"Shift+{text}" if shifted else text)
        else:
            super().keyPressEvent(event)


class Swatches(QWidget):
    """The colours of the theme, one of which is chosen; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {name: _Swatch(name, theme) for name in COLOURS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for name, button in self._buttons.items():
            button.setAccessibleName(self.tr(name))
            button.setToolTip(self.tr(name))
            button.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch()

    def show_colour(self, name: str) -> None:
        """Shows which colour is chosen."""
        button = self._buttons.get(name) or self._buttons["grey"]
        button.setChecked(True)


class _Swatch(QAbstractButton):
    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name, self._theme = name, theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade, colours = self._theme.shade(self._name), self._theme.colours
        if self.isChecked() or self.hasFocus():
            painter.setPen(QColor(colours.accent if self.hasFocus() else colours.ink))
            painter.drawRoundedRect(1, 1, _SIZE - 3, _SIZE - 3, 6, 6)
        painter.setPen(QColor(shade.line))
        painter.setBrush(QColor(shade.line))
        painter.drawRoundedRect(4, 4, _SIZE - 9, _SIZE - 9, 4, 4)
        if self.isChecked():
            painter.setPen(QColor(colours.paper))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "✓")


class RangeField(QWidget):
    """The least and the greatest number that may be answered; an empty one sets no bound."""

    edited = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = QLineEdit(), QLineEdit()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for field, name in ((self._least, self.tr("At least")), (self._most, self.tr("At most"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setMaximumWidth(110)
            field.editingFinished.connect(self._tell)
            layout.addWidget(field)
        layout.addStretch()

    def show_range(self, least: float | None, most: float | None) -> None:
        """Shows the bounds."""
        for field, bound in ((self._least, least), (self._most, most)):
            field.setText("" if bound is None else f"{bound:.15g}")

    def _tell(self) -> None:
        self.edited.emit(_number(self._least.text()), _number(self._most.text()))


def _number(text: str) -> float | None:
    try:
        found = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return found if abs(found) < float("inf") else None

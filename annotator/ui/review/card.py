"""The card of the point that is being settled: its versions, another value, and why."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.agreement.points import Point
from annotator.ui.badge import BadgeLabel
from annotator.ui.faces import SMALL, reading, sized
from annotator.ui.keys import Keys
from annotator.ui.plain import as_plain
from annotator.ui.review.parts import WrappedLabel, key_cap, plain_label, quiet_button
from annotator.ui.review.words import PointWords, VersionWords
from annotator.ui.theme import Theme


class VersionRow(QFrame):
    """One version, with whose it is; a click anywhere on it takes it."""

    taken = Signal()
    came = Signal()
    """The mouse is over it."""
    went = Signal()

    def __init__(self, words: VersionWords, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("version")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(as_plain(words.told))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 5, 0, 5)
        self._line.setSpacing(4)
        for badge in words.badges:
            self._line.addWidget(BadgeLabel(badge, theme, self), alignment=Qt.AlignmentFlag.AlignVCenter)
        self._line.addSpacing(4)
        self._add_text(words)
        self._line.addWidget(key_cap(key, self), alignment=Qt.AlignmentFlag.AlignVCenter)
        button = quiet_button(self.tr("take"), self.tr("Take {version}").format(version=words.told), self)
        button.clicked.connect(self.taken)
        self._line.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)

    def _add_text(self, words: VersionWords) -> None:
        if words.shade:
            pill = plain_label(words.text, "pill", self, SMALL)
            pill.setProperty("shade", words.shade)
            self._line.addWidget(pill, alignment=Qt.AlignmentFlag.AlignVCenter)
            self._line.addStretch(1)
            return
        text = WrappedLabel(words.text, "version", self, reading(self.font()) if words.quoted else None)
        self._line.addWidget(text, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.came.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.went.emit()


class ReasonField(QLineEdit):
    """Why it is settled so. Enter and Escape leave it; what is written stays."""

    left = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(self.tr("A note for the annotators…"))
        self.setAccessibleName(self.tr("Why it is settled so"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_own(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        return event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()


class PointCard(QFrame):
    """What can be done with one point. It decides nothing; it says what was chosen."""

    taken = Signal(int)
    """A version, counted from 1."""
    edit_wanted = Signal()
    both_wanted = Signal()
    drop_wanted = Signal()
    lit = Signal(object)
    """The ids of the sets whose version is pointed at, or None."""
    grown = Signal()
    """It wants another height."""

    def __init__(self, point: Point, words: PointWords, keys: Keys, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("point")
        self.setAccessibleName(words.told)
        self._point, self._keys, self._theme = point, keys, theme
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 7, 10, 9)
        self._box.setSpacing(0)
        self._add_head(words)
        for number, version in enumerate(words.versions, 1):
            self._add_version(number, version)
        self.editor: QWidget | None = None
        self._other = self._add_other(words)
        self.reason = ReasonField(words.reason, self)
        self._add_reason()
        self._add_outcome(words)

    def height_at(self, width: int) -> int:
        """How high it wants to be at this width."""
        self._box.activate()
        return self._box.totalHeightForWidth(width) if self._box.hasHeightForWidth() else self.sizeHint().height()

    def show_editor(self, editor: QWidget) -> None:
        """Puts a field for another value in the place of the words that ask for it."""
        self._box.insertWidget(self._box.indexOf(self._other), editor)
        self._other.hide()
        self.editor = editor
        editor.show()  # what was never shown has no room in a layout
        self.grown.emit()

    def below(self) -> QPoint:
        """Where a menu of other values opens, on the screen."""
        return self._other.mapToGlobal(self._other.rect().bottomLeft())

    def hide_editor(self) -> None:
        """Takes the field away again."""
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self._other.show()
            self.grown.emit()

    def _add_head(self, words: PointWords) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain_label(words.title, "strong", self))
        about = WrappedLabel(words.about, "faint", self, sized(self.font(), SMALL))
        line.addWidget(about, 1)
        self._box.addLayout(line)
        if words.quote:
            quote = WrappedLabel(_short(words.quote), "quote", self, reading(self.font()))
            quote.setToolTip(as_plain(words.quote))
            self._box.addSpacing(3)
            self._box.addWidget(quote)
        if words.changed:
            self._box.addSpacing(3)
            changed = self.tr("Changed since it was settled. It stands as: {words}").format(words=words.outcome)
            self._box.addWidget(WrappedLabel(changed, "changed", self, sized(self.font(), SMALL)))
        self._box.addSpacing(5)

    def _add_version(self, number: int, version: VersionWords) -> None:
        row = VersionRow(version, self._keys.shown(f"take_{number}"), self._theme, self)
        row.taken.connect(lambda: self.taken.emit(number))
        ids = tuple(badge.set_id for badge in version.badges)
        row.came.connect(lambda: self.lit.emit(ids))
        row.went.connect(lambda: self.lit.emit(None))
        self._box.addWidget(row)

    def _add_other(self, words: PointWords) -> QWidget:
        other = QFrame(self)
        other.setObjectName("version")
        line = QHBoxLayout(other)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(3)
        choices = [("other", self.tr("other…"), self.edit_wanted)]
        if self._point.name == "mark" and sum(v.value is not None for v in self._point.versions) > 1:
            choices.append(("both", self.tr("both"), self.both_wanted))
        if all(version.value is not None for version in self._point.versions):
            choices.append(("drop", self.tr("none"), self.drop_wanted))
        told = {
            "other": self.tr("Another value"),
            "both": self.tr("Keep all versions side by side"),
            "drop": self.tr("Keep none of them"),
        }
        for command, text, signal in choices:
            line.addWidget(key_cap(self._keys.shown(command), other))
            button = quiet_button(text, told[command], other)
            button.setToolTip(told[command])
            button.clicked.connect(signal)
            line.addWidget(button)
            line.addSpacing(5)
        line.addStretch(1)
        self._box.addWidget(other)
        return other

    def _add_reason(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(5)
        why = plain_label(self.tr("Why"), "soft", self, SMALL)
        why.setBuddy(self.reason)
        line.addWidget(why)
        line.addWidget(key_cap(self._keys.shown("why"), self))
        self.reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(self.reason, 1)
        self._box.addSpacing(4)
        self._box.addLayout(line)

    def _add_outcome(self, words: PointWords) -> None:
        if words.outcome and not words.changed:
            self._box.addSpacing(6)
            who = f" · {words.who}" if words.who else ""
            self._box.addWidget(WrappedLabel(f"✓ {words.outcome}{who}", "settled", self, sized(self.font(), SMALL)))


def card_style(theme: Theme) -> str:
    """The style sheet of the chosen card."""
    c, green, orange = theme.colours, theme.shade("green"), theme.shade("orange")
    pills = "".join(
        f'QLabel#pill[shade="{name}"] {{ background: {s.tint}; color: {s.ink}; border-radius: 8px; padding: 1px 9px; }}'
        for name, s in c.shades.items()
    )
    return f"""
    QFrame#point {{ background: {c.paper}; border: 2px solid {c.accent}; border-radius: 8px; }}
    QFrame#version {{ border: 0; border-top: 1px solid {c.line}; }}
    QLabel#version {{ border: 0; color: {c.ink}; }}
    QFrame#version:hover {{ background: {c.selected}; }}
    QLabel#quote {{ color: {c.ink}; }}
    QLabel#settled {{ color: {green.ink}; }}
    QLabel#changed {{ color: {orange.ink}; }}
    {pills}
    """


_LONGEST = 180


def _short(quote: str) -> str:
    return quote if len(quote) <= _LONGEST else quote[: _LONGEST - 1].rstrip() + "…"

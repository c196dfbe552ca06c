"""The strip above the text that shows one step of the tour. It never takes the keyboard; the Tab key leads to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.ui.theme import Theme
from annotator.ui.tour.words import Words

_NARROW = 900  # pixels; below, the buttons stand under the words


class Strip(QFrame):
    """One step at a time, in words that wrap, and what else one may want to do."""

    pressed = Signal(str)
    """The id of a button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setAccessibleName(self.tr("Tour"))
        self._theme = theme
        self._words = Words("", "", "")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        for key, words in self._named():
            button = self._buttons[key] = QPushButton(words, self)
            button.setObjectName("quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            row.addWidget(button)
        row.addStretch()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(14, 7, 10, 7)
        self._line.setSpacing(6)
        self._line.addWidget(self._label, 1)
        self._line.addLayout(row)
        if parent is not None:
            self.resize(parent.width(), self.height())  # as wide as it will be, so that it is laid out but once
        theme.changed.connect(self._dress)
        self._dress()

    def _named(self) -> list[tuple[str, str]]:
        return [
            ("place", self.tr("Show the place")),
            ("skip", self.tr("Skip this step")),
            ("end", self.tr("End the tour")),
            ("analysts", self.tr("Guide: marking")),
            ("leads", self.tr("Guide: for team leads")),
            ("close", self.tr("Close")),
        ]

    @property
    def plain(self) -> str:
        """All it says, as it is read aloud."""
        words = self._words
        ticked = self.tr("Done: {step}").format(step=words.ticked) if words.ticked else ""
        text = QTextDocumentFragment.fromHtml(words.text).toPlainText()
        return ". ".join(part.removesuffix(".") for part in (ticked, words.progress, words.title, text) if part) + "."

    @property
    def stops(self) -> list[QPushButton]:
        """Where the Tab key stops, in order."""
        return list(self._buttons.values())

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is at one of its buttons."""
        return any(button.hasFocus() for button in self._buttons.values())

    def show_words(self, words: Words) -> None:
        """Says something else."""
        self._words = words
        for key, button in self._buttons.items():
            button.setVisible(key in words.buttons)
        self._write()
        self.setAccessibleDescription(self.plain)
        self._label.setAccessibleName(self.plain)

    def announce(self) -> None:
        """Has what it says read aloud, where anything reads aloud."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.plain))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the words have its whole width."""
        narrow = event.size().width() < _NARROW
        across = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if across != self._line.direction():
            self._line.setDirection(across)
            self._line.setSpacing(2 if narrow else 6)
        super().resizeEvent(event)

    def _write(self) -> None:
        words, colours = self._words, self._theme.colours
        head = [f'<span style="color: {colours.soft}">{words.progress}</span>'] if words.progress else []
        head.append(f"<b>{words.title}</b>")
        if words.ticked:
            head.append(f'<span style="color: {colours.shades["green"].ink}">✓ {words.ticked}</span>')
        self._label.setText("&nbsp; ".join(head) + "<br>" + words.text)

    def _dress(self) -> None:
        c = self._theme.colours
        self.setStyleSheet(
            f"QFrame#tour {{ background: {c.selected}; border: 0; border-bottom: 1px solid {c.line}; }}"
            f" QFrame#tour QLabel {{ color: {c.ink}; }}"
        )
        self._write()

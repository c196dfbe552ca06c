"""Asks before a web address is opened: the one place in the program that hands one to the browser."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QFontMetrics, QGuiApplication, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextEdit, QVBoxLayout, QWidget

from annotator.ui.addresses.address import WebAddress, web_address

_WIDTH = 560
_LINES = 6  # of the address; a longer one is scrolled


class AddressDialog(QDialog):
    """Shows the whole address with its host standing out, and opens it when told to; what is no address of a site is
    only shown. Enter and Escape open nothing."""

    def __init__(self, written: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open web address"))
        found = web_address(written)
        self._address = found if isinstance(found, WebAddress) else None
        self._shown = _visible(written.strip()) if self._address is None else self._address.text
        self._copied = written.strip() if self._address is None else self._address.text
        self._said = _label("", "soft")
        self._said.hide()
        layout = QVBoxLayout(self)
        for text, name in self._told(found):
            layout.addWidget(_label(text, name))
        layout.insertWidget(1, self._text())
        layout.addWidget(self._said)
        layout.addWidget(self._buttons())
        self._leave.setFocus()
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _told(self, found: WebAddress | str) -> list[tuple[str, str]]:
        """What a person should know, with the names of the labels; the address stands below the first."""
        if isinstance(found, WebAddress):
            told = [(self.tr("Open this address in the browser? It leads to {host}").format(host=found.host), "strong")]
            remarkable = "\n".join(self._remarkable(found))
            told += [(remarkable, "wrong")] if remarkable else []
            about = self.tr(
                "The browser opens the connection; this program opens none. The site, and whoever carries the "
                "connection, learns that somebody at this computer looks at the page."
            )
            return [*told, (about, "soft")]
        why = {
            "scheme": self.tr("Only addresses that begin with http:// or https:// are opened. This is none:"),
            "unclear": self.tr("This is no sound web address, so it cannot be said where it leads. It is not opened:"),
        }
        return [(why[found], "strong")]

    def _remarkable(self, found: WebAddress) -> list[str]:
        """What is seldom in an address of an article, and may be there to deceive."""
        told: list[str] = []
        if found.user:
            words = self.tr("“{user}” before the @ is a name to sign in with, and not the site.")
            told.append(words.format(user=found.user))
        if found.has_other_letters:
            told.append(
                self.tr("The site's name has other letters than a to z, and is shown as the network spells it.")
            )
        if found.port:
            told.append(self.tr("It asks for port {port}, as few sites do.").format(port=found.port))
        if not found.is_secret:
            told.append(self.tr("The connection is not encrypted: what is looked at can be read on the way."))
        return told

    def _text(self) -> QTextEdit:
        text = QTextEdit()
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Address"))
        text.setTabChangesFocus(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        text.setPlainText(self._shown)
        if self._address is not None:
            _stand_out(text, self._address)
        line = QFontMetrics(text.font()).lineSpacing()
        around = 2 * (text.frameWidth() + round(text.document().documentMargin()))
        text.document().setTextWidth(_WIDTH - 60)  # as wide as it will be at least
        height = min(round(text.document().size().height()), _LINES * line) + around
        text.setFixedHeight(height)
        return text

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        if self._address is not None:
            self._open = buttons.addButton(self.tr("&Open in browser"), QDialogButtonBox.ButtonRole.AcceptRole)
            self._open.setAutoDefault(False)
        copy = buttons.addButton(self.tr("&Copy address"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        leave = QDialogButtonBox.StandardButton
        self._leave = buttons.addButton(leave.Close if self._address is None else leave.Cancel)
        self._leave.setDefault(True)
        copy.clicked.connect(self._copy)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def accept(self) -> None:
        """Opens the address; stays where the system has no browser for it."""
        if self._address is None:
            return
        if QDesktopServices.openUrl(self._address.url):
            super().accept()
        else:
            self._say(self.tr("No browser could be opened. Copy the address, and open it there by hand."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self._say(self.tr("The address is copied."))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()


def _stand_out(text: QTextEdit, address: WebAddress) -> None:
    cursor = QTextCursor(text.document())
    soft, strong = QTextCharFormat(), QTextCharFormat()
    soft.setForeground(text.palette().placeholderText())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(soft)
    strong.setForeground(text.palette().text())
    strong.setFontWeight(700)
    cursor.setPosition(address.start)
    cursor.setPosition(address.end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(strong)


def _visible(written: str) -> str:
    """The text with a number for each sign that is not seen, or that turns the direction of what follows."""
    return "".join(sign if sign.isprintable() else f"\\u{{{ord(sign):x}}}" for sign in written)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label

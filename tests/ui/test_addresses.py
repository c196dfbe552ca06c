"""Web addresses are opened after asking, and only there; nothing else leads out of the program."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from annotator.ui.addresses.address import WebAddress, web_address
from annotator.ui.addresses.dialog import AddressDialog
from annotator.ui.app import make_window
from annotator.ui.articles.dialogs import DetailsDialog
from annotator.ui.main_window import MainWindow
from tests.builders import a_project, an_article

LONG = "https://news.example.org/2026/03/" + "a-long-headline-" * 40


class Browser(QObject):
    """Takes what is handed to the system in the place of a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    browser, schemes = Browser(), ("http", "https", "file", "javascript", "mailto")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, browser, "take")  # pyright: ignore[reportArgumentType] - the stubs want bytes
    yield browser
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def asked(qtbot: QtBot, browser: Browser) -> Callable[[str], AddressDialog]:
    def ask(written: str) -> AddressDialog:
        dialog = AddressDialog(written)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return ask


def press(dialog: QDialog, words: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(dialog: QDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("written", "shown", "host"),
    [
        (" https://example.org/a?b=c#d\n", "https://example.org/a?b=c#d", "example.org"),
        ("HTTP://Example.ORG:80/", "http://example.org:80/", "example.org"),
        ("https://exämple.org/ü", "https://xn--exmple-cua.org/%C3%BC", "xn--exmple-cua.org"),
        ("https://good.com@evil.com/", "https://good.com@evil.com/", "evil.com"),
        ("https://good.com%2Fa@evil.com/", "https://good.com%2Fa@evil.com/", "evil.com"),
        ("https://@evil.com/", "https://@evil.com/", "evil.com"),
        ("https://evil.com?@good.com", "https://evil.com?@good.com", "evil.com"),
        ("http://3232235777/", "http://192.168.1.1/", "192.168.1.1"),
        ("http://[::1]:99/", "http://[::1]:99/", "[::1]"),
        ("https://x.org/\u202egpj.exe", "https://x.org/%E2%80%AEgpj.exe", "x.org"),
    ],
)
def test_what_is_shown_is_what_is_handed_over(written: str, shown: str, host: str):
    found = web_address(written)
    assert isinstance(found, WebAddress)
    assert (found.text, found.host) == (shown, host)
    assert bytes(found.url.toEncoded().data()).decode() == shown


@pytest.mark.parametrize(
    ("written", "why"),
    [
        *((written, "scheme") for written in ("javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.org", "", "x")),
        *((f"{scheme}://example.org/", "scheme") for scheme in ("ftp", "smb", "ms-word", "view-source", "data")),
        ("example.org/a", "scheme"),
        *((f"https:{rest}", "unclear") for rest in ("example.org", "///x", "//", "//.", "//x..y/", "//a b.org/")),
        *((f"https://x.org{rest}", "unclear") for rest in ("\\@evil.com", "/a b", "/\na", "/%zz", ":99999/", "／evil")),
        ("https://a@b@c.org/", "unclear"),
        (f"https://{'a' * 300}.org/", "unclear"),
    ],
)
def test_nothing_but_sound_addresses_of_sites_is_opened(
    written: str, why: str, asked: Callable[[str], AddressDialog], browser: Browser
):
    assert web_address(written) == why
    dialog = asked(written)
    assert "Open in browser" not in {b.text().replace("&", "") for b in dialog.findChildren(QPushButton)}
    dialog.accept()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert browser.opened == []


def test_a_refused_address_hides_no_sign(asked: Callable[[str], AddressDialog]):
    dialog = asked("javascript:\u202ealert(1)")
    assert dialog.findChildren(QTextEdit)[0].toPlainText() == "javascript:\\u{202e}alert(1)"
    assert "Only addresses that begin with http:// or https:// are opened" in words(dialog)


def test_it_opens_when_told_to(asked: Callable[[str], AddressDialog], browser: Browser):
    dialog = asked("https://example.org/a?b=%20c")
    assert dialog.findChildren(QTextEdit)[0].toPlainText() == "https://example.org/a?b=%20c"
    assert "example.org" in words(dialog)
    assert "The browser opens the connection; this program opens none." in words(dialog)
    assert browser.opened == []
    press(dialog, "Open in browser")
    assert browser.opened == ["https://example.org/a?b=%20c"]
    assert not dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_the_first_key_opens_nothing(asked: Callable[[str], AddressDialog], browser: Browser, key: Qt.Key):
    dialog = asked("https://example.org/")
    dialog.activateWindow()
    QTest.keyClick(dialog.focusWidget() or dialog, key)
    assert not dialog.isVisible()
    assert browser.opened == []


def test_it_can_be_copied_instead(asked: Callable[[str], AddressDialog], browser: Browser):
    dialog = asked("https://exämple.org/")
    press(dialog, "Copy address")
    assert QGuiApplication.clipboard().text() == "https://xn--exmple-cua.org/"
    assert "copied" in words(dialog)
    assert browser.opened == []


def test_it_says_where_no_browser_opens(asked: Callable[[str], AddressDialog]):
    QDesktopServices.unsetUrlHandler("https")
    dialog = asked("https://example.org/")
    # Off screen there is no desktop that could open anything.
    press(dialog, "Open in browser")
    assert dialog.isVisible()
    assert "No browser could be opened" in words(dialog)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("https://good.com@evil.com/", "“good.com” before the @ is a name to sign in with"),
        ("https://example.org:8443/", "port 8443"),
        ("https://аpple.com/", "other letters than a to z"),
        ("http://example.org/", "not encrypted"),
    ],
)
def test_what_is_seldom_in_an_address_is_said(asked: Callable[[str], AddressDialog], written: str, said: str):
    assert said in words(asked(written))
    plain = words(asked("https://example.org:443/"))
    assert not any(one in plain for one in ("before the @", "port", "other letters", "encrypted"))


def test_a_long_address_is_wrapped_and_whole(asked: Callable[[str], AddressDialog]):
    dialog = asked(LONG)
    text = dialog.findChildren(QTextEdit)[0]
    assert text.toPlainText() == LONG
    assert text.horizontalScrollBar().maximum() == 0
    assert dialog.width() < 700
    assert dialog.height() < 500


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, browser: Browser) -> Iterator[MainWindow]:
    window = make_window(tmp_path / "settings.json", tmp_path)
    qtbot.addWidget(window)
    article = an_article("See https://in-the-text.example/ for more.", url="https://example.org/a")
    window.session.open_project(a_project(tmp_path, article))
    with qtbot.waitExposed(window):
        window.show()
    window.session.open_article(article.id)
    window.activateWindow()
    qtbot.waitUntil(window.reader.hasFocus)
    yield window
    window.close()


def test_a_click_in_the_text_opens_nothing(window: MainWindow, browser: Browser):
    page, control = window.reader.viewport(), Qt.KeyboardModifier.ControlModifier
    for x in range(0, page.width(), 25):
        for y in range(0, 120, 12):
            QTest.mouseClick(page, Qt.MouseButton.LeftButton, control, QPoint(x, y))
    assert browser.opened == []
    assert window.findChildren(AddressDialog) == []


def test_the_command_asks_for_the_open_article(window: MainWindow, browser: Browser):
    window.actions_["open_address"].trigger()
    (dialog,) = window.findChildren(AddressDialog)
    press(dialog, "Open in browser")
    assert browser.opened == ["https://example.org/a"]


def test_it_is_offered_where_the_address_is_shown(window: MainWindow, browser: Browser):
    window.actions_["article_details"].trigger()
    (details,) = window.findChildren(DetailsDialog)
    field = next(f for f in details.findChildren(QLineEdit) if f.accessibleName() == "Link")
    field.setText("https://other.example/")
    press(details, "Open…")
    (dialog,) = window.findChildren(AddressDialog)
    assert dialog.findChildren(QTextEdit)[0].toPlainText() == "https://other.example/"
    press(dialog, "Open in browser")
    assert browser.opened == ["https://other.example/"]
    field.setText("")
    button = next(b for b in details.findChildren(QPushButton) if b.text() == "Open…")
    assert not button.isEnabled()


def test_an_article_without_address_says_so(window: MainWindow, qtbot: QtBot):
    window.actions_["article_details"].trigger()
    (details,) = window.findChildren(DetailsDialog)
    next(f for f in details.findChildren(QLineEdit) if f.accessibleName() == "Link").setText("")
    press(details, "Save")
    with qtbot.waitSignal(window.session.said) as said:
        window.actions_["open_address"].trigger()
    assert "no web address" in str(said.args)
    assert window.findChildren(AddressDialog) == []

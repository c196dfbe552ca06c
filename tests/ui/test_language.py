"""The window in German: menus, a dialog, an error, dates; and nothing of it is cut off."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from annotator.preferences.shipped import shipped
from annotator.ui import fonts, language
from annotator.ui.app import make_window
from annotator.ui.guide import PAGES, Guide, page
from annotator.ui.main_window import MainWindow
from annotator.ui.projects.new_dialog import NewProjectDialog
from annotator.ui.trouble import TroubleBox


class Unanswered(QTranslator):
    """Asked last, so it hears of every text that nobody translates."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        self.texts.add((context, text))
        return ""


@pytest.fixture
def unanswered(qtbot: QtBot) -> Iterator[Unanswered]:
    application, before, heard = QCoreApplication.instance(), QLocale(), Unanswered()
    assert application is not None
    QCoreApplication.installTranslator(heard)
    language.install("de")
    yield heard
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    QCoreApplication.removeTranslator(heard)
    QLocale.setDefault(before)


@pytest.fixture
def window(unanswered: Unanswered, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    fonts.load()
    window = make_window(tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


def clipped(window: QWidget) -> list[str]:
    """The texts that have less room than they need."""
    found = [w for kind in (QLabel, QAbstractButton) for w in window.findChildren(kind) if w.isVisible() and w.text()]
    whole = [w for w in found if not (isinstance(w, QLabel) and (w.wordWrap() or type(w) is not QLabel))]
    return [w.text() for w in whole if w.width() < w.minimumSizeHint().width()]


def test_the_menus_are_german_and_each_has_a_letter_of_its_own(window: MainWindow):
    titles = [menu.title() for menu in window.actions_.menus.values()]
    assert titles == ["&Datei", "&Bearbeiten", "&Markieren", "&Gehe zu", "T&eam", "&Ansicht", "&Hilfe"]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(letters)
    assert window.actions_["claim"].text() == "Aussage"
    assert window.actions_["claim"].shortcut().toString() == "C"


def test_a_dialog_is_german_down_to_the_buttons_of_qt(window: MainWindow, qtbot: QtBot):
    window.actions_["new_project"].trigger()
    dialog = window.findChild(NewProjectDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Neues Projekt"
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"
    assert clipped(dialog) == []
    dialog.close()


def test_an_error_is_german(window: MainWindow, tmp_path: Path):
    window.projects.open_path(tmp_path / "weg.annotator")
    box = window.findChild(TroubleBox)
    assert box is not None
    assert box.text() == "Das Projekt „weg.annotator“ ist nicht mehr, wo es war."
    box.close()


def test_nothing_is_cut_off_while_a_claim_is_marked(window: MainWindow, qtbot: QtBot):
    assert clipped(window) == []
    window.projects.open_sample()
    qtbot.waitUntil(lambda: window.session.document is not None)
    window.actions_["claim"].trigger()
    window.actions_["unsure"].trigger()
    assert window.footer.text == "✓ Gespeichert: Unsicherheit angeben"
    qtbot.waitUntil(lambda: clipped(window) == [])


def test_each_text_that_is_shown_has_a_translation(window: MainWindow, unanswered: Unanswered, qtbot: QtBot):
    window.projects.open_sample()
    qtbot.waitUntil(lambda: window.session.document is not None)
    for command in ("claim", "undo", "export", "preferences", "codebook", "speakers", "keys", "palette", "done"):
        window.actions_[command].trigger()
    source = ElementTree.parse(shipped("translations/annotator_de.ts"))
    ours = {context.findtext("name") for context in source.iter("context")}
    known = {message.findtext("source") for message in source.iter("message")}
    # Qt asks for a class first and then for what it inherits from, so a text may be missed and found right after.
    missing = {(context, text) for context, text in unanswered.texts if context in ours and text not in known}
    assert {(context, text) for context, text in missing if text} == set()


def test_the_guide_is_german(window: MainWindow):
    window.actions_["guide"].trigger()
    shown = window.findChild(Guide)
    assert shown is not None
    assert "Nichts verlässt Ihren Rechner." in shown.findChildren(QTextBrowser)[0].toPlainText()
    shown.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_guide_has_the_same_parts_in_german(name: str):
    english, german = page(name, "en").splitlines(), page(name, "de").splitlines()
    assert english[0] != german[0]
    for beginning in ("#", "|", "- ", "1."):
        parts = [sum(line.startswith(beginning) for line in text) for text in (english, german)]
        assert parts[0] == parts[1], beginning


def test_dates_are_written_as_in_german(unanswered: Unanswered):
    assert QLocale().toString(QDate(2016, 11, 16), QLocale.FormatType.LongFormat) == "Mittwoch, 16. November 2016"


def test_english_loads_nothing(qtbot: QtBot):
    application, before = QCoreApplication.instance(), QLocale()
    assert application is not None
    language.install("en")
    assert QLocale().language() == QLocale.Language.English
    assert application.findChildren(QTranslator) == []
    QLocale.setDefault(before)

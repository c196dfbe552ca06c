"""The dialog of preferences: what is changed in it holds at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.preferences import declared
from annotator.preferences.declared import Setting, Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.preferences.dialog import PreferencesDialog
from annotator.ui.preferences.key_field import KeyField
from tests.builders import a_project, an_article
from tests.flows.windows import read_in, shown

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
ON_A_FIELD = [setting for setting in declared.settings() if setting.kind != "keys"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = shown(qtbot, tmp_path)
    read_in(qtbot, window, a_project(tmp_path, an_article("“Yes,” she said.")))
    yield window
    window.close()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> PreferencesDialog:
    QTest.keyClick(window.reader, Qt.Key.Key_Comma, CTRL)
    found = window.findChild(PreferencesDialog)
    assert isinstance(found, PreferencesDialog)
    qtbot.waitExposed(found)
    found.activateWindow()
    return found


@pytest.fixture
def keys(dialog: PreferencesDialog) -> PreferencesDialog:
    """The dialog on its page of keys."""
    pages = dialog.findChild(QTabWidget)
    assert isinstance(pages, QTabWidget)
    pages.setCurrentIndex(1)
    return dialog


def chosen(window: MainWindow) -> Settings:
    return window.desk.settings.settings


def another(setting: Setting) -> object:
    match setting.kind:
        case "choice":
            return list(setting.about.choices)[-1]
        case "number":
            return setting.most
        case "yes_no":
            return not setting.default
        case _:
            return "Olena"


def choose(field: QWidget, value: object) -> None:
    """By the keyboard, as a person would."""
    match field:
        case QComboBox():
            QTest.keyClick(field, Qt.Key.Key_End)
        case QSpinBox():
            QTest.keyClick(field, Qt.Key.Key_A, CTRL)
            QTest.keyClicks(field, str(value))
        case QCheckBox():
            QTest.keyClick(field, Qt.Key.Key_Space)
        case _:
            QTest.keyClicks(field, str(value))


def button(parent: QWidget, name: str) -> QPushButton:
    buttons = parent.findChildren(QPushButton)
    named = (b for b in buttons if b.accessibleName() == name)
    return next(named, None) or next(b for b in buttons if b.isVisible() and b.text() == name)


@pytest.mark.parametrize("setting", ON_A_FIELD, ids=lambda setting: setting.key)
def test_each_setting_is_changed_and_taken_back(window: MainWindow, dialog: PreferencesDialog, setting: Setting):
    field = dialog.findChild(QWidget, setting.key)
    assert isinstance(field, QWidget)
    assert field.accessibleName() == setting.about.label
    choose(field, another(setting))
    assert getattr(chosen(window), setting.key) == another(setting)
    back = button(dialog, f"Back to default: {setting.about.label}")
    assert back.isVisible()
    back.click()
    assert chosen(window) == Settings(recent=chosen(window).recent)
    assert not back.isVisible()


def test_the_window_follows_at_once(window: MainWindow, dialog: PreferencesDialog):
    narrow = window.reader.viewport().width()
    window.desk.settings.set("scheme", "dark")
    window.desk.settings.set("text_size", 23)
    window.desk.settings.set("letters", 40)
    window.desk.settings.set("face", "sans")
    assert window.desk.theme.is_dark
    assert window.reader.text_size == 23
    assert window.reader.viewport().width() < narrow
    family = window.reader.document().defaultFont().family()
    assert family == QApplication.font().family()


def test_the_dialog_follows_what_is_changed_elsewhere(window: MainWindow, dialog: PreferencesDialog):
    window.actions_["larger"].trigger()
    size = dialog.findChild(QSpinBox, "text_size")
    assert isinstance(size, QSpinBox)
    assert size.value() == chosen(window).text_size == 20


def choose_command(dialog: PreferencesDialog, words: str) -> KeyField:
    """Selects a command in the table; gives the field for its new key."""
    table, field = dialog.findChild(QTableView), dialog.findChild(KeyField)
    assert isinstance(table, QTableView)
    assert isinstance(field, KeyField)
    model = table.model()
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == words)
    table.selectRow(row)
    return field


def says(dialog: PreferencesDialog, part: str) -> bool:
    return any(part in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_letter_becomes_a_commands_key_at_once(window: MainWindow, keys: PreferencesDialog, qtbot: QtBot):
    QTest.keyClick(choose_command(keys, "Claim"), Qt.Key.Key_Y)
    assert chosen(window).keys == {"claim": ("Y",)}
    keys.close()
    window.activateWindow()
    window.reader.setFocus()
    qtbot.waitUntil(window.reader.hasFocus)
    window.reader.selectAll()
    QTest.keyClick(window.reader, Qt.Key.Key_Y)
    assert window.session.claim is not None


@pytest.mark.parametrize(
    ("press", "name"),
    [
        ((Qt.Key.Key_Y, SHIFT, "Y"), "Shift+Y"),
        ((Qt.Key.Key_Question, SHIFT, "?"), None),
        ((Qt.Key.Key_Exclam, SHIFT, "!"), "!"),
        ((Qt.Key.Key_F6, NONE, ""), "F6"),
        ((Qt.Key.Key_Y, CTRL | SHIFT, ""), "Ctrl+Shift+Y"),
        ((Qt.Key.Key_Shift, SHIFT, ""), None),
    ],
)
def test_keys_are_taken_as_they_are_pressed(
    window: MainWindow, keys: PreferencesDialog, press: tuple[Qt.Key, Qt.KeyboardModifier, str], name: str | None
):
    key, modifiers, text = press
    field = choose_command(keys, "Claim")
    heard: list[str] = []
    field.pressed.connect(heard.append)
    QTest.sendKeyEvent(QTest.KeyAction.Press, field, key, text, modifiers)
    assert chosen(window).keys == ({"claim": (name,)} if name else {})
    assert heard == ([name] if name else ["?"] if text == "?" else [])


def test_a_key_that_is_taken_can_be_taken_over(window: MainWindow, keys: PreferencesDialog):
    QTest.keyClick(choose_command(keys, "Claim"), Qt.Key.Key_P)
    assert says(keys, "P is taken by “Speaker…”.")
    assert chosen(window).keys == {}
    button(keys, "Take it from “Speaker…”").click()
    assert chosen(window).keys == {"claim": ("P",), "speaker": ()}
    assert not says(keys, "is taken")
    choose_command(keys, "Speaker…")
    button(keys, "Back to default").click()
    assert says(keys, "P is taken by “Claim”.")
    button(keys, "All back to default").click()
    assert chosen(window).keys == {}
    assert window.actions_["speaker"].shortcut().toString() == "P"


def test_keys_of_the_codebook_are_changed_there(window: MainWindow, keys: PreferencesDialog):
    QTest.keyClick(choose_command(keys, "Claim"), Qt.Key.Key_Q)
    assert says(keys, "Q is taken by “Quotation…” of the codebook.")
    assert not choose_command(keys, "Quotation…").isEnabled()
    assert says(keys, "part of the codebook")
    assert chosen(window).keys == {}


def test_keys_of_the_text_are_not_for_commands(window: MainWindow, keys: PreferencesDialog):
    QTest.keyClick(choose_command(keys, "Claim"), Qt.Key.Key_Left)
    assert says(keys, "belongs to the text")
    assert chosen(window).keys == {}


def test_the_keyboard_alone_changes_a_key(window: MainWindow, keys: PreferencesDialog, qtbot: QtBot):
    field, table = choose_command(keys, "Claim"), keys.findChild(QTableView)
    assert isinstance(table, QTableView)
    keys.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert keys.isVisible()
    assert field.hasFocus()
    assert (field.text(), field.placeholderText()) == ("", "Press a key…")
    QTest.keyClick(field, Qt.Key.Key_Y)
    assert chosen(window).keys == {"claim": ("Y",)}
    assert field.text() == "Y"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert keys.isVisible()
    assert table.hasFocus()


def test_a_command_may_go_without_a_key(window: MainWindow, keys: PreferencesDialog):
    choose_command(keys, "Redo")
    button(keys, "No key").click()
    assert chosen(window).keys == {"redo": ()}
    assert window.actions_["redo"].shortcuts() == []
    button(keys, "Back to default").click()
    assert chosen(window).keys == {}
    assert len(window.actions_["redo"].shortcuts()) == 2


def test_commands_are_found_by_words_and_keys(keys: PreferencesDialog):
    table = keys.findChild(QTableView)
    field = next(f for f in keys.findChildren(QLineEdit) if f.accessibleName() == "Find a command or a key")
    assert isinstance(table, QTableView)
    QTest.keyClicks(field, "ctrl+sh")
    found = [table.model().index(n, 0).data() for n in range(table.model().rowCount())]
    assert "Redo" in found
    assert "Claim" not in found


def test_two_modes_may_give_one_key_to_two_commands(window: MainWindow, keys: PreferencesDialog):
    QTest.keyClick(choose_command(keys, "Next open point"), Qt.Key.Key_C)
    assert chosen(window).keys == {"next_open": ("C",)}
    # A key that works in both modes is taken in each.
    QTest.keyClick(choose_command(keys, "Next open point"), Qt.Key.Key_Question, Qt.KeyboardModifier.NoModifier)
    assert says(keys, "is taken by “All keys”.")

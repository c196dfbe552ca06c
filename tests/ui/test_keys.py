"""Which key runs which command, and everything on screen that says so."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.ui.commands.catalog import COMMANDS
from annotator.ui.commands.command import Command
from annotator.ui.keys import in_force, normal, shown
from annotator.ui.main_window import MainWindow
from annotator.ui.offer import Offer
from tests.builders import a_project, an_article
from tests.flows.windows import read_in
from tests.flows.windows import shown as window_shown

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = window_shown(qtbot, tmp_path)
    read_in(qtbot, window, a_project(tmp_path, an_article("The weather was fine.")))
    yield window
    window.close()


def on_screen(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("mode", ["annotate", "review"])
def test_no_two_commands_of_a_mode_share_a_key(window: MainWindow, mode: str):
    offers = [offer for offer in window.actions_.offers() if offer.mode in {None, mode}]
    keys = Counter(normal(key) for offer in offers for key in offer.keys)
    assert {key for key, number in keys.items() if number > 1} == set()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_words_and_keys_that_qt_knows(command: Command):
    assert command.words.strip()
    assert all(normal(key) for key in command.keys)


def test_command_ids_are_unique():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_keys_not_chosen_stay_as_they_were_declared():
    keys = in_force({"claim": ("C",), "cue": ("U",)}, {"cue": (), "gone": ("X",)})
    assert (keys.of("claim"), keys.of("cue"), keys.of("gone")) == (("C",), (), ())
    assert (keys.shown("claim"), keys.shown("cue")) == ("C", "")


def test_the_two_keys_of_a_line_end_are_named_once():
    assert shown(("Return", "Enter")) == "Enter"
    assert shown(("Shift+Return", "F5")) == "Shift+Enter  F5"


def test_other_keys_work_at_once(window: MainWindow):
    window.desk.settings.set("keys", {"claim": ["Ctrl+Alt+F8"]})
    QTest.keyClick(window.reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.reader, Qt.Key.Key_C)
    assert window.session.claim is None
    QTest.keyClick(window.reader, Qt.Key.Key_F8, CTRL_ALT)
    assert window.session.claim is not None


def test_a_key_of_the_codebook_gives_way_to_a_chosen_one(window: MainWindow):
    def question() -> Offer:
        return next(offer for offer in window.actions_.offers() if offer.words == "Quotation…")

    assert question().keys == question().declared == ("Q",)
    window.desk.settings.set("keys", {"claim": ["Q"]})
    assert (question().keys, question().declared) == ((), ("Q",))
    QTest.keyClick(window.reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.reader, Qt.Key.Key_Q)
    assert window.session.claim is not None
    window.desk.settings.set("keys", {})
    assert question().keys == ("Q",)


def test_everything_that_names_a_key_follows(window: MainWindow):
    assert any("press C." in text for text in on_screen(window))
    window.desk.settings.set("keys", {"claim": ["Ctrl+Alt+F8"], "find": [], "speaker": ["Ctrl+Alt+F9"]})
    assert not any("press C." in text for text in on_screen(window))
    assert any("Ctrl+Alt+F8" in text for text in on_screen(window))
    assert "Ctrl+F" not in window.header.search.placeholderText()
    QTest.keyClick(window.reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.reader, Qt.Key.Key_F8, CTRL_ALT)
    assert on_screen(window).count("Ctrl+Alt+F9") == 2  # in the form and in the footer

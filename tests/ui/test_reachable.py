"""Every command can be had without a mouse: by its key, the palette and the menus. ``-s`` prints how many."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.ui.commands.catalog import COMMANDS
from annotator.ui.main_window import MainWindow
from annotator.ui.palette.entry import Entry
from annotator.ui.palette.model import ROW
from annotator.ui.palette.palette import Palette
from annotator.ui.session import Mode
from tests.builders import a_project, an_article
from tests.flows.windows import read_in, shown


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = shown(qtbot, tmp_path)
    read_in(qtbot, window, a_project(tmp_path, an_article("The weather was fine.")))
    yield window
    window.close()


@pytest.mark.parametrize("mode", ["annotate", "review"])
def test_the_palette_leads_to_every_command_of_a_mode(window: MainWindow, mode: Mode):
    window.session.turn_to(mode)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.field.hasFocus()
    here = [command for command in COMMANDS if command.mode in {None, mode} and command.id != "palette"]
    found = {command.id for command in here if command.id in _offered(palette, command.words)}
    sys.stdout.write(f"\n{mode}: {len(here)} commands besides the palette itself, {len(found)} of them in it\n")
    assert found == {command.id for command in here}


def test_every_command_has_a_mode_with_a_palette_or_a_key():
    keyed = sum(bool(command.keys) for command in COMMANDS)
    sys.stdout.write(f"\n{len(COMMANDS)} commands, {keyed} with a key from the start\n")
    assert {command.mode for command in COMMANDS} == {None, "annotate", "review"}
    assert next(command.keys for command in COMMANDS if command.id == "palette") == ("Ctrl+K",)


def test_every_command_is_in_a_menu_that_a_key_opens(window: MainWindow):
    window.actions_.offers()  # as the palette does, which makes the menu of the review too
    reached = {action for menu in window.actions_.menus.values() if "&" in menu.title() for action in _actions(menu)}
    found = {command.id for command in COMMANDS if window.actions_[command.id] in reached}
    menus = len(window.actions_.menus)
    sys.stdout.write(f"\n{len(COMMANDS)} commands, {len(found)} in the {menus} menus that Alt and a letter open\n")
    assert found == {command.id for command in COMMANDS}


def _offered(palette: Palette, words: str) -> set[str]:
    """The ids of the commands that are listed for these words."""
    palette.field.setText(words)
    model = palette.list.model()
    rows = (model.index(number, 0).data(ROW) for number in range(model.rowCount()))
    return {row.identity[1] for row in rows if isinstance(row, Entry) and row.kind == "command"}


def _actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        yield from _actions(inner) if isinstance(inner, QMenu) else (action,)

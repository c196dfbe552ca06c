"""Which version this is can be read in the window, and copied."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import annotator
from annotator.ui.about import About


def test_it_says_its_version(qtbot: QtBot):
    about = About()
    qtbot.addWidget(about)
    about.show()
    assert annotator.__version__ in about.text()
    assert about.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not about.iconPixmap().isNull()
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()

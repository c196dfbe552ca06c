"""The words of the tour have the room they need, in both languages and in a narrow window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import language
from annotator.ui.main_window import MainWindow
from annotator.ui.tour.tour import Tour
from tests.flows.hands import Hands
from tests.flows.tour.guest import says, step, strip

Key = Qt.Key
SIZES = ((1280, 720), (640, 360))


def too_small(shown: QWidget) -> list[str]:
    """The texts of the strip that have less room than they need."""
    labels = [label for label in shown.findChildren(QLabel) if label.heightForWidth(label.width()) > label.height()]
    buttons = [b for b in shown.findChildren(QPushButton) if b.isVisible() and b.width() < b.minimumSizeHint().width()]
    outside = [b for b in shown.findChildren(QPushButton) if b.isVisible() and not shown.rect().contains(b.geometry())]
    return [widget.text() for widget in (*labels, *buttons, *outside)]


@pytest.fixture
def speaking(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    application, before = QCoreApplication.instance(), QLocale()
    assert application is not None
    language.install(request.param)
    yield request.param
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("speaking", ["en", "de"], indirect=True)
def test_its_words_fit(speaking: str, window: MainWindow, hands: Hands, size: tuple[int, int], qtbot: QtBot) -> None:
    window.resize(*size)
    shown = strip(window)
    assert shown is not None
    tour = window.findChild(Tour)
    assert tour is not None
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    while shown.isVisible():
        qtbot.waitUntil(lambda: too_small(shown) == [])
        assert shown.height() < window.height() * 0.4
        if step(window) is None:
            break
        tour.skip()
    assert ("Das war der Rundgang" in says(window)) == (speaking == "de")

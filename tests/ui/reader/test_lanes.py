"""A text as several sets have it: lanes, the legend, and what is clicked and selected."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.domain.article import Article
from annotator.domain.codebook import DEFAULT_CODEBOOK
from annotator.domain.span import Span
from annotator.ui import fonts
from annotator.ui.badge import Lane, badges
from annotator.ui.reader.lanes import LanesSheet
from annotator.ui.theme import LIGHT, Theme
from tests.builders import a_claim, words

TEXT = "Headlines are short\n\nHe said that prices rose. She added that nobody would accept it."
Shown = Callable[..., LanesSheet]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows what sets marked as claims, each given as the quotes of its marks."""
    fonts.load()

    def shown(*sets: list[str], headline: bool = True) -> LanesSheet:
        page = LanesSheet(Theme("light"), 19)
        qtbot.addWidget(page)
        page.resize(700, 400)
        with qtbot.waitExposed(page):
            page.show()
        made = badges([(f"s{n}", f"Annotator {n}") for n in range(len(sets))])
        lanes = [
            Lane(badge, [a_claim(quote, TEXT, id=f"{badge.letter} {quote}") for quote in quotes])
            for badge, quotes in zip(made, sets, strict=True)
        ]
        article = Article(id="a", text=TEXT, headline=Span(0, TEXT.index("\n")) if headline else None)
        page.show_lanes(article, lanes, DEFAULT_CODEBOOK, "underline what each marked: claim")
        return page

    return shown


def at(page: LanesSheet, position: int) -> QPoint:
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.positions.to_qt(position))
    return page.cursorRect(cursor).center()


def colours_below(page: LanesSheet, position: int) -> list[str]:
    """The colours under a letter, from the letter down to the next line, each once."""
    image = page.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    point = at(page, position)
    column = [
        image.pixelColor(round((point.x() + 4) * scale), round((point.y() + y) * scale)).name() for y in range(8, 34)
    ]
    return list(dict.fromkeys(column))


def shades(*names: str) -> list[str]:
    return [QColor(LIGHT.shades[name].line).name() for name in names]


def test_each_set_has_a_lane_of_its_own_in_one_order(shown: Shown):
    page = shown(["prices rose"], ["prices rose"], ["nobody would accept it"])
    here = [c for c in colours_below(page, words(TEXT, "prices").start) if c in shades("blue", "orange", "purple")]
    assert here == shades("blue", "orange")
    there = [c for c in colours_below(page, words(TEXT, "nobody").start) if c in shades("blue", "orange", "purple")]
    assert there == shades("purple")


def test_many_sets_get_the_room_that_their_lanes_need(shown: Shown):
    few, many = shown(["prices rose"]), shown(*[["prices rose"]] * 6)
    assert many.line_height > few.line_height
    marked = [c for c in colours_below(many, words(TEXT, "prices").start) if c != QColor(LIGHT.paper).name()]
    assert len([c for c in marked if c in shades("blue", "orange", "purple", "teal", "pink", "brown")]) == 6


def test_what_is_settled_is_tinted_and_comes_into_view(shown: Shown):
    page = shown(["prices rose"])
    page.resize(700, 90)
    QApplication.processEvents()
    page.tint([words(TEXT, "nobody would")])
    point = at(page, words(TEXT, "nobody").start)
    assert 0 <= point.y() <= page.viewport().height()


def test_a_click_tells_the_mark_whose_line_or_words_are_there(shown: Shown, qtbot: QtBot):
    page = shown(["prices rose"], ["that prices rose"])
    inner = at(page, words(TEXT, "prices").start + 2)
    with qtbot.waitSignal(page.mark_clicked) as clicked:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=inner)
    assert clicked.args == ["A prices rose"]
    with qtbot.waitSignal(page.mark_clicked) as clicked:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at(page, words(TEXT, "that").start + 2))
    assert clicked.args == ["B that prices rose"]


@pytest.mark.parametrize("headline", [True, False])
def test_badges_tell_whose_they_are(shown: Shown, headline: bool):
    page = shown(["prices rose"], ["that prices rose"], headline=headline)
    assert page.accessibleDescription() == "A: Annotator 0, B: Annotator 1"
    names = set[str]()
    for x in range(0, 200, 4):
        for y in range(0, 120, 6):
            event = QHelpEvent(QEvent.Type.ToolTip, QPoint(x, y), page.viewport().mapToGlobal(QPoint(x, y)))
            QApplication.sendEvent(page.viewport(), event)
            names.add(QToolTip.text())
    assert {"Annotator 0", "Annotator 1"} <= names


def test_enter_tells_the_selected_words(shown: Shown, qtbot: QtBot):
    page = shown(["prices rose"])
    page.select_span(words(TEXT, "that prices rose"))
    with qtbot.waitSignal(page.confirmed) as confirmed:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert confirmed.args == [words(TEXT, "that prices rose")]

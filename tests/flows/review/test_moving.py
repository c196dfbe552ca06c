"""Coming to the review, going through it, and back to marking."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.adjudication import Decision
from annotator.project.project import Project
from annotator.ui.key_sheet import KeySheet
from annotator.ui.main_window import MainWindow
from annotator.ui.palette.palette import Palette
from annotator.ui.review.screen import ReviewScreen
from tests.builders import an_article, put_in
from tests.flows.hands import CTRL, Hands
from tests.flows.review.seen import click, kind, open_kinds, texts
from tests.several import as_gold, project_of

Key = Qt.Key


def test_after_the_last_point_the_next_article_comes(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    hands = Hands(window)
    for _ in range(4):
        hands.press(Key.Key_1)
    assert open_kinds(screen) == []
    assert "On to the next article: Enter." in texts(screen)
    first = screen.review.document
    hands.press(Key.Key_Return)
    assert screen.review.document is not None
    assert first is not None
    assert screen.review.document.article.id != first.article.id
    assert kind(screen) == "stance"
    # Undo shows where it was.
    hands.press(Key.Key_Z, CTRL)
    assert screen.review.document.article.id == first.article.id
    assert kind(screen) == "missing"
    for _ in range(3):
        hands.press(Key.Key_Z, CTRL)
    assert project.store.values(Decision) == []


def test_a_figure_lists_the_points_behind_it(window: MainWindow, screen: ReviewScreen) -> None:
    hands = Hands(window)
    figures = screen.overview.agreement.figures
    figures.setFocus()
    row = next(n for n in range(figures.model().rowCount()) if figures.model().index(n, 0).data() == "Stance")
    figures.setCurrentIndex(figures.model().index(row, 0))
    hands.press(Key.Key_Return)
    assert {p.kind for p in screen.review.listed} == {"stance"}
    matrix = screen.overview.agreement.matrix
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.model().index(0, 1))
    hands.press(Key.Key_Return)
    assert "Only Stance (A, B) ✕" in [b.text() for b in screen.findChildren(QToolButton) if b.isVisible()]
    hands.press(Key.Key_Escape)
    assert len(screen.review.listed) == 4
    assert window.session.mode == "review"


def test_marking_goes_on_where_it_was_left(window: MainWindow, screen: ReviewScreen) -> None:
    hands = Hands(window)
    document = window.session.document
    hands.press(Key.Key_PageDown, CTRL)
    hands.press(Key.Key_Escape)
    assert window.session.mode == "annotate"
    assert window.reader.hasFocus()
    assert window.session.document is document
    # The same keys mean something else there again.
    hands.press(Key.Key_N)
    assert window.reader.isVisible()


def test_what_is_looked_up_is_shown_in_the_review(
    qtbot: QtBot, window: MainWindow, screen: ReviewScreen, project: Project
) -> None:
    marked = window.session.document
    hands = Hands(window)
    hands.press(Key.Key_K, CTRL)
    hands.type("nato")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.waitUntil(lambda: palette.list.currentIndex().isValid() and not palette.is_searching)
    hands.press(Key.Key_Return)
    # What the window had open for marking stays as it is.
    assert window.session.document is marked
    assert screen.points.cards.hasFocus()
    window.session.go_to("nato1", "nato1 Bo 2")
    assert screen.review.document is not None
    assert screen.review.document.article.id == "nato1"
    assert kind(screen) == "boundary"


def test_the_keys_of_marking_do_nothing_here(window: MainWindow, screen: ReviewScreen, project: Project) -> None:
    untouched = list(project.store.documents())
    hands = Hands(window)
    for key in (Key.Key_C, Key.Key_M, Key.Key_U, Key.Key_P, Key.Key_Delete, Key.Key_X, Key.Key_J, Key.Key_G):
        hands.press(key)
    assert list(project.store.documents()) == untouched
    assert window.session.mode == "review"


def test_other_keys_work_at_once_and_are_listed(window: MainWindow, screen: ReviewScreen) -> None:
    # C marks a claim elsewhere; here it is free.
    window.desk.settings.set("keys", {"take_2": ["C"], "next_open": ["F6"]})
    hands = Hands(window)
    hands.press(Key.Key_F6)
    assert kind(screen) == "boundary"
    hands.press(Key.Key_C)
    assert kind(screen) == "attribute"
    assert "F6" in texts(screen)
    hands.type("?")
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    listed = texts(sheet)
    assert "Take version 2" in listed
    assert "Mention of the speaker" not in listed
    sheet.close()


def test_it_begins_where_there_is_something_to_compare(qtbot: QtBot, window: MainWindow, project: Project) -> None:
    weather = an_article("The weather was fine.")
    put_in(project, weather)
    window.session.open_article(weather.id)
    window.session.turn_to("review")
    screen = window.desk.reviewing()
    qtbot.waitUntil(lambda: screen.review.document is not None)
    assert screen.review.document is not None
    assert screen.review.document.article.id == "nato"


def test_with_one_set_the_review_says_how_sets_come_together(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    folder.mkdir()
    project = project_of(folder, {"Ana": as_gold})
    window.session.open_project(project)
    click(next(b for b in window.header.findChildren(QToolButton) if b.text() == "Review"))
    screen = window.desk.reviewing()
    assert "only one annotation set" in texts(screen)
    Hands(window).press(Key.Key_Escape)
    assert window.session.mode == "annotate"

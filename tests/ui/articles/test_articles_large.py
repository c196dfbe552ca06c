"""A list that is too long to be known at once: what the list of a small project shows, only a moment later.

For the panel of these tests every project is a large one. Nothing is waited for but what is to come.
"""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.domain.span import Span
from annotator.project import annotating, queueing, searching
from annotator.project.searching import ORDERS
from annotator.ui.articles.model import HELD, PAGE
from annotator.ui.articles.narrowing import Narrowing
from annotator.ui.articles.ordering import OrderButton
from annotator.ui.articles.panel import ArticlesPanel
from tests.ui.articles.given import bring, set_state
from tests.ui.articles.seen import chip, chips, click, numbers, rows, view

MANY = 3 * PAGE


@pytest.fixture
def panel(qtbot, session, theme):
    panel = ArticlesPanel(session, theme, few=0)
    qtbot.addWidget(panel)
    panel.resize(272, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(view(panel).model(), mode, panel)
    tester.setUseFetchMore(False)
    return panel


@pytest.fixture
def many(project):
    bring(project, range(100, 100 + MANY))
    return project


def known(qtbot, panel):
    """Waits until the list is whole and counted."""
    qtbot.waitUntil(lambda: view(panel).model().is_whole and any(c.isdigit() for c in chips(panel)[0]))


def press(qtbot, panel, key, modifier=Qt.KeyboardModifier.NoModifier):
    view(panel).setFocus()
    qtbot.keyClick(view(panel), key, modifier)


def current(panel):
    return view(panel).currentIndex().data()


def test_the_list_and_the_chips_are_those_of_a_small_project(qtbot, many, panel):
    known(qtbot, panel)
    assert chips(panel) == ["To do 612", "Started 3", "Done 2", "Ask 0", "All"]
    assert numbers(panel) == [*range(1, 13), *range(100, 100 + MANY)]


def test_end_reaches_the_last_article_and_home_the_first(qtbot, many, panel):
    press(qtbot, panel, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: current(panel) == f"Headline {99 + MANY}")
    press(qtbot, panel, Qt.Key.Key_PageUp)
    assert int(current(panel).split()[1]) < 99 + MANY
    press(qtbot, panel, Qt.Key.Key_Home)
    assert current(panel) == "Headline 1"
    press(qtbot, panel, Qt.Key.Key_PageDown)
    press(qtbot, panel, Qt.Key.Key_Up)
    assert int(current(panel).split()[1]) > 5


def test_end_that_is_pressed_before_the_list_is_known_is_gone_on_with(qtbot, many, panel):
    known(qtbot, panel)
    panel.search("said")
    press(qtbot, panel, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: current(panel) == f"Headline {99 + MANY}")


def test_a_page_is_fetched_where_it_is_seen_and_few_are_held(qtbot, project, panel):
    bring(project, range(100, 100 + HELD + 5 * PAGE))
    known(qtbot, panel)
    shown, model = view(panel), view(panel).model()
    bar = shown.verticalScrollBar()
    for part in range(40):
        bar.setValue(bar.maximum() * part // 39)
        shown.viewport().grab()
    assert model.held <= HELD
    assert shown.indexAt(shown.viewport().rect().bottomLeft()).data() == f"Headline {99 + HELD + 5 * PAGE}"


def test_numbers_are_missing_until_they_are_counted(qtbot, project, panel):
    known(qtbot, panel)
    (narrowing,) = panel.findChildren(Narrowing)
    place = chip(panel, "Done").pos()
    narrowing.forget_counts()
    assert chips(panel) == ["To do", "Started", "Done", "Ask", "All"]
    panel.grab()
    assert chip(panel, "Done").pos() == place
    narrowing.changed.emit()
    known(qtbot, panel)
    assert chips(panel)[:3] == ["To do 12", "Started 3", "Done 2"]


def test_only_the_last_question_is_answered(qtbot, many, panel):
    for words in ("herald", "courier", "zebra", "newswire", "minister"):
        panel.search(words)
    click(qtbot, chip(panel, "Done"))
    known(qtbot, panel)
    qtbot.waitUntil(lambda: numbers(panel) == [16, 17])
    assert chips(panel)[:3] == ["To do 612", "Started 3", "Done 2"]


@pytest.mark.parametrize("by", ORDERS)
def test_every_order_reaches_from_the_first_to_the_last(qtbot, many, panel, session, by):
    session.open_article("article-007")
    session.do(annotating.add_claim, [Span(0, 8)])
    session.open_article(None)
    (sort,) = panel.findChildren(OrderButton)
    click(qtbot, chip(panel, "All"))
    actions = dict(zip(ORDERS, sort.menu().actions(), strict=False))
    actions["outlet" if by == "import" else "import"].trigger()
    actions[by].trigger()
    known(qtbot, panel)
    expected = searching.page(many, panel.filter, sort.order, limit=10_000)
    shown = view(panel).model()
    assert [shown.data(shown.index(n)) for n in range(shown.rowCount())] == [row.title for row in expected]


def test_changes_are_followed_as_in_a_small_project(qtbot, many, panel, session):
    known(qtbot, panel)
    set_state(many, 150, "done")
    assert 150 not in numbers(panel)
    known(qtbot, panel)
    qtbot.waitUntil(lambda: chips(panel)[:3] == ["To do 611", "Started 3", "Done 3"])
    many.undo()
    qtbot.waitUntil(lambda: chips(panel)[:3] == ["To do 612", "Started 3", "Done 2"])
    assert numbers(panel) == [*range(1, 13), *range(100, 100 + MANY)]
    session.open_article("article-300")
    session.do(annotating.add_claim, [Span(0, 8)])
    assert "> ◐ Headline 300" in rows(panel)
    session.open_article("article-301")
    assert 300 not in numbers(panel)


def test_a_change_before_the_list_is_known_is_in_it(qtbot, many, panel):
    known(qtbot, panel)
    panel.search("said")
    set_state(many, 2, "done")
    set_state(many, 650, "done")
    many.undo()
    set_state(many, 651, "done")
    known(qtbot, panel)
    assert numbers(panel) == [1, *range(3, 13), *(n for n in range(100, 100 + MANY) if n != 651)]


def test_many_changes_at_once_leave_the_list_where_it_is(qtbot, many, panel, session):
    known(qtbot, panel)
    session.open_article("article-400")
    at = view(panel).verticalScrollBar().value()
    assert at
    queueing.set_state(many, [f"article-{n}" for n in range(500, 600)], "done")
    qtbot.waitUntil(lambda: chips(panel)[2] == "Done 102")
    qtbot.waitUntil(lambda: view(panel).model().rowCount() == 512)
    assert view(panel).verticalScrollBar().value() == at
    assert current(panel) == "Headline 400"
    many.undo()
    qtbot.waitUntil(lambda: view(panel).model().rowCount() == 612)
    assert current(panel) == "Headline 400"


def test_all_are_chosen_by_one_key_and_none_is_read(qtbot, many, panel):
    known(qtbot, panel)
    press(qtbot, panel, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.chosen == [f"article-{n:03}" for n in (*range(1, 13), *range(100, 100 + MANY))]
    press(qtbot, panel, Qt.Key.Key_Home)
    press(qtbot, panel, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(panel.chosen) == 612
    at = view(panel).model().index(5)
    view(panel).selectionModel().select(at, QItemSelectionModel.SelectionFlag.Deselect)
    assert len(panel.chosen) == 611


def test_the_open_article_is_the_current_row_wherever_it_stands(qtbot, many, panel, session):
    known(qtbot, panel)
    session.open_article("article-610")
    panel.search("minister")
    known(qtbot, panel)
    qtbot.waitUntil(lambda: current(panel) == "Headline 610")
    panel.next_article()
    assert session.document.article.id == "article-611"
    assert panel.next_unfinished()
    assert session.document.article.id == "article-612"


def test_a_headline_is_found_by_typing(qtbot, many, panel):
    known(qtbot, panel)
    view(panel).setFocus()
    qtbot.keyClicks(view(panel), "Headline 30")
    assert current(panel).startswith("Headline 30")


def test_a_project_is_one_file_again_when_it_is_closed(qtbot, many, panel, session):
    known(qtbot, panel)
    panel.search("minister")
    path = session.path
    session.close_project()
    assert rows(panel) == []
    assert not path.with_name(path.name + "-wal").exists()

"""Orders, filters by whose work it is, many articles chosen at once, and the next one that is not finished."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton

from annotator.domain.span import Span
from annotator.project import annotating, queueing
from annotator.project.searching import ArticleFilter
from tests.ui.articles.given import bring, set_state
from tests.ui.articles.seen import button, chip, chips, click, click_row, numbers, rows, view

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def sort(panel, *names):
    """Chooses from the menu of orders."""
    menu = next(b.menu() for b in panel.findChildren(QToolButton) if b.text() == "Sort")
    for name in names:
        next(a for a in menu.actions() if a.text() == name).trigger()


def click_with(qtbot, panel, row, modifier):
    shown = view(panel)
    at = shown.visualRect(shown.model().index(row, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def choice(panel, name):
    return next(b for b in panel.findChildren(QComboBox) if b.accessibleName() == name)


def ids(*listed):
    return [f"article-{number:03}" for number in listed]


def test_chips_and_buttons_stand_whole_in_few_lines(project, panel):
    bring(project, range(100, 1400))
    shown = [c for c in panel.findChildren(QToolButton) if c.isVisible()]
    assert chips(panel)[0] == "To do 1.3k"
    assert all(c.mapTo(panel, c.rect().topRight()).x() < panel.width() for c in shown)
    # Two lines in the faces of most systems, three in a wide one.
    assert len({c.y() for c in shown}) <= 3


@pytest.mark.parametrize(
    ("names", "first"),
    [
        (("Order of import", "Last ones first"), [12, 11, 10]),
        (("Date",), [11, 10, 9]),
        (("Date", "Last ones first"), [12, 1, 2]),
        (("Outlet",), [3, 6, 9]),
        (("Headline",), [1, 10, 11]),
    ],
)
def test_the_list_is_sorted(project, panel, names, first):
    sort(panel, *names)
    assert numbers(panel)[:3] == first


def test_sorted_by_claims_and_state(project, panel, session):
    session.open_article("article-007")
    session.do(annotating.add_claim, [Span(0, 8)])
    panel.search("herald")
    sort(panel, "State")
    assert rows(panel)[0].startswith("  ○")
    panel.search("")
    sort(panel, "Number of claims")
    assert numbers(panel)[0] != 7  # it is started, and the list is of those to do
    session.open_article("article-001")
    session.do(annotating.add_claim, [Span(0, 8)])
    session.open_article("article-002")
    assert 1 not in numbers(panel)


def test_a_row_that_is_sorted_elsewhere_now_stays_where_it_is(qtbot, project, panel, session):
    click(qtbot, chip(panel, "All"))
    sort(panel, "Number of claims")
    assert numbers(panel)[:3] == [17, 16, 15]
    session.open_article("article-012")
    session.do(annotating.add_claim, [Span(0, 8)])
    assert numbers(panel)[5] == 12
    sort(panel, "Last ones first")
    sort(panel, "Last ones first")
    assert numbers(panel)[0] == 12


def test_an_order_holds_over_pages(project, panel):
    bring(project, range(100, 700))
    sort(panel, "Headline")
    model = view(panel).model()
    while model.canFetchMore():
        model.fetchMore()
    shown = [f"Headline {n}" for n in numbers(panel)]
    assert len(shown) == 612
    assert shown == sorted(shown)


def test_filters_by_assignee_and_byline(qtbot, project, panel):
    somebody, new = queueing.annotator_named(project, "Bo")
    queueing.assign(project, ids(2, 4), somebody.id, *new)
    click(qtbot, button(panel, "Filter"))
    choice(panel, "Assigned to").setCurrentText("Bo")
    assert numbers(panel) == [2, 4]
    assert chips(panel)[0] == "To do 2"
    queueing.assign(project, ids(4), None)
    assert numbers(panel) == [2]
    project.undo()
    assert numbers(panel) == [2, 4]
    byline = next(f for f in panel.findChildren(QLineEdit) if f.accessibleName() == "Byline")
    qtbot.keyClicks(byline, "nobody")
    qtbot.waitUntil(lambda: numbers(panel) == [])
    click(qtbot, button(panel, "Clear"))
    assert len(numbers(panel)) == 12


def test_a_question_is_seen_in_the_list(qtbot, project, panel):
    queueing.ask_lead(project, ids(3), "Is it\none claim?")
    assert chips(panel)[3] == "Ask 1"
    click(qtbot, chip(panel, "Ask"))
    assert rows(panel) == ["  ? Headline 3"]
    said = view(panel).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Headline 3, Is it one claim?, Ask, 0 claims"
    panel.grab()


def test_many_are_chosen_with_modifiers_and_none_is_opened(qtbot, project, panel, session):
    click_row(qtbot, panel, 1)
    assert session.document.article.id == "article-002"
    assert panel.chosen == ids(2)
    click_with(qtbot, panel, 4, SHIFT)
    click_with(qtbot, panel, 3, CTRL)
    assert panel.chosen == ids(2, 3, 5)
    assert session.document.article.id == "article-002"
    queueing.set_state(project, panel.chosen, "done")
    assert numbers(panel) == [1, 2, 4, 6, 7, 8, 9, 10, 11, 12]
    project.undo()
    assert numbers(panel) == list(range(1, 13))


def test_without_an_open_article_a_single_chosen_one_is_meant(qtbot, project, panel):
    click_with(qtbot, panel, 4, CTRL)
    assert panel.chosen == ids(5)


def test_the_next_unfinished_article_is_found_under_the_filters(qtbot, project, panel, session):
    click(qtbot, chip(panel, "Done"))
    session.open_article("article-016")
    panel.search("herald")
    for number in (3, 6, 9, 12, 15, 3):
        assert panel.next_unfinished()
        assert session.document.article.id == f"article-{number:03}"
    assert view(panel).currentIndex().data() == "Headline 3"


def test_the_last_unfinished_article_says_that_there_is_no_other(project, panel, session):
    for number in range(1, 16):
        set_state(project, number, "done")
    session.open_article("article-001")
    assert not panel.next_unfinished()
    assert panel.filter == ArticleFilter(state="todo")

"""The list: what it shows, how it follows changes, how articles are opened from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.domain.span import Span
from annotator.project import annotating
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter
from annotator.ui.articles.model import PAGE, ArticlesModel
from tests.ui.articles.given import bring, set_state
from tests.ui.articles.seen import button, chip, chips, click, click_row, numbers, rows, view


@pytest.fixture(autouse=True)
def tester(panel):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(view(panel).model(), mode, panel)
    tester.setUseFetchMore(False)
    return tester


def test_begins_with_what_is_to_do(project, panel):
    assert chips(panel) == ["To do 12", "Started 3", "Done 2", "Ask 0", "All"]
    assert panel.filter == ArticleFilter(state="todo")
    assert numbers(panel) == list(range(1, 13))


def test_begins_with_all_when_nothing_is_to_do(session, panel, tmp_path):
    project = Project.create(tmp_path / "done.annotator", name="Done")
    bring(project, [1, 2], "done")
    session.open_project(project)
    assert numbers(panel) == [1, 2]


def test_a_chip_shows_its_state(qtbot, project, panel):
    click(qtbot, chip(panel, "Started"))
    assert rows(panel) == ["  ◐ Headline 13", "  ◐ Headline 14", "  ◐ Headline 15"]
    click(qtbot, chip(panel, "All"))
    assert len(rows(panel)) == 17


def test_the_chips_are_reached_by_keyboard(qtbot, project, panel):
    chip(panel, "To do").setFocus()
    qtbot.keyClick(chip(panel, "To do"), Qt.Key.Key_Right)
    qtbot.keyClick(chip(panel, "Started"), Qt.Key.Key_Right)
    assert numbers(panel) == [16, 17]


def test_a_click_opens(qtbot, project, panel, session):
    click_row(qtbot, panel, 2)
    assert session.document.article.id == "article-003"
    assert rows(panel)[2] == "> ○ Headline 3"


def test_arrows_go_through_the_list_and_enter_opens(qtbot, project, panel, session):
    click_row(qtbot, panel, 0)
    shown = view(panel)
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert session.document.article.id == "article-001"
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert session.document.article.id == "article-002"


def test_next_and_previous_stay_within_what_is_found(qtbot, project, panel, session):
    click(qtbot, chip(panel, "Started"))
    panel.next_article()
    assert session.document.article.id == "article-013"
    panel.next_article()
    panel.next_article()
    panel.next_article()
    assert session.document.article.id == "article-015"
    panel.previous_article()
    assert session.document.article.id == "article-014"


def test_an_article_that_leaves_the_filter_stays_until_another_is_opened(project, panel, session):
    session.open_article("article-002")
    session.do(annotating.add_claim, [Span(0, 8)])
    assert chips(panel)[:2] == ["To do 11", "Started 4"]
    assert rows(panel)[1] == "> ◐ Headline 2"
    session.open_article("article-005")
    assert 2 not in numbers(panel)


def test_undo_brings_a_row_back_to_its_place(project, panel, session):
    set_state(project, 4, "done")
    assert 4 not in numbers(panel)
    project.undo()
    assert numbers(panel) == list(range(1, 13))


def test_a_claim_is_counted(project, panel, session):
    session.open_article("article-001")
    session.do(annotating.add_claim, [Span(0, 8)])
    at = view(panel).model().index_of("article-001")
    said = at.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Headline 1, The Courier · 2 Feb 2016, Started, 1 claim"


def test_imports_appear_and_undone_imports_go(project, panel, session):
    session.open_article("article-007")
    bring(project, [20, 21])
    assert numbers(panel)[-2:] == [20, 21]
    assert view(panel).currentIndex().data() == "Headline 7"
    project.undo()
    assert numbers(panel) == list(range(1, 13))


def test_end_goes_to_the_last_of_a_long_list(qtbot, project, panel):
    bring(project, range(100, 100 + 3 * PAGE))
    shown = view(panel)
    assert shown.model().rowCount() == 12 + 3 * PAGE
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_End)
    assert shown.currentIndex().data() == f"Headline {99 + 3 * PAGE}"
    assert shown.viewport().rect().contains(shown.visualRect(shown.currentIndex()))


def test_next_goes_past_the_page(project, panel, session):
    bring(project, range(100, 100 + PAGE))
    last = view(panel).model().index(PAGE - 1, 0).data()
    click_to = int(last.rsplit(" ", 1)[1])
    session.open_article(f"article-{click_to:03}")
    panel.next_article()
    assert session.document.article.id == f"article-{click_to + 1:03}"


def test_a_closed_project_leaves_nothing(project, panel, session):
    session.close_project()
    assert rows(panel) == []


def test_a_project_without_articles_offers_to_import(qtbot, session, panel, tmp_path):
    session.open_project(Project.create(tmp_path / "empty.annotator", name="Empty"))
    with qtbot.waitSignal(panel.import_requested):
        click(qtbot, button(panel, "Import articles…"))


def test_a_model_without_a_project_is_empty(session):
    assert ArticlesModel(session).rowCount() == 0


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_row_is_marked_in_the_accent(scheme, panel, session, theme):
    theme.choose(scheme)
    session.open_article("article-001")
    shown = view(panel)
    rect = shown.visualRect(shown.model().index(0, 0))
    image = shown.viewport().grab().toImage()
    assert image.pixelColor(1, rect.center().y()).name() == theme.colours.accent
    assert image.pixelColor(rect.right() - 3, rect.top() + 2).name() == theme.colours.selected

"""Search and filters: what they ask for, and what is said when nothing is found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from annotator.ui.articles.words import said_briefly
from tests.ui.articles.given import OUTLETS
from tests.ui.articles.seen import button, chip, chips, click, numbers


def field(panel, name):
    return next(f for f in panel.findChildren(QLineEdit) if f.accessibleName() == name)


def outlet(panel):
    return next(b for b in panel.findChildren(QComboBox) if b.accessibleName() == "Outlet")


def said(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_search_narrows_rows_and_counts(project, panel):
    panel.search("herald")
    assert numbers(panel) == [3, 6, 9, 12]
    assert chips(panel) == ["To do 4", "Started 1", "Done 0", "Ask 0", "All"]
    assert "5 articles found" in said(panel)
    panel.search("")
    assert numbers(panel) == list(range(1, 13))


def test_the_filters_fold_out(qtbot, project, panel):
    assert not any(box.isVisible() for box in panel.findChildren(QComboBox))
    click(qtbot, button(panel, "Filter"))
    assert outlet(panel).isVisible()


def test_the_tab_key_goes_through_the_filters_before_the_list(qtbot, project, panel):
    click(qtbot, button(panel, "Filter"))
    button(panel, "Sort").setFocus()
    passed = []
    for _ in range(8):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        passed.append(panel.focusWidget().accessibleName())
    named = ["Outlet", "From date", "To date", "Language", "Assigned to", "Byline", "Clear all filters", "Articles"]
    assert passed == named


def test_an_outlet_narrows(qtbot, project, panel):
    click(qtbot, button(panel, "Filter"))
    assert [outlet(panel).itemText(i) for i in range(1, outlet(panel).count())] == sorted(OUTLETS)
    outlet(panel).setCurrentText("Newswire")
    assert numbers(panel) == [2, 5, 8, 11]
    click(qtbot, button(panel, "Clear"))
    assert numbers(panel) == list(range(1, 13))


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2016-11", "", [10, 11]),
        ("", "2016-02", [1, 12]),
        ("2016-03-03", "2016-04-05", [2, 3]),
        ("2017", "", []),
        ("", "2016", list(range(1, 13))),
    ],
)
def test_dates_narrow(qtbot, panel, since, until, found):
    click(qtbot, button(panel, "Filter"))
    qtbot.keyClicks(field(panel, "From date"), since)
    qtbot.keyClicks(field(panel, "To date"), until)
    assert numbers(panel) == found


def test_a_date_that_is_none_is_said_and_passed_over(qtbot, project, panel):
    click(qtbot, button(panel, "Filter"))
    qtbot.keyClicks(field(panel, "From date"), "2016-13")
    assert any(text.startswith("Dates are written") for text in said(panel))
    assert numbers(panel) == list(range(1, 13))


def test_nothing_found_offers_to_clear(qtbot, project, panel):
    panel.search("zebra")
    assert "Nothing found" in said(panel)
    with qtbot.waitSignal(panel.cleared):
        click(qtbot, button(panel, "Clear search and filters"))
    assert len(numbers(panel)) == 17


def test_an_empty_state_offers_all(qtbot, project, panel):
    project.undo()
    click(qtbot, chip(panel, "Done"))
    assert "Nothing under “Done”" in said(panel)
    click(qtbot, button(panel, "Show all articles"))
    assert len(numbers(panel)) == 15


@pytest.mark.parametrize(("count", "text"), [(42, "42"), (10_000, "10k"), (1_200_000, "1.2M")])
def test_large_numbers_are_short(count, text):
    assert said_briefly(count) == text

"""The start page: ways to begin, and the projects used last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QTextBrowser

from annotator.ui.guide import Guide
from annotator.ui.projects.start_page import StartPage
from tests.builders import a_project


@pytest.fixture
def page(flow, settings, folder, qtbot):
    """A page with one project that is there and one that is gone."""
    a_project(folder, name="here").close()
    settings.used(folder / "here.annotator")
    settings.used(folder / "gone.annotator")
    page = StartPage(flow, settings)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def recent(page):
    """The recent projects, the missing ones in brackets."""
    found = [b for b in page.findChildren(QPushButton, "recent") if b.isVisible()]
    return [b.text() if b.isEnabled() else f"({b.text()})" for b in found]


def test_a_recent_project_is_opened(page, press, session, folder):
    assert recent(page) == ["(gone)", "here"]
    press(page, "here")
    assert session.path == folder / "here.annotator"


def test_a_missing_project_is_taken_from_the_list(page, press, settings, folder, qtbot):
    press(page, "Remove from list")
    qtbot.waitUntil(lambda: recent(page) == ["here"])
    assert settings.settings.recent == (str(folder / "here.annotator"),)


def test_a_project_that_comes_back_is_no_longer_missing(page, folder, qtbot):
    (folder / "here.annotator").rename(folder / "gone.annotator")
    page.hide()
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: recent(page) == ["gone", "(here)"])


def test_the_tour_is_one_click_away(page, press, session, settings):
    press(page, "Take the tour")
    assert session.project.name == "Sample"
    assert settings.settings.tour.project == str(session.path)


def test_every_control_is_reached_by_tab_and_has_a_name(page):
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.accessibleName() or button.text()


def test_the_first_steps_are_one_click_away(page, press):
    press(page, "First steps")
    guide = page.findChild(Guide)
    assert "Make a project" in guide.findChild(QTextBrowser).toPlainText()
    guide.close()

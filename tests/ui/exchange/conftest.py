"""An open project, a runner of jobs, and files to import, in a folder of the test's own."""

import pytest
from PySide6.QtWidgets import QPushButton

from annotator.ui.exchange.export_flow import ExportFlow
from annotator.ui.exchange.import_flow import ImportFlow
from annotator.ui.jobs import JobRunner
from annotator.ui.session import Session
from tests.builders import a_project
from tests.ui.answers import Answers


class Hand(Answers):
    """Answers for files, and presses what is on screen."""

    def __init__(self, window, qtbot):
        super().__init__()
        self._window = window
        self._qtbot = qtbot

    def waits_for(self, kind):
        """The dialog of that kind, once it is on screen."""

        def found():
            return [d for d in self._window.findChildren(kind) if d.isVisible()]

        self._qtbot.waitUntil(lambda: bool(found()))
        return found()[-1]

    def press(self, widget, text):
        """Presses the visible button of that text."""
        found = (b for b in widget.findChildren(QPushButton) if b.isVisible())
        next(b for b in found if b.text().replace("&", "") == text).click()


@pytest.fixture
def session(qapp, tmp_path):
    session = Session()
    session.open_project(a_project(tmp_path))
    yield session
    session.close_project()


@pytest.fixture
def runner(qapp):
    return JobRunner()


@pytest.fixture
def hand(window, qtbot):
    return Hand(window, qtbot)


@pytest.fixture
def importing(session, runner, window, hand):
    return ImportFlow(session, runner, window, choices=hand)


@pytest.fixture
def exporting(session, runner, window, hand):
    return ExportFlow(session, runner, window, choices=hand)

"""The codebook's editor on a project with a few marks."""

import pytest
from PySide6.QtWidgets import QWidget

from annotator.domain.recoding import Item
from annotator.project import annotating
from annotator.ui.codebook.flow import CodebookFlow
from annotator.ui.offer import Offer
from tests.ui.answers import Answers

FACT = Item("choice", "fact", "type", "claim")
TYPE = Item("attribute", "type", label="claim")


@pytest.fixture
def project(session, mark):
    """The project, with a claim that is a fact and one that is a demand."""
    for quote, kind in (("there is no need to worry", "fact"), ("We will never accept", "demand")):
        session.do(annotating.set_attribute, mark(quote).id, "type", kind)
    return session.project


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def flow(session, theme, project, answers, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return CodebookFlow(session, theme, window, choices=answers)


@pytest.fixture
def editor(flow, qtbot):
    """The editor, which knows of one command with a key."""
    found = flow.edit([Offer("note", "Mark", "Note", ("N",), ("N",), True, lambda: None)])
    qtbot.waitUntil(found.isVisible)
    return found

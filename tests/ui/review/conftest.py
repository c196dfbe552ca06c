"""A review of a real project, without the window around it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.question import AttributeDefinition
from annotator.ui.claims.answers import AnswerField, answer_field
from annotator.ui.claims.matching import Entry
from annotator.ui.claims.picking import PickField
from annotator.ui.commands.catalog import COMMANDS
from annotator.ui.jobs import JobRunner
from annotator.ui.keys import in_force
from annotator.ui.reader.lanes import LanesSheet
from annotator.ui.review.screen import ReviewScreen
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from tests.several import Edit, project_of

Reviewed = Callable[..., ReviewScreen]


class Fields:
    """The fields of the claims panel, as in the window."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def answer(self, attribute: AttributeDefinition, parent: QWidget) -> AnswerField:
        return answer_field(attribute, parent)

    def speaker(self, parent: QWidget) -> PickField:
        return PickField(lambda: [Entry("merkel", "Angela Merkel")], self._theme, parent)


@pytest.fixture
def reviewed(tmp_path: Path, qtbot: QtBot, theme: Theme) -> Iterator[Reviewed]:
    """Shows the review of a project in which these annotators marked the reference article so."""
    sessions: list[Session] = []
    runners: list[JobRunner] = []

    def show(edits: Mapping[str, Edit], articles: int = 1) -> ReviewScreen:
        session, runner = Session(), JobRunner()
        session.suggestions.turn(on=False)
        session.open_project(project_of(tmp_path, edits, articles=articles))
        screen = ReviewScreen(session, theme, runner, LanesSheet(theme, 19), Fields(theme))
        screen.show_keys(in_force({command.id: command.keys for command in COMMANDS}, {}))
        sessions.append(session)
        runners.append(runner)
        qtbot.addWidget(screen)
        screen.resize(1280, 700)
        with qtbot.waitExposed(screen):
            screen.show()
        session.turn_to("review")
        screen.turn()
        qtbot.waitUntil(lambda: not runner.is_busy)
        return screen

    yield show
    for session, runner in zip(sessions, runners, strict=True):
        runner.cancel_all()
        session.close_project()

"""The window of somebody who took the tour from the start page just now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui import fonts
from annotator.ui.main_window import MainWindow
from tests.flows.tour.guest import opened, ready
from tests.ui.answers import Answers


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[MainWindow]:
    """The window of somebody who took the tour from the start page just now."""
    fonts.load()
    window = opened(qtbot, tmp_path, answers)
    window.projects.take_tour()
    ready(window, qtbot)
    yield window
    window.close()

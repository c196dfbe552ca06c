"""The real window on a project in a folder of the test's own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.ui.main_window import MainWindow
from tests.flows.hands import Hands
from tests.flows.windows import read_in, shown

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def proposing(request: pytest.FixtureRequest) -> bool:
    """Whether the test is marked as one in which the program proposes and fills in."""
    return request.node.get_closest_marker("proposing") is not None


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    # What a person does by hand is to be seen here, not what the program proposes (test_suggestions.py).
    window = shown(qtbot, tmp_path, suggestions=proposing(request), fill_in=proposing(request))
    project = Project.create(tmp_path / "flow.annotator", name="Flow")
    finish(import_files(project, [shipped("sample/nato-article.txt")], ImportChoice()))
    read_in(qtbot, window, project)
    yield window
    window.close()


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    return Hands(window)


@pytest.fixture
def gold() -> dict[str, Any]:
    return json.loads((SAMPLES / "nato-article.gold.json").read_text(encoding="utf-8"))

"""A project of a few articles, opened in a session, and the panel on it."""

import pytest

from annotator.project.project import Project
from annotator.ui.articles.panel import ArticlesPanel
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from tests.ui.articles.given import bring


@pytest.fixture
def session(qapp):
    session = Session()
    yield session
    session.close_project()


@pytest.fixture
def theme(qapp):
    return Theme("light")


@pytest.fixture
def project(tmp_path, session):
    """Twelve articles to do, three started, two done, open in the session."""
    project = Project.create(tmp_path / "minutes.annotator", name="Minutes")
    bring(project, range(1, 13))
    bring(project, range(13, 16), "started")
    bring(project, range(16, 18), "done")
    session.open_project(project)
    return project


@pytest.fixture
def panel(qtbot, session, theme):
    panel = ArticlesPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(272, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel

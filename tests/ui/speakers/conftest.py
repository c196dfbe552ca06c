"""Articles in which two speakers that may be one say things, and the window of speakers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.change import ChangeSet, added
from annotator.domain.speaker import DatedRole
from annotator.project import annotating, naming
from annotator.project.project import Project
from annotator.ui.session import Session
from annotator.ui.speakers.flow import SpeakersFlow
from annotator.ui.theme import Theme
from tests.builders import a_project, a_speaker, an_article, read, words

TEXT = "Talks {0}\n\nPrices rose in part {0}, she said. Wages fell, he said."
ARTICLES = tuple(
    an_article(TEXT.format(n), id=f"a{n}", published=f"2016-0{n}-01", outlet="Le Monde") for n in range(1, 4)
)
MAY = a_speaker("Theresa May", id="may", country="GB", roles=(DatedRole("Prime Minister", "UK", "2016-07-13"),))
MRS = a_speaker("Mrs May", id="mrs", kind="person", country="UK")
ELISE = a_speaker("Élise Bo", id="elise", roles=(DatedRole("", "Trade union"),))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = a_project(tmp_path, *ARTICLES)
    project.do(ChangeSet("register", added(MAY, MRS, ELISE)))
    target, new = naming.target_named(project, "prices")
    for article, speaker in zip(ARTICLES, (MAY, MAY, MRS), strict=True):
        claim = annotating.add_claim(project, read(project, article), [words(article.text, "Prices rose")])
        annotating.set_speaker(project, read(project, article), claim.id, speaker.id)
        annotating.set_stance(project, read(project, article), claim.id, target.id, "against", *new)
        new = ()
    return project


@pytest.fixture
def session(qtbot: QtBot, project: Project) -> Iterator[Session]:
    session = Session()
    session.open_project(project)
    yield session
    session.close_project()


@pytest.fixture
def flow(qtbot: QtBot, session: Session) -> SpeakersFlow:
    flow = SpeakersFlow(session, Theme("light"))
    qtbot.addWidget(flow.window)
    with qtbot.waitExposed(flow.window):
        flow.show()
    flow.window.activateWindow()
    return flow

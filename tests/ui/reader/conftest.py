"""A reader on a small project."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.article import Article, ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.project.project import Project
from annotator.ui import fonts
from annotator.ui.reader.pane import Reader
from annotator.ui.session import Session
from annotator.ui.theme import Theme


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session()
    session.suggestions.turn(on=False)
    session.open_project(Project.create(tmp_path / "p.annotator", name="p"))
    yield session
    session.close_project()


@pytest.fixture
def read(session: Session, qtbot: QtBot) -> Callable[[str], Reader]:
    """Opens a text in a reader that is on screen."""

    def read(text: str) -> Reader:
        assert session.project is not None
        session.project.store.stage([Article(id="a", text=text)])
        session.project.do(ChangeSet("import", added(ArticleState(article_id="a"))))
        fonts.load()
        reader = Reader(session, Theme("light"), 19)
        qtbot.addWidget(reader)
        reader.resize(800, 600)
        with qtbot.waitExposed(reader):
            reader.show()
        session.open_article("a")
        return reader

    return read

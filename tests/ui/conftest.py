"""A session on a real project with the reference article, and what shows it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.change import ChangeSet, added
from annotator.project import annotating
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from tests.builders import a_project, a_speaker, a_target, an_article, words

ARTICLE = Path(__file__).parents[2] / "resources" / "sample" / "nato-article.txt"

Mark = Callable[[str], Annotation]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Something on screen that dialogs and messages belong to."""
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme("light")


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """The reference article, open, with nothing marked in it."""
    article = an_article(ARTICLE.read_text(encoding="utf-8"), id="nato")
    session = Session()
    session.suggestions.turn(on=False)
    session.open_project(a_project(tmp_path, article))
    session.open_article("nato")
    yield session
    session.close_project()


@pytest.fixture
def mark(session: Session) -> Mark:
    """Marks a claim over the first place of some words."""

    def mark(quote: str) -> Annotation:
        assert session.document is not None
        claim = session.do(annotating.add_claim, [words(session.document.article.text, quote)])
        assert claim is not None
        return claim

    return mark


@pytest.fixture
def register(session: Session) -> Callable[..., None]:
    """Puts speakers and targets into the project by their names."""

    def register(*, speakers: tuple[str, ...] = (), targets: tuple[str, ...] = ()) -> None:
        assert session.project is not None
        people = [a_speaker(name, id=name) for name in speakers]
        topics = [a_target(name, id=name, rank=n) for n, name in enumerate(targets)]
        session.project.do(ChangeSet("register", added(*people, *topics)))

    return register

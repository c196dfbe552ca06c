"""A first lap of what ``python -m tests.long.endurance`` does for hours."""

from pathlib import Path

from msgspec import structs
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFacts
from annotator.domain.change import KINDS
from tests.long.endurance import chores
from tests.long.endurance.marking import Analyst
from tests.long.endurance.office import Office


def found(office: Office) -> dict[str, object]:
    """What a chore has to leave as it was."""
    window, project = office.window, office.project
    assert window.session.document is not None
    # An import that was undone keeps its texts, and what is known about them, for being done again.
    kinds = [kind for kind in KINDS if kind is not ArticleFacts]
    return {
        **{kind.__name__: project.store.values(kind) for kind in kinds},
        "facts": [project.store.value(ArticleFacts, article_id) for article_id in project.store.article_ids()],
        "texts": project.store.article_ids(),
        "settings": structs.replace(window.desk.settings.settings, recent=()),
        "at": (project.path, window.session.mode, window.session.document.article.id, window.session.annotation_id),
        "list": window.articles.filter,
        "size": (window.width(), window.height(), window.articles.isVisible(), window.claims.isVisible()),
    }


def test_every_chore_leaves_all_as_it_found_it(qtbot: QtBot, tmp_path: Path):
    office = Office(tmp_path)
    try:
        Analyst(office, seed=1).work_through("article 3")
        before = found(office)
        for name, chore in chores.CHORES.items():
            chores.do(office, chore)
            assert found(office) == before, name
    finally:
        office.window.close()

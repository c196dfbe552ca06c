"""A first lap of what ``python -m tests.long.endurance`` does for hours."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtWidgets import QApplication

from annotator.domain.article import ArticleFacts
from annotator.domain.change import KINDS
from tests.long.endurance import chores
from tests.long.endurance.marking import Analyst
from tests.long.endurance.office import Office
from tests.long.endurance.readings import listeners

WITH_WINDOWS = (
    "question for the lead",
    "details",
    "web address",
    "menu of an article",
    "codebook",
    "speakers",
    "merger",
    "preferences",
    "guide",
    "all keys",
    "new project",
    "about",
    "export claims",
    "backup",
    "choices of the review",
    "agreement report",
    "give out",
    "bring together",
)


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


def kept(office: Office) -> dict[str, int]:
    """What there may not be more of for having opened a window again."""
    gc.collect()
    folder, opened = office.folder.resolve(), [link.resolve() for link in Path("/proc/self/fd").iterdir()]
    return {
        "widgets": len(QApplication.allWidgets()),
        "windows": len(QApplication.allWindows()),
        "listeners": listeners(office),
        "files": sum(file.is_relative_to(folder) for file in opened),
    }


@pytest.fixture(scope="module")
def office(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    office = Office(tmp_path_factory.mktemp("office"))
    Analyst(office, seed=1).work_through("article 3")
    yield office
    office.window.close()


def test_every_chore_leaves_all_as_it_found_it(office: Office):
    before = found(office)
    for name, chore in chores.CHORES.items():
        chores.do(office, chore)
        assert found(office) == before, name


def test_a_window_that_is_opened_again_leaves_nothing_behind(office: Office):
    for name in WITH_WINDOWS:
        chore = chores.CHORES[name]
        chores.do(office, chore)
        before = kept(office)
        chores.do(office, chore)
        assert kept(office) == before, name

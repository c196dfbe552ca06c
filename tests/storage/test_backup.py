"""Copies of a project: whole, made at one moment, and never in the place of what is worth keeping."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectUnavailable
from annotator.project import annotating
from annotator.project.project import Project
from annotator.storage import backup, totals
from annotator.storage.integrity import faults
from tests.builders import TEXT, a_project, an_article, read, words

ARTICLE = an_article(id="article")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, ARTICLE)
    annotating.add_claim(project, read(project, ARTICLE), [words(TEXT, "Talks")])
    yield project
    project.close()


def test_a_copy_is_a_project_with_its_history(project: Project, tmp_path: Path):
    target = tmp_path / "copy.annotator"
    backup.copy(project.store, target)
    copied = Project.open(target)
    assert list(copied.store.documents()) == list(project.store.documents())
    copied.undo()
    assert read(copied, ARTICLE).annotations == {}
    copied.close()
    assert len(read(project, ARTICLE).annotations) == 1
    assert {p.name for p in tmp_path.iterdir() if p.name.startswith("copy")} == {target.name}


def test_a_copy_takes_the_place_of_an_older_one(project: Project, tmp_path: Path):
    target = tmp_path / "copy.annotator"
    backup.copy(project.store, target)
    project.undo()
    backup.copy(project.store, target)
    copied = Project.open(target)
    assert read(copied, ARTICLE).annotations == {}
    copied.close()


def test_a_log_left_by_a_killed_program_is_not_read_into_the_copy(project: Project, tmp_path: Path):
    target = a_killed_project(tmp_path / "elsewhere")
    backup.copy(project.store, target)
    copied = Project.open(target)
    assert faults(copied.store) == []
    assert list(copied.store.documents()) == list(project.store.documents())
    copied.close()


def test_a_log_left_without_its_project_is_not_read_into_a_new_one(tmp_path: Path):
    path = a_killed_project(tmp_path)
    path.unlink()
    project = Project.create(path, name="new")
    assert faults(project.store) == []
    assert project.store.article_ids() == []
    project.close()
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def a_killed_project(folder: Path) -> Path:
    """A project whose last changes are in the log beside it."""
    folder.mkdir(exist_ok=True)
    project = a_project(folder, *(an_article(f"Number {n} " * 300) for n in range(30)))
    left = folder / "left.annotator"
    for ending in ("", "-wal"):
        shutil.copy(f"{project.path}{ending}", f"{left}{ending}")
    project.close()
    project.path.unlink()
    return left


@pytest.mark.parametrize(("place", "code"), [("project.annotator", "exists"), ("nowhere/copy.annotator", "no_folder")])
def test_a_place_that_no_copy_can_have(project: Project, tmp_path: Path, place: str, code: str):
    with pytest.raises(ProjectUnavailable) as refusal:
        backup.copy(project.store, tmp_path / place)
    assert refusal.value.code == code
    assert faults(project.store) == []


def test_a_project_that_is_open_is_not_replaced(project: Project, tmp_path: Path):
    other = a_project(tmp_path, name="other")
    with pytest.raises(ProjectUnavailable) as refusal:
        backup.copy(project.store, other.path)
    assert refusal.value.code == "in_use"
    assert other.name == "other"
    other.close()


def test_totals_count_what_is_there(project: Project):
    assert totals.articles_by_state(project.store) == {"started": 1}
    assert totals.annotations_by_label(project.store) == {"claim": 1}
    assert totals.by_kind(project.store)["annotator"] == 1


def test_a_reference_to_nothing_is_a_fault(project: Project):
    with sqlite3.connect(project.path) as other:
        other.execute("UPDATE annotation SET article_id = 'nowhere'")
    other.close()
    assert any("article_state" in fault for fault in faults(project.store))

"""An open project: one way for every change, and who is told of it."""

from pathlib import Path

import pytest

from annotator.domain.article import ArticleState
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.codebook import DEFAULT_CODEBOOK, Codebook
from annotator.domain.errors import RuleBroken
from annotator.domain.job import finish
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from tests.builders import a_claim, a_project, a_speaker, an_article


def test_a_new_project_knows_its_name_its_annotator_and_its_codebook(tmp_path: Path):
    path = tmp_path / "a project’s name #1?.annotator"
    Project.create(path, name="Wages", annotator_name="Ada").close()
    project = Project.open(path)
    assert project.name == "Wages"
    assert project.codebook == DEFAULT_CODEBOOK
    assert project.annotator_id
    assert project.set_id
    assert project.undo() is None
    assert project.redo() is None
    project.close()
    assert list(tmp_path.iterdir()) == [path]


def test_listeners_hear_what_changed_after_it_is_committed(tmp_path: Path):
    project = a_project(tmp_path)
    heard: list[tuple[ChangeSet, int]] = []
    leave = project.on_change(lambda change: heard.append((change, len(project.store.values(Speaker)))))
    change_set = ChangeSet("verb", added(a_speaker()))
    project.do(change_set)
    project.undo()
    project.redo()
    leave()
    project.undo()
    assert heard == [(change_set, 1), (change_set.inverse(), 0), (change_set, 1)]
    project.close()


def test_a_refused_change_is_not_told_and_changes_nothing(tmp_path: Path):
    project = a_project(tmp_path, an_article(id="article"))
    heard: list[ChangeSet] = []
    project.on_change(heard.append)
    speaker, foreign = a_speaker(), a_claim(set_id="nobody's")
    with pytest.raises(RuleBroken):
        project.do(ChangeSet("verb", added(speaker, foreign)))
    project.do(ChangeSet("nothing", ()))
    assert heard == []
    assert project.store.values(Speaker) == []
    project.close()


def test_two_of_one_name_are_refused_also_within_one_change(tmp_path: Path):
    project = a_project(tmp_path)
    one, two = a_speaker("Jens"), a_speaker("JENS")
    with pytest.raises(RuleBroken) as refusal:
        project.do(ChangeSet("verb", added(one, two)))
    assert refusal.value.code == "name_taken"
    project.do(ChangeSet("verb", added(one)))
    with pytest.raises(RuleBroken):
        project.do(ChangeSet("verb", added(two)))
    project.do(ChangeSet("verb", (Change(one, None), Change(None, two))))
    assert project.store.values(Speaker) == [two]
    project.close()


def test_the_newest_codebook_is_in_force_and_an_older_one_still_reads_its_marks(tmp_path: Path):
    project = a_project(tmp_path, an_article(id="article"))
    old = a_claim(set_id=project.set_id, attributes={"type": "fact"})
    project.do(ChangeSet("verb", added(old)))
    bare = Codebook(2, DEFAULT_CODEBOOK.labels[1:], DEFAULT_CODEBOOK.scale)
    project.do(ChangeSet("verb", added(bare)))
    assert project.codebook == bare
    noted = a_claim(id=old.id, set_id=project.set_id, attributes={"type": "fact"}, note="still")
    project.do(ChangeSet("verb", (Change(old, noted),)))
    with pytest.raises(RuleBroken) as refusal:
        project.do(ChangeSet("verb", added(a_claim(set_id=project.set_id, codebook_version=2))))
    assert refusal.value.code == "unknown_label"
    with pytest.raises(RuleBroken):
        project.do(ChangeSet("verb", added(a_claim(set_id=project.set_id, codebook_version=7))))
    project.undo()
    project.undo()
    assert project.codebook == DEFAULT_CODEBOOK
    project.close()


def test_an_import_is_taken_back_and_done_again(tmp_path: Path):
    articles = [an_article(f"Number {n}") for n in range(3)]
    project = a_project(tmp_path, *articles)
    project.undo()
    assert project.store.article_ids() == []
    project.redo()
    assert project.store.article_ids() == [a.id for a in articles]
    assert [d.article for d in project.store.documents()] == articles
    project.close()


def test_an_article_with_marks_cannot_go(tmp_path: Path):
    project = a_project(tmp_path, an_article(id="article"))
    project.do(ChangeSet("verb", added(a_claim(set_id=project.set_id))))
    with pytest.raises(RuleBroken):
        project.do(ChangeSet("verb", (Change(ArticleState(article_id="article"), None),)))
    project.close()


def test_a_large_step_is_told_at_its_end_and_nothing_else_is_done_meanwhile(tmp_path: Path):
    project = a_project(tmp_path)
    project.do(ChangeSet("verb", added(a_speaker("First", id="first"))))
    heard: list[ChangeSet] = []
    project.on_change(heard.append)
    many = ChangeSet("verb", added(*(a_speaker(f"Speaker {n}", id=f"speaker-{n}") for n in range(1200))))
    job = project.doing(many)
    next(job)
    for other in (
        lambda: project.do(ChangeSet("verb", added(a_speaker("Other", id="other")))),
        project.undo,
        project.redo,
    ):
        with pytest.raises(RuleBroken, match="being_written"):
            other()
    assert (heard, len(project.store.values(Speaker))) == ([], 1)
    finish(job)
    assert (heard, len(project.store.values(Speaker))) == ([many], 1201)
    finish(project.tidy())
    project.undo()
    assert len(project.store.values(Speaker)) == 1
    project.close()


def test_a_large_step_that_is_given_up_lets_work_go_on(tmp_path: Path):
    project = a_project(tmp_path)
    job = project.doing(ChangeSet("verb", added(*(a_speaker(f"Speaker {n}", id=f"speaker-{n}") for n in range(1200)))))
    for _ in range(5):
        next(job)
    job.close()
    assert project.store.values(Speaker) == []
    project.do(ChangeSet("verb", added(a_speaker())))
    project.close()


def test_a_large_step_that_is_refused_lets_work_go_on(tmp_path: Path):
    project = a_project(tmp_path)
    with pytest.raises(RuleBroken, match="name_taken"):
        finish(project.doing(ChangeSet("verb", added(a_speaker("Same", id="a"), a_speaker("same", id="b")))))
    project.do(ChangeSet("verb", added(a_speaker())))
    project.close()

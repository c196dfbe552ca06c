"""The store: change sets in one transaction each, texts that wait for their import, readers of one moment."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from annotator.domain.annotation import Annotation
from annotator.domain.article import ArticleState
from annotator.domain.change import Change, ChangeSet, added
from annotator.domain.errors import ProjectUnavailable, RuleBroken
from annotator.domain.job import Progress, finish
from annotator.domain.speaker import Speaker
from annotator.project.project import Project
from annotator.storage.integrity import faults
from annotator.storage.store import Store
from tests.builders import TEXT, a_claim, a_project, a_speaker, a_stance, a_target, an_article, an_attribution

ARTICLE = an_article(id="article")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path, ARTICLE)
    yield project
    assert faults(project.store) == []
    project.close()
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]


def apply(project: Project, *changes: Change) -> None:
    project.store.apply(ChangeSet("verb", changes), "me")


def refusal(project: Project, *changes: Change) -> str:
    before = everything(project.store)
    with pytest.raises(RuleBroken) as refused:
        apply(project, *changes)
    assert everything(project.store) == before
    return refused.value.code


def everything(store: Store) -> list[object]:
    return [list(store.documents()), store.values(Speaker), store.last_done(), store.first_undone()]


def claim(project: Project) -> Annotation:
    return a_claim(set_id=project.set_id)


def test_what_is_committed_is_on_the_disk(project: Project):
    pragmas = {
        name: project.store.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    full = 2
    assert pragmas == {"journal_mode": "wal", "synchronous": full, "foreign_keys": 1}


def test_another_connection_sees_a_change_at_once(project: Project):
    mark = claim(project)
    apply(project, *added(mark))
    reader = Store.open_read_only(project.path)
    assert reader.document(ARTICLE.id).annotations == {mark.id: mark}
    reader.close()


def test_a_reader_stays_in_its_moment(project: Project):
    reader = Store.open_read_only(project.path)
    apply(project, *added(claim(project)))
    assert reader.document(ARTICLE.id).annotations == {}
    assert [len(d.annotations) for d in reader.documents()] == [0]
    reader.close()


def test_a_reader_that_outlives_the_writer_leaves_nothing_beside_the_file(tmp_path: Path):
    project = a_project(tmp_path, ARTICLE)
    reader = Store.open_read_only(project.path)
    project.close()
    assert reader.text(ARTICLE.id) == TEXT
    reader.close()
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]


def test_a_reader_alone_leaves_the_file_as_it_was(tmp_path: Path):
    project = a_project(tmp_path, ARTICLE)
    project.close()
    before = project.path.read_bytes()
    reader = Store.open_read_only(project.path)
    assert reader.fact("name") == "project"
    reader.close()
    assert project.path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]


def test_a_document_holds_its_marks_in_the_order_in_which_they_were_made(project: Project):
    marks, target = [claim(project) for _ in range(9)], a_target()
    stances = [a_stance(marks[0], target) for target in (target, a_target("b"), a_target("c"))]
    apply(project, *added(target, *(a_target(n, id=s.target_id) for n, s in zip("bc", stances[1:], strict=True))))
    apply(project, *added(*marks, *stances))
    noted = a_claim(id=marks[3].id, set_id=project.set_id, note="later")
    apply(project, Change(marks[3], noted))
    document = project.store.document(ARTICLE.id)
    assert list(document.annotations) == [mark.id for mark in marks]
    assert document.stances_of(marks[0].id) == tuple(stances)


def test_a_document_can_be_of_one_set(project: Project):
    mark = claim(project)
    tie, target = an_attribution(mark), a_target()
    apply(project, *added(target, mark, tie, a_stance(mark, target)))
    assert len(project.store.document(ARTICLE.id, project.set_id).attributions) == 1
    foreign = project.store.document(ARTICLE.id, "another set")
    assert (foreign.annotations, foreign.attributions, foreign.stances) == ({}, {}, {})


@pytest.mark.parametrize("verb", ["text", "document"])
def test_an_unknown_article(project: Project, verb: str):
    with pytest.raises(RuleBroken) as refused:
        getattr(project.store, verb)("nowhere")
    assert refused.value.code == "unknown_article"


def test_a_change_of_what_is_no_longer_so_is_refused(project: Project):
    mark = claim(project)
    apply(project, *added(mark))
    noted = a_claim(id=mark.id, set_id=project.set_id, note="x")
    assert refusal(project, Change(noted, mark)) == "stale_change"
    assert refusal(project, Change(a_claim(set_id=project.set_id), None)) == "stale_change"
    assert refusal(project, *added(mark)) == "stale_change"


def test_a_reference_to_what_is_not_there_is_refused(project: Project):
    assert refusal(project, *added(a_claim(set_id="nobody's"))) == "stale_change"
    assert refusal(project, *added(ArticleState(article_id="nowhere"))) == "stale_change"


def test_what_something_refers_to_cannot_go(project: Project):
    mark, speaker = claim(project), a_speaker()
    apply(project, *added(speaker, mark, an_attribution(mark, speaker_id=speaker.id)))
    assert refusal(project, Change(speaker, None)) == "still_in_use"
    assert refusal(project, Change(mark, None)) == "still_in_use"


def test_a_second_stance_towards_a_target_is_refused(project: Project):
    mark, target = claim(project), a_target()
    apply(project, *added(target, mark, a_stance(mark, target)))
    assert refusal(project, *added(a_stance(mark, target, "against"))) == "stance_twice"


def test_changes_of_one_set_may_come_in_any_order(project: Project):
    mark, mention, speaker, target = claim(project), claim(project), a_speaker(), a_target()
    tie = an_attribution(mark, mention_id=mention.id, speaker_id=speaker.id)
    values = [a_stance(mark, target), tie, mark, mention, speaker, target]
    apply(project, *added(*values))
    apply(project, *(Change(value, None) for value in reversed(values)))
    assert project.store.document(ARTICLE.id).annotations == {}


def test_a_file_that_another_program_writes_is_busy_and_then_not(project: Project):
    project.store.connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ProjectUnavailable) as refused:
        apply(project, *added(a_speaker()))
    assert refused.value.code == "busy"
    other.close()
    apply(project, *added(a_speaker()))
    assert len(project.store.values(Speaker)) == 1


class TestStaged:
    """Texts are written in batches and appear together when their states do."""

    def test_they_are_no_part_of_the_project_yet(self, project: Project):
        late = an_article("Not yet.")
        project.store.stage([late])
        assert project.store.article_ids() == [ARTICLE.id]
        assert project.store.known_hashes([late.content_hash, ARTICLE.content_hash]) == {
            ARTICLE.content_hash: ARTICLE.id
        }

    def test_they_go_when_they_never_appeared(self, tmp_path: Path):
        project = a_project(tmp_path, ARTICLE)
        project.store.stage([an_article("Not yet.", id="late")])
        project.close()
        again = Project.open(project.path)
        with pytest.raises(RuleBroken):
            again.store.text("late")
        again.close()

    def test_they_appear_with_their_states(self, project: Project):
        batch = [an_article(f"Number {n}") for n in range(1200)]
        project.store.stage(batch[:700])
        project.store.stage(batch[700:])
        apply(project, *added(*(ArticleState(article_id=a.id) for a in batch)))
        assert project.store.article_ids() == [ARTICLE.id, *(a.id for a in batch)]
        assert len(project.store.known_hashes([a.content_hash for a in batch])) == len(batch)

    def test_they_wait_for_redo_and_go_when_it_is_out_of_reach(self, tmp_path: Path):
        project = a_project(tmp_path)
        project.store.stage([ARTICLE])
        apply(project, *added(ArticleState(article_id=ARTICLE.id)))
        project.undo()
        project.close()
        project = Project.open(project.path)
        assert project.store.article_ids() == []
        project.redo()
        assert project.store.document(ARTICLE.id).article == ARTICLE
        project.undo()
        apply(project, *added(a_speaker()))
        project.close()
        project = Project.open(project.path)
        with pytest.raises(RuleBroken):
            project.store.text(ARTICLE.id)
        project.close()


def test_a_large_step_is_packed_and_can_be_taken_back_as_any(project: Project):
    speakers = [Speaker(id=f"speaker {n}", name=f"Somebody {n}", note="x" * 100) for n in range(1000)]
    project.do(ChangeSet("add_speakers", added(*speakers)))
    (size,) = project.store.connection.execute("SELECT length(changes) FROM journal ORDER BY step DESC").fetchone()
    assert size < 30_000
    assert project.undo() is not None
    assert project.store.values(Speaker) == []
    assert project.redo() is not None
    assert len(project.store.values(Speaker)) == 1000


def test_a_step_of_more_changes_than_are_written_at_once_is_one_step(project: Project):
    many = [a_claim(id=f"claim-{n:04}", set_id=project.set_id) for n in range(1001)]
    apply(project, *added(*many))
    step = project.store.last_done()
    assert step is not None
    assert [c.after for c in step.change_set.changes] == many
    project.undo()
    assert not project.store.values(Annotation)
    project.redo()
    assert project.store.values(Annotation) == many


def test_one_change_of_many_that_is_no_longer_so_refuses_them_all(project: Project):
    many = [a_claim(id=f"claim-{n:04}", set_id=project.set_id) for n in range(600)]
    apply(project, *added(*many))
    changes = [Change(one, structs.replace(one, note="seen")) for one in many]
    stale = structs.replace(many[599], note="never so")
    assert refusal(project, *changes[:-1], Change(stale, many[599])) == "stale_change"
    apply(project, *changes)
    assert {one.note for one in project.store.values(Annotation)} == {"seen"}


def large(project: Project, count: int = 1200) -> ChangeSet:
    """More changes than go in one statement: claims that come, and one that changes."""
    own = claim(project)
    apply(project, *added(own))
    many = [structs.replace(own, id=f"claim-{n}") for n in range(count)]
    return ChangeSet("verb", (*added(*many), Change(own, structs.replace(own, note="changed"))))


def test_a_large_step_can_be_taken_bit_by_bit_and_is_seen_at_its_end(project: Project):
    change_set = large(project)
    before = everything(project.store)
    job, told = project.store.applying(change_set, "me"), list[Progress]()
    for progress in job:
        assert everything(project.store) == before
        told.append(progress)
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert told[-1] == Progress(2 * len(change_set.changes), 2 * len(change_set.changes))
    assert len(project.store.document(ARTICLE.id).annotations) == len(change_set.changes)
    step = project.store.last_done()
    assert step is not None
    assert step.change_set == change_set
    finish(project.store.fold_log())
    project.store.undo(step)
    assert len(project.store.document(ARTICLE.id).annotations) == 1


@pytest.mark.parametrize("after", [0, 1, 4, 9])
def test_a_large_step_that_is_given_up_leaves_nothing(project: Project, after: int):
    change_set = large(project)
    before = everything(project.store)
    job = project.store.applying(change_set, "me")
    for _ in range(after):
        next(job)
    job.close()
    assert everything(project.store) == before
    apply(project, *added(a_speaker("Somebody")))


def test_a_large_step_that_cannot_be_leaves_nothing(project: Project):
    change_set = large(project)
    apply(project, *added(structs.replace(claim(project), id="claim-1100")))
    before = everything(project.store)
    with pytest.raises(RuleBroken, match="stale_change"):
        finish(project.store.applying(change_set, "me"))
    unknown = structs.replace(claim(project), id="new", set_id="nobody")
    with pytest.raises(RuleBroken, match="stale_change"):
        finish(project.store.applying(ChangeSet("verb", added(unknown)), "me"))
    assert everything(project.store) == before

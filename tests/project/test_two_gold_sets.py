"""A native file with a gold set, brought into a project that has one: there is still one."""

from pathlib import Path

from annotator.domain.adjudication import Decision
from annotator.domain.annotation import AnnotationSet
from annotator.domain.job import finish
from annotator.project import adjudicating, ruling
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from annotator.project.reviewing import Review
from tests.builders import a_project
from tests.several import as_gold, project_of


def settled(folder: Path, name: str) -> Project:
    """A project of two annotators who agree, with all that they agree on in its gold set."""
    folder.mkdir()
    project = project_of(folder, {"Ada": as_gold, "Bo": as_gold}, name=name)
    review = Review(project)
    finish(ruling.apply(review, finish(ruling.preview(review, ruling.Rule()))))
    return project


def sent(project: Project, path: Path) -> Path:
    finish(export(project.path, path, ExportChoice(format_id="native")))
    return path


def bring(project: Project, path: Path) -> ImportReport:
    return finish(import_files(project, [path], ImportChoice()))


def test_their_gold_set_becomes_a_set_called_after_its_file(tmp_path: Path) -> None:
    ours, theirs = settled(tmp_path / "ours", "ours"), settled(tmp_path / "theirs", "theirs")
    own, other = adjudicating.gold_set(ours), adjudicating.gold_set(theirs)
    assert own is not None
    assert other is not None
    before = ours.store.values(Decision)
    path = sent(theirs, tmp_path / "theirs.jsonl")
    report = bring(ours, path)
    assert [one.id for one in ours.store.values(AnnotationSet) if one.gold] == [own.id]
    came = ours.store.value(AnnotationSet, other.id)
    assert came is not None
    assert came.name == "Gold (theirs.jsonl)"
    assert sum(one.annotator_id == came.annotator_id for one in ours.store.values(AnnotationSet)) == 1
    marks = theirs.store.document("nato", other.id).annotations
    assert marks
    assert ours.store.document("nato", other.id).annotations == marks
    assert ours.store.values(Decision) == before
    assert "other_version" in {row.error.code for row in report.of("conflict") if row.error}
    step = ours.store.last_done()
    bring(ours, path)
    assert ours.store.last_done() == step, "the same file again adds nothing"
    ours.close()
    theirs.close()


def test_a_project_without_a_gold_set_takes_theirs_with_its_decisions(tmp_path: Path) -> None:
    theirs, empty = settled(tmp_path / "theirs", "theirs"), a_project(tmp_path, name="empty")
    bring(empty, sent(theirs, tmp_path / "theirs.jsonl"))
    assert adjudicating.gold_set(empty) == adjudicating.gold_set(theirs)
    assert empty.store.values(Decision) == theirs.store.values(Decision) != []
    theirs.close()
    empty.close()

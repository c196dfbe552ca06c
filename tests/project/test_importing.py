"""Importing: what becomes of each file, one step of history, and nothing left of an import that was broken off."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.article import ArticleFacts, ArticleState
from annotator.domain.attribution import Attribution, Stance
from annotator.domain.change import KINDS, ChangeSet
from annotator.domain.codebook import Codebook, Target
from annotator.domain.errors import ProjectUnavailable, RuleBroken, WrongChoice
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.domain.speaker import Speaker
from annotator.project import annotating, naming
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from tests.builders import a_project, read

TEXT = "Talks resume\r\n\r\nShe said that prices rose.\r\n\r\nTags: one, two\r\n\r\nComments"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path)
    yield project
    project.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "press"
    (folder / "b").mkdir(parents=True)
    return folder


def bring(project: Project, *paths: Path, format_id: str = "", **settings: str) -> ImportReport:
    return finish(import_files(project, paths, ImportChoice(format_id=format_id, settings=settings)))


def told(report: ImportReport) -> list[tuple[str, str, str]]:
    return [(row.outcome, row.file, row.error.code if row.error else "") for row in report.rows]


def test_a_folder_is_read_in_order_and_what_cannot_be_read_does_not_stop_it(project: Project, folder: Path) -> None:
    (folder / "b" / "deep.txt").write_text("Deep down\n\nText.")
    (folder / "a.txt").write_bytes(TEXT.encode())
    (folder / "c.psd").write_bytes(b"8BPS")
    (folder / "d.txt").write_bytes(b"\0\1\2\3")
    (folder / "e.csv").write_text("text,date\nOne.,2016-11-16\nTwo.\n")
    (folder / ".hidden.txt").write_text("no")
    (folder / "out.csv.receipt.json").write_text("{}")
    report = bring(project, folder, folder / "none.txt")
    assert told(report) == [
        ("imported", "press/a.txt", ""),
        ("imported", "press/b/deep.txt", ""),
        ("unreadable", "press/c.psd", "unknown_format"),
        ("unreadable", "press/d.txt", "binary"),
        ("imported", "press/e.csv", ""),
        ("unreadable", "press/e.csv", "bad_row"),
        ("unreadable", "none.txt", "missing"),
    ]
    assert len(project.store.article_ids()) == 3


def test_spans_stay_on_their_words_when_line_ends_become_one(project: Project, folder: Path) -> None:
    (folder / "a.txt").write_bytes(TEXT.encode())
    bring(project, folder)
    (article,) = [d.article for d in project.store.documents()]
    assert article.text == TEXT.replace("\r\n", "\n")
    assert article.title == "Talks resume"
    assert [span.of(article.text) for span in article.keywords] == ["one", "two"]
    assert [span.of(article.text) for span in article.boilerplate] == ["Comments"]
    assert article.source == "a.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_not_waited_for(project: Project, folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    assert told(bring(project, folder)) == [("unreadable", "press/a.txt", "binary")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything may be read by this user")
def test_a_file_that_may_not_be_read_is_a_row(project: Project, folder: Path) -> None:
    (folder / "a.txt").write_text("x")
    (folder / "a.txt").chmod(0)
    assert told(bring(project, folder)) == [("unreadable", "press/a.txt", "no_permission")]


def test_the_same_text_is_imported_once_and_the_first_place_is_named(project: Project, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("The same\n\nText.")
    first, second = bring(project, folder).rows
    assert (first.outcome, second.outcome, second.first) == ("imported", "repeated", "press/a.txt")
    again = bring(project, folder / "b.txt").rows
    assert [(row.outcome, row.first, row.article_id) for row in again] == [("in_project", "a.txt", first.article_id)]


def test_an_import_is_one_step_without_the_texts(project: Project, folder: Path) -> None:
    (folder / "a.txt").write_text("Unmistakable words\n\nText.")
    (folder / "b.txt").write_text("Others\n\nText.")
    bring(project, folder)
    step = project.store.last_done()
    assert step is not None
    assert step.change_set.verb == "import"
    assert all(isinstance(change.after, ArticleState) for change in step.change_set.changes)
    before = list(project.store.documents())
    project.undo()
    assert project.store.article_ids() == []
    project.redo()
    assert list(project.store.documents()) == before


def test_what_was_undone_can_be_imported_again(project: Project, folder: Path) -> None:
    (folder / "a.txt").write_text("One\n\nText.")
    bring(project, folder)
    project.undo()
    assert told(bring(project, folder)) == [("imported", "press/a.txt", "")]
    assert len(project.store.article_ids()) == 1


@pytest.mark.parametrize("steps", [1, 21, 30, 39])
def test_nothing_stays_of_an_import_that_is_broken_off(project: Project, folder: Path, steps: int) -> None:
    for number in range(20):
        (folder / f"{number}.txt").write_text(f"Number {number}\n\n" + "word " * 20_000)
    job = import_files(project, [folder], ImportChoice())
    for _ in range(steps):
        next(job)
    job.close()
    assert project.store.article_ids() == []
    assert project.store.connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
    assert project.store.last_done() is None


def test_a_mark_made_during_an_import_lands_beside_what_is_on_its_way(project: Project, folder: Path) -> None:
    (folder / "first.txt").write_text("First\n\nShe said that prices rose.")
    bring(project, folder)
    article_id = project.store.article_ids()[0]
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"Number {number}\n\n" + "word " * 20_000)
    for progress in import_files(project, [folder], ImportChoice()):
        if progress.done:
            document = project.store.document(article_id)
            annotating.add_claim(project, document, [Span(0, 5)])
    assert len(project.store.article_ids()) == 31
    assert len(project.store.document(article_id).annotations) == 31
    step = project.store.last_done()
    assert step is not None
    assert step.change_set.verb == "import"


def test_what_goes_wrong_on_the_way_to_the_file_ends_the_import(project: Project, folder: Path) -> None:
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"Number {number}\n\n" + "word " * 20_000)
    job, moved = import_files(project, [folder], ImportChoice()), project.path.with_name("moved")
    while not next(job).done:
        pass
    project.path.rename(moved)
    project.path.write_bytes(b"another file")
    with pytest.raises(ProjectUnavailable, match="replaced"):
        finish(job)
    project.path.unlink()
    moved.rename(project.path)
    assert project.store.article_ids() == []
    project.close()
    project = Project.open(project.path)
    assert project.store.connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
    project.close()


def test_an_option_that_no_format_has_is_refused_before_anything_begins(project: Project, folder: Path) -> None:
    with pytest.raises(WrongChoice, match="unknown_option"):
        bring(project, folder, colour="red")
    with pytest.raises(WrongChoice, match="unknown_format"):
        bring(project, folder, format_id="papyrus")


def test_settings_reach_the_formats_that_have_them(project: Project, folder: Path) -> None:
    (folder / "a.csv").write_text("x,y\nBody,03/04/2016\n")
    bring(project, folder, text="x", date="y", dates="day-month")
    assert [d.article.published for d in project.store.documents()] == ["2016-04-03"]


def test_a_file_of_unknown_kind_can_be_read_with_a_format_that_is_named(project: Project, folder: Path) -> None:
    (folder / "a.xyz").write_text("One\n\nText.")
    assert told(bring(project, folder, format_id="plain-text")) == [("imported", "press/a.xyz", "")]


# From one project to another


@pytest.fixture
def exported(tmp_path: Path) -> Iterator[tuple[Project, Path]]:
    """A project with one annotated article, and its native export."""
    (tmp_path / "article.txt").write_text("Talks resume\n\nShe said that prices rose.")
    project = a_project(tmp_path, name="source")
    bring(project, tmp_path / "article.txt")
    (article,) = (d.article for d in project.store.documents())
    claim = annotating.add_claim(project, read(project, article), [Span(28, 39)])
    annotating.mark_part(project, read(project, article), claim.id, "mention", Span(14, 17))
    speaker, new = naming.speaker_named(project, "Ana")
    annotating.set_speaker(project, read(project, article), claim.id, speaker.id, *new)
    target, new_target = naming.target_named(project, "Prices")
    annotating.set_stance(project, read(project, article), claim.id, target.id, "against", *new_target)
    finish(export(project.path, tmp_path / "out.jsonl", ExportChoice()))
    yield project, tmp_path / "out.jsonl"
    project.close()


def everything(project: Project) -> list[object]:
    # What is known about articles comes with them, and stays with those that an undone import keeps for redo.
    kinds = [kind for kind in KINDS if kind is not ArticleFacts]
    return [list(project.store.documents()), *(project.store.values(kind) for kind in kinds)]


def test_a_native_export_makes_the_identical_project(exported: tuple[Project, Path], project: Project) -> None:
    source, file = exported
    empty = everything(project)
    assert {row.outcome for row in bring(project, file).rows} == {"imported"}
    assert everything(project) == everything(source)
    assert (project.set_id, project.annotator_id) == (source.set_id, source.annotator_id)
    finish(export(project.path, file.with_name("again.jsonl"), ExportChoice()))
    again = file.with_name("again.jsonl").read_bytes()
    # All but the first line, which bears the project's name.
    assert again.split(b"\n")[1:] == file.read_bytes().split(b"\n")[1:]
    project.undo()
    assert everything(project) == empty
    assert project.set_id == project.store.fact("set")


def test_importing_what_is_there_adds_nothing(exported: tuple[Project, Path]) -> None:
    source, file = exported
    before, step = everything(source), source.store.last_done()
    assert [row.outcome for row in bring(source, file).rows] == ["in_project"]
    assert everything(source) == before
    assert source.store.last_done() == step


def test_marks_that_are_missing_are_added_to_an_article_of_the_same_text(
    exported: tuple[Project, Path], project: Project, tmp_path: Path
) -> None:
    source, file = exported
    bring(project, tmp_path / "article.txt")
    own = project.set_id
    assert [row.outcome for row in bring(project, file).rows] == ["completed"]
    (document,) = project.store.documents()
    (theirs,) = source.store.documents()
    assert [a.fragments for a in document.annotations.values()] == [a.fragments for a in theirs.annotations.values()]
    assert all(a.article_id == document.article.id for a in document.annotations.values())
    assert project.set_id == own
    assert {s.id for s in project.store.values(AnnotationSet)} == {own, source.set_id}


def test_a_value_that_differs_is_reported_and_the_projects_own_is_kept(exported: tuple[Project, Path]) -> None:
    source, file = exported
    (document,) = source.store.documents()
    claim = next(a for a in document.annotations.values() if a.label == "claim")
    annotating.set_note(source, document, claim.id, "mine")
    before = everything(source)
    conflict, known = bring(source, file).rows
    assert conflict.outcome == "conflict"
    assert conflict.error is not None
    assert conflict.error.facts == {"kind": "annotation", "name": claim.id}
    assert known.outcome == "in_project"
    assert everything(source) == before


def test_speakers_and_targets_of_one_name_are_joined(exported: tuple[Project, Path], project: Project) -> None:
    _, file = exported
    ana, new = naming.speaker_named(project, "ANA")
    project.do(ChangeSet("add_speaker", new))
    assert [row.outcome for row in bring(project, file).rows] == ["same_name", "imported"]
    (document,) = project.store.documents()
    assert [a.speaker_id for a in document.attributions.values()] == [ana.id]
    assert [s.name for s in project.store.values(Speaker)] == ["ANA"]


def test_another_codebook_of_the_same_version_is_refused(
    exported: tuple[Project, Path], project: Project, tmp_path: Path
) -> None:
    _, file = exported
    bring(project, tmp_path / "article.txt")
    other = tmp_path / "other.jsonl"
    other.write_bytes(file.read_bytes().replace(b'"name":"quotation"', b'"name":"speech"'))
    (row,) = bring(project, other).rows
    assert isinstance(row.error, RuleBroken)
    assert row.error.code == "other_codebook"
    assert [project.store.values(kind) for kind in (Speaker, Target, Annotation, Attribution, Stance)] == [[]] * 5


def test_a_new_project_takes_the_codebook_of_the_file(
    exported: tuple[Project, Path], project: Project, tmp_path: Path
) -> None:
    _, file = exported
    other = tmp_path / "other.jsonl"
    other.write_bytes(file.read_bytes().replace(b'"name":"quotation"', b'"name":"speech"'))
    bring(project, other)
    assert project.codebook.labels[0].attributes[0].name == "speech"
    assert [book.version for book in project.store.values(Codebook)] == [1]
    assert len(project.store.values(Annotator)) == 1

"""Exporting: the file is there whole and right, or an earlier one is as it was; equal states give equal bytes."""

import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.domain.errors import ExportFailed, ProjectUnavailable, WrongChoice
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.formats.catalog import WRITERS
from annotator.formats.format import FolderFormat, WriteFormat
from annotator.formats.receipt import Receipt
from annotator.project import annotating
from annotator.project.exporting import ExportChoice, export, receipt_path
from annotator.project.project import Project
from tests.builders import a_project, an_article, read

FORMATS = [known.id for known in WRITERS if isinstance(known, WriteFormat)]
FOLDERS = [known.id for known in WRITERS if isinstance(known, FolderFormat)]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    articles = [an_article(f"Talks resume {n}\n\nShe said that prices rose.", outlet="=Paper") for n in range(30)]
    project = a_project(tmp_path, *articles)
    for article in articles[:3]:
        claim = annotating.add_claim(project, read(project, article), [Span(30, 41)])
        annotating.set_attribute(project, read(project, article), claim.id, "quotation", "indirect")
    yield project
    project.close()


def send(project: Project, target: Path, format_id: str = "native", **choice: str) -> Receipt:
    return finish(export(project.path, target, ExportChoice(format_id=format_id, **choice)))  # type: ignore[arg-type]


def files(folder: Path) -> set[str]:
    """What lies beside the export but the project's own files."""
    return {path.name for path in folder.iterdir() if not path.name.startswith("project.annotator")}


@pytest.mark.parametrize("format_id", FORMATS)
def test_equal_states_give_equal_bytes_and_the_receipt_knows_them(
    project: Project, tmp_path: Path, format_id: str
) -> None:
    receipt = send(project, tmp_path / "one", format_id)
    send(project, tmp_path / "two", format_id)
    data = (tmp_path / "one").read_bytes()
    assert (tmp_path / "two").read_bytes() == data
    assert [(f.name, f.bytes, f.sha256) for f in receipt.files] == [("one", len(data), sha256(data).hexdigest())]
    assert receipt.counts["articles"] == 30
    assert receipt.counts["annotations: claim"] == 3
    assert json.loads(receipt_path(tmp_path / "one").read_bytes())["counts"] == receipt.counts
    assert files(tmp_path) == {"one", "one.receipt.json", "two", "two.receipt.json"}


def test_the_project_may_be_worked_on_meanwhile_and_is_exported_as_it_was(project: Project, tmp_path: Path) -> None:
    send(project, tmp_path / "before")
    job = export(project.path, tmp_path / "out", ExportChoice())
    for _ in range(5):
        next(job)
    last = list(project.store.documents())[-1]
    annotating.add_claim(project, last, [Span(0, 5)])
    finish(job)
    assert (tmp_path / "out").read_bytes() == (tmp_path / "before").read_bytes()


@pytest.mark.parametrize("steps", [1, 5, 30, 31])
def test_broken_off_it_leaves_an_earlier_export_as_it_was(project: Project, tmp_path: Path, steps: int) -> None:
    (tmp_path / "out").write_text("earlier")
    job = export(project.path, tmp_path / "out", ExportChoice())
    for _ in range(steps):
        next(job)
    job.close()
    assert (tmp_path / "out").read_text() == "earlier"
    assert files(tmp_path) == {"out"}


def test_what_the_disk_changes_before_it_is_read_back_is_noticed(tmp_path: Path) -> None:
    project = a_project(tmp_path, an_article("word " * 500_000))
    (tmp_path / "out").write_text("earlier")
    job = export(project.path, tmp_path / "out", ExportChoice())
    while not next(job).note:
        pass  # until the first part was read back
    (draft,) = tmp_path.glob(".out.*.part/out")
    with draft.open("r+b") as file:
        file.seek(-100, os.SEEK_END)
        file.write(b"\0")
    with pytest.raises(ExportFailed, match="differs"):
        finish(job)
    assert (tmp_path / "out").read_text() == "earlier"
    assert files(tmp_path) == {"out"}
    project.close()


@pytest.mark.parametrize(
    ("target", "code"),
    [("nowhere/out", "cannot_write"), ("folder", "cannot_write"), ("project.annotator", "onto_project")],
)
def test_where_it_cannot_be_written_it_says_so(project: Project, tmp_path: Path, target: str, code: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportFailed) as failed:
        send(project, tmp_path / target)
    assert failed.value.code == code
    assert failed.value.facts["file"] == str(tmp_path / target)
    assert files(tmp_path) == {"folder"}


def test_an_empty_project_has_nothing_to_export(tmp_path: Path) -> None:
    empty = a_project(tmp_path, name="empty")
    with pytest.raises(ExportFailed, match="nothing_to_export"):
        send(empty, tmp_path / "out")
    empty.close()


def test_one_set_alone_can_be_exported(project: Project, tmp_path: Path) -> None:
    assert send(project, tmp_path / "out", set_id=project.set_id).counts["annotations"] == 3
    assert send(project, tmp_path / "out", set_id="another").counts["annotations"] == 0


def test_wrong_choices_are_refused(project: Project, tmp_path: Path) -> None:
    for choice in (
        ExportChoice(format_id="docx"),
        ExportChoice(settings={"colour": "red"}),
        ExportChoice(format_id="claims-table", settings={"separator": "#"}),
    ):
        with pytest.raises(WrongChoice):
            finish(export(project.path, tmp_path / "out", choice))
    assert files(tmp_path) == set()


def test_a_project_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("earlier")
    with pytest.raises(ProjectUnavailable, match="missing"):
        finish(export(tmp_path / "none.annotator", tmp_path / "out", ExportChoice()))
    assert (tmp_path / "out").read_text() == "earlier"

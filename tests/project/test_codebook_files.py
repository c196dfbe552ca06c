"""Codebooks from one project to another: what the file lacks is retired, and what was marked stays valid."""

from pathlib import Path

import pytest

from annotator.domain.codebook import Label
from annotator.domain.errors import ExportFailed, UnreadableFile
from annotator.domain.job import finish
from annotator.domain.recoding import Item
from annotator.project import annotating, codebook_files, coding, looking_again, naming
from annotator.project.checking import check
from tests.builders import TEXT, a_project, an_article, read, words

FRAME = Item("label", "frame")


@pytest.fixture
def article():
    return an_article(TEXT, id="article")


@pytest.fixture
def projects(tmp_path: Path, article):
    here, there = a_project(tmp_path, article, name="here"), a_project(tmp_path, name="there")
    yield here, there
    here.close()
    there.close()


def test_a_codebook_is_taken_over_as_the_next_version(projects, article, tmp_path: Path):
    here, there = projects
    coding.add(here, FRAME, Label("frame", "frame", "F", "teal"))
    annotating.add_annotation(here, read(here, article), "frame", [words(TEXT, "3.5%")])
    coding.rename(there, Item("label", "claim"), "assertion")
    target, new = naming.target_named(here, "EU")
    claim = annotating.add_claim(here, read(here, article), [words(TEXT, "prices rose")])
    annotating.set_stance(here, read(here, article), claim.id, target.id, "favour", *new)

    file = codebook_files.export(there, tmp_path / "there.codebook.json")
    draft = codebook_files.read(here, file)
    assert coding.preview(here, draft).annotations == 1
    book = coding.apply(here, draft, "import_codebook")
    assert (book.version, book.in_role("claim").name, book.further) == (3, "assertion", ())
    assert [w.look_again.subject for w in looking_again.waiting(here)] == ["frame"]
    assert [t.name for t in naming.targets(here)] == ["EU"]
    assert finish(check(here.path)).findings == ()
    assert not codebook_files.read(here, codebook_files.export(here, tmp_path / "again.json")).is_changed


def test_targets_come_along_by_name(projects, tmp_path: Path):
    here, there = projects
    for name in ("EU", "NATO"):
        coding.apply(there, coding.begin(there).added(Item("target", ""), naming.target_named(there, name)[0]))
    coding.apply(here, coding.begin(here).added(Item("target", ""), naming.target_named(here, "eu")[0]))
    coding.apply(here, codebook_files.read(here, codebook_files.export(there, tmp_path / "t.json")))
    assert [t.name for t in naming.targets(here)] == ["eu", "NATO"]


def test_what_cannot_be_read_or_written_says_so(projects, tmp_path: Path):
    here, _ = projects
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="bad_record"):
        codebook_files.read(here, tmp_path / "bad.json")
    with pytest.raises(UnreadableFile, match="missing"):
        codebook_files.read(here, tmp_path / "none.json")
    with pytest.raises(ExportFailed, match="onto_project"):
        codebook_files.export(here, here.path)
    with pytest.raises(ExportFailed, match="cannot_write"):
        codebook_files.export(here, tmp_path / "none" / "x.json")

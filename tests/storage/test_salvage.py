"""What can be saved of a damaged file is saved, makes sense, and what was lost is told."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectUnavailable
from annotator.domain.job import finish
from annotator.domain.salvage import Salvaged
from annotator.project.checking import check, glance
from annotator.project.project import Project
from annotator.project.salvaging import saved, told
from annotator.storage.store import Store
from tests.storage.test_damage import a_marked_project, overwritten

PAGE = 4096


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return a_marked_project(tmp_path_factory.mktemp("marked")).read_bytes()


def salvaged(content: bytes, folder: Path) -> tuple[Salvaged, Path]:
    damaged, target = folder / "damaged.annotator", folder / "saved.annotator"
    damaged.write_bytes(content)
    result = finish(saved(damaged, target))
    assert damaged.read_bytes() == content
    assert {p.name for p in folder.iterdir()} == {damaged.name, target.name}
    assert finish(check(target, full=True)).findings == ()
    project = Project.open(Path(shutil.copy(target, folder / "undone.annotator")))
    assert project.codebook.in_role("claim")
    while project.undo():
        pass
    project.close()
    project.path.unlink()
    return result, target


def lost(result: Salvaged) -> set[tuple[str, str]]:
    return {(one.kind, one.how) for one in result.lost}


def page_of(content: bytes, table: str, tmp_path: Path) -> int:
    """Where the first page of a table begins."""
    path = tmp_path / "where.db"
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
    path.unlink()
    return (root - 1) * PAGE


def test_of_a_sound_project_nothing_is_lost(marked: bytes, tmp_path: Path):
    result, target = salvaged(marked, tmp_path)
    assert result.lost == ()
    with (
        closing(Store.open_read_only(target)) as one,
        closing(Store.open_read_only(tmp_path / "damaged.annotator")) as other,
    ):
        assert list(one.documents()) == list(other.documents())
        assert one.fact("id") == other.fact("id")


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_overwritten_what_is_saved_is_sound(marked: bytes, tmp_path: Path, seed: int):
    try:
        result, _ = salvaged(overwritten(marked, random.Random(seed)), tmp_path)
    except ProjectUnavailable as error:
        if error.code != "damaged":
            raise
        return
    for kind in ("article", "annotation", "stance", "speaker"):
        missing = {one.id for one in result.lost if one.kind == kind}
        assert result.counts[kind] + len(missing) >= 8 or "" in missing, kind


@pytest.mark.parametrize("part", [0.8, 0.95])
def test_of_a_file_that_was_cut_off_the_beginning_is_saved(marked: bytes, tmp_path: Path, part: float):
    result, _ = salvaged(marked[: int(len(marked) * part)], tmp_path)
    assert result.lost
    assert result.counts["article"] > 0


def test_a_spoilt_header_costs_nothing(marked: bytes, tmp_path: Path):
    result, _ = salvaged(bytes(100) + marked[100:], tmp_path)
    assert result.counts["article"] == 8
    assert result.lost == ()


def test_marks_stay_without_the_speakers_that_are_lost(marked: bytes, tmp_path: Path):
    at = page_of(marked, "speaker", tmp_path)
    result, target = salvaged(marked[:at] + bytes(PAGE) + marked[at + PAGE :], tmp_path)
    assert ("attribution", "untied") in lost(result)
    assert ("speaker", "unreadable") in lost(result)
    with closing(Store.open_read_only(target)) as store:
        assert sum(len(d.annotations) for d in store.documents()) == 8


def test_without_a_codebook_there_is_the_one_that_every_project_begins_with(marked: bytes, tmp_path: Path):
    at = page_of(marked, "codebook", tmp_path)
    result, target = salvaged(marked[:at] + bytes(PAGE) + marked[at + PAGE :], tmp_path)
    assert ("codebook", "made_up") in lost(result)
    with closing(Store.open_read_only(target)) as store:
        assert sum(len(d.annotations) for d in store.documents()) == 8


def test_what_was_lost_is_told_by_name(marked: bytes, tmp_path: Path):
    at = page_of(marked, "annotation", tmp_path)
    result, _ = salvaged(marked[:at] + bytes(PAGE) + marked[at + PAGE :], tmp_path)
    assert result.counts["article"] == 8
    lines = told(result.lost)
    assert any(line.startswith("annotation ") and line.endswith("could not be read") for line in lines)
    assert any("belonged to what was lost" in line for line in lines)


@pytest.mark.parametrize("content", [b"", b"Some text.\n" * 500, bytes(8 * PAGE)])
def test_where_there_is_nothing_nothing_is_made(tmp_path: Path, content: bytes):
    damaged = tmp_path / "damaged.annotator"
    damaged.write_bytes(content)
    with pytest.raises(ProjectUnavailable) as refusal:
        finish(saved(damaged, tmp_path / "saved.annotator"))
    assert refusal.value.code == "damaged"
    assert [p.name for p in tmp_path.iterdir()] == [damaged.name]


def test_an_older_project_is_saved_too(tmp_path: Path):
    sample = next(Path(__file__).parents[1].glob("samples/projects/schema-1.annotator"))
    result, _ = salvaged(sample.read_bytes(), tmp_path)
    assert result.lost == ()


# looking after opening


def test_a_glance_finds_nothing_in_a_sound_project_and_words_that_are_not_the_texts(marked: bytes, tmp_path: Path):
    path = tmp_path / "p.annotator"
    path.write_bytes(marked)
    assert finish(glance(path)) == ()
    changed(path, "UPDATE annotation SET fragments = replace(fragments, 'Number', 'Nvmber') WHERE rowid = 1")
    (finding,) = finish(glance(path))
    assert finding.code == "quote_differs"


def test_a_glance_finds_spoilt_pages(marked: bytes, tmp_path: Path):
    path = tmp_path / "p.annotator"
    at = page_of(marked, "annotation", tmp_path)
    path.write_bytes(marked[:at] + bytes(PAGE) + marked[at + PAGE :])
    assert {finding.where for finding in finish(glance(path))} == {"file"}


def changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("INSERT INTO article_search (article_search) VALUES ('delete-all')", "search index"),
        ("UPDATE journal SET changes = '[[\"Nothing\", null, null]]' WHERE step = 3", "step 3"),
        ("UPDATE journal SET changes = 'x' WHERE step = 2", "step 2"),
    ],
)
def test_a_full_check_finds_what_the_usual_one_does_not_look_at(
    marked: bytes, tmp_path: Path, statement: str, words: str
):
    path = tmp_path / "p.annotator"
    path.write_bytes(marked)
    changed(path, statement)
    assert finish(check(path)).findings == ()
    (finding,) = finish(check(path, full=True)).findings
    assert words in finding.detail

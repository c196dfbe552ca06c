"""Every way in which a project cannot be opened, each with its code and with nothing touched."""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectUnavailable
from annotator.project.project import Project
from annotator.storage.create import SCHEMA_VERSION
from annotator.storage.store import Store
from tests.builders import a_project, an_article


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    project = a_project(tmp_path, *(an_article(f"Number {n}. " * 200) for n in range(20)))
    project.close()
    return project.path


def refused(path: Path) -> ProjectUnavailable:
    """The refusal to open a path, the same for writing and for reading."""
    with pytest.raises(ProjectUnavailable) as writing:
        Project.open(path).close()
    with pytest.raises(ProjectUnavailable) as reading:
        Store.open_read_only(path).close()
    assert writing.value.code == reading.value.code
    return writing.value


def beside(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir() if p != path)


def test_a_missing_file(tmp_path: Path):
    assert refused(tmp_path / "nothing.annotator").code == "missing"
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert refused(tmp_path / "file" / "inside.annotator").code == "missing"
    assert beside(tmp_path / "file") == []


@pytest.mark.parametrize("content", [b"", b"SQLite", b"Some text.\n" * 50, bytes(4096)])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes):
    path = tmp_path / "file.annotator"
    path.write_bytes(content)
    assert refused(path).code == "not_a_project"
    assert path.read_bytes() == content
    assert beside(path) == []


def test_a_folder(tmp_path: Path):
    assert refused(tmp_path).code == "not_a_project"


def test_the_database_of_another_program_is_not_touched(tmp_path: Path):
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE article (id TEXT)")
    other.close()
    before = path.read_bytes()
    assert refused(path).code == "not_a_project"
    assert path.read_bytes() == before
    assert beside(path) == []


def test_a_file_from_a_newer_version_is_not_touched(closed: Path):
    _set_version(closed, SCHEMA_VERSION + 1)
    before = closed.read_bytes()
    refusal = refused(closed)
    assert refusal.code == "too_new"
    assert refusal.facts["version"] == SCHEMA_VERSION + 1
    assert closed.read_bytes() == before
    assert beside(closed) == []


def test_a_truncated_file(closed: Path):
    whole = closed.read_bytes()
    for size in (200, 4096, len(whole) // 2, len(whole) - 1):
        closed.write_bytes(whole[:size])
        assert refused(closed).code == "damaged"
    assert beside(closed) == []


def test_a_file_without_its_tables(closed: Path):
    connection = sqlite3.connect(closed)
    connection.execute("DROP TABLE journal")
    connection.close()
    assert refused(closed).code == "damaged"


def test_making_a_project_where_one_is_or_no_folder_is(closed: Path):
    before = closed.read_bytes()
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.create(closed, name="again")
    assert refusal.value.code == "exists"
    assert closed.read_bytes() == before
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.create(closed.parent / "nowhere" / "p.annotator", name="lost")
    assert refusal.value.code == "no_folder"
    assert beside(closed) == []


def test_what_a_program_that_was_killed_while_making_a_project_left_is_no_hindrance(tmp_path: Path):
    path = tmp_path / "p.annotator"
    (tmp_path / "p.annotator.new").write_bytes(b"half a project")
    (tmp_path / "p.annotator.new-journal").write_bytes(b"half a journal")
    Project.create(path, name="p").close()
    assert beside(path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights work in another way there")
class TestRights:
    """What may not be written. Tried as a user without rights, since root may write everything."""

    @pytest.fixture
    def folder(self) -> Iterator[Path]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            yield folder
            folder.chmod(0o755)

    @pytest.fixture
    def project(self, folder: Path) -> Path:
        project = a_project(folder, an_article())
        project.close()
        return project.path

    def test_a_read_only_file_can_be_read_but_not_worked_on(self, folder: Path, project: Path):
        folder.chmod(0o777)
        project.chmod(0o444)
        with as_nobody():
            assert _code_of_opening(project) == "read_only"
            assert _articles_read(project) == 1
        assert beside(project) == []

    def test_a_read_only_folder_can_be_read_but_not_worked_on(self, folder: Path, project: Path):
        project.chmod(0o666)
        folder.chmod(0o555)
        with as_nobody():
            assert _code_of_opening(project) == "read_only"
            assert _articles_read(project) == 1
            with pytest.raises(ProjectUnavailable) as refusal:
                Project.create(folder / "new.annotator", name="new")
        assert refusal.value.code == "read_only"
        assert beside(project) == []

    def test_a_file_that_may_not_be_read(self, project: Path):
        project.chmod(0o000)
        with as_nobody():
            assert refused(project).code == "read_only"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Drops root's rights, where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def _code_of_opening(path: Path) -> str:
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.open(path).close()
    return refusal.value.code


def _articles_read(path: Path) -> int:
    store = Store.open_read_only(path)
    try:
        return len(store.article_ids())
    finally:
        store.close()


def _set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END",
        "CREATE VIEW v AS SELECT text FROM article",
    ],
)
def test_a_file_with_statements_of_its_own_is_not_opened(closed: Path, statement: str):
    connection = sqlite3.connect(closed)
    connection.execute(statement)
    connection.close()
    before = closed.read_bytes()
    assert refused(closed).code == "damaged"
    assert closed.read_bytes() == before

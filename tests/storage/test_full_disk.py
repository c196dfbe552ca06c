"""A disk that fills up: a code of its own, nothing half done, and work goes on when there is room again."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from annotator.domain.change import ChangeSet, added
from annotator.domain.errors import ProjectUnavailable
from annotator.project.project import Project
from annotator.storage.integrity import faults
from annotator.storage.store import Store
from tests.builders import a_project, a_speaker, an_article, put_in

limits = pytest.importorskip("resource", reason="this system has no such limits")
TEXT = "Prices rose, she said. " * 300


def code_of_making(path: Path) -> str:
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.create(path, name="new").close()
    return refusal.value.code


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The system refuses to let a file grow beyond a size, as a full disk does."""
    before = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, before)


def fill_up(project: Project) -> None:
    for n in range(100):
        put_in(project, an_article(f"{n} {TEXT}"))


def by_the_system(project: Project) -> None:
    limits.setrlimit(limits.RLIMIT_FSIZE, (150_000, limits.getrlimit(limits.RLIMIT_FSIZE)[1]))


def by_sqlite(project: Project) -> None:
    pages = project.store.connection.execute("PRAGMA page_count").fetchone()[0]
    project.store.connection.execute(f"PRAGMA max_page_count = {pages + 2}")


@pytest.mark.parametrize("limit", [by_the_system, by_sqlite], ids=lambda limit: limit.__name__)
def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(
    tmp_path: Path, limit: Callable[[Project], None]
):
    project = a_project(tmp_path)
    with files_of_at_most(limits.RLIM_INFINITY):
        limit(project)
        with pytest.raises(ProjectUnavailable) as refusal:
            fill_up(project)
    assert refusal.value.code == "disk_full"
    held = project.store.article_ids()
    assert faults(project.store) == []
    project.store.connection.execute("PRAGMA max_page_count = 1000000")
    project.do(ChangeSet("verb", added(a_speaker())))
    project.close()
    again = Project.open(project.path)
    assert again.store.article_ids() == held
    again.close()


def test_on_a_disk_that_is_really_full_the_project_is_read_and_what_it_holds_stays(small_disk: Path):
    project = a_project(small_disk)
    with pytest.raises(ProjectUnavailable):
        fill_up(project)
    held = project.store.article_ids()
    project.close()
    with suppress(OSError), (small_disk / "rest").open("wb", buffering=0) as rest:
        while rest.write(b"x" * 512):
            pass
    assert code_of_making(small_disk / "new.annotator") == "disk_full"
    reader = Store.open_read_only(project.path)
    assert reader.article_ids() == held
    reader.close()
    (small_disk / "rest").unlink()
    project = Project.open(project.path)
    assert project.store.article_ids() == held
    assert faults(project.store) == []
    project.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the system lets us have one."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(tmp_path)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("may not mount a disk")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


def test_no_room_for_a_new_project_leaves_nothing(tmp_path: Path):
    with files_of_at_most(20_000), pytest.raises(ProjectUnavailable) as refusal:
        Project.create(tmp_path / "p.annotator", name="p")
    assert refusal.value.code == "disk_full"
    assert list(tmp_path.iterdir()) == []

"""One program at a time works on a project, and a killed one leaves no lock."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectUnavailable
from annotator.project.project import Project
from annotator.storage.lock import Lock
from tests.builders import a_project, an_article

HOLDER = """
import sys
from pathlib import Path
from annotator.project.project import Project
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
project.close()
"""
TAKER = """
import sys
from pathlib import Path
from annotator.domain.errors import ProjectUnavailable
from annotator.storage.lock import Lock
inside = Path(sys.argv[2])
for _ in range(int(sys.argv[3])):
    try:
        lock = Lock(Path(sys.argv[1]))
    except ProjectUnavailable:
        continue
    inside.touch(exist_ok=False)  # fails when another is inside at the same time
    inside.unlink()
    lock.release()
"""


def held_by_another(path: Path) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    return child


def test_a_project_opens_once_in_one_program(tmp_path: Path):
    project = a_project(tmp_path, an_article())
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.open(project.path)
    assert refusal.value.code == "in_use"
    assert project.store.article_ids()
    project.close()
    Project.open(project.path).close()
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]


def test_a_project_open_in_another_program_says_where(tmp_path: Path):
    project = a_project(tmp_path)
    project.close()
    with held_by_another(project.path) as child:
        with pytest.raises(ProjectUnavailable) as refusal:
            Project.open(project.path)
        assert refusal.value.code == "in_use"
        assert refusal.value.facts["holder"] == str(child.pid)
        child.communicate("")
    assert child.returncode == 0
    Project.open(project.path).close()
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]


def test_a_killed_program_leaves_no_stale_lock(tmp_path: Path):
    project = a_project(tmp_path)
    project.close()
    with held_by_another(project.path) as child:
        child.kill()
        child.communicate()
    Project.open(project.path).close()
    assert [p.name for p in tmp_path.iterdir()] == [project.path.name]


def test_two_programs_are_never_inside_together(tmp_path: Path):
    arguments = [sys.executable, "-c", TAKER, str(tmp_path / "p"), str(tmp_path / "inside"), "400"]
    children = [
        subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) for _ in range(3)
    ]
    errors = [child.communicate()[1] for child in children]
    assert errors == ["", "", ""]
    assert list(tmp_path.iterdir()) == []


def test_of_many_threads_one_gets_the_lock(tmp_path: Path):
    def take(_: int) -> Lock | None:
        try:
            return Lock(tmp_path / "p")
        except ProjectUnavailable:
            return None

    with ThreadPoolExecutor(8) as pool:
        taken = [lock for lock in pool.map(take, range(40)) if lock is not None]
    assert len(taken) == 1
    taken[0].release()


def test_a_refused_project_is_given_free_again(tmp_path: Path):
    project = a_project(tmp_path)
    project.close()
    whole = project.path.read_bytes()
    project.path.write_bytes(whole[:8192])
    with pytest.raises(ProjectUnavailable):
        Project.open(project.path)
    project.path.write_bytes(whole)
    Project.open(project.path).close()


def test_closing_again_does_not_let_a_third_one_in(tmp_path: Path):
    project = a_project(tmp_path)
    project.close()
    second = Project.open(project.path)
    project.close()
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.open(project.path)
    assert refusal.value.code == "in_use"
    second.close()

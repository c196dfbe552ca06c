"""What holds for the files of packaging/ themselves."""

import ast
import re
from pathlib import Path

import building
import environment
import pytest

FOLDER = environment.ROOT / "packaging"
SCRIPTS = sorted(FOLDER.glob("*.py"))
LOCKS = [FOLDER / name for name in (environment.RUN_LOCK, environment.TEST_LOCK, building.LOCK)]


def pinned(lock: Path) -> list[str]:
    return re.findall(r"^[a-z0-9.-]+==\S+.*?(?= \\$)", lock.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_an_old_python_can_read_it_and_say_that_it_is_too_old(script: Path):
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_folder_is_no_package():
    # It would hide the library `packaging` from everything that runs in the project's root.
    assert not (FOLDER / "__init__.py").exists()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_each_locked_package_has_hashes(lock: Path):
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    assert len(entries) == len(pinned(lock)) > 0
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_place(lock: Path):
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--index-url|--find-links| @ ", text)


def test_tests_and_builds_stand_on_what_the_program_runs_on():
    run, test, build = map(pinned, LOCKS)
    assert set(run) <= set(test)
    assert set(run) <= set(build)

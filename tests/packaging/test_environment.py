"""The environment is used at once when it is complete, and made anew when it is not."""

import json
from pathlib import Path

import environment
import pytest

Calls = list[list[str]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """The commands that would have been run; making an environment leaves its Python."""
    made: Calls = []

    def record(command: list[str], complaint: str) -> None:
        made.append(command)
        if "venv" in command:
            place = environment.Environment(Path(command[-1]))
            place.scripts.mkdir(parents=True)
            place.python.touch()

    monkeypatch.setattr(environment, "_call", record)
    return made


@pytest.fixture
def place(tmp_path: Path) -> environment.Environment:
    (tmp_path / environment.RUN_LOCK).write_text("program==1\n")
    (tmp_path / environment.TEST_LOCK).write_text("program==1\ntests==1\n")
    return environment.Environment(tmp_path / ".venv", tmp_path)


def steps(calls: Calls) -> list[str]:
    taken = ["make" if "venv" in command else "install" for command in calls]
    calls.clear()
    return taken


def test_the_second_time_there_is_nothing_to_do(place: environment.Environment, calls: Calls):
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == ["make", "install"]
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == []


def test_an_environment_for_tests_also_runs_the_program(place: environment.Environment, calls: Calls):
    place.ensure(environment.TEST_LOCK)
    steps(calls)
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == []


def test_what_the_tests_need_is_added_to_an_environment_that_only_runs_the_program(
    place: environment.Environment, calls: Calls
):
    place.ensure(environment.RUN_LOCK)
    steps(calls)
    place.ensure(environment.TEST_LOCK)
    assert steps(calls) == ["install"]


def test_a_changed_lock_is_installed(place: environment.Environment, calls: Calls):
    place.ensure(environment.RUN_LOCK)
    steps(calls)
    (place.locks / environment.RUN_LOCK).write_text("program==2\n")
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == ["install"]


def test_an_interrupted_installation_is_made_anew(
    place: environment.Environment, calls: Calls, monkeypatch: pytest.MonkeyPatch
):
    place.ensure(environment.RUN_LOCK)
    steps(calls)
    (place.locks / environment.RUN_LOCK).write_text("program==2\n")

    def interrupt(command: list[str], complaint: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_call", interrupt)
        with pytest.raises(KeyboardInterrupt):
            place.ensure(environment.RUN_LOCK)
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == ["make", "install"]


@pytest.mark.parametrize("key", ["python", "interpreter", "folder"])
def test_an_environment_from_elsewhere_is_made_anew(place: environment.Environment, calls: Calls, key: str):
    place.ensure(environment.RUN_LOCK)
    steps(calls)
    stamp = json.loads(place.stamp.read_text())
    place.stamp.write_text(json.dumps({**stamp, key: "another"}))
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == ["make", "install"]


@pytest.mark.parametrize("content", ["", "{", "[]", "{}"])
def test_a_damaged_stamp_counts_for_nothing(place: environment.Environment, calls: Calls, content: str):
    place.ensure(environment.RUN_LOCK)
    steps(calls)
    place.stamp.write_text(content)
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == ["make", "install"]


def test_a_file_in_its_place_is_removed(place: environment.Environment, calls: Calls):
    place.folder.touch()
    place.ensure(environment.RUN_LOCK)
    assert steps(calls) == ["make", "install"]

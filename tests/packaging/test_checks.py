"""The whole check: every step is run, the tests come last, and one failure is enough to fail."""

from pathlib import Path
from types import SimpleNamespace

import checks
import environment
import pytest


def run(monkeypatch: pytest.MonkeyPatch, failing: str = "") -> tuple[int, list[list[str]]]:
    """Do the check with stand-ins for the tools, of which one may fail."""
    commands: list[list[str]] = []

    def record(command: list[str], **_options: object) -> SimpleNamespace:
        commands.append(command)
        return SimpleNamespace(returncode=1 if failing and failing in " ".join(command) else 0)

    monkeypatch.setattr(checks.subprocess, "run", record)
    return checks.check(environment.Environment(Path("env")), ["-k", "some"]), commands


def test_the_tests_come_last_and_get_the_arguments(monkeypatch: pytest.MonkeyPatch):
    status, commands = run(monkeypatch)
    assert status == 0
    assert [command for command in commands if "pytest" in command] == commands[-1:]
    assert commands[-1][-2:] == ["-k", "some"]


@pytest.mark.parametrize("tool", ["ruff check", "ruff format", "pyright", "lint-imports", "deptry", "pytest"])
def test_one_failure_is_enough_but_stops_nothing(monkeypatch: pytest.MonkeyPatch, tool: str):
    _, all_commands = run(monkeypatch)
    status, commands = run(monkeypatch, failing=tool)
    assert status == 1
    assert commands == all_commands


def test_the_failed_steps_are_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    run(monkeypatch, failing="pyright")
    assert "FAILED: types (pyright)" in capsys.readouterr().out

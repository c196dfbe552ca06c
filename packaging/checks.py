"""Runs the whole check, step by step; the tests come last so that their summary is the closing line."""

import os
import subprocess

import environment


def check(place: environment.Environment, pytest_arguments: list) -> int:
    """Run every step, also after one has failed; 0 only when all went well."""
    failed = [title for title, command in _steps(place) if _run(title, command) != 0]
    if failed:
        print(f"\nFAILED: {', '.join(failed)}. The tests are still run.", flush=True)
    status = _run("tests (pytest)", [str(place.python), "-m", "pytest", "-n", "auto", *pytest_arguments])
    return status or (1 if failed else 0)


def _steps(place: environment.Environment) -> list:
    python = str(place.python)
    return [
        ("rules (ruff check)", [python, "-m", "ruff", "check"]),
        ("layout (ruff format)", [python, "-m", "ruff", "format", "--check"]),
        ("types (pyright)", [python, "-m", "pyright", "--warnings"]),
        ("floors (import-linter)", [str(place.scripts / "lint-imports"), "--no-logo"]),
        ("dependencies (deptry)", [python, "-m", "deptry", "--no-ansi", "."]),
    ]


def _run(title: str, command: list) -> int:
    print(f"\n== {title}", flush=True)
    return subprocess.run(command, cwd=environment.ROOT, env=_surroundings(), check=False).returncode


def _surroundings() -> dict:
    # No display is needed, and pyright shall not look whether there is a newer one.
    return dict(os.environ, QT_QPA_PLATFORM="offscreen", PYRIGHT_PYTHON_IGNORE_WARNINGS="1")

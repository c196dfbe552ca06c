"""Checking and saving a damaged project from a terminal."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run
from tests.storage.test_damage import a_marked_project


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A project whose last pages are gone."""
    path = a_marked_project(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * 0.9)])
    return path


def test_what_can_be_saved_is_saved_and_the_rest_is_told(damaged: Path, capsys: pytest.CaptureFixture[str]):
    new = damaged.with_name("new.annotator")
    assert run(["salvage", str(damaged), str(new)]) == Exit.FINDINGS
    said = capsys.readouterr().out
    assert "could not be read" in said
    assert f"Saved to {new}" in said
    assert run(["check", str(new), "--full", "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["counts"]["articles"] > 0


def test_of_a_sound_project_all_is_saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = a_marked_project(tmp_path)
    assert run(["salvage", str(path), str(tmp_path / "new.annotator")]) == Exit.DONE
    assert "nothing was lost" in capsys.readouterr().out
    assert run(["salvage", str(path), str(tmp_path / "new.annotator")]) == Exit.UNAVAILABLE


def test_a_check_says_each_fault_once_and_how_to_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = a_marked_project(tmp_path)
    with closing(sqlite3.connect(path)) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'annotation'").fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    whole = path.read_bytes()
    path.write_bytes(whole[: (page - 1) * size] + b"\xff" * size + whole[page * size :])
    assert run(["check", str(path)]) == Exit.FINDINGS
    lines = capsys.readouterr().out.splitlines()
    assert len(set(lines)) == len(lines)
    assert "annotator salvage" in lines[-1]
    assert "annotator backups" in lines[-1]

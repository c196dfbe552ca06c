"""Backups from a terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run
from annotator.preferences import folders
from annotator.project.project import Project

SAMPLE = Path(__file__).parents[2] / "resources/sample/nato-article.txt"


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "home"))
    assert run(["new", str(tmp_path / "p")]) == Exit.DONE
    capsys.readouterr()
    return tmp_path / "p.annotator"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Any:
    def said(*arguments: object) -> Any:
        assert run([*map(str, arguments), "--json"]) == Exit.DONE
        return json.loads(capsys.readouterr().out)

    return said


def articles(path: Path) -> int:
    project = Project.open(path)
    count = len(project.store.article_ids())
    project.close()
    return count


def test_a_backup_is_made_before_an_import_and_can_be_gone_back_to(project: Path, said: Any):
    said("import", project, SAMPLE)
    (made,) = said("backups", "list", project)["backups"]
    assert (made["reason"], made["articles"]) == ("import", 0)
    assert Path(made["archive"]).is_relative_to(folders.backups())
    before = said("backups", "restore", project, made["number"])["before"]
    assert articles(project) == 0
    assert before["articles"] == 1
    said("backups", "restore", project, before["number"])
    assert articles(project) == 1


def test_one_can_be_asked_for_and_restored_elsewhere(project: Path, said: Any, tmp_path: Path):
    made = said("backups", "make", project)["backup"]
    said("import", project, SAMPLE)
    said("backups", "restore", project, made["number"], "--to", tmp_path / "old.annotator")
    assert (articles(project), articles(tmp_path / "old.annotator")) == (1, 0)
    assert run(["backups", "restore", str(project), "1", "--to", str(project)]) == Exit.UNAVAILABLE


def test_the_backups_of_a_project_that_is_gone_are_found_by_its_place(project: Path, said: Any):
    said("import", project, SAMPLE)
    made = said("backups", "make", project)["backup"]
    project.unlink()
    assert [b["number"] for b in said("backups", "list", project)["backups"]] == [made["number"], 1]
    said("backups", "restore", project, made["number"])
    assert articles(project) == 1


def test_a_project_in_a_synchronised_folder_is_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / ".stfolder").mkdir()
    assert run(["new", str(tmp_path / "p")]) == Exit.DONE
    assert "synchronised by Syncthing" in capsys.readouterr().err


def test_a_number_that_is_none_says_which_there_are(project: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["backups", "make", str(project)]) == Exit.DONE
    assert run(["backups", "restore", str(project), "7"]) == Exit.USAGE
    assert "are: 1" in capsys.readouterr().err

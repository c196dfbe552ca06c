"""annotator export: into folders, with what is chosen and split by options."""

import json
from pathlib import Path

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run
from tests.builders import a_project, an_article


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = a_project(tmp_path, *(an_article(f"Talks {n} resume", outlet="Paper") for n in range(10)))
    project.close()
    return project.path


def test_a_folder_is_made_of_what_is_chosen_and_split(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["-o", "split=shares", "-o", "shares=6,2,2", "-o", "outlet=Paper"]
    done = run(["export", str(project), str(tmp_path / "set"), "--format", "label-studio", *options, "--json"])
    assert done == Exit.DONE
    assert json.loads(capsys.readouterr().out)["split"] == {"train": 6, "dev": 2, "test": 2}
    assert len(json.loads((tmp_path / "set" / "train.json").read_bytes())) == 6


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["-o", "outlet=Nobody"], Exit.FAILED),
        (["-o", "split=halves"], Exit.USAGE),
        (["-o", "split=shares", "-o", "shares=all"], Exit.USAGE),
        (["-o", "labels=nothing"], Exit.USAGE),
    ],
)
def test_what_cannot_be_chosen_is_said(
    project: Path, tmp_path: Path, options: list[str], code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), str(tmp_path / "out"), "--format", "native", *options]) == code
    assert "annotator: " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_help_tells_what_every_format_takes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["export", "--help"])
    told = capsys.readouterr().out
    for words in ("options for every format:", "split=none", "hugging-face", "(folder)", "separator=,"):
        assert words in told

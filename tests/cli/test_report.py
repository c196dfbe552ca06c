"""annotator report, as a lead or a script calls it."""

import json
from pathlib import Path

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run
from tests.agreement.test_disagreements import moved, other_stance
from tests.several import as_gold, project_of


@pytest.fixture
def project(tmp_path: Path) -> str:
    found = project_of(tmp_path, {"Ada": as_gold, "Bo": moved, "Cy": other_stance}, articles=2)
    found.close()
    return str(found.path)


def test_one_file_by_its_ending(project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for ending, begin in ((".html", b"<!DOCTYPE html>"), (".pdf", b"%PDF-"), (".csv", b"section,"), (".json", b"{")):
        target = tmp_path / f"report{ending}"
        assert run(["report", project, str(target), "--bootstrap", "20"]) == Exit.DONE
        assert target.read_bytes().startswith(begin)
        assert capsys.readouterr().out == f"Wrote {target}: 2 articles compared, 3 annotators, 12 layers.\n"


def test_a_folder_and_a_choice(project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "all"
    chosen = ["--annotators", "Ada,Bo", "--bootstrap", "0", "--letters", "--json"]
    assert run(["report", project, str(target), *chosen]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["annotators"] == ["A", "B"]
    told = json.loads((target / "report.json").read_bytes())
    assert (told["draws"], [one["name"] for one in told["annotators"]]) == (0, ["A", "B"])
    assert (target / "report.pdf").exists()


def test_a_seed_decides_the_intervals(project: str, tmp_path: Path):
    def intervals(seed: str) -> list[object]:
        target = tmp_path / "report.json"
        assert run(["report", project, str(target), "--bootstrap", "20", "--seed", seed]) == Exit.DONE
        return [layer["figure"]["low"] for layer in json.loads(target.read_bytes())["layers"]]

    assert intervals("1") == intervals("1")


@pytest.mark.parametrize(
    "arguments", [["report.docx"], ["report.html", "--annotators", "Nobody"], ["report.html", "--bootstrap", "-1"]]
)
def test_a_wrong_choice_is_refused(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
):
    assert run(["report", project, str(tmp_path / arguments[0]), *arguments[1:]]) == Exit.USAGE
    assert capsys.readouterr().err.startswith("annotator: ")
    assert not (tmp_path / arguments[0]).exists()

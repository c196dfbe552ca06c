"""annotator codebook, as a script meets it."""

import json
from pathlib import Path

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run


def test_out_of_one_project_and_into_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other, file = (str(tmp_path / name) for name in ("one.annotator", "other.annotator", "x.codebook.json"))
    for project in (one, other):
        assert run(["new", project]) == Exit.DONE
    assert run(["codebook", "export", one, file]) == Exit.DONE
    plain = json.loads(Path(file).read_text(encoding="utf-8"))
    plain["codebook"]["labels"].append({"id": "frame", "name": "frame", "key": "F", "colour": "teal"})
    Path(file).write_text(json.dumps(plain), encoding="utf-8")
    capsys.readouterr()

    assert run(["codebook", "import", other, file, "--preview"]) == Exit.DONE
    assert "Would become version 2." in capsys.readouterr().out
    assert run(["codebook", "import", other, file, "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["version"] == 2
    assert run(["codebook", "import", other, file]) == Exit.DONE
    assert "in force already" in capsys.readouterr().out


def test_a_file_that_is_none_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = str(tmp_path / "p.annotator")
    assert run(["new", project]) == Exit.DONE
    assert run(["codebook", "import", project, str(tmp_path / "none.json")]) == Exit.FAILED
    assert "cannot be found" in capsys.readouterr().err

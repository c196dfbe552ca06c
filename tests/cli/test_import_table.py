"""annotator import-table, as a script meets it."""

import json
from pathlib import Path

import pytest

from annotator.cli.command import Exit
from annotator.cli.main import run
from tests.formats.training import the_reference


def test_out_edited_and_in_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    the_reference(tmp_path).close()
    project, table = str(tmp_path / "project.annotator"), tmp_path / "out.csv"
    assert run(["export", project, str(table)]) == Exit.DONE
    assert run(["import-table", project, str(table)]) == Exit.DONE
    assert "0 cells changed something, 0 were not taken." in capsys.readouterr().out

    text = table.read_text(encoding="utf-8-sig")
    table.write_text(text.replace(",against,", ",neutral,").replace("indirect", "indirekt", 1), encoding="utf-8")
    assert run(["import-table", project, str(table), "--preview"]) == Exit.FINDINGS
    shown = capsys.readouterr().out
    assert "against → neutral" in shown
    assert "not taken. “indirekt” is no answer to “quotation” in the codebook." in shown
    assert run(["import-table", project, str(table), "--json"]) == Exit.FINDINGS
    facts = json.loads(capsys.readouterr().out)
    assert {edit["after"] for edit in facts["edits"]} == {"neutral"}
    assert [one["code"] for one in facts["refused"]] == ["unknown_value"]
    assert run(["import-table", project, str(table), "--preview"]) == Exit.FINDINGS
    assert "0 cells would change something" in capsys.readouterr().out


def test_new_targets_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    the_reference(tmp_path).close()
    project, table = str(tmp_path / "project.annotator"), tmp_path / "t.csv"
    run(["export", project, str(tmp_path / "out.csv")])
    claim = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[1].split(",")[6]
    table.write_text(f"claim_id,target,stance\n{claim},Kerch,favour\n", encoding="utf-8")
    assert run(["import-table", project, str(table)]) == Exit.FINDINGS
    assert run(["import-table", project, str(table), "--new-targets"]) == Exit.DONE
    assert "Kerch: – → favour" in capsys.readouterr().out


def test_a_file_that_is_no_table_is_a_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["new", str(tmp_path / "p")])
    assert run(["import-table", str(tmp_path / "p.annotator"), str(tmp_path / "none.csv")]) == Exit.FAILED
    assert "cannot be found" in capsys.readouterr().err

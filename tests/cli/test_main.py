"""The command line as a script meets it: output, exit codes, and what is left after an interruption."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.__main__ import opens_window
from annotator.cli.catalog import commands
from annotator.cli.command import Exit
from annotator.cli.main import run

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources/sample/nato-article.txt"
# Python itself, with Qt nowhere to be found.
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; from annotator.__main__ import main; sys.exit(main())"


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert run(["new", str(tmp_path / "p")]) == Exit.DONE
    capsys.readouterr()
    return tmp_path / "p.annotator"


def said(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def child(*arguments: object, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        **options,
    )


def test_all_of_it_works_without_qt(tmp_path: Path) -> None:
    project, out = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    for arguments in (
        ("new", project),
        ("import", project, SAMPLE),
        ("info", project, "--json"),
        ("check", project),
        ("export", project, out),
    ):
        done = child(*arguments)
        assert (done.returncode, done.stderr) == (0, ""), arguments
    assert out.exists()


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_each_command_has_help(command: Any, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        run([command.name, "--help"])
    assert done.value.code == 0
    assert command.help in capsys.readouterr().out


def test_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--help"])
    text = capsys.readouterr().out
    assert all(f"  {code.value:<4} " in text for code in Exit if code is not Exit.BROKEN_PIPE)


@pytest.mark.parametrize("name", ["--version", "info", "check"])
def test_a_command_loads_nothing_of_the_others(project: Path, name: str) -> None:
    script = (
        "import sys; from annotator.cli.main import run\n"
        "try: run(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(*[m for m in sys.modules if m.startswith('annotator.')])"
    )
    arguments = [name] if name == "--version" else [name, str(project)]
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    )
    loaded = done.stdout.splitlines()[-1].split()
    assert {part for part in loaded if part.startswith(("annotator.formats", "annotator.agreement"))} == set()
    own = {"catalog", "command", "main", "output", name}
    assert {part.rpartition(".")[2] for part in loaded if part.startswith("annotator.cli.")} - own == set()


def test_an_import_says_what_did_not_come_in(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.psd").write_bytes(b"8BPS")
    code = run(["import", str(project), str(SAMPLE), str(SAMPLE.parent), str(tmp_path / "a.psd")])
    lines = capsys.readouterr().out.splitlines()
    assert code == Exit.FINDINGS
    assert lines[0].startswith("a.psd: not imported. No format is known for files that end in “.psd”.")
    assert lines[-1] == "1 imported, 1 not imported."


def test_of_many_rows_of_a_kind_only_some_are_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "press").mkdir()
    for number in range(30):
        (tmp_path / "press" / f"{number}.txt").write_text("The same\n\nText.")
    run(["import", str(project), str(tmp_path / "press")])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 22
    assert lines[-2].startswith("… and 9 more: the same text as another one.")
    assert lines[-1] == "1 imported, 29 the same text as another one."


def test_an_import_as_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(project), str(SAMPLE), "--json"]) == Exit.DONE
    assert said(capsys)["counts"] == {"imported": 1}
    assert run(["import", str(project), str(SAMPLE), "--json"]) == Exit.DONE
    (row,) = said(capsys)["rows"]
    assert (row["outcome"], row["first"], row["messages"]) == ("in_project", SAMPLE.name, [])


def test_an_export_goes_by_the_suffix_or_the_format(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["import", str(project), str(SAMPLE)])
    capsys.readouterr()
    for arguments, format_id in (
        (["out.csv"], "claims-table"),
        (["out.conll"], "conll"),
        (["out.txt", "--format", "native"], "native"),
    ):
        name, *rest = arguments
        assert run(["export", str(project), str(tmp_path / name), *rest, "--json"]) == Exit.DONE
        assert said(capsys)["format"] == format_id


def test_the_codebooks_answers_survive_the_way_out_and_in(project: Path, tmp_path: Path) -> None:
    run(["import", str(project), str(SAMPLE)])
    run(["export", str(project), str(tmp_path / "a.jsonl")])
    run(["new", str(tmp_path / "q"), "--name", "p"])
    run(["import", str(tmp_path / "q.annotator"), str(tmp_path / "a.jsonl")])
    run(["export", str(tmp_path / "q.annotator"), str(tmp_path / "b.jsonl")])
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["info", "none.annotator"], Exit.UNAVAILABLE),
        (["check", str(SAMPLE)], Exit.UNAVAILABLE),
        (["new", "p.annotator"], Exit.UNAVAILABLE),
        (["export", "p.annotator", "out.csv"], Exit.FAILED),
        (["export", "p.annotator", "out.xyz"], Exit.USAGE),
        (["import", "p.annotator", str(SAMPLE), "-o", "colour=red"], Exit.USAGE),
    ],
)
def test_what_fails_has_words_and_a_code(
    project: Path, arguments: list[str], code: Exit, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    assert run([*arguments, "--json"]) == code
    out, err = capsys.readouterr()
    error = json.loads(out)["error"]
    assert err == f"annotator: {error['message']}\n"
    assert error["message"]


@pytest.mark.parametrize("arguments", [["frobnicate"], ["import"], ["import", "p", "x", "-o", "novalue"]])
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        run(arguments)
    assert done.value.code == Exit.USAGE
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there a reader that goes away is another error")
def test_a_reader_that_goes_away_is_no_accident(project: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [sys.executable, "-m", "annotator", "info", str(project)],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        check=False,
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (Exit.BROKEN_PIPE, b"")


def test_output_is_utf8_whatever_the_terminal_speaks(project: Path) -> None:
    done = child("import", project, "ä.none", env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.stdout.startswith("ä.none: not imported.")


def test_an_interrupted_import_leaves_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.project.staging import Staging

    def interrupt(_self: Staging) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Staging, "publish", interrupt)
        assert run(["import", str(project), str(SAMPLE)]) == Exit.INTERRUPTED
    assert "nothing is half done" in capsys.readouterr().err
    run(["info", str(project), "--json"])
    assert said(capsys)["articles"] == {}


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--sample"], True),
        (["--sample", "--off-screen", "x"], True),
        (["--off-screen=x", "--sample"], True),
        (["some/where.annotator"], True),
        (["--help"], False),
        (["--version"], False),
        (["export", "where.annotator", "out"], False),
        (["exprot"], False),
    ],
)
def test_what_opens_the_window(arguments: list[str], window: bool) -> None:
    assert opens_window(arguments) is window


def test_a_mapping_is_proposed_changed_and_given(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "doc.txt").write_text("The plan is dead, she said.", encoding="utf-8")
    (tmp_path / "c" / "doc.ann").write_text(
        "T1\tContent 0 16\tThe plan is dead\nT2\tPlace 0 3\tThe\n", encoding="utf-8"
    )
    file, corpus = tmp_path / "own.json", str(tmp_path / "c")
    assert run(["import", str(project), corpus, "--propose", str(file)]) == Exit.DONE
    proposed = json.loads(file.read_text(encoding="utf-8"))
    assert proposed["mapping"]["labels"] == [
        {"label": "Content", "to": "claim", "role": "claim"},
        {"label": "Place", "to": "Place"},
    ]
    file.write_text(json.dumps({**proposed, "mapping": {"labels": [{"label": "Place"}]}}), encoding="utf-8")
    capsys.readouterr()
    assert run(["import", str(project), corpus, "--mapping", str(file), "--json"]) == Exit.DONE
    assert said(capsys)["rows"][0]["codes"] == ["lost_label"]


def test_a_mapping_that_is_none_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text("{}", encoding="utf-8")
    for file in ("own.json", "none.json"):
        assert run(["import", str(project), str(SAMPLE), "--mapping", str(tmp_path / file)]) == Exit.USAGE

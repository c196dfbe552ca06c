"""The lines that the guide gives for loading an export load one, with the libraries that they are for."""

import re
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.job import finish
from annotator.preferences.shipped import shipped
from annotator.project.exporting import ExportChoice, export
from tests.several import as_gold, project_of

PEOPLE = ("Ana", "Bo")
GUIDE = shipped("docs/guide")
PAGE = GUIDE / "export.md"
LINES = dict(re.findall(r"^\| ([^|]+) \| `([^`]+)`.*\|$", PAGE.read_text("utf-8"), re.MULTILINE))


def loaded(line: str, *modules: str) -> Any:
    names = {name.rpartition(".")[2]: import_module(name) for name in modules}
    names |= {"DocBin": names["tokens"].DocBin} if "tokens" in names else {}
    return eval(line, names)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return tmp_path / "folder"


def send(place: Path, target: Path, format_id: str, *people: str) -> None:
    project = project_of(place, dict.fromkeys(people or PEOPLE[:1], as_gold))
    finish(export(project.path, target, ExportChoice(format_id=format_id)))


def test_hugging_face(tmp_path: Path, folder: Path) -> None:
    send(tmp_path, folder, "hugging-face")
    assert len(loaded(LINES["Hugging Face datasets"], "datasets")) == 1


def test_hugging_face_reads_a_later_export_to_the_same_place(tmp_path: Path, folder: Path) -> None:
    for number in (1, 2):
        shutil.rmtree(folder, ignore_errors=True)
        (tmp_path / str(number)).mkdir()
        send(tmp_path / str(number), folder, "hugging-face", *PEOPLE[:number])
        assert len(loaded(LINES["Hugging Face datasets"], "datasets")) == number


def test_spacy(tmp_path: Path, folder: Path) -> None:
    send(tmp_path, folder, "spacy")
    (doc,) = loaded(LINES["spaCy"], "spacy", "spacy.tokens")
    assert len(doc.spans["claim"]) == 14


def test_pandas_and_duckdb(tmp_path: Path, folder: Path) -> None:
    send(tmp_path, folder, "parquet")
    assert len(loaded(LINES["Parquet tables, in pandas"], "pandas")) == 14
    assert len(import_module("duckdb").sql(LINES["Parquet tables, in DuckDB"]).fetchall()) == 14


def test_the_claims_table(tmp_path: Path, folder: Path) -> None:
    send(tmp_path, tmp_path / "claims.csv", "claims-table")
    assert len(loaded(LINES["Claims table, in pandas"], "pandas")) == 14


def test_the_german_page_has_the_same_lines() -> None:
    assert sorted(
        re.findall(r"^\| [^|]+ \| `([^`]+)`", (GUIDE / "de" / PAGE.name).read_text("utf-8"), re.MULTILINE)
    ) == sorted(LINES.values())

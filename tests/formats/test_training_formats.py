"""Formats to train from and to go on with in other tools; their own libraries read them in ``tests/outside``."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.span import Span
from annotator.project import annotating
from annotator.project.project import Project
from tests.formats.training import MARKS, send, the_reference


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = the_reference(tmp_path)
    yield project
    project.close()


def test_predictions_are_what_annotators_there_begin_with(project: Project, tmp_path: Path) -> None:
    send(project, tmp_path / "out", "label-studio", marks="predictions")
    (task,) = json.loads((tmp_path / "out" / "tasks.json").read_bytes())
    assert task["annotations"] == []
    assert len(task["predictions"]) == 1


def test_a_span_that_is_on_no_border_is_widened_and_listed(project: Project, tmp_path: Path) -> None:
    (article,) = project.store.documents()
    annotating.add_claim(project, article, [Span(1, 3)])
    for format_id in ("conll", "conll-2003", "conllu", "prodigy", "hugging-face"):
        found = send(project, tmp_path / format_id, format_id).misaligned
        assert [(one.start, one.end, one.done) for one in found] == [(1, 3, "widened_to_tokens")], format_id


def test_parts_are_named_as_the_library_names_them(project: Project, tmp_path: Path) -> None:
    send(project, tmp_path / "out", "hugging-face", split="shares", shares="0,1,0")
    assert (tmp_path / "out" / "data" / "validation.parquet").exists()
    head: str = (tmp_path / "out" / "README.md").read_text("utf-8").split("---")[1]
    assert "      - split: validation\n        path: data/validation.*\n" in head


def test_without_spacy_it_says_what_to_install(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.domain.errors import ExportFailed
    from annotator.project.words import sentence

    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    with pytest.raises(ExportFailed) as failed:
        send(project, tmp_path / "out", "spacy")
    assert "pip install media-annotator[spacy]" in sentence(failed.value)
    assert not (tmp_path / "out").exists()


RECORDS: dict[str, Any] = {"doccano": ("entities", "relations"), "prodigy": ("spans", "relations")}


@pytest.mark.parametrize("format_id", RECORDS)
def test_a_record_has_its_marks_and_what_ties_them(project: Project, tmp_path: Path, format_id: str) -> None:
    send(project, tmp_path / "out", format_id)
    record = json.loads((tmp_path / "out").read_bytes())
    marks, ties = (record[name] for name in RECORDS[format_id])
    assert Counter(mark["label"] for mark in marks) == MARKS
    assert Counter(tie.get("type", tie.get("label")) for tie in ties) == {"mention": 14, "cue": 14}


def test_rows_for_datasets_can_be_lines_of_text_with_words_for_labels(project: Project, tmp_path: Path) -> None:
    send(project, tmp_path / "out", "hugging-face", files="json-lines", split="shares", shares="0,1,0")
    (row,) = map(json.loads, (tmp_path / "out/data/validation.jsonl").read_text(encoding="utf-8").splitlines())
    assert Counter(one["label"] for one in row["annotations"]) == MARKS
    assert row["claim_tags"].count("B-claim") == MARKS["claim"]
    assert set(row["cue_tags"]) == {"O", "B-cue", "I-cue"}
    assert "path: data/validation.*" in (tmp_path / "out/README.md").read_text(encoding="utf-8")

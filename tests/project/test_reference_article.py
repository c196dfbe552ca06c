"""The reference article, annotated by the verbs as the gold says: what leaves the project is what the gold holds."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import finish
from annotator.domain.span import Span
from annotator.project import annotating, naming
from annotator.project.exporting import ExportChoice, export, receipt_path
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.builders import a_project

ROOT = Path(__file__).parents[2]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/samples/nato-article.gold.json").read_text("utf-8"))
NAMES = {speaker["id"]: speaker["name"] for speaker in GOLD["speakers"]}


def span(place: dict[str, Any]) -> Span:
    return Span(place["start"], place["end"])


def annotate(project: Project, gold: dict[str, Any]) -> None:
    def now() -> AnnotatedArticle:
        return next(project.store.documents())

    claim = annotating.add_claim(project, now(), [span(fragment) for fragment in gold["fragments"]])
    annotating.mark_part(project, now(), claim.id, "mention", span(gold["mention"]))
    annotating.mark_part(project, now(), claim.id, "cue", span(gold["cue"]))
    speaker, new = naming.speaker_named(project, NAMES[gold["speaker"]])
    annotating.set_speaker(project, now(), claim.id, speaker.id, *new)
    for attribute in ("quotation", "type"):
        annotating.set_attribute(project, now(), claim.id, attribute, gold[attribute])
    for name, value in gold["stances"].items():
        target, new = naming.target_named(project, name)
        annotating.set_stance(project, now(), claim.id, target.id, value, *new)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = a_project(tmp_path)
    finish(import_files(project, [ROOT / "resources/sample/nato-article.txt"], ImportChoice()))
    for gold in GOLD["claims"]:
        annotate(project, gold)
    yield project
    project.close()


def test_the_native_export_holds_all_claims_at_their_places(project: Project, tmp_path: Path) -> None:
    finish(export(project.path, tmp_path / "out.jsonl", ExportChoice()))
    head, article = map(json.loads, (tmp_path / "out.jsonl").read_bytes().splitlines())
    speakers = {s["id"]: s["name"] for s in head["project"]["speakers"]}
    targets = {t["id"]: t["name"] for t in head["project"]["targets"]}
    marks = {a["id"]: a for a in article["annotations"]}
    claims = sorted((a for a in marks.values() if a["label"] == "claim"), key=lambda a: a["fragments"][0]["start"])
    ties = {t["claim_id"]: t for t in article["attributions"]}
    assert len(claims) == len(GOLD["claims"]) == 14
    for claim, gold in zip(claims, GOLD["claims"], strict=True):
        tie = ties[claim["id"]]
        assert places(claim) == [(f["start"], f["end"], f["text"]) for f in gold["fragments"]]
        for part in ("mention", "cue"):
            assert places(marks[tie[f"{part}_id"]]) == [(gold[part]["start"], gold[part]["end"], gold[part]["text"])]
        assert speakers[tie["speaker_id"]] == NAMES[gold["speaker"]]
        assert claim["attributes"] == {"quotation": gold["quotation"], "type": gold["type"]}
        stances = {targets[s["target_id"]]: s["value"] for s in article["stances"] if s["claim_id"] == claim["id"]}
        assert stances == gold["stances"]


def places(annotation: dict[str, Any]) -> list[tuple[int, int, str]]:
    return [(f["start"], f["end"], f["quote"]) for f in annotation["fragments"]]


def test_the_claims_table_has_a_row_for_each(project: Project, tmp_path: Path) -> None:
    finish(export(project.path, tmp_path / "out.csv", ExportChoice(format_id="claims-table")))
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["quote"], row["speaker"], {row["target"]: row["stance"]}) for row in rows] == [
        (gold["fragments"][0]["text"], NAMES[gold["speaker"]], gold["stances"]) for gold in GOLD["claims"]
    ]
    assert {row["headline"] for row in rows} == {GOLD["article"]["headline"]}


def test_conll_carries_every_span_on_token_borders(project: Project, tmp_path: Path) -> None:
    finish(export(project.path, tmp_path / "out.conll", ExportChoice(format_id="conll")))
    written = (tmp_path / "out.conll").read_text("utf-8")
    assert written.count("\tB-claim\t") == 14
    receipt = json.loads(receipt_path(tmp_path / "out.conll").read_bytes())
    assert {left["code"]: left["count"] for left in receipt["left_out"]} == {
        "attribution": 14,
        "attributes": 14,
        "stance": 14,
    }

"""The libraries of the tools themselves read what is written for them: ``pytest -n0 tests/outside``."""

import json
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from annotator.project.project import Project
from tests.formats.training import MARKS, quotes, send, the_reference
from tests.project.test_reference_article import GOLD


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    monkeypatch.setenv("HF_DATASETS_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = the_reference(tmp_path)
    yield project
    project.close()


def test_seqeval_finds_every_mark_in_columns(project: Project, tmp_path: Path) -> None:
    scheme = import_module("seqeval.scheme")
    for tags, kind in (("IOB2", scheme.IOB2), ("BIOES", scheme.IOBES), ("IOB1", scheme.IOB1)):
        send(project, tmp_path / "out", "conll-2003", tags=tags)
        blocks = [block for block in (tmp_path / "out").read_text("utf-8").split("\n\n") if block]
        assert blocks[0] == "-DOCSTART- -X- -X- O"
        sentences = [[line.split(" ")[-1] for line in block.splitlines()] for block in blocks[1:]]
        found = scheme.Entities(sentences, scheme=kind).entities
        assert Counter(entity.tag for sentence in found for entity in sentence) == MARKS


def test_label_studio_takes_the_config_and_the_annotations(project: Project, tmp_path: Path) -> None:
    interface = import_module("label_studio_sdk.label_interface")
    send(project, tmp_path / "out", "label-studio")
    config = (tmp_path / "out" / "labeling-config.xml").read_text("utf-8")
    labelling = interface.LabelInterface(config)
    labelling.validate()
    (task,) = json.loads((tmp_path / "out" / "tasks.json").read_bytes())
    (annotation,) = task["annotations"]
    assert labelling.validate_annotation(annotation)
    regions = [result for result in annotation["result"] if result["type"] == "labels"]
    assert Counter(result["value"]["labels"][0] for result in regions) == MARKS
    for region in regions:
        value = region["value"]
        assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    assert sum(result["type"] == "relation" for result in annotation["result"]) == 28


def test_label_studios_converter_makes_conll_and_json_min_of_it(project: Project, tmp_path: Path) -> None:
    converter = import_module("label_studio_sdk.converter")
    send(project, tmp_path / "out", "label-studio")
    made = converter.Converter((tmp_path / "out" / "labeling-config.xml").read_text("utf-8"), str(tmp_path))
    for name in ("CONLL2003", "JSON_MIN"):
        made.convert(str(tmp_path / "out" / "tasks.json"), str(tmp_path / name), name, is_dir=False)
    lines = (tmp_path / "CONLL2003" / "result.conll").read_text("utf-8").splitlines()
    assert Counter(line.split("B-")[1] for line in lines if " B-" in line) == MARKS
    (task,) = json.loads((tmp_path / "JSON_MIN" / "result.json").read_bytes())
    assert Counter(value["labels"][0] for value in task["label"]) == MARKS


def test_load_dataset_reads_lines_of_text_as_well(project: Project, tmp_path: Path) -> None:
    datasets = import_module("datasets")
    send(project, tmp_path / "out", "hugging-face", files="json-lines", papers="true")
    (row,) = datasets.load_dataset(str(tmp_path / "out"))["train"]
    assert Counter(one["label"] for one in row["annotations"]) == MARKS
    assert row["claim_tags"].count("B-claim") == MARKS["claim"]


def test_load_dataset_reads_the_folder_with_its_types(project: Project, tmp_path: Path) -> None:
    datasets = import_module("datasets")
    datasets.disable_progress_bars()
    send(project, tmp_path / "out", "hugging-face", licence="cc-by-4.0")
    found = datasets.load_dataset(str(tmp_path / "out"))["train"]
    assert found.features["claim_tags"].feature.names == ["O", "B-claim", "I-claim"]
    label = found.features["annotations"].feature["label"]
    (row,) = found
    assert Counter(label.int2str(mark["label"]) for mark in row["annotations"]) == MARKS
    for mark in row["annotations"]:
        assert [row["text"][p["start"] : p["end"]] for p in mark["fragments"]] == [
            p["quote"] for p in mark["fragments"]
        ]
    assert len(row["attributions"]) == 14
    assert {name: row[f"{name}_tags"].count(1) for name in MARKS} == MARKS


def test_duckdb_and_pyarrow_read_the_tables(project: Project, tmp_path: Path) -> None:
    duckdb, dataset = import_module("duckdb"), import_module("pyarrow.dataset")
    send(project, tmp_path / "out", "parquet")
    files = f"read_parquet('{tmp_path}/out/annotations/**/*.parquet', hive_partitioning = true)"
    assert dict(duckdb.sql(f"SELECT label, count(*) FROM {files} GROUP BY label").fetchall()) == MARKS
    kinds = dict(
        duckdb.sql(f"SELECT attributes.quotation, count(*) FROM {files} WHERE label = 'claim' GROUP BY 1").fetchall()
    )
    assert kinds == Counter(claim["quotation"] for claim in GOLD["claims"])
    table = dataset.dataset(tmp_path / "out" / "stances", partitioning="hive").to_table().to_pylist()
    wanted = Counter((name, value) for claim in GOLD["claims"] for name, value in claim["stances"].items())
    assert Counter((row["target"], row["value"]) for row in table) == wanted


def test_spacy_reads_the_corpus(project: Project, tmp_path: Path) -> None:
    spacy = import_module("spacy")
    receipt = send(project, tmp_path / "out", "spacy")
    corpus = spacy.tokens.DocBin().from_disk(tmp_path / "out" / "docs" / "00001.spacy")
    (doc,) = corpus.get_docs(spacy.blank("en").vocab)
    assert receipt.misaligned == ()
    assert {name: [span.text for span in doc.spans[name]] for name in MARKS} == quotes(project)
    assert len(doc.ents) == 41

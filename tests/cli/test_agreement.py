"""annotator agreement and annotator settle, as a lead or a script calls them."""

import csv
import io
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from annotator.agreement.measure import Undefined
from annotator.agreement.points import Kind
from annotator.cli.command import Exit
from annotator.cli.main import run
from annotator.project import agreement_words
from annotator.project.layers import LayerKind
from tests.agreement.test_disagreements import moved, other_stance
from tests.several import as_gold, project_of


@pytest.fixture
def project(tmp_path: Path) -> str:
    found = project_of(tmp_path, {"Ada": as_gold, "Bo": moved, "Cy": other_stance}, articles=2)
    found.close()
    return str(found.path)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == Exit.DONE
    return capsys.readouterr().out


def in_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(told(capsys, *arguments, "--json"))


def test_every_layer_is_told_with_its_measure(project: str, capsys: pytest.CaptureFixture[str]):
    lines = told(capsys, "agreement", project).splitlines()
    assert lines[0] == "2 articles, 3 annotators: Ada, Bo, Cy"
    assert any(line.startswith("Speaker of a claim") and "1.00" in line for line in lines)
    assert any("all said the same throughout" in line for line in lines)


def test_an_interval_comes_with_the_bootstrap(project: str, capsys: pytest.CaptureFixture[str]):
    found = in_json(capsys, "agreement", project, "--layer", "stance", "--bootstrap", "50")
    (stance,) = found["agreement"]
    assert stance["low"] <= stance["value"] <= stance["high"]
    assert found["sets"] == {"Ada": "Ada", "Bo": "Bo", "Cy": "Cy"}


def test_a_table_pair_by_pair(project: str, capsys: pytest.CaptureFixture[str]):
    out = told(capsys, "agreement", project, "--by", "pair", "--measure", "cohen", "--layer", "stance", "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["part"] for row in rows] == ["Ada – Bo", "Ada – Cy", "Bo – Cy"]
    assert [row["value"] == "1.0" for row in rows] == [True, False, False]


@pytest.mark.parametrize(("by", "parts"), [("article", 2), ("month", 1), ("published", 1), ("label", 1), ("pair", 3)])
def test_in_parts(project: str, capsys: pytest.CaptureFixture[str], by: str, parts: int):
    found = in_json(capsys, "agreement", project, "--by", by, "--layer", "marks:claim")
    assert len(found["agreement"]) == parts


def test_a_choice_of_annotators_labels_and_articles(project: str, capsys: pytest.CaptureFixture[str]):
    found = in_json(capsys, "agreement", project, "--annotators", "Ada,Bo", "--labels", "claim", "--articles", "nato1")
    assert (found["articles"], list(found["sets"])) == (1, ["Ada", "Bo"])
    assert "marks:cue" not in {row["layer"] for row in found["agreement"]}


def test_measures_are_told_where_they_fit(project: str, capsys: pytest.CaptureFixture[str]):
    found = in_json(capsys, "agreement", project, "--measure", "alpha_tokens", "--measure", "percent")
    fitting = {(row["layer"].partition(":")[0], row["measure"]) for row in found["agreement"]}
    assert fitting >= {("marks", "alpha_tokens"), ("speaker", "percent"), ("stance", "percent")}
    assert ("marks", "percent") not in fitting


def test_one_annotator_is_nothing_to_compare(project: str, capsys: pytest.CaptureFixture[str]):
    assert "nothing to compare" in told(capsys, "agreement", project, "--annotators", "Ada")


@pytest.mark.parametrize(
    "wrong",
    [("--measure", "guess"), ("--layer", "guess"), ("--annotators", "Zoe"), ("--bootstrap", "-1")],
)
def test_wrong_choices_are_refused(project: str, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str]):
    assert run(["agreement", project, *wrong]) == Exit.USAGE
    assert wrong[1] in capsys.readouterr().err


def test_a_rule_is_looked_at_and_then_done(project: str, capsys: pytest.CaptureFixture[str]):
    before = in_json(capsys, "settle", project, "--rule", "majority", "--preview")
    assert (before["preview"], before["settled"]) == (True, {"stance": 2, "boundary": 2})
    done = in_json(capsys, "settle", project, "--rule", "majority")
    assert done == {**before, "preview": False}
    again = told(capsys, "settle", project, "--rule", "majority")
    assert again.startswith("Settled 0 points in 0 articles")


def test_one_annotators_version_stands(project: str, capsys: pytest.CaptureFixture[str]):
    done = in_json(capsys, "settle", project, "--rule", "annotator", "--annotator", "bo", "--articles", "nato")
    assert (done["articles"], done["settled"], done["left"]) == (1, {"stance": 1, "boundary": 1}, {})
    assert run(["settle", project, "--rule", "annotator", "--annotator", "Zoe"]) == Exit.USAGE


def test_everything_that_is_told_has_its_words():
    assert agreement_words.UNDEFINED.keys() == set(get_args(Undefined)) - {""}
    assert agreement_words.LAYERS.keys() == set(get_args(LayerKind))
    assert agreement_words.KINDS.keys() == set(get_args(Kind))

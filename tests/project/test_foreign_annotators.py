"""Whose marks those of another tool are: the annotator that somebody says, else the one of that name, which is told."""

import json
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotation, AnnotationSet, Annotator
from annotator.domain.change import ChangeSet, added
from annotator.domain.job import finish
from annotator.project.importing import ImportChoice, import_files, survey_files
from annotator.project.mapping import Mapping, PersonRow, decoded, encoded
from annotator.project.project import Project
from tests.builders import a_claim, a_project, an_article, put_in

TEXT = "She added that prices rose."


@pytest.fixture
def tasks(tmp_path: Path) -> Path:
    """A task of Label Studio that two people completed."""

    def completed(who: str, start: int, end: int) -> dict:
        value = {"start": start, "end": end, "text": TEXT[start:end], "labels": ["claim"]}
        result = [{"id": "r", "from_name": "label", "to_name": "text", "type": "labels", "value": value}]
        return {"completed_by": {"email": who}, "result": result}

    annotations = [completed("ana@example.org", 15, 26), completed("ben@example.org", 4, 9)]
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([{"data": {"text": TEXT}, "annotations": annotations}]), encoding="utf-8")
    return path


def sets(project: Project) -> dict[str, list[str]]:
    """The words that each annotator marked, by name."""
    people = {a.id: a.name for a in project.store.values(Annotator)}
    owners = {s.id: people[s.annotator_id] for s in project.store.values(AnnotationSet)}
    found: dict[str, list[str]] = {}
    for mark in project.store.values(Annotation):
        found.setdefault(owners[mark.set_id], []).append(mark.quote)
    return found


def with_ana(folder: Path, name: str) -> Project:
    project = a_project(folder)
    ana = Annotator(id="ana", name=name)
    project.do(ChangeSet("add", added(ana, AnnotationSet(id="set of ana", annotator_id="ana", name=name))))
    return project


def test_each_completion_lands_in_the_set_of_who_made_it(tmp_path: Path, tasks: Path) -> None:
    project = a_project(tmp_path)
    finish(import_files(project, [tasks], ImportChoice()))
    assert sorted(quotes[0] for quotes in sets(project).values()) == [TEXT[4:9], TEXT[15:26]]
    before = len(project.store.values(Annotator))
    finish(import_files(project, [tasks], ImportChoice()))
    assert len(project.store.values(Annotator)) == before


def test_somebody_can_say_who_it_is(tmp_path: Path, tasks: Path) -> None:
    project = with_ana(tmp_path, "Ana")
    names = sorted(finish(survey_files([tasks], ImportChoice())).people)
    mapping = Mapping(people=(PersonRow(names[0], "ana"),))
    report = finish(import_files(project, [tasks], ImportChoice(mapping=mapping)))
    assert "Ana" in sets(project)
    assert not report.of("same_name")
    assert decoded(encoded(mapping)) == mapping


def test_the_same_name_is_told(tmp_path: Path, tasks: Path) -> None:
    name = sorted(finish(survey_files([tasks], ImportChoice())).people)[0]
    project = with_ana(tmp_path, name)
    article = an_article("It was late.")
    put_in(project, article)
    project.do(ChangeSet("mark", added(a_claim("late", article.text, article_id=article.id, set_id="set of ana"))))
    report = finish(import_files(project, [tasks], ImportChoice()))
    (row,) = report.of("same_name")
    assert row.notes[0].facts == {"kind": "annotator", "name": name}
    assert not finish(import_files(project, [tasks], ImportChoice())).of("same_name")


def test_each_annotator_of_a_brat_folder_has_a_set(tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "doc.txt").write_text(TEXT, encoding="utf-8")
    for who, start, end in (("Ana", 15, 26), ("Ben", 4, 9)):
        (folder / f"doc.{who}.ann").write_text(f"T1\tclaim {start} {end}\t{TEXT[start:end]}\n", encoding="utf-8")
    project = with_ana(tmp_path, "Anna")
    mapping = Mapping(people=(PersonRow("Ana", "ana"), PersonRow("Ben", "Benjamin")))
    finish(import_files(project, [folder], ImportChoice(mapping=mapping)))
    assert sets(project) == {"Anna": [TEXT[15:26]], "Benjamin": [TEXT[4:9]]}

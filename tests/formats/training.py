"""The reference article as a project, and what is sent from it, for the tests of formats to train from."""

from pathlib import Path

from annotator.domain.job import finish
from annotator.formats.receipt import Receipt
from annotator.project.exporting import ExportChoice, export
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from tests.builders import a_project
from tests.project.test_reference_article import GOLD, ROOT, annotate

MARKS = {"claim": 14, "mention": 13, "cue": 14}


def the_reference(folder: Path) -> Project:
    """The reference article, annotated as the gold says."""
    project = a_project(folder)
    finish(import_files(project, [ROOT / "resources/sample/nato-article.txt"], ImportChoice()))
    for gold in GOLD["claims"]:
        annotate(project, gold)
    return project


def send(project: Project, target: Path, format_id: str, **settings: str) -> Receipt:
    return finish(export(project.path, target, ExportChoice(format_id=format_id, settings=settings)))


def quotes(project: Project) -> dict[str, list[str]]:
    """The words of each label's marks in text order."""
    (article,) = project.store.documents()
    return {label: [mark.quote for mark in article.with_label(label)] for label in MARKS}

"""Web Annotation through the whole program: out of one project and into another, and annotations of others."""

import json
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.codebook import Target
from annotator.domain.document import AnnotatedArticle
from annotator.domain.job import finish
from annotator.domain.speaker import Speaker
from annotator.project.importing import ImportChoice, import_files
from annotator.project.project import Project
from annotator.project.reporting import ImportReport
from tests.builders import a_project
from tests.formats.training import send, the_reference

TEXT = "The plan\n\nHe said that the plan is dead. She said that it is not.\n"


def folder(at: Path, name: str) -> Path:
    made = at / name
    made.mkdir()
    return made


def bring(project: Project, *paths: Path) -> ImportReport:
    return finish(import_files(project, paths, ImportChoice()))


def told(project: Project) -> list[Any]:
    """Everything that is said in a project, by words and names instead of ids."""
    speakers = {one.id: (one.name, one.external_id) for one in project.store.values(Speaker)}
    targets = {one.id: one.name for one in project.store.values(Target)}
    return [_told(article, speakers, targets) for article in project.store.documents()]


def _told(article: AnnotatedArticle, speakers: dict[str, tuple[str, str]], targets: dict[str, str]) -> Any:
    def mark(one: Annotation | None) -> Any:
        return one and (one.label, one.fragments, one.attributes, one.note, one.unsure)

    def part(id_: str | None) -> Any:
        return mark(article.annotations.get(id_ or ""))

    claims = [
        (
            mark(claim),
            speakers.get(article.attribution(claim.id).speaker_id or ""),
            part(article.attribution(claim.id).mention_id),
            part(article.attribution(claim.id).cue_id),
            sorted((targets[s.target_id], s.value) for s in article.stances_of(claim.id)),
        )
        for claim in article.with_label("claim")
    ]
    about = article.article
    facts = (about.text, about.headline, about.outlet, about.published, about.byline, about.url, about.language)
    return facts, claims, [mark(one) for label in ("mention", "cue") for one in article.with_label(label)]


def test_what_goes_out_comes_back_the_same(tmp_path: Path) -> None:
    project = the_reference(folder(tmp_path, "one"))
    receipt = send(project, tmp_path / "out", "web-annotation")
    other = a_project(folder(tmp_path, "two"))
    report = bring(other, tmp_path / "out")
    assert [row.notes for row in report.rows] == [()]
    assert told(other) == told(project)
    assert len(told(other)[0][1]) == 14
    assert receipt.left_out == ()
    project.close()
    other.close()


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    project = the_reference(folder(tmp_path, "one"))
    sums = [send(project, tmp_path / name, "web-annotation").files for name in ("a", "b")]
    assert sums[0] == sums[1]
    project.close()


def test_marks_whose_words_moved_or_are_gone_are_told_in_the_report(tmp_path: Path) -> None:
    project = a_project(folder(tmp_path, "one"))
    source = folder(tmp_path, "corpus")
    (source / "doc.txt").write_text(TEXT, encoding="utf-8")
    quotes = ["the plan is dead", "said that", "Nothing of the kind was heard"]
    (source / "notes.jsonld").write_text(json.dumps([_annotation(n, q) for n, q in enumerate(quotes)]))
    (row,) = bring(project, source).rows
    assert {note.code: note.facts["examples"] for note in row.notes} == {
        "anchor_moved": "the plan is dead",
        "anchor_doubtful": "said that",
        "anchor_lost": "Nothing of the kind was heard",
    }
    (article,) = project.store.documents()
    assert sorted(one.quote for one in article.annotations.values()) == ["said that", "the plan is dead"]
    project.close()


def test_a_file_of_annotations_by_itself_is_read_with_its_text_or_names_it(tmp_path: Path) -> None:
    project = a_project(folder(tmp_path, "one"))
    source = folder(tmp_path, "corpus")
    (source / "doc.txt").write_text(TEXT, encoding="utf-8")
    for name in ("doc.jsonld", "other.json"):
        (source / name).write_text(json.dumps(_annotation(1, "the plan is dead")), encoding="utf-8")
    (row,) = bring(project, source / "doc.jsonld").rows
    assert row.outcome == "imported"
    (row,) = bring(project, source / "other.json").rows
    assert row.error is not None
    assert (row.error.code, row.error.facts["text"]) == ("no_text_beside", "doc.txt")
    project.close()


def _annotation(number: int, exact: str) -> dict[str, Any]:
    place = {"type": "TextPositionSelector", "start": 0, "end": len(exact)}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:{number}",
        "type": "Annotation",
        "bodyValue": "look",
        "motivation": "commenting",
        "target": {"source": "doc.txt", "selector": [{"type": "TextQuoteSelector", "exact": exact}, place]},
    }

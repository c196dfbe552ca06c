"""What is read to be compared is what the project holds, without what is not compared."""

from pathlib import Path

from msgspec.structs import replace

from annotator.domain.annotation import Annotation
from annotator.domain.document import AnnotatedArticle
from annotator.project import adjudicating, annotating
from annotator.storage import comparable
from tests.several import as_gold, project_of


def without(document: AnnotatedArticle) -> AnnotatedArticle:
    kept = {
        mark.id: Annotation(**{f: getattr(mark, f) for f in ("id", "article_id", "set_id", "label", "fragments")})
        for mark in document.annotations.values()
    }
    marks = {id_: replace(mark, attributes=document.annotations[id_].attributes) for id_, mark in kept.items()}
    return replace(document, annotations=marks, decisions={}, question="")


def test_all_that_is_compared_is_read(tmp_path: Path):
    project = project_of(tmp_path, {"a": as_gold, "b": as_gold}, articles=3)
    document = project.store.document("nato", "a")
    annotating.set_note(project, document, "nato a 0", "Look at this.")
    adjudicating.settle_agreed(project, "nato1")
    assert list(comparable.documents(project.store)) == [without(d) for d in project.store.documents()]
    assert [d.article.id for d in comparable.documents(project.store, {"nato2"})] == ["nato2"]
    project.close()

"""Files that are spoilt: a code, never a traceback, also where it is found late."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError, ProjectUnavailable
from annotator.project import annotating, naming, searching
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter
from annotator.storage.integrity import faults
from annotator.storage.store import Store
from tests.builders import a_project, an_article, read, words

TEXT = "Prices rose, she said. " * 300


def a_marked_project(folder: Path) -> Path:
    articles = [an_article(f"Number {n}. {TEXT}") for n in range(8)]
    project = a_project(folder, *articles)
    for article in articles:
        claim = annotating.add_claim(project, read(project, article), [words(TEXT, "Prices rose")])
        speaker, new = naming.speaker_named(project, f"Speaker of {article.title[:9]}")
        annotating.set_speaker(project, read(project, article), claim.id, speaker.id, *new)
        target, new = naming.target_named(project, "Prices")
        annotating.set_stance(project, read(project, article), claim.id, target.id, "against", *new)
    project.close()
    return project.path


def use(path: Path) -> None:
    """Does everything that a session does."""
    reader = Store.open_read_only(path)
    try:
        list(reader.documents())
        faults(reader)
    finally:
        reader.close()
    project = Project.open(path)
    try:
        for summary in searching.page(project, ArticleFilter(words="prices")):
            searching.hits(project, summary.id, "prices")
            document = project.store.document(summary.id)
            annotating.add_claim(project, document, [words(document.article.text, "she said")])
        naming.speaker_named(project, "Somebody")
        naming.target_named(project, "Something")
        searching.counts(project, ArticleFilter(since="2000"))
        for verb in (*[project.undo] * 40, *[project.redo] * 40):
            verb()
    finally:
        project.close()


def code_of(action: Callable[[], None]) -> str:
    try:
        action()
    except AnnotatorError as error:
        return error.code
    return ""


def overwritten(whole: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(whole)
    start = chance.randrange(100, len(whole) - 4096)
    for at in range(start, start + chance.choice([1, 4, 100, 4096])):
        spoilt[at] = chance.randrange(256)
    return bytes(spoilt)


@pytest.mark.parametrize("seed", range(12))
def test_overwritten_pages_are_called_damaged(marked: bytes, tmp_path: Path, seed: int):
    path = tmp_path / "p.annotator"
    path.write_bytes(overwritten(marked, random.Random(seed)))
    # Where a rule finds it first, its words are as good: what is stored does not make sense.
    assert code_of(lambda: use(path)) in {"", "damaged", "too_new", "stale_change", "quote_differs"}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return a_marked_project(tmp_path_factory.mktemp("marked")).read_bytes()


def test_a_file_that_was_spoilt_while_its_log_stood_beside_it_is_found_at_the_opening(tmp_path: Path, marked: bytes):
    path = tmp_path / "p.annotator"
    path.write_bytes(marked[:-4096] + b"x" * 4096)
    path.with_name(path.name + "-wal").write_bytes(b"")
    with pytest.raises(ProjectUnavailable) as refusal:
        Project.open(path)
    assert refusal.value.code == "damaged"

"""A disk that fills up and files that are spoilt: a code each, never a traceback, and nothing half done."""

import random
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.domain.change import ChangeSet, added
from annotator.domain.errors import AnnotatorError, ProjectUnavailable
from annotator.project import annotating, naming, searching
from annotator.project.project import Project
from annotator.project.searching import ArticleFilter
from annotator.storage.integrity import faults
from annotator.storage.store import Store
from tests.builders import a_project, a_speaker, an_article, put_in, read, words

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


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The system refuses to let a file grow beyond a size, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def fill_up(project: Project) -> None:
    for n in range(100):
        put_in(project, an_article(f"{n} {TEXT}"))


def by_the_system(project: Project) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def by_sqlite(project: Project) -> None:
    pages = project.store.connection.execute("PRAGMA page_count").fetchone()[0]
    project.store.connection.execute(f"PRAGMA max_page_count = {pages + 2}")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limits")
@pytest.mark.parametrize("limit", [by_the_system, by_sqlite], ids=lambda limit: limit.__name__)
def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(
    tmp_path: Path, limit: Callable[[Project], None]
):
    project = a_project(tmp_path)
    with files_of_at_most(resource.RLIM_INFINITY):
        limit(project)
        with pytest.raises(ProjectUnavailable) as refusal:
            fill_up(project)
    assert refusal.value.code == "disk_full"
    held = project.store.article_ids()
    assert faults(project.store) == []
    project.store.connection.execute("PRAGMA max_page_count = 1000000")
    project.do(ChangeSet("verb", added(a_speaker())))
    project.close()
    again = Project.open(project.path)
    assert again.store.article_ids() == held
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limits")
def test_no_room_for_a_new_project_leaves_nothing(tmp_path: Path):
    with files_of_at_most(20_000), pytest.raises(ProjectUnavailable) as refusal:
        Project.create(tmp_path / "p.annotator", name="p")
    assert refusal.value.code == "disk_full"
    assert list(tmp_path.iterdir()) == []


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

"""What it costs to put articles and marks on the disk. ``pytest -n0 tests/benchmarks``."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.article import Article, ArticleState
from annotator.domain.change import ChangeSet, added
from annotator.domain.span import Span
from annotator.project import annotating
from annotator.project.project import Project
from tests.benchmarks.corpora import a_marked_project, articles
from tests.benchmarks.timing import at_the_95th_percentile, ratio
from tests.builders import a_project

IMPORT_BAR = 4.0
GESTURE_BAR = {"800 words": 5.0, "100,000 words, 5,000 annotations": 10.0}
BATCH = 500


def stored_plainly(path: Path, listed: list[Article]) -> None:
    """The same rows in one transaction of plain sqlite3, full-text index included."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(
            "CREATE TABLE article (row INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, text TEXT,"
            " outlet TEXT, published TEXT, source TEXT)"
        )
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='article', content_rowid='row')")
        connection.execute("BEGIN")
        rows = [(a.id, a.title, a.text, a.outlet, a.published, a.source) for a in listed]
        connection.executemany(
            "INSERT INTO article (id, title, text, outlet, published, source) VALUES (?, ?, ?, ?, ?, ?)", rows
        )
        connection.execute("INSERT INTO words (rowid, text) SELECT row, text FROM article")
        connection.execute("COMMIT")


def stored_by_us(folder: Path, name: str, listed: list[Article]) -> None:
    project = a_project(folder, name=name)
    for start in range(0, len(listed), BATCH):
        project.store.stage(listed[start : start + BATCH])
    project.do(ChangeSet("import", added(*(ArticleState(article_id=a.id) for a in listed))))
    project.close()


def test_storing_articles_beside_plain_sqlite(benchmark: BenchmarkFixture, tmp_path: Path):
    listed, numbers = articles(1700), count()
    assert (
        ratio(
            benchmark,
            lambda: stored_by_us(tmp_path, f"ours-{next(numbers)}", listed),
            lambda: stored_plainly(tmp_path / f"plain-{next(numbers)}", listed),
        )
        <= IMPORT_BAR
    )


@pytest.fixture(params=GESTURE_BAR)
def size(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def project(tmp_path: Path, size: str) -> Iterator[Project]:
    short = size == "800 words"
    found = a_marked_project(tmp_path, 1, 800 if short else 100_000, 10 if short else 1667)
    yield found
    found.close()


def test_a_gesture(benchmark: BenchmarkFixture, project: Project, size: str):
    """A claim marked, checked, committed and taken into the value in memory."""
    (article_id,) = project.store.article_ids()
    documents = [project.store.document(article_id, project.set_id)]
    project.on_change(lambda change_set: documents.append(documents[-1].changed(change_set)))
    places = count(100, 7)

    def gesture() -> None:
        start = next(places)
        annotating.add_claim(project, documents[-1], [Span(start, start + 40)])

    assert at_the_95th_percentile(benchmark, gesture) <= GESTURE_BAR[size]


def test_taking_back(benchmark: BenchmarkFixture, project: Project, size: str):
    (article_id,) = project.store.article_ids()
    document = project.store.document(article_id, project.set_id)
    for start in range(100, 900, 7):
        annotating.add_claim(project, document, [Span(start, start + 40)])
    assert at_the_95th_percentile(benchmark, project.undo) <= GESTURE_BAR[size]

"""What it costs to read marks and to find words. ``pytest -n0 tests/benchmarks``."""

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from msgspec import to_builtins
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.project import searching
from annotator.project.project import Project
from annotator.project.searching import ORDERS, ArticleFilter, Order, OrderBy
from tests.benchmarks.corpora import a_marked_project
from tests.benchmarks.timing import at_the_95th_percentile, ratio

DOCUMENT_BAR = 40.0
PAGE_BAR = 20.0
# An export reads everything twice, encodes it and reads it back within 4 times the yardstick.
READING_BAR = 4.0


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project = a_marked_project(tmp_path_factory.mktemp("many"), 1600, 400, 5)
    yield project
    project.close()


def test_a_document_of_5000_annotations(benchmark: BenchmarkFixture, tmp_path: Path):
    project = a_marked_project(tmp_path, 1, 100_000, 1667)
    (article_id,) = project.store.article_ids()
    taken = at_the_95th_percentile(benchmark, lambda: project.store.document(article_id, project.set_id), rounds=20)
    project.close()
    assert taken <= DOCUMENT_BAR


def test_24000_annotations_beside_writing_them_as_json(benchmark: BenchmarkFixture, many: Project, tmp_path: Path):
    # The yardstick writes what the export would, from plain dictionaries that are already in memory.
    records = [to_builtins(document) for document in many.store.documents()]
    lines = tmp_path / "lines"

    def write() -> None:
        lines.write_bytes(b"\n".join(orjson.dumps(record) for record in records))

    assert ratio(benchmark, lambda: sum(1 for _ in many.store.documents()), write) <= READING_BAR


def test_a_page_of_the_list_while_words_are_typed(benchmark: BenchmarkFixture, many: Project):
    chosen = ArticleFilter(words="kamito", outlet="Le Monde")
    taken = at_the_95th_percentile(benchmark, lambda: searching.page(many, chosen, limit=200), rounds=20)
    assert taken <= PAGE_BAR


@pytest.mark.parametrize("by", ORDERS)
def test_a_page_of_the_list_in_another_order(benchmark: BenchmarkFixture, many: Project, by: OrderBy):
    order = Order(by, descending=True)
    after = searching.page(many, ArticleFilter(), order, limit=800)[-1]
    taken = at_the_95th_percentile(
        benchmark, lambda: searching.page(many, ArticleFilter(), order, after=after), rounds=20
    )
    assert taken <= PAGE_BAR


def test_counting_the_states(benchmark: BenchmarkFixture, many: Project):
    taken = at_the_95th_percentile(benchmark, lambda: searching.counts(many, ArticleFilter(words="ka")), rounds=20)
    assert taken <= PAGE_BAR

"""What it costs to compare six annotators' work on 1,000 articles with 25 claims each. ``pytest -n0 tests/benchmarks``.

Times are those of the processor: all of it runs on one thread, and what else the machine does is left out.
"""

from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.pairing import groups
from annotator.domain.annotation import AnnotationSet
from annotator.domain.job import finish
from annotator.project import adjudicating, comparing, differing, ruling
from annotator.project.project import Project
from annotator.project.reviewing import Review
from annotator.project.sampled import Sample
from annotator.project.sampling import sample
from annotator.project.selecting import Selection
from tests.benchmarks.corpora import a_reviewed_project

ARTICLES, ANNOTATORS, CLAIMS = 1000, 6, 25
SECONDS = {"every layer": 5.0, "every summary": 6.0, "preview of a rule": 15.0}
MILLISECONDS = {"pairing": 2.0, "one article": 30.0, "one decision": 60.0}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    found = a_reviewed_project(tmp_path_factory.mktemp("reviewed"), ARTICLES, ANNOTATORS, CLAIMS)
    yield found
    found.close()


def spent(benchmark: BenchmarkFixture, action: Callable[[], Any], rounds: int = 1) -> float:
    """Seconds of the processor: the least of the rounds."""
    times: list[float] = []

    def timed() -> None:
        began = process_time()
        action()
        times.append(process_time() - began)

    benchmark.pedantic(timed, rounds=rounds)
    benchmark.extra_info |= {"processor seconds": min(times)}
    return min(times)


def read(project: Project) -> Sample:
    return finish(sample(project.path, Selection()))


def test_agreement_in_every_layer(benchmark: BenchmarkFixture, project: Project):
    def all_layers() -> None:
        found = read(project)
        for layer in found.layers:
            comparing.figure(found, layer)

    assert spent(benchmark, all_layers, rounds=2) <= SECONDS["every layer"]


def test_what_a_screen_asks_for_once_it_is_read(benchmark: BenchmarkFixture, project: Project):
    found = read(project)

    def asked() -> None:
        comparing.pairs(found, "stance")
        comparing.parts(found, "stance", "article")
        comparing.figure(found, "stance", how=Resampling())
        differing.places(found, "stance")
        differing.confusion(found, "stance", *found.sets[:2])

    assert spent(benchmark, asked, rounds=2) <= 1.0


def test_the_list_of_articles_under_review(benchmark: BenchmarkFixture, project: Project):
    def summed_up() -> None:
        review = Review(project)
        finish(review.summarise())
        assert len(review.summaries()) == ARTICLES
        review.close()

    assert spent(benchmark, summed_up) <= SECONDS["every summary"]


def test_one_articles_disagreements(benchmark: BenchmarkFixture, project: Project):
    review = Review(project)
    ids = iter(project.store.article_ids())
    assert spent(benchmark, lambda: review.comparison(next(ids)), rounds=50) * 1000 <= MILLISECONDS["one article"]
    review.close()


def test_pairing_the_claims_of_an_article(benchmark: BenchmarkFixture, project: Project):
    document = project.store.document(project.store.article_ids()[0])
    claims = [mark for mark in document.annotations.values() if mark.label == "claim"]
    assert spent(benchmark, lambda: groups(claims), rounds=50) * 1000 <= MILLISECONDS["pairing"]


def test_a_decision_and_the_list_after_it(benchmark: BenchmarkFixture, project: Project):
    review = Review(project)
    ids = iter(project.store.article_ids())

    def decided() -> None:
        article_id = next(ids)
        point = next(p for p in review.comparison(article_id).open if not p.waits)
        adjudicating.take(project, point, point.versions[0])
        review.summary(article_id)

    assert spent(benchmark, decided, rounds=20) * 1000 <= MILLISECONDS["one decision"]
    while any(one.gold for one in project.store.values(AnnotationSet)):
        project.undo()
    review.close()


def test_a_rule_looked_at(benchmark: BenchmarkFixture, project: Project):
    review = Review(project)
    rule = ruling.Rule("majority")
    assert spent(benchmark, lambda: finish(ruling.preview(review, rule))) <= SECONDS["preview of a rule"]
    review.close()

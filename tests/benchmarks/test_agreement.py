"""What it costs to measure agreement. ``pytest -n0 tests/benchmarks/test_agreement.py``."""

from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.agreement.alpha import alpha
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.gamma import Chances, disorder
from annotator.agreement.kappa import fleiss
from annotator.agreement.overlap import f1
from annotator.agreement.ratings import Ratings, ratings
from annotator.agreement.tokens import alpha_tokens
from annotator.agreement.unitizing import by_label, unitizing
from tests.benchmarks.timing import sorted_times

# Seconds, three times what a slow machine with others at work took.
TABLE_BAR = 6
VALUES_BAR = 1
SPANS_BAR = 6
GAMMA_BARS = {2: 1, 3: 2, 6: 20}
ANNOTATORS = ("a", "b", "c", "d", "e", "f")


@pytest.fixture(scope="module")
def table() -> Ratings:
    return ratings(given())


def given() -> list[tuple[int, int, str, int]]:
    """150,000 units of 1,000 articles, six raters, five values, a tenth missing."""
    random = Random(1)
    return [
        (unit // 150, unit, rater, (unit % 5 + (random.random() < 0.2)) % 5)
        for unit in range(150_000)
        for rater in ANNOTATORS
        if random.random() < 0.9
    ]


def article(random: Random, annotators: int = 6, marks: int = 25, length: int = 5000) -> Continuum:
    """Of 800 words: who marks a claim as most do, and where its end is seen differently."""
    claims = sorted(random.sample(range(length - 200), marks))
    return Continuum(
        length,
        {
            name: tuple(
                Mark(at, at + random.choice((80, 80, 80, 120, 40)), random.choice("xxxy"))
                for at in claims
                if random.random() < 0.9
            )
            for name in ANNOTATORS[:annotators]
        },
    )


def apart(continuum: Continuum) -> Continuum:
    """Without the marks that overlap an earlier one of the same annotator."""
    kept: dict[str, tuple[Mark, ...]] = {}
    for name, marks in continuum.marks.items():
        found: list[Mark] = []
        for mark in sorted(marks):
            if not found or found[-1].end <= mark.start:
                found.append(mark)
        kept[name] = tuple(found)
    return Continuum(continuum.length, kept)


@pytest.fixture(scope="module")
def thousand() -> list[Continuum]:
    random = Random(2)
    return [article(random) for _ in range(1000)]


def test_a_table_is_made(benchmark: BenchmarkFixture):
    benchmark.pedantic(ratings, setup=lambda: ((given(),), {}), rounds=3)
    assert sorted_times(benchmark)[1] < TABLE_BAR


@pytest.mark.parametrize("metric", ["nominal", "ordinal", "interval"])
def test_alpha_with_a_thousand_draws(benchmark: BenchmarkFixture, table: Ratings, metric):
    benchmark.pedantic(alpha, (table, metric, Resampling()), rounds=5)
    assert sorted_times(benchmark)[2] < VALUES_BAR


def test_fleiss_kappa(benchmark: BenchmarkFixture, table: Ratings):
    benchmark.pedantic(fleiss, (table,), rounds=5)
    assert sorted_times(benchmark)[2] < VALUES_BAR


def test_a_thousand_draws_alone(benchmark: BenchmarkFixture):
    few = [article(Random(n), 2, 2) for n in range(1000)]
    benchmark.pedantic(lambda: f1(few, "a", "b", how=Resampling()), rounds=5)
    assert sorted_times(benchmark)[2] < VALUES_BAR


def test_unitizing(benchmark: BenchmarkFixture, thousand: list[Continuum]):
    many = [apart(continuum) for continuum in thousand]
    benchmark.pedantic(lambda: unitizing(many, Resampling()), rounds=3)
    assert sorted_times(benchmark)[1] < SPANS_BAR


@pytest.mark.parametrize("measure", [by_label, alpha_tokens])
def test_spans(benchmark: BenchmarkFixture, thousand: list[Continuum], measure):
    benchmark.pedantic(lambda: measure(thousand, Resampling()), rounds=3)
    assert sorted_times(benchmark)[1] < SPANS_BAR


def test_f1_of_two(benchmark: BenchmarkFixture, thousand: list[Continuum]):
    benchmark.pedantic(lambda: f1(thousand, "a", "b", "overlap", Resampling()), rounds=3)
    assert sorted_times(benchmark)[1] < SPANS_BAR


@pytest.mark.parametrize("annotators", GAMMA_BARS)
def test_gamma_of_an_article(benchmark: BenchmarkFixture, annotators: int):
    """At the precision of the paper; ``details`` of the run say how many continua were drawn by chance."""
    continuum = article(Random(annotators), annotators)
    found = benchmark.pedantic(disorder, (continuum, Chances()), rounds=3)
    benchmark.extra_info["draws"] = found.draws
    assert sorted_times(benchmark)[1] < GAMMA_BARS[annotators]

"""Other people's measures of agreement say what ours do, on tables and marks made by chance."""

from importlib import import_module
from random import Random
from typing import Any

import pytest

from annotator.agreement.alpha import alpha
from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.gamma import Chances, disorder
from annotator.agreement.kappa import cohen, fleiss, linear, quadratic
from annotator.agreement.ratings import ratings

SEEDS = range(20)


def table(random: Random, raters: int, gaps: float) -> list[list[int | None]]:
    """A row a rater, with values that have to do with one another."""
    truth = [random.randint(1, 5) for _ in range(40)]
    seen = [[value if random.random() < 0.6 else random.randint(1, 5) for value in truth] for _ in range(raters)]
    return [[value if random.random() >= gaps else None for value in row] for row in seen]


def rated(rows: list[list[int | None]]) -> Any:
    return ratings((0, unit, str(rater), value) for rater, row in enumerate(rows) for unit, value in enumerate(row))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("metric", ["nominal", "ordinal", "interval", "ratio"])
def test_krippendorff(seed: int, metric: Any):
    rows = table(Random(seed), 4, 0.3)
    numbers = [[float("nan") if value is None else value for value in row] for row in rows]
    theirs = import_module("krippendorff").alpha(reliability_data=numbers, level_of_measurement=metric)
    assert alpha(rated(rows), metric).value == pytest.approx(theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_scikit_learn(seed: int):
    one, other = table(Random(seed), 2, 0)
    ours, theirs = rated([one, other]), import_module("sklearn.metrics").cohen_kappa_score
    kinds = len(ours.categories)
    for weights, name in ((None, None), (linear(kinds), "linear"), (quadratic(kinds), "quadratic")):
        assert cohen(ours, weights).value == pytest.approx(theirs(one, other, weights=name))


@pytest.mark.parametrize("seed", SEEDS)
def test_statsmodels(seed: int):
    rows = table(Random(seed), 5, 0)
    rater = import_module("statsmodels.stats.inter_rater")
    counts, _ = rater.aggregate_raters([list(unit) for unit in zip(*rows, strict=True)])
    assert fleiss(rated(rows)).value == pytest.approx(rater.fleiss_kappa(counts))


@pytest.mark.filterwarnings("ignore")  # of its own
@pytest.mark.parametrize("seed", SEEDS)
def test_pygamma_agreement(seed: int):
    """The best alignments have the same disorder, and the expected ones are as near as two samples of 200 are."""
    random, length = Random(seed), 400
    claims = [random.randrange(length - 60) for _ in range(8)]
    marks = {
        name: tuple(
            {Mark(s := at + random.randint(0, 6), s + random.randint(10, 40), random.choice("xxy")) for at in claims}
        )
        for name in ("a", "b", "c")[: 2 + seed % 2]
    }
    # It takes the text to begin with the first mark and to end with the last.
    marks["a"] += (Mark(0, 5, "x"), Mark(length - 5, length, "x"))
    pygamma, segment = import_module("pygamma_agreement"), import_module("pyannote.core").Segment
    theirs = pygamma.Continuum()
    for name, own in marks.items():
        for mark in own:
            theirs.add(name, segment(mark.start, mark.end), mark.label)
    import_module("numpy").random.seed(seed)
    found = theirs.compute_gamma(
        pygamma.CombinedCategoricalDissimilarity(alpha=3, beta=1, delta_empty=1),
        n_samples=200,
        sampler=pygamma.ShuffleContinuumSampler(),
    )
    ours, mean = disorder(Continuum(length, marks), Chances(least=200, most=200)), sum(map(len, marks.values()))
    assert ours.observed * len(marks) / mean == pytest.approx(found.best_alignment.disorder, rel=1e-5)
    assert ours.expected * len(marks) / mean == pytest.approx(found.expected_disorder, rel=0.04)

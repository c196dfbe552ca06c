"""Krippendorff's alpha for values, with gaps: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.

alpha = 1 - observed / expected disagreement, over coincidences of values within units. A unit with one value is no
coincidence and is left out. Where all values are the same, nothing is expected to differ and nothing does: 0 / 0, so
alpha is undefined rather than 1. Data without variation are no evidence that the raters can tell things apart.
"""

from collections.abc import Callable
from typing import Literal

from annotator.agreement.arrays import Counts, Numbers
from annotator.agreement.bootstrap import Resampling, Statistic, with_interval
from annotator.agreement.measure import Figure
from annotator.agreement.pairable import Pairable, pairable
from annotator.agreement.ratings import Ratings

Metric = Literal["nominal", "ordinal", "interval", "ratio"]


def alpha(ratings: Ratings, metric: Metric = "nominal", how: Resampling | None = None) -> Figure:
    """``ordinal`` takes the order of the table's categories; ``interval`` and ``ratio`` take them as numbers.

    Undefined: no_units, one_annotator, no_pairs, one_category, not_numbers. ``details``: the observed and the
    expected disagreement, the mean over pairs.
    """
    measure, units = f"alpha_{metric}", pairable(ratings)
    if units.undefined:
        return Figure(measure=measure, undefined=units.undefined)
    if metric in ("interval", "ratio") and not all(isinstance(c, int | float) for c in ratings.categories):
        return Figure(measure=measure, undefined="not_numbers")
    parts, disagreements = _ordinal(units) if metric == "ordinal" else _with_distances(units, metric)
    observed, expected = (float(sums[0]) for sums in disagreements(parts.sum(axis=0)[None]))
    found = Figure(
        measure=measure,
        value=1 - observed / expected if expected > 0 else None,
        undefined="" if expected > 0 else "one_category",
        units=units.units,
        raters=units.raters,
        details={"observed": observed, "expected": expected},
    )
    return with_interval(found, parts, _ratio_of(disagreements), how)


def _ratio_of(disagreements: Callable[[Numbers], tuple[Numbers, Numbers]]) -> Statistic:
    def statistic(sums: Numbers) -> Numbers:
        import numpy as np

        observed, expected = disagreements(sums)
        return 1 - np.divide(observed, expected, out=np.full(len(sums), np.nan), where=expected > 0)

    return statistic


Parts = tuple[Numbers, Callable[[Numbers], tuple[Numbers, Numbers]]]


def _with_distances(units: Pairable, metric: Metric) -> Parts:
    """Sums of the distances within units, and of values by category, for distances that do not change by draw."""
    import numpy as np

    given = units.ratings.categories
    numbers = np.array(given if metric != "nominal" else range(len(given)), float)

    def distances(one: Numbers, other: Numbers) -> Numbers:
        if metric == "nominal":
            return (one != other).astype(float)
        if metric == "interval":
            return (one - other) ** 2
        total = one + other
        return np.divide(one - other, total, out=np.zeros_like(total), where=total != 0) ** 2

    def worth(one: Counts, other: Counts) -> Numbers:
        return distances(numbers[one], numbers[other])

    between = distances(*np.broadcast_arrays(numbers[:, None], numbers))

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        observed, by_category = sums[:, 0], sums[:, 1:]
        count = by_category.sum(axis=1)
        return observed / count, ((by_category @ between) * by_category).sum(axis=1) / (count * (count - 1))

    return np.column_stack((units.summed(worth), units.marginals())), disagreements


def _ordinal(units: Pairable) -> Parts:
    """The ordinal distance depends on how often each category was given, so each draw needs all coincidences.

    The published distance, the values from one category through the other less half of both, is the difference of
    their middle ranks.
    """
    import numpy as np

    together = units.coincidences()
    kinds = together.shape[1]

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        matrix = sums.reshape(-1, kinds, kinds)
        by_category = matrix.sum(axis=2)
        count = by_category.sum(axis=1)
        ranks = np.cumsum(by_category, axis=1) - by_category / 2
        ranks -= (by_category * ranks).sum(axis=1, keepdims=True) / count[:, None]
        spread = 2 * (by_category * ranks**2).sum(axis=1)
        observed = (spread - 2 * np.einsum("dc,dck,dk->d", ranks, matrix, ranks)) / count
        varied = (by_category > 0).sum(axis=1) > 1
        return observed, np.where(varied, spread / (count - 1), 0)

    return together.reshape(len(together), -1), disagreements

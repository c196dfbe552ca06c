"""Percent agreement, Cohen's kappa, also weighted, and Fleiss' kappa."""

from collections.abc import Sequence

from annotator.agreement.arrays import Counts, Numbers
from annotator.agreement.beyond_chance import of_parts
from annotator.agreement.bootstrap import Resampling, with_interval
from annotator.agreement.measure import Figure, Undefined
from annotator.agreement.pairable import Pairable, pairable
from annotator.agreement.ratings import MISSING, Ratings


def percent(ratings: Ratings, how: Resampling | None = None) -> Figure:
    """The share of pairs of values of a unit that are equal; a unit counts as often as it has values.

    So it is 1 less the observed disagreement of nominal alpha, and with no gaps the observed agreement of Fleiss and
    of Artstein & Poesio. Chance is not taken off: it says little by itself.
    """
    import numpy as np

    units = pairable(ratings)
    if units.undefined:
        return Figure(measure="percent", undefined=units.undefined)
    parts = np.column_stack((units.summed(_equal), units.marginals().sum(axis=1)))
    value = float(parts[:, 0].sum() / parts[:, 1].sum())
    found = Figure(measure="percent", value=value, units=units.units, raters=units.raters)
    return with_interval(found, parts, lambda sums: sums[:, 0] / sums[:, 1], how)


def _equal(one: Counts, other: Counts) -> Numbers:
    return (one == other).astype(float)


def linear(categories: int) -> list[list[float]]:
    """Cohen's disagreement weights that grow with the steps between two categories."""
    return [[abs(one - other) / max(1, categories - 1) for other in range(categories)] for one in range(categories)]


def quadratic(categories: int) -> list[list[float]]:
    """Cohen's disagreement weights that grow with the square of the steps between two categories."""
    return [[weight**2 for weight in row] for row in linear(categories)]


def cohen(
    ratings: Ratings,
    weights: Sequence[Sequence[float]] | None = None,
    how: Resampling | None = None,
    *,
    measure: str = "cohen",
) -> Figure:
    """Two raters (Cohen 1960); with ``weights[category][category]`` of disagreement, weighted (Cohen 1968).

    Units without a value of both are left out. Undefined: not_two, no_units, no_pairs, and one_category where both
    gave every unit the same one. ``details``: the observed and the expected disagreement.
    """
    import numpy as np

    if len(ratings.raters) > 2:
        return Figure(measure=measure, undefined="not_two")
    units = pairable(ratings)
    if units.undefined:
        return Figure(measure=measure, undefined=units.undefined)
    kinds = len(ratings.categories)
    apart = None if weights is None else np.array(weights, float)
    table = units.ratings
    one, other, articles, count = table.codes[:, 0], table.codes[:, 1], table.articles, table.article_count
    of_one = np.bincount(articles * kinds + one, minlength=count * kinds).reshape(count, kinds)
    of_other = np.bincount(articles * kinds + other, minlength=count * kinds).reshape(count, kinds)
    differing = np.bincount(articles, _equal(one, other) == 0 if apart is None else apart[one, other], minlength=count)
    parts = np.column_stack((differing, of_one, of_other)).astype(float)

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        first, second = sums[:, 1 : kinds + 1], sums[:, kinds + 1 :]
        total = first.sum(axis=1)
        if apart is None:
            return sums[:, 0] / total, 1 - (first * second).sum(axis=1) / total**2
        return sums[:, 0] / total, ((first @ apart) * second).sum(axis=1) / total**2

    return of_parts(Figure(measure=measure, units=units.units, raters=2), parts, disagreements, how)


def fleiss(ratings: Ratings, how: Resampling | None = None) -> Figure:
    """Fleiss 1971: each unit must have the same number of values, two or more, though not of the same raters.

    Undefined: no_units, one_annotator, no_pairs, missing_values, one_category. ``details``: the observed and the
    expected agreement, the paper's P bar and P bar e.
    """
    import numpy as np

    units = pairable(ratings)
    undefined = units.undefined or _uneven(ratings, units)
    if undefined:
        return Figure(measure="fleiss", undefined=undefined)
    each = int(units.values[0])
    parts = np.column_stack((units.summed(_equal), units.marginals()))

    def agreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        total = sums[:, 1:].sum(axis=1)
        return sums[:, 0] / total, (sums[:, 1:] ** 2).sum(axis=1) / total**2

    def statistic(sums: Numbers) -> Numbers:
        observed, expected = agreements(sums)
        return np.divide(observed - expected, 1 - expected, out=np.full(len(sums), np.nan), where=expected < 1)

    observed, expected = (float(sums[0]) for sums in agreements(parts.sum(axis=0)[None]))
    found = Figure(
        measure="fleiss",
        value=(observed - expected) / (1 - expected) if expected < 1 else None,
        undefined="" if expected < 1 else "one_category",
        units=units.units,
        raters=units.raters,
        details={"observed": observed, "expected": expected, "values_per_unit": each},
    )
    return with_interval(found, parts, statistic, how)


def _uneven(ratings: Ratings, units: Pairable) -> Undefined:
    rated = int((ratings.codes != MISSING).any(axis=1).sum())
    return "" if rated == units.units and (units.values == units.values[0]).all() else "missing_values"

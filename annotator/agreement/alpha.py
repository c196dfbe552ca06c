"""Krippendorff's alpha for values, with gaps: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.

alpha = 1 - observed / expected disagreement, over coincidences of values within units. A unit with one value is no
coincidence and is left out. Where all values are the same, nothing is expected to differ and nothing does: 0 / 0, so
alpha is undefined rather than 1. Data without variation are no evidence that the raters can tell things apart.
"""

from collections.abc import Callable
from typing import Literal

from annotator.agreement.arrays import Counts, Numbers
from annotator.agreement.beyond_chance import Disagreements, of_parts
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import Figure
from annotator.agreement.pairable import Pairable, pairable
from annotator.agreement.ratings import Ratings

Metric = Literal["nominal", "ordinal", "interval", "ratio"]

# More coincidences by article than this are not kept: an ordinal scale of so many steps has no interval.
_MOST_COINCIDENCES = 20_000_000
# The share of a sum of squares that may be left of nothing by rounding.
_ROUNDED = 1e-12


def alpha(ratings: Ratings, metric: Metric = "nominal", how: Resampling | None = None) -> Figure:
    """``ordinal`` takes the order of the table's categories; ``interval`` and ``ratio`` take them as numbers.

    Undefined: no_units, one_annotator, no_pairs, one_category, not_numbers. ``details``: the observed and the
    expected disagreement, the mean over pairs (of ordinal distances, in ranks).
    """
    measure, units = f"alpha_{metric}", pairable(ratings)
    if units.undefined:
        return Figure(measure=measure, undefined=units.undefined)
    if metric in ("interval", "ratio") and not all(isinstance(c, int | float) for c in ratings.categories):
        return Figure(measure=measure, undefined="not_numbers")
    parts, disagreements = PARTS[metric](units)
    bare = Figure(measure=measure, units=units.units, raters=units.raters)
    return of_parts(bare, parts, disagreements, how)


Parts = tuple[Numbers, Disagreements]


def _nominal(units: Pairable) -> Parts:
    """How many coincide with another value, and how often each value was given."""
    import numpy as np

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        by_category = sums[:, 1:]
        count = by_category.sum(axis=1)
        return sums[:, 0] / count, (count**2 - (by_category**2).sum(axis=1)) / (count * (count - 1))

    differing = units.summed(lambda one, other: (one != other).astype(float))
    return np.column_stack((differing, units.marginals())), disagreements


def _interval(units: Pairable) -> Parts:
    """Squared differences, and what the variance is made of: as many numbers as there are articles, however many."""
    import numpy as np

    numbers = np.array(units.ratings.categories, float)
    numbers = numbers - numbers.mean()
    given = units.marginals()

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        differing, count, total, squares = sums.T
        varied = np.maximum(squares * count - total**2, 0)
        return differing / count, 2 * np.where(varied > _ROUNDED * squares * count, varied, 0) / (count * (count - 1))

    differing = units.summed(lambda one, other: (numbers[one] - numbers[other]) ** 2)
    return np.column_stack((differing, given.sum(axis=1), given @ numbers, given @ numbers**2)), disagreements


def _ratio(units: Pairable) -> Parts:
    """Differences relative to the sum of both; there is no shorter way than through all pairs of categories."""
    import numpy as np

    numbers = np.array(units.ratings.categories, float)

    def distances(one: Numbers, other: Numbers) -> Numbers:
        total = one + other
        return np.divide(one - other, total, out=np.zeros_like(total), where=total != 0) ** 2

    def worth(one: Counts, other: Counts) -> Numbers:
        return distances(numbers[one], numbers[other])

    between = distances(*np.broadcast_arrays(numbers[:, None], numbers))

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        by_category = sums[:, 1:]
        count = by_category.sum(axis=1)
        return sums[:, 0] / count, ((by_category @ between) * by_category).sum(axis=1) / (count * (count - 1))

    return np.column_stack((units.summed(worth), units.marginals())), disagreements


def _ordinal(units: Pairable) -> Parts:
    """The ordinal distance depends on how often each category was given, so each draw needs all coincidences.

    The published distance, the values from one category through the other less half of both, is the difference of
    their middle ranks.
    """
    import numpy as np

    kinds = len(units.ratings.categories)
    apart = units.ratings.article_count * kinds**2 <= _MOST_COINCIDENCES
    together = units.coincidences() if apart else units.as_one_article().coincidences()

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


PARTS: dict[Metric, Callable[[Pairable], Parts]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}

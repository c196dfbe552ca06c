"""Confidence intervals by drawing articles anew: Efron & Tibshirani 1993, chapter 13, the percentile interval.

Articles are drawn and not units, since what one article holds is not independent of what else it holds. A measure
is a function of sums over articles (such as coincidences), so a draw is a weighted sum and needs no second count.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement.arrays import Numbers
from annotator.agreement.measure import Figure

# With more undefined draws than this share, the defined ones say little about the measure.
MOST_UNDEFINED = 0.05
_AT_ONCE = 4_000_000


class Resampling(Struct, frozen=True):
    """How to draw. The same seed and the same articles in the same order give the same interval."""

    draws: int = 1000
    seed: int = 1
    level: float = 0.95


Statistic = Callable[[Numbers], Numbers]


def with_interval(figure: Figure, parts: Numbers, statistic: Statistic, how: Resampling | None) -> Figure:
    """The figure with the bounds of its interval.

    ``parts[article]`` is a row of what the measure sums up over articles; ``statistic`` takes sums ``[draws, column]``
    and gives the measure of each, NaN where it is undefined. Undefined draws are left out, and their share is in
    ``details["undefined_draws"]``; over MOST_UNDEFINED of them, or with fewer than two articles, there is no interval.
    """
    import numpy as np

    if how is None or figure.value is None or len(parts) < 2:
        return figure
    found = statistic(_drawn(parts, how))
    undefined = float(np.mean(np.isnan(found)))
    details = figure.details | {"undefined_draws": undefined}
    if undefined > MOST_UNDEFINED:
        return replace(figure, level=how.level, details=details)
    tail = (1 - how.level) / 2
    bounds = np.nanquantile(found, (tail, 1 - tail))
    return replace(figure, low=float(bounds[0]), high=float(bounds[1]), level=how.level, details=details)


def _drawn(parts: Numbers, how: Resampling) -> Numbers:
    import numpy as np

    random = np.random.default_rng(how.seed)
    articles = len(parts)
    sums = np.empty((how.draws, parts.shape[1]))
    step = max(1, _AT_ONCE // articles)
    for at in range(0, how.draws, step):
        count = min(step, how.draws - at)
        drawn = random.integers(articles, size=(count, articles)) + np.arange(count)[:, None] * articles
        weights = np.bincount(drawn.ravel(), minlength=count * articles).reshape(count, articles)
        sums[at : at + count] = weights @ parts
    return sums

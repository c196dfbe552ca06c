"""What alpha, Cohen's kappa and gamma share: 1 - observed / expected disagreement, undefined where none is expected."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from annotator.agreement.arrays import Numbers
from annotator.agreement.bootstrap import Resampling, with_interval
from annotator.agreement.measure import Figure

Disagreements: TypeAlias = Callable[[Numbers], tuple[Numbers, Numbers]]
"""From sums of parts, a row for each draw of articles, to the observed and the expected disagreement of each row."""


def beyond_chance(bare: Figure, observed: float, expected: float) -> Figure:
    """A figure with its value, or one_category; ``details`` get both disagreements, before what they hold already."""
    return replace(
        bare,
        value=1 - observed / expected if expected > 0 else None,
        undefined="" if expected > 0 else "one_category",
        details={"observed": observed, "expected": expected, **bare.details},
    )


def of_parts(bare: Figure, parts: Numbers, disagreements: Disagreements, how: Resampling | None) -> Figure:
    """A figure with its value, and with its interval where one is asked for; ``parts`` has a row for each article."""
    import numpy as np

    def statistic(sums: Numbers) -> Numbers:
        observed, expected = disagreements(sums)
        return 1 - np.divide(observed, expected, out=np.full(len(sums), np.nan), where=expected > 0)

    observed, expected = (float(of[0]) for of in disagreements(parts.sum(axis=0)[None]))
    return with_interval(beyond_chance(bare, observed, expected), parts, statistic, how)

"""Any measure pair by pair: who agrees with whom."""

from collections.abc import Callable, Sequence
from itertools import combinations

from annotator.agreement.measure import Figure


def pair_by_pair(raters: Sequence[str], of: Callable[[str, str], Figure]) -> dict[tuple[str, str], Figure]:
    """What ``of`` says of each two, in the order of ``raters``: ``lambda a, b: alpha(table.of_raters(a, b))``."""
    return {(one, other): of(one, other) for one, other in combinations(raters, 2)}

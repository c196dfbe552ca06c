"""Precision, recall and F1 between the marks of two annotators: Hripcsak & Rothschild 2005, JAMIA 12(3).

With one annotator as the reference, F1 of spans is what kappa comes to when what nobody marked cannot be counted.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Literal

from annotator.agreement.arrays import Numbers
from annotator.agreement.bootstrap import Resampling, with_interval
from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.measure import Figure

Way = Literal["exact", "overlap"]
Marks = tuple[Mark, ...]


def f1(
    continua: Sequence[Continuum], reference: str, other: str, way: Way = "exact", how: Resampling | None = None
) -> Figure:
    """Marks of the same label answer each other, one to one: equal ones, or ones that share a code point.

    Of overlapping ones as many as can be are matched. Over the articles both worked on. ``details``: matched,
    precision (of the other's marks) and recall (of the reference's), each 0 where there are no marks to be found.
    Undefined: no_units, one_annotator, and nothing_marked where neither marked anything.
    """
    import numpy as np

    measure = f"f1_{way}"
    both = [c for c in continua if reference in c.marks and other in c.marks]
    if not both:
        return Figure(measure=measure, undefined="one_annotator" if continua else "no_units")
    match = MATCHES[way]
    rows = [(match(c.marks[reference], c.marks[other]), len(c.marks[reference]), len(c.marks[other])) for c in both]
    parts = np.array(rows, float)
    matched, ours, theirs = (float(count) for count in parts.sum(axis=0))

    def statistic(sums: Numbers) -> Numbers:
        marks = sums[:, 1] + sums[:, 2]
        return np.divide(2 * sums[:, 0], marks, out=np.full(len(sums), np.nan), where=marks > 0)

    if not ours + theirs:
        return Figure(measure=measure, undefined="nothing_marked", raters=2)
    found = Figure(
        measure=measure,
        value=2 * matched / (ours + theirs),
        units=int(ours + theirs),
        raters=2,
        details={"matched": matched, "precision": _share(matched, theirs), "recall": _share(matched, ours)},
    )
    return with_interval(found, parts, statistic, how)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _equal(one: Marks, other: Marks) -> int:
    return (Counter(one) & Counter(other)).total()


def _overlapping(one: Marks, other: Marks) -> int:
    """The size of a largest matching, by augmenting paths (Kuhn 1955)."""
    neighbours = _neighbours(sorted(one), sorted(other))
    taken: dict[int, int] = {}
    return sum(_augment(at, neighbours, taken) for at in range(len(one)))


def _neighbours(one: list[Mark], other: list[Mark]) -> list[list[int]]:
    """For each mark of one, those of the other that it can be matched with; both sorted."""
    starts = [theirs.start for theirs in other]
    reached = list(accumulate((theirs.end for theirs in other), max))  # never falls, as a single end may
    found: list[list[int]] = []
    for mark in one:
        near = range(bisect_right(reached, mark.start), bisect_left(starts, mark.end))
        found.append([at for at in near if other[at].end > mark.start and other[at].label == mark.label])
    return found


def _augment(start: int, neighbours: list[list[int]], taken: dict[int, int]) -> bool:
    """Whether one mark more can be matched, moving matched ones where that makes room; without recursion."""
    came_from: dict[int, int] = {}
    waiting = [start]
    for ours in waiting:
        for theirs in neighbours[ours]:
            if theirs in came_from:
                continue
            came_from[theirs] = ours
            if theirs in taken:
                waiting.append(taken[theirs])
                continue
            _move(theirs, start, came_from, taken)
            return True
    return False


def _move(theirs: int, start: int, came_from: dict[int, int], taken: dict[int, int]) -> None:
    if came_from[theirs] == start:  # mostly, and then nothing has to be moved
        taken[theirs] = start
        return
    before = {ours: at for at, ours in taken.items()}
    while True:
        ours = came_from[theirs]
        taken[theirs] = ours
        if ours == start:
            return
        theirs = before[ours]


MATCHES: dict[Way, Callable[[Marks, Marks], int]] = {"exact": _equal, "overlap": _overlapping}

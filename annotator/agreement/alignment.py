"""The best alignment of marks: Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3).

Each mark goes into exactly one unitary alignment, which holds at most one mark of each annotator. Its disorder is the
mean distance of its pairs; a pair with an empty place costs EMPTY. The best alignment is the one of least disorder: a
partition of the marks, found exactly. There are as many unitary alignments as the marks of all annotators multiplied,
so only those are made that can lower the disorder (column generation over the linear program), and where that leaves
fractions, all that could be in a whole solution (those whose reduced cost is within the gap) go to the solver.
"""

from msgspec import Struct

from annotator.agreement.arrays import Counts, Numbers
from annotator.agreement.partition import Columns, Program

EMPTY = 1.0
# The distance of marks that cannot be in one unitary alignment, as no annotator can be twice.
NEVER = 1e6
# More unfinished unitary alignments at once than this, and the search is given up.
MOST = 400_000
_AT_A_TIME = 600
_TINY = 1e-7


class TooMany(Exception):
    """There are more ways to align these marks than can be searched."""


class _Problem(Struct, frozen=True, eq=False):
    """``distances[mark, mark]``, NEVER between those of one annotator; ``owners[mark]`` counts the annotators."""

    distances: Numbers
    owners: Counts
    annotators: int

    @property
    def pairs(self) -> int:
        return self.annotators * (self.annotators - 1) // 2


def least_disorder(distances: Numbers, owners: Counts, annotators: int) -> tuple[float, Counts]:
    """The sum of the disorders of the best alignment, and its unitary alignments ``[alignment, annotator]``.

    A place in these is a mark's number, or -1. Raises TooMany.
    """
    import numpy as np

    problem = _Problem(distances, owners, annotators)
    marks = np.arange(len(owners))
    alone = np.full((len(owners), annotators), -1, np.int64)
    alone[marks, owners] = marks
    program = Program(len(owners))
    program.add(Columns(alone, np.full(len(owners), EMPTY)))
    while True:
        worth = program.relaxed()
        found = _cheaper(problem, worth, -_TINY)
        if not len(found.costs):
            break
        program.add(_best(found, worth))
    if not program.is_whole():
        gap = program.whole() - program.bound
        program.add(program.without_known(_cheaper(problem, program.worth, gap + _TINY)))
        program.whole()
    best = program.chosen()
    return _disorder(problem, best), best


def _disorder(problem: _Problem, alignments: Counts) -> float:
    """Counted anew from the distances, free of what the program rounds."""
    import numpy as np

    total = 0.0
    for alignment in alignments:
        met = alignment[alignment >= 0]
        between = problem.distances[met[:, None], met]
        empty = problem.pairs - len(met) * (len(met) - 1) // 2
        total += (float(between[np.triu_indices(len(met), 1)].sum()) + empty * EMPTY) / problem.pairs
    return total


def _best(found: Columns, worth: Numbers) -> Columns:
    import numpy as np

    reduced = found.costs - np.append(worth, 0)[found.members].sum(axis=1)
    kept = np.argsort(reduced, kind="stable")[:_AT_A_TIME]
    return Columns(found.members[kept], found.costs[kept])


def _cheaper(problem: _Problem, worth: Numbers, most: float) -> Columns:
    """All unitary alignments of two marks or more whose reduced cost is below ``most``.

    ``worth[mark]`` is what the program would pay for it. An unfinished one is followed as long as it can come below:
    each annotator still to come adds no less than its best mark does to those already there, and to the best later.
    """
    import numpy as np

    pairs, owners = problem.pairs, problem.owners
    saved = problem.distances - EMPTY
    later = _at_best_later(problem, saved)
    members = np.full((1, problem.annotators), -1, np.int64)
    adds = -pairs * worth[None]
    values = np.array([pairs * EMPTY])
    for annotator in range(problem.annotators):
        own = np.flatnonzero(owners == annotator)
        rest = _at_best(adds + later, owners, annotator + 1, problem.annotators)
        with_one = values[:, None] + adds[:, own] + _at_best_with(adds + later, saved, own, problem)
        stay = np.flatnonzero(values + rest < most * pairs)
        rows, columns = np.nonzero(with_one < most * pairs)
        if len(stay) + len(rows) > MOST:
            raise TooMany
        taken = own[columns]
        joined = members[rows]
        joined[:, annotator] = taken
        members = np.concatenate((members[stay], joined))
        values = np.concatenate((values[stay], values[rows] + adds[rows, taken]))
        adds = np.concatenate((adds[stay], adds[rows] + saved[taken]))
    several = (members >= 0).sum(axis=1) > 1
    members, values = members[several], values[several]
    costs = values / pairs + np.append(worth, 0)[members].sum(axis=1)
    return Columns(members, costs)


def _at_best_later(problem: _Problem, saved: Numbers) -> Numbers:
    """For each mark, the least that marks of annotators after its own can add to it."""
    import numpy as np

    total = np.zeros(len(problem.owners))
    for annotator in range(problem.annotators):
        own = problem.owners == annotator
        if own.any():
            best = np.minimum(saved[:, own].min(axis=1), 0)
            total += np.where(problem.owners < annotator, best, 0)
    return total


def _at_best(adds: Numbers, owners: Counts, first: int, last: int) -> Numbers:
    import numpy as np

    total = np.zeros(len(adds))
    for annotator in range(first, last):
        own = np.flatnonzero(owners == annotator)
        if len(own):
            total += np.minimum(adds[:, own].min(axis=1), 0)
    return total


def _at_best_with(adds: Numbers, saved: Numbers, own: Counts, problem: _Problem) -> Numbers:
    """As ``_at_best``, for each unfinished alignment together with each mark of one annotator."""
    import numpy as np

    total = np.zeros((len(adds), len(own)))
    for following in range(int(problem.owners[own[0]]) + 1 if len(own) else 0, problem.annotators):
        theirs = np.flatnonzero(problem.owners == following)
        if len(theirs):
            for place, mark in enumerate(own):
                total[:, place] += np.minimum((adds[:, theirs] + saved[mark, theirs]).min(axis=1), 0)
    return total

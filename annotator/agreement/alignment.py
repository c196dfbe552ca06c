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
# Of unfinished unitary alignments, times the marks that may join them, so many are followed at first and at most.
FIRST, MOST = 500_000, 20_000_000
_AT_A_TIME = 600
_TINY = 1e-6


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
        # What is known already may seem cheaper still, by an error of rounding.
        found = program.without_known(_best(_some_cheaper(problem, worth), worth))
        if not len(found.costs):
            break
        program.add(found)
    if not program.is_whole():
        gap = program.whole() - program.bound
        found, all_of_them = _cheaper(problem, program.worth, gap + _TINY, MOST)
        if not all_of_them:
            raise TooMany
        program.add(program.without_known(found))
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


def _some_cheaper(problem: _Problem, worth: Numbers) -> Columns:
    """Unitary alignments that lower the disorder, or none if there are none; the most promising are followed first."""
    for most in (FIRST, MOST):
        found, all_of_them = _cheaper(problem, worth, -_TINY, most)
        if all_of_them or len(found.costs):
            return found
    raise TooMany


def _best(found: Columns, worth: Numbers) -> Columns:
    import numpy as np

    reduced = found.costs - np.append(worth, 0)[found.members].sum(axis=1)
    kept = np.argsort(reduced, kind="stable")[:_AT_A_TIME]
    return Columns(found.members[kept], found.costs[kept])


def _cheaper(problem: _Problem, worth: Numbers, below: float, most: int) -> tuple[Columns, bool]:
    """Unitary alignments of two marks or more whose reduced cost is below that, and whether these are all there are.

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
    all_of_them = True
    for annotator in range(problem.annotators):
        own = np.flatnonzero(owners == annotator)
        rest = _at_best(adds + later, owners, annotator + 1, problem.annotators)
        with_one = values[:, None] + adds[:, own] + _at_best_with(adds + later, saved, own, problem)
        bounds = np.concatenate((values + rest, with_one.ravel()))
        kept, all_of_them = _least(bounds, below * pairs, most // len(owners), all_of_them)
        stay = kept[kept < len(values)]
        rows, columns = np.divmod(kept[len(stay) :] - len(values), max(1, len(own)))
        taken = own[columns]
        joined = members[rows]
        joined[:, annotator] = taken
        members = np.concatenate((members[stay], joined))
        values = np.concatenate((values[stay], values[rows] + adds[rows, taken]))
        adds = np.concatenate((adds[stay], adds[rows] + saved[taken]))
    several = (members >= 0).sum(axis=1) > 1
    members, values = members[several], values[several]
    costs = values / pairs + np.append(worth, 0)[members].sum(axis=1)
    return Columns(members, costs), all_of_them


def _least(bounds: Numbers, below: float, most: int, all_of_them: bool) -> tuple[Counts, bool]:
    """The places of bounds below that, in order; of too many, those with the least bounds."""
    import numpy as np

    kept = np.flatnonzero(bounds < below)
    if len(kept) <= most:
        return kept, all_of_them
    return np.sort(kept[np.argpartition(bounds[kept], most)[:most]]), False


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

"""Gamma: Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3).

Gamma = 1 - observed / expected disorder, where disorder is that of the best alignment of the marks. Marks may overlap.
The expected disorder of an article is the mean over continua made by chance from its own annotations (section 5.2):
each annotator gets the marks of one drawn among all, moved around the text by a shift of its own. So many are drawn
that the mean is known to within PRECISION at 95 % (section 5.3), 30 at least.
"""

from collections.abc import Sequence

from msgspec import Struct

from annotator.agreement.alignment import EMPTY, NEVER, TooMany, least_disorder
from annotator.agreement.arrays import Counts, Numbers
from annotator.agreement.beyond_chance import of_parts
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum
from annotator.agreement.measure import Figure, Undefined


class Chances(Struct, frozen=True):
    """How the distance of two marks is weighed, and how chance is drawn.

    ``position`` and ``label`` are the paper's alpha and beta, as the guide of pygamma-agreement has them.
    ``precision``: of the expected disorder, at 95 %. ``most``: draws at most, whatever the precision.
    """

    position: float = 3.0
    label: float = 1.0
    precision: float = 0.02
    least: int = 30
    most: int = 300
    seed: int = 1


class Disorder(Struct, frozen=True):
    """Of one article, in sums over its unitary alignments. ``draws``: continua made by chance. ``marks``: in all."""

    observed: float = 0.0
    expected: float = 0.0
    draws: int = 0
    marks: int = 0
    raters: int = 0
    undefined: Undefined = ""


def disorder(continuum: Continuum, chances: Chances | None = None) -> Disorder:
    """What gamma needs to know of an article; this is what takes its time. Equal seeds give equal results.

    Undefined: one_annotator, nothing_marked, too_many.
    """
    import numpy as np

    chances = chances or Chances()
    marks = sum(map(len, continuum.marks.values()))
    raters = len(continuum.marks)
    if raters < 2 or not marks:
        return Disorder(raters=raters, undefined="nothing_marked" if raters > 1 else "one_annotator")
    codes = {label: code for code, label in enumerate(sorted({m.label for ms in continuum.marks.values() for m in ms}))}
    tables = [
        np.array([(m.start, m.end, codes[m.label]) for m in sorted(continuum.marks[rater])], float).reshape(-1, 3)
        for rater in sorted(continuum.marks)
    ]
    try:
        observed = _of(tables, chances)
        drawn = _by_chance(tables, continuum.length, chances)
    except TooMany:
        return Disorder(marks=marks, raters=raters, undefined="too_many")
    return Disorder(observed, float(np.mean(drawn)) * marks / raters, len(drawn), marks, raters)


def gamma(disorders: Sequence[Disorder], how: Resampling | None = None) -> Figure:
    """Gamma over articles: 1 - the sum of observed over the sum of expected disorder; of one article, the paper's.

    Articles without two annotators or without marks are left out. Undefined: no_units, one_annotator, nothing_marked,
    too_many where one of them was too much to align, and one_category where chance could do nothing else.
    """
    import numpy as np

    known = [one for one in disorders if not one.undefined]
    marks = sum(one.marks for one in disorders)
    raters = max((one.raters for one in disorders), default=0)
    said: set[Undefined] = {one.undefined for one in disorders}
    if not known or "too_many" in said:
        return Figure(measure="gamma", undefined=_why(said), units=marks, raters=raters)
    parts = np.array([(one.observed, one.expected) for one in known])

    bare = Figure(measure="gamma", units=marks, raters=raters, details={"articles": float(len(known))})
    return of_parts(bare, parts, lambda sums: (sums[:, 0], sums[:, 1]), how)


def _why(said: set[Undefined]) -> Undefined:
    for reason in ("too_many", "nothing_marked", "one_annotator"):
        if reason in said:
            return reason
    return "no_units"


def _of(tables: Sequence[Numbers], chances: Chances) -> float:
    """The sum of disorders of the best alignment. ``tables[annotator][mark]`` is start, end, label."""
    import numpy as np

    marks = np.concatenate(tables)
    owners = np.repeat(np.arange(len(tables)), [len(table) for table in tables])
    return least_disorder(_distances(marks, owners, chances), owners, len(tables))[0]


def _distances(marks: Numbers, owners: Counts, chances: Chances) -> Numbers:
    """The paper’s combined dissimilarity; marks of the same annotator never come together."""
    import numpy as np

    starts, ends, labels = marks.T
    sizes = ends - starts
    apart = np.abs(starts[:, None] - starts) + np.abs(ends[:, None] - ends)
    positions = (apart / (sizes[:, None] + sizes)) ** 2 * EMPTY
    found = chances.position * positions + chances.label * (labels[:, None] != labels) * EMPTY
    return np.where(owners[:, None] == owners, NEVER, found)


def _by_chance(tables: Sequence[Numbers], length: int, chances: Chances) -> list[float]:
    """Disorders of continua made by chance, each for as many marks as an annotator has in it."""
    import numpy as np

    random = np.random.default_rng(chances.seed)
    sizes = np.concatenate([table[:, 1] - table[:, 0] for table in tables])
    apart = float(sizes.mean()) / 2
    drawn: list[float] = []
    made: list[Numbers]
    wanted = chances.least
    while len(drawn) < wanted:
        made = [tables[at] for at in random.integers(len(tables), size=len(tables))]
        count = sum(map(len, made))
        if count:
            shifts = _shifts(random, len(tables), length, apart)
            moved = [_moved(table, shift, length) for table, shift in zip(made, shifts, strict=True)]
            drawn.append(_of(moved, chances) * len(tables) / count)
        if len(drawn) == chances.least:
            wanted = _wanted(drawn, chances)
    return drawn


def _wanted(drawn: Sequence[float], chances: Chances) -> int:
    """How many draws the precision takes, by how much the first ones vary (section 5.3)."""
    import numpy as np

    mean = float(np.mean(drawn))
    variation = float(np.std(drawn, ddof=1)) / mean if mean else 0.0
    return max(chances.least, min(chances.most, int(np.ceil((1.96 * variation / chances.precision) ** 2))))


def _shifts(random: object, count: int, length: int, apart: float) -> Numbers:
    """Where the text is cut for each annotator: by chance, and around the text at least ``apart`` from one another.

    In a text too short for that, anywhere.
    """
    import numpy as np

    assert isinstance(random, np.random.Generator)
    room = length - count * apart
    if room <= 0:
        return random.integers(length, size=count).astype(float)
    gaps = np.sort(random.uniform(0, room, count)) + np.arange(count) * apart
    return random.permutation((np.floor(gaps) + random.integers(length)) % length)


def _moved(table: Numbers, shift: float, length: int) -> Numbers:
    """The marks moved around the text; one that would be cut by its end runs over it."""
    import numpy as np

    starts = (table[:, 0] + shift) % length
    return np.column_stack((starts, starts + table[:, 1] - table[:, 0], table[:, 2]))

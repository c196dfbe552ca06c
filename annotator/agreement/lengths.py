"""What the unitizing alphas count of an article: how long the annotators' marks meet, by label.

Columns are values, the gap first and then the labels in their order; lengths are in code points.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from annotator.agreement.arrays import Counts, Flags, Numbers
from annotator.agreement.continuum import Continuum, Mark

GAP = 0
# Lengths are whole code points over a small number of annotators: below this, a difference is an error of rounding.
TINY = 1e-9


class Lengths(Struct, frozen=True, eq=False):
    """``[article, value]``: five kinds of sums that the alphas are made of (Krippendorff et al. 2016, equations 1-10).

    ``all``: what is coincident at all. ``same``: with the same value. ``gap``: with a gap of another annotator.
    ``own``: of squared lengths of units, which cannot coincide with themselves; of gaps, their plain lengths.
    ``own_met``: of squared lengths that units are met by marks of others.
    """

    all: Numbers
    same: Numbers
    gap: Numbers
    own: Numbers
    own_met: Numbers

    def parts(self) -> Numbers:
        """One row an article: the five side by side."""
        import numpy as np

        return np.column_stack(kinds_of(self))


# Observed disagreement, expected disagreement, and the share of what was marked that is compared; ``[draw]`` each.
Disagreements = Callable[[Lengths], tuple[Numbers, Numbers, Numbers]]


def of_all(sums: Lengths) -> tuple[Numbers, Numbers, Numbers]:
    """uα, equation 5."""
    total = sums.all.sum(axis=1)
    kept = total**2 - sums.own.sum(axis=1)
    chance_same = total * _over((sums.all**2 - sums.own).sum(axis=1), kept)
    return total - sums.same.sum(axis=1), total - chance_same, _over(total, total)


def of_marked(sums: Lengths) -> tuple[Numbers, Numbers, Numbers]:
    """|uα, equation 6: all labels as one, over the coincidences of uα."""
    total, gaps = sums.all.sum(axis=1), sums.all[:, GAP]
    expected = total * gaps * _over(total - gaps, total**2 - sums.own.sum(axis=1))
    return gaps - sums.same[:, GAP], expected, _over(total, total)


def of_labels(sums: Lengths) -> tuple[Numbers, Numbers, Numbers]:
    """cuα, equation 11: only where marks of two annotators meet."""
    met, total, kept = _met_sums(sums)
    chance_same = _over((met**2 - sums.own_met[:, 1:]).sum(axis=1), kept)
    marked = sums.all[:, 1:].sum(axis=1)
    return total - sums.same[:, 1:].sum(axis=1), total - chance_same, _over(total, marked)


def of_one(place: int) -> Disagreements:
    """(k)uα of the label in this column, equation 13."""

    def disagreements(sums: Lengths) -> tuple[Numbers, Numbers, Numbers]:
        met, total, kept = _met_sums(sums)
        own = met[:, place - 1]
        chance = _over(own * total - sums.own_met[:, place], kept)
        apart = _over(own * (total - own), kept)
        return _over(own - sums.same[:, place], own), _over(apart, chance), _over(own, sums.all[:, place])

    return disagreements


def of_pooled(sums: Lengths) -> tuple[Numbers, Numbers, Numbers]:
    """uα where each label has a line, and so a gap, of its own: columns are gap, label, gap, label."""
    pairs = [Lengths(*(kind[:, at : at + 2] for kind in kinds_of(sums))) for at in range(0, sums.all.shape[1], 2)]
    each = [of_all(pair) for pair in pairs]
    return sum((o for o, _, _ in each), each[0][0] * 0), sum((e for _, e, _ in each), each[0][1] * 0), each[0][2]


def _met_sums(sums: Lengths) -> tuple[Numbers, Numbers, Numbers]:
    met = sums.all[:, 1:] - sums.gap[:, 1:]
    total = met.sum(axis=1)
    return met, total, total - _over(sums.own_met.sum(axis=1), total)


def _over(one: Numbers, other: Numbers) -> Numbers:
    """``one / other``, and 0 where there is nothing to divide by."""
    import numpy as np

    return np.divide(one, other, out=np.zeros(len(one)), where=np.abs(other) > TINY)


def kinds_of(counted: Lengths) -> tuple[Numbers, ...]:
    """The five kinds, in their order."""
    return counted.all, counted.same, counted.gap, counted.own, counted.own_met


def from_parts(sums: Numbers) -> Lengths:
    """The five kinds again, of sums over articles."""
    import numpy as np

    return Lengths(*np.split(sums, 5, axis=1))


def lengths(continua: Sequence[Continuum], labels: Sequence[str]) -> Lengths:
    """Of articles with two annotators at least, whose marks must not overlap within an annotator."""
    import numpy as np

    code = {label: place for place, label in enumerate(labels, GAP + 1)}
    rows = [_of_article(continuum, code) for continuum in continua]
    return Lengths(*(np.array(kind) for kind in zip(*rows, strict=True)))


def _of_article(continuum: Continuum, code: dict[str, int]) -> tuple[Numbers, ...]:
    import numpy as np

    kinds, others = len(code) + 1, len(continuum.marks) - 1
    units = [(place, mark) for place, marks in enumerate(continuum.marks.values()) for mark in marks]
    pieces, values, unit_of = _pieces(continuum, units, code)
    present = (values[:, :, None] == np.arange(kinds)).sum(axis=0)
    weighted = present * pieces[:, None] / others
    met = _met(pieces, values, unit_of, len(units)) / others
    by_unit = np.array([code[mark.label] for _, mark in units], np.int64)
    size = np.array([mark.end - mark.start for _, mark in units], float)
    own = np.bincount(by_unit, size**2, minlength=kinds).astype(float)
    own[GAP] = present[:, GAP] @ pieces
    return (
        present.T @ pieces,
        (weighted * (present - 1)).sum(axis=0),
        (weighted * present[:, [GAP]]).sum(axis=0) - np.eye(kinds)[GAP] * weighted[:, GAP].sum(),
        own,
        np.bincount(by_unit, met**2, minlength=kinds).astype(float),
    )


def _pieces(
    continuum: Continuum, units: Sequence[tuple[int, Mark]], code: dict[str, int]
) -> tuple[Numbers, Counts, Counts]:
    """The text cut at every boundary: lengths, and ``[annotator, piece]`` the value and the number of the unit."""
    import numpy as np

    cuts = np.array(sorted({0, continuum.length, *(at for _, m in units for at in (m.start, m.end))}))
    values = np.full((len(continuum.marks), len(cuts) - 1), GAP)
    unit_of = np.full_like(values, -1)
    starts = np.searchsorted(cuts, [mark.start for _, mark in units])
    ends = np.searchsorted(cuts, [mark.end for _, mark in units])
    for number, (place, mark) in enumerate(units):
        values[place, starts[number] : ends[number]] = code[mark.label]
        unit_of[place, starts[number] : ends[number]] = number
    return np.diff(cuts).astype(float), values, unit_of


def _met(pieces: Numbers, values: Counts, unit_of: Counts, units: int) -> Numbers:
    """How long each unit is met by marks of others, summed over them."""
    import numpy as np

    marked: Flags = values != GAP
    by_others = (marked.sum(axis=0) - marked) * pieces
    return np.bincount(unit_of[marked], by_others[marked], minlength=units).astype(float)

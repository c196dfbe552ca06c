"""Krippendorff's nominal alpha over tokens, each a unit whose value is its label, or none.

It knows no units: a long mark counts as many times as it has tokens, and two marks that touch are as one. That is why
the unitizing alphas and gamma exist; this one is for comparison with what is often reported.
"""

from collections.abc import Sequence

from annotator.agreement.arrays import Counts, Numbers
from annotator.agreement.beyond_chance import of_parts
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum
from annotator.agreement.measure import Figure
from annotator.agreement.unitizing import comparable, labels_of


def alpha_tokens(continua: Sequence[Continuum], how: Resampling | None = None) -> Figure:
    """Lengths and marks are counted in tokens here. A token under several labels has their combination as its value.

    The text is cut where a mark begins or ends, so its length costs nothing. ``units``: tokens.
    Undefined: no_units, one_annotator, nothing_marked, one_category.
    """
    import numpy as np

    compared, undefined = comparable(continua)
    if undefined:
        return Figure(measure="alpha_tokens", undefined=undefined)
    bits = {label: 1 << place for place, label in enumerate(labels_of(compared))}
    columns: dict[int, int] = {}
    rows = [_counts(continuum, bits, columns) for continuum in compared]
    parts = np.zeros((len(rows), len(columns) + 1))
    for row, (same, counts) in enumerate(rows):
        parts[row, 0] = same
        parts[row, [column + 1 for column in counts]] = list(counts.values())

    def disagreements(sums: Numbers) -> tuple[Numbers, Numbers]:
        total = sums[:, 1:].sum(axis=1)
        chance = total**2 - (sums[:, 1:] ** 2).sum(axis=1)
        return 1 - sums[:, 0] / total, chance / (total * (total - 1))

    bare = Figure(
        measure="alpha_tokens",
        units=sum(continuum.length for continuum in compared),
        raters=len({rater for continuum in compared for rater in continuum.marks}),
    )
    return of_parts(bare, parts, disagreements, how)


def _counts(continuum: Continuum, bits: dict[str, int], columns: dict[int, int]) -> tuple[float, dict[int, float]]:
    """What is coincident with the same value, and by column how many tokens have the value, of an article."""
    import numpy as np

    cuts, values = _values(continuum, bits)
    pieces = np.diff(cuts).astype(float)
    found, places = np.unique(values, return_inverse=True)
    present = (places.reshape(values.shape)[:, :, None] == np.arange(len(found))).sum(axis=0)
    same = (present * (present - 1) * pieces[:, None]).sum() / (len(values) - 1)
    of_value = present.T @ pieces
    return float(same), {
        columns.setdefault(int(value), len(columns)): float(count) for value, count in zip(found, of_value, strict=True)
    }


def _values(continuum: Continuum, bits: dict[str, int]) -> tuple[Counts, Counts]:
    """Where the text is cut, and ``[annotator, piece]`` the labels there, a bit each."""
    import numpy as np

    marks = [(place, mark) for place, of_one in enumerate(continuum.marks.values()) for mark in of_one]
    cuts = np.array(sorted({0, continuum.length, *(at for _, mark in marks for at in (mark.start, mark.end))}))
    # With very many labels their bits are more than a machine's integer holds.
    values = np.zeros((len(continuum.marks), len(cuts) - 1), np.int64 if len(bits) < 63 else object)
    starts = np.searchsorted(cuts, [mark.start for _, mark in marks])
    ends = np.searchsorted(cuts, [mark.end for _, mark in marks])
    for (place, mark), start, end in zip(marks, starts, ends, strict=True):
        values[place, start:end] |= bits[mark.label]
    return cuts, values

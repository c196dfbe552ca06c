"""Krippendorff's alphas for marked spans: Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50.

Articles are laid end to end as one continuum; an article counts with the annotators who worked on it, so they need
not be the same everywhere. The paper's continuum has no place for marks of one annotator that overlap. Two ways out:

- ``unitizing``: all labels on one line, as published. Where marks of an annotator overlap, only |uα is defined (it
  knows no labels, so overlapping marks are joined), the others are undefined as ``overlapping``.
- ``by_label``: each label on a line of its own, and all of them pooled by adding up their disagreements, as
  Krippendorff does for the earlier αU (Content Analysis, 2nd edition, chapter 11). Marks of the same label that
  overlap are joined; ``details["joined"]`` says how many fewer there were then. Gamma takes overlaps as they are.

For cuα and (k)uα a unit's coincidences with itself are taken off, as for uα: the square of the length that others'
marks meet it, per other annotator. With two annotators this is the published term; with more, it keeps what one unit
alone would have coincide at zero.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement.arrays import Numbers
from annotator.agreement.bootstrap import Resampling, with_interval
from annotator.agreement.continuum import Continuum, Mark, overlapping
from annotator.agreement.lengths import (
    GAP,
    TINY,
    Disagreements,
    Lengths,
    from_parts,
    kinds_of,
    lengths,
    of_all,
    of_labels,
    of_marked,
    of_one,
    of_pooled,
)
from annotator.agreement.measure import Figure, Undefined


class Unitizing(Struct, frozen=True):
    """uα of all there is, |uα of marked or not, cuα of labels where marks meet, and (k)uα of each label there."""

    u: Figure
    bar: Figure
    cu: Figure
    ku: dict[str, Figure]


class ByLabel(Struct, frozen=True):
    """uα of each label by itself, and of all of them pooled."""

    pooled: Figure
    labels: dict[str, Figure]


def unitizing(continua: Sequence[Continuum], how: Resampling | None = None) -> Unitizing:
    """``details["covered"]`` of cuα and (k)uα: the share of what was marked that is met by marks of others.

    Undefined: no_units, one_annotator, nothing_marked, overlapping, no_pairs (no marks meet), one_category.
    """
    compared, undefined = comparable(continua)
    labels = labels_of(compared)
    if undefined:
        return _none_of_them(undefined)
    if any(overlapping(marks) for continuum in compared for marks in continuum.marks.values()):
        joined = [_as_one_label(continuum).joined() for continuum in compared]
        bar = _figure("alpha_bar_u", joined, lengths(joined, [""]), of_marked, how)
        each = dict.fromkeys(labels, _none("alpha_ku", "overlapping"))
        return replace(_none_of_them("overlapping"), bar=bar, ku=each)
    counted = lengths(compared, labels)

    def of(measure: str, disagreements: Disagreements) -> Figure:
        return _figure(measure, compared, counted, disagreements, how)

    return Unitizing(
        of("alpha_u", of_all),
        of("alpha_bar_u", of_marked),
        of("alpha_cu", of_labels),
        {label: of("alpha_ku", of_one(place)) for place, label in enumerate(labels, GAP + 1)},
    )


def by_label(continua: Sequence[Continuum], how: Resampling | None = None) -> ByLabel:
    """Each label on a line of its own; marks of different labels may overlap as they like.

    Undefined: no_units, one_annotator, nothing_marked, one_category.
    """
    import numpy as np

    compared, undefined = comparable(continua)
    if undefined:
        return ByLabel(_none("alpha_u_pooled", undefined), {})
    labels = labels_of(compared)
    lines = {label: [c.of_label(label).joined() for c in compared] for label in labels}
    counted = {label: lengths(line, [label]) for label, line in lines.items()}
    figures = {
        label: _joined(_figure("alpha_u_label", line, counted[label], of_all, how), _marks(compared, label))
        for label, line in lines.items()
    }
    everything = Lengths(
        *(np.concatenate(kinds, axis=1) for kinds in zip(*map(kinds_of, counted.values()), strict=True))
    )
    all_lines = [continuum for line in lines.values() for continuum in line]
    pooled = _figure("alpha_u_pooled", all_lines, everything, of_pooled, how)
    return ByLabel(_joined(pooled, _marks(compared)), figures)


def comparable(continua: Sequence[Continuum]) -> tuple[list[Continuum], Undefined]:
    """The articles that two annotators at least worked on, or why there is nothing to compare."""
    compared = [continuum for continuum in continua if len(continuum.marks) > 1 and continuum.length > 0]
    if not compared:
        return [], "one_annotator" if any(continuum.marks for continuum in continua) else "no_units"
    return compared, "" if _marks(compared) else "nothing_marked"


def labels_of(continua: Sequence[Continuum]) -> list[str]:
    return sorted({mark.label for continuum in continua for marks in continuum.marks.values() for mark in marks})


def _marks(continua: Sequence[Continuum], label: str | None = None) -> int:
    if label is None:
        return sum(len(marks) for continuum in continua for marks in continuum.marks.values())
    return sum(mark.label == label for c in continua for marks in c.marks.values() for mark in marks)


def _as_one_label(continuum: Continuum) -> Continuum:
    return Continuum(
        continuum.length, {r: tuple(Mark(m.start, m.end, "") for m in marks) for r, marks in continuum.marks.items()}
    )


def _joined(figure: Figure, marks: int) -> Figure:
    return replace(figure, details=figure.details | {"joined": float(marks - figure.units)})


def _none(measure: str, undefined: Undefined) -> Figure:
    return Figure(measure=measure, undefined=undefined)


def _none_of_them(undefined: Undefined) -> Unitizing:
    return Unitizing(_none("alpha_u", undefined), _none("alpha_bar_u", undefined), _none("alpha_cu", undefined), {})


def _figure(
    measure: str,
    continua: Sequence[Continuum],
    counted: Lengths,
    disagreements: Disagreements,
    how: Resampling | None,
) -> Figure:
    import numpy as np

    def statistic(sums: Numbers) -> Numbers:
        observed, expected, _ = disagreements(from_parts(sums))
        return 1 - np.divide(observed, expected, out=np.full(len(sums), np.nan), where=expected > TINY)

    parts = counted.parts()
    observed, expected, compared = (float(of[0]) for of in disagreements(from_parts(parts.sum(axis=0)[None])))
    undefined: Undefined = "" if expected > TINY else "one_category" if compared > 0 else "no_pairs"
    found = Figure(
        measure=measure,
        value=None if undefined else 1 - observed / expected,
        undefined=undefined,
        units=_marks(continua),
        raters=len({rater for continuum in continua for rater in continuum.marks}),
        details={"observed": observed, "expected": expected, "covered": compared},
    )
    return with_interval(found, parts, statistic, how)

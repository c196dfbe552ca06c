"""Krippendorff's earlier alpha for marked spans, αU: Content Analysis, 2nd edition, 2004, chapter 11, after his 1995.

Each label has a line of its own, so that marks of different labels may overlap, and the labels' disagreements are
added up. It is here to compare with studies that report it. Its author replaced it in 2016, since it does not behave
with more than two annotators as it should; see ``unitizing``. It knows one text at a time and so has no interval.
"""

from itertools import permutations

from annotator.agreement.beyond_chance import beyond_chance
from annotator.agreement.continuum import Continuum, Mark
from annotator.agreement.measure import Figure
from annotator.agreement.unitizing import ByLabel, comparable, labels_of

_Section = tuple[int, int, bool]


def alpha_u_2004(continuum: Continuum) -> ByLabel:
    """αU of each label and of all of them; marks of a label that overlap within an annotator are joined.

    Undefined: no_units, one_annotator, nothing_marked, one_category.
    """
    compared, undefined = comparable([continuum])
    if undefined:
        return ByLabel(Figure(measure="alpha_u_2004", undefined=undefined), {})
    labels = {label: _disagreements(continuum.of_label(label).joined()) for label in labels_of(compared)}
    marks = {label: sum(map(len, continuum.of_label(label).marks.values())) for label in labels}
    raters = len(continuum.marks)
    together = (sum(observed for observed, _ in labels.values()), sum(expected for _, expected in labels.values()))
    return ByLabel(
        _figure(together, sum(marks.values()), raters),
        {label: _figure(of, marks[label], raters) for label, of in labels.items()},
    )


def _figure(disagreements: tuple[float, float], units: int, raters: int) -> Figure:
    return beyond_chance(Figure(measure="alpha_u_2004", units=units, raters=raters), *disagreements)


def _disagreements(line: Continuum) -> tuple[float, float]:
    lines = [_sections(marks, line.length) for marks in line.marks.values()]
    people, length = len(lines), line.length
    observed = sum(_apart(one, other) for one, other in permutations(lines, 2)) / (people * (people - 1) * length**2)
    units = [end - start for sections in lines for start, end, marked in sections if marked]
    gaps = [end - start for sections in lines for start, end, marked in sections if not marked]
    total = sum(
        (len(units) - 1) / 3 * (2 * unit**3 - 3 * unit**2 + unit)
        + unit**2 * sum(gap - unit + 1 for gap in gaps if gap >= unit)
        for unit in units
    )
    pairs = people * length * (people * length - 1) - sum(unit * (unit - 1) for unit in units)
    return observed, 2 / length * total / pairs if pairs else 0.0


def _sections(marks: tuple[Mark, ...], length: int) -> list[_Section]:
    """One annotator's line from its beginning to its end, in units and the gaps between them."""
    found: list[_Section] = []
    at = 0
    for mark in sorted(marks):
        if at < mark.start:
            found.append((at, mark.start, False))
        found.append((mark.start, mark.end, True))
        at = mark.end
    return [*found, (at, length, False)] if at < length else found


def _apart(one: list[_Section], other: list[_Section]) -> int:
    """Over all sections that meet: units by how far their ends are apart, a unit wholly in a gap by its length.

    Of a pair of lines, a unit in a gap is counted from the line that has the unit, so that both directions together
    count all there is twice.
    """
    return sum(
        (start - from_) ** 2 + (end - to) ** 2 if marked else 2 * (end - start) ** 2 * (from_ <= start and end <= to)
        for start, end, own in one
        if own
        for from_, to, marked in other
        if start < to and from_ < end
    )

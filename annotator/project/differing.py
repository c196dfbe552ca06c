"""What lies behind a figure of agreement: the units on which sets differ, and what two sets say of the same ones."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from annotator.project.layers import Layer
from annotator.project.sampled import ALL, Part, Sample


class Place(Struct, frozen=True, kw_only=True):
    """One unit on which sets differ. ``values`` by set, as in the sample's units; who was not asked is not in it.

    Whoever shows it finds the point in the article's comparison by ``ids``, the annotations that it is about.
    """

    article_id: str
    ids: tuple[str, ...]
    values: Mapping[str, Any]


class Confusion(Struct, frozen=True):
    """What two sets say of the same units: ``counts[value of the one][value of the other]``."""

    categories: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


def places(sample: Sample, layer_id: str, part: Part = ALL, values: tuple[Any, Any] | None = None) -> Sequence[Place]:
    """The disagreements behind a figure or a cell: units to which the sets of the part say more than one thing.

    ``values``: only those of which the part's two sets say just these, in their order, as in a table of confusion.
    """
    found: list[Place] = []
    sets = part.sets or sample.sets
    columns = [sample.sets.index(one) for one in sets]
    for of in _layers_of(sample, sample.layer(layer_id)):
        units = sample.units[of]
        for line, ids, row in zip(units.lines, units.ids, units.values, strict=True):
            if part.lines is not None and line not in part.lines:
                continue
            told = {one: row[column] for one, column in zip(sets, columns, strict=True) if row[column] is not None}
            if _differ(list(told.values()), values):
                found.append(Place(article_id=sample.lines[line].id, ids=ids, values=told))
    return found


def confusion(sample: Sample, layer_id: str, one: str, other: str) -> Confusion:
    """How often what ``one`` says meets what ``other`` says; NONE stands first where it occurs. Not for marks."""
    pairs_ = [
        (str(row[sample.sets.index(one)]), str(row[sample.sets.index(other)]))
        for row in sample.units[sample.layer(layer_id).id].values
        if row[sample.sets.index(one)] is not None and row[sample.sets.index(other)] is not None
    ]
    said = {value for pair in pairs_ for value in pair}
    known = [value for value in sample.layer(layer_id).categories if value in said]
    categories = tuple(sorted(said - set(known))) + tuple(known)
    code = {value: n for n, value in enumerate(categories)}
    counts = [[0] * len(categories) for _ in categories]
    for first, second in pairs_:
        counts[code[first]][code[second]] += 1
    return Confusion(categories, tuple(map(tuple, counts)))


def _layers_of(sample: Sample, layer: Layer) -> Iterable[str]:
    """The ids of the layers whose units these are: the marks of all labels lie with each label's own."""
    if layer.id == "marks":
        return [one for one in sample.layers if one.startswith("marks:") and one in sample.units]
    return [layer.id] if layer.id in sample.units else []


def _differ(told: Collection[Any], wanted: tuple[Any, Any] | None) -> bool:
    values = list(told)
    if wanted is not None:
        return len(values) == 2 and tuple(map(str, values)) == tuple(map(str, wanted))
    return any(value != values[0] for value in values[1:])

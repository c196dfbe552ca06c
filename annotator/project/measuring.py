"""How far annotators agree in each layer, as a lead sees it first: whole, with its interval, and pair by pair."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from msgspec import Struct

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import Figure
from annotator.domain.job import Job, Progress
from annotator.project import comparing
from annotator.project.layers import Layer
from annotator.project.sampled import Part, Sample
from annotator.project.sampling import sample
from annotator.project.selecting import Selection

_TOKENS = "alpha_tokens"


class Measured(Struct, frozen=True):
    """A layer by one measure; ``pairs`` by the ids of two sets."""

    layer: Layer
    figure: Figure
    pairs: Mapping[tuple[str, str], Figure]


class Measurement(Struct, frozen=True):
    """All layers in which something was said by two sets, over so many articles that two finished."""

    articles: int
    sets: tuple[str, ...]
    layers: tuple[Measured, ...]


def measure(
    project_file: Path,
    how: Resampling | None = None,
    sets: Sequence[str] = (),
    measures: Mapping[str, str] | None = None,
) -> Job[Measurement]:
    """Reads the file as it is now. Stances are told over all targets, marks by their label.

    ``sets`` are those that are compared, all where empty. ``measures`` by a layer's id are asked for when the layers
    are measured, not before; a layer without one has its first. Progress counts articles, then layers.
    """
    measures = measures if measures is not None else {}
    read = yield from sample(project_file, _of(sets), tokens=_TOKENS in measures.values())
    shown = [layer for layer in read.layers.values() if not is_detail(layer)]
    found: list[Measured] = []
    for done, layer in enumerate(shown):
        wanted = measures.get(layer.id, "")
        found.append((yield from _measured(read, layer, wanted, how or Resampling(), Progress(done, len(shown)))))
        yield Progress(done + 1, len(shown), layer.name)
    return Measurement(len(read.lines), read.sets, tuple(found))


def measure_layer(
    project_file: Path, layer_id: str, measure: str, how: Resampling | None = None, sets: Sequence[str] = ()
) -> Job[Measured]:
    """One layer by a measure that fits it, which may be gamma. Progress counts articles, then the figures.

    Raises WrongChoice (bad_value) for a layer in which there is nothing to compare, or a measure that does not fit.
    """
    how = how or Resampling()
    read = yield from sample(project_file, _of(sets), tokens=measure == _TOKENS)
    layer = read.layer(layer_id)
    if measure != "gamma" or measure not in layer.measures:
        return (yield from _measured(read, layer, measure, how, Progress(0, 1)))
    whole = yield from comparing.gamma(read, layer_id, how=how)
    pairs: dict[tuple[str, str], Figure] = {}
    for pair in combinations(read.sets, 2):
        # Two are one pair, which is all of it.
        pairs[pair] = whole if len(read.sets) == 2 else (yield from comparing.gamma(read, layer_id, Part(sets=pair)))
    return Measured(layer, whole, pairs)


def _measured(read: Sample, layer: Layer, measure: str, how: Resampling, done: Progress) -> Job[Measured]:
    whole = comparing.figure(read, layer.id, measure, how=how)
    pairs: dict[tuple[str, str], Figure] = {}
    # One at a time: whoever waits for this goes on working meanwhile.
    for pair in combinations(read.sets, 2):
        yield Progress(done.done, done.total, layer.name)
        pairs[pair] = comparing.figure(read, layer.id, measure, Part(sets=pair))
    return Measured(layer, whole, pairs)


def _of(sets: Sequence[str]) -> Selection:
    return Selection(annotators=",".join(sets))


def is_detail(layer: Layer) -> bool:
    """Whether it tells in another way what other layers tell: one target of many, or all labels together."""
    return (layer.kind == "stance" and bool(layer.subject)) or layer.id == "marks"

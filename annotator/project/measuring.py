"""How far annotators agree in each layer, as a lead sees it first: whole, with its interval, and pair by pair."""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

from msgspec import Struct

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import Figure
from annotator.domain.job import Job, Progress
from annotator.project import comparing
from annotator.project.layers import Layer
from annotator.project.sampling import Part, sample
from annotator.project.selecting import Selection


class Measured(Struct, frozen=True):
    """A layer by its first measure; ``pairs`` by the ids of two sets."""

    layer: Layer
    figure: Figure
    pairs: Mapping[tuple[str, str], Figure]


class Measurement(Struct, frozen=True):
    """All layers in which something was said by two sets, over so many articles that two finished."""

    articles: int
    sets: tuple[str, ...]
    layers: tuple[Measured, ...]


def measure(project_file: Path, how: Resampling | None = None) -> Job[Measurement]:
    """Reads the file as it is now. Stances are told over all targets, marks by their label.

    Progress counts articles, then layers.
    """
    read = yield from sample(project_file, Selection())
    shown = [layer for layer in read.layers.values() if not is_detail(layer)]
    found: list[Measured] = []
    for done, layer in enumerate(shown):
        whole = comparing.figure(read, layer.id, how=how or Resampling())
        pairs: dict[tuple[str, str], Figure] = {}
        # One at a time: whoever waits for this goes on working meanwhile.
        for pair in combinations(read.sets, 2):
            yield Progress(done, len(shown), layer.name)
            pairs[pair] = comparing.figure(read, layer.id, part=Part(sets=pair))
        found.append(Measured(layer, whole, pairs))
        yield Progress(done + 1, len(shown), layer.name)
    return Measurement(len(read.lines), read.sets, tuple(found))


def is_detail(layer: Layer) -> bool:
    """Whether it tells in another way what other layers tell: one target of many, or all labels together."""
    return (layer.kind == "stance" and bool(layer.subject)) or layer.id == "marks"

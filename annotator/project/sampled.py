"""What was read of several sets, as tables and lines: the values that agreement is measured on."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from annotator.agreement.continuum import Continuum
from annotator.domain.codebook import Codebook
from annotator.domain.errors import WrongChoice
from annotator.project.layers import Layer

NONE = ""  # no speaker, no stance, not marked


class Line(Struct, frozen=True, kw_only=True):
    """One article that two sets at least finished. ``done`` is the last of the dates on which they did, if known."""

    id: str
    title: str
    published: str = ""
    done: str = ""


class Units(Struct):
    """What was compared in one layer: a row for each unit, with a value for each set of the sample or None.

    A mark's value are its fragments. ``lines`` are the places of the rows' articles in the
    sample, never falling; ``ids`` the annotations of the row, empty for an answer about the article.
    """

    lines: list[int] = field(default_factory=list[int])
    ids: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    values: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])

    def add(self, line: int, ids: tuple[str, ...], values: list[Any]) -> None:
        """One more row."""
        self.lines.append(line)
        self.ids.append(ids)
        # Of tuples that hold nothing but texts and numbers Python's garbage collector lets go.
        self.values.append(tuple(values))


class Part(Struct, frozen=True):
    """A choice of what was read; None stands for all of it. ``lines`` are places in the sample's ``lines``."""

    sets: tuple[str, ...] | None = None
    lines: frozenset[int] | None = None


ALL = Part()


class Sample(Struct):
    """All that was read. ``sets`` by their annotators' names, which are in ``names``.

    ``marks`` and ``tokens`` hold, by label, every one of the ``lines`` with its marks (each fragment is one), counted
    in code points, and in tokens where those were asked for. ``units`` are by layer, and ``layers`` holds those in
    which something was said.
    """

    sets: tuple[str, ...]
    names: Mapping[str, str]
    codebook: Codebook
    lines: list[Line] = field(default_factory=list[Line])
    layers: dict[str, Layer] = field(default_factory=dict[str, Layer])
    units: dict[str, Units] = field(default_factory=dict[str, Units])
    marks: dict[str, list[Continuum]] = field(default_factory=dict[str, list[Continuum]])
    tokens: dict[str, list[Continuum]] = field(default_factory=dict[str, list[Continuum]])
    tables: dict[tuple[str, bool], Any] = field(default_factory=dict[tuple[str, bool], Any])
    """Kept by ``rating`` for the next figure of the same layer."""

    def layer(self, layer_id: str) -> Layer:
        """A layer by its id. Raises WrongChoice (bad_value)."""
        found = self.layers.get(layer_id)
        if found is None:
            raise WrongChoice("bad_value", option="layer", detail=layer_id)
        return found

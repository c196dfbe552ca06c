"""The part of a report that a sample gives: agreement by layer, pair by pair and by month, and what was said."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from msgspec import Struct

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import Figure
from annotator.agreement.pairs import pair_by_pair
from annotator.domain.question import AttributeDefinition
from annotator.formats.agreement_report.values import Crossed, LayerFigures, MonthValue, PairValue, Shares, Value
from annotator.project import comparing
from annotator.project.agreement_words import LAYERS, UNDEFINED
from annotator.project.differing import confusion
from annotator.project.layers import Layer
from annotator.project.measuring import is_detail
from annotator.project.sampled import ALL, NONE, Part, Sample

Say = Callable[[str], str]
YES_NO: Mapping[bool, str] = {True: "yes", False: "no"}
_MOST_VALUES = 40  # a layer with more different values is no list to choose from
_MOST_CROSSED = 15


class Figures(Struct, frozen=True):
    """Makes the figures of one sample; ``how`` is None where no intervals are wanted."""

    sample: Sample
    how: Resampling | None
    say: Say

    def layer(self, layer: Layer, tell: Callable[[], None]) -> LayerFigures:
        """All that is told of one layer. ``tell`` is called before each figure, and may raise to end it."""

        def figure(measure: str = "", part: Part = ALL, how: Resampling | None = None) -> Figure:
            tell()
            return comparing.figure(sample, layer.id, measure, part, how)

        sample = self.sample
        further = ("f1_overlap", "f1_exact") if layer.takes_spans else ("percent",)
        main = not is_detail(layer)
        said = self._said(layer) if main and layer.kind in ("attribute", "stance", "answer") else None
        place = {one: n for n, one in enumerate(sample.sets)}
        sets = sample.sets if main else ()
        found = pair_by_pair(sets, lambda one, other: figure(part=Part(sets=(one, other))))
        return LayerFigures(
            id=layer.id,
            title=self.title(layer),
            detail=not main,
            figure=self._value(figure(how=self.how)),
            further=tuple(self._value(figure(measure)) for measure in further),
            pairs=tuple(
                PairValue(one=place[one], other=place[other], figure=self._value(value))
                for (one, other), value in found.items()
            ),
            said=said,
            crossed=self._crossed(layer, said),
        )

    def months(self, layer: Layer) -> Iterator[MonthValue]:
        """Agreement by the month in which the work was done, where there are several."""
        articles = Counter(line.done[:7] for line in self.sample.lines)
        if len(articles) < 2:
            return
        for month, figure in comparing.parts(self.sample, layer.id, "done").items():
            yield MonthValue(
                layer=layer.id,
                title=self.title(layer),
                month=month,
                articles=articles[month],
                figure=self._value(figure),
            )

    def title(self, layer: Layer) -> str:
        """What the layer is called."""
        kind = self.say(LAYERS[layer.kind])
        return f"{kind}: {layer.name}" if layer.name else kind

    def _value(self, figure: Figure) -> Value:
        return Value(
            measure=figure.measure,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            units=figure.units,
            annotators=figure.raters,
            undefined=figure.undefined,
            why=self.say(UNDEFINED[figure.undefined]) if figure.undefined else "",
        )

    def _said(self, layer: Layer) -> Shares | None:
        """None for layers whose values are numbers or free text."""
        values = self.sample.units[layer.id].values
        found = [Counter(row[n] for row in values if row[n] is not None) for n in range(len(self.sample.sets))]
        known = {value for counts in found for value in counts}
        if len(known) > _MOST_VALUES or not _is_choice(layer, known):
            return None
        ordered = sorted(known, key=lambda value: _place(layer, value))
        counts = tuple(tuple(of[value] for value in ordered) for of in found)
        return Shares(categories=tuple(self._name(layer, value) for value in ordered), counts=counts)

    def _crossed(self, layer: Layer, said: Shares | None) -> Crossed | None:
        sets = self.sample.sets
        if said is None or not 1 < len(said.categories) <= _MOST_CROSSED:
            return None
        if len(sets) == 2 and not any(isinstance(value, tuple | bool) for value in self._values(layer)):
            found = confusion(self.sample, layer.id, *sets)
            names = tuple(self._name(layer, value) for value in found.categories)
            return Crossed(categories=names, counts=found.counts, ordered=True)
        ordered = sorted(self._values(layer), key=lambda value: _place(layer, value))
        code = {value: n for n, value in enumerate(ordered)}
        counts = [[0] * len(ordered) for _ in ordered]
        # Few different rows stand for very many.
        for row, times in Counter(self.sample.units[layer.id].values).items():
            told = [code[value] for value in row if value is not None]
            for n, one in enumerate(told):
                for m, other in enumerate(told):
                    counts[one][other] += times * (n != m)
        names = tuple(self._name(layer, value) for value in ordered)
        return Crossed(categories=names, counts=tuple(map(tuple, counts)), ordered=False)

    def _values(self, layer: Layer) -> set[Any]:
        return {value for row in set(self.sample.units[layer.id].values) for value in row} - {None}

    def _name(self, layer: Layer, value: object) -> str:
        """In the codebook's words; empty for none."""
        book = self.sample.codebook
        if layer.kind == "stance":
            known = book.stance_value(str(value))
            return known.name if known else str(value)
        if isinstance(value, bool):
            return self.say(YES_NO[value])
        names = _choices(self._asked(layer))
        parts = cast("tuple[str, ...]", value) if isinstance(value, tuple) else (str(value),)
        return " + ".join(names.get(part, part) for part in parts)

    def _asked(self, layer: Layer) -> AttributeDefinition | None:
        book = self.sample.codebook
        label = book.label(layer.label)
        return label.attribute(layer.subject) if label is not None else book.question(layer.subject)


def _choices(asked: AttributeDefinition | None) -> Mapping[str, str]:
    return {choice.id: choice.name for choice in asked.choices} if asked is not None else {}


def _is_choice(layer: Layer, values: set[Any]) -> bool:
    return bool(layer.categories) or all(isinstance(value, tuple | bool) for value in values)


def _place(layer: Layer, value: object) -> tuple[int, str]:
    """None first, then the codebook's order."""
    if value == NONE:
        return -1, ""
    place = layer.categories.index(str(value)) if value in layer.categories else len(layer.categories)
    return place, str(value)

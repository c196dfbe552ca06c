"""The layers in which annotators can agree: the words they mark, who speaks, each attribute, stance and question."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from annotator.domain.codebook import Codebook, Target
from annotator.domain.question import AttributeDefinition

LayerKind = Literal["marks", "speaker", "attribute", "stance", "answer"]
_ALPHA = ("alpha_nominal", "percent")
_TWO_OR_EVEN = ("cohen", "fleiss")
_SPANS = ("alpha_tokens", "f1_overlap", "f1_exact", "alpha_bar_u", "gamma")


class Layer(Struct, frozen=True, kw_only=True):
    """What agreement is told of by itself.

    ``id`` is ``marks:`` with a label's id, ``marks`` for all labels that stand alone together; ``speaker``;
    ``attribute:`` with the ids of label and attribute, a colon between; ``stance`` over all targets, ``stance:`` with
    a target's id; ``answer:`` with a question's id. ``name`` is that of the codebook or the target, empty for
    ``marks``, ``speaker`` and ``stance`` by themselves. ``categories`` are the ids of what may be said in the
    codebook's order, empty where anything may be. ``measures`` are those that fit, the one to show first at the head.
    """

    id: str
    kind: LayerKind
    name: str = ""
    label: str = ""
    subject: str = ""
    categories: tuple[str, ...] = ()
    measures: tuple[str, ...] = _ALPHA

    @property
    def takes_spans(self) -> bool:
        """Whether its measures take marks in a text rather than values."""
        return self.kind == "marks"


def layers(codebook: Codebook, targets: Iterable[Target]) -> Iterator[Layer]:
    """Every layer, in the order in which they are told: marks, speaker, stances, attributes, questions."""
    labels = [label for label in codebook.labels if not label.retired]
    for label in labels:
        yield Layer(
            id=f"marks:{label.id}",
            kind="marks",
            name=label.name,
            label=label.id,
            measures=("alpha_u_label", *_SPANS, "alpha_ku"),
        )
    if len([label for label in labels if label.role in ("claim", "")]) > 1:
        measures = ("alpha_u_pooled", "alpha_u", "alpha_cu", *_SPANS)
        yield Layer(id="marks", kind="marks", measures=measures)
    yield Layer(id="speaker", kind="speaker", measures=(*_ALPHA, *_TWO_OR_EVEN))
    yield from _stances(codebook, targets)
    for label in labels:
        for asked in label.asked:
            id_ = f"attribute:{label.id}:{asked.id}"
            yield _question(asked, Layer(id=id_, kind="attribute", name=asked.name, label=label.id, subject=asked.id))
    for asked in codebook.asked:
        yield _question(asked, Layer(id=f"answer:{asked.id}", kind="answer", name=asked.name, subject=asked.id))


def _stances(codebook: Codebook, targets: Iterable[Target]) -> Iterator[Layer]:
    scale = tuple(value.id for value in codebook.scale)
    # The scale is a list to choose from, in the order in which it is shown: “unclear” lies on no line with the others.
    # Who has a scale that is one asks for the ordinal measure.
    fitting = (*_ALPHA, *_TWO_OR_EVEN, "alpha_ordinal", "cohen_linear", "cohen_quadratic")
    yield Layer(id="stance", kind="stance", categories=scale, measures=fitting)
    for target in sorted(targets, key=lambda t: (t.rank, t.name.casefold(), t.id)):
        yield Layer(
            id=f"stance:{target.id}",
            kind="stance",
            name=target.name,
            subject=target.id,
            categories=scale,
            measures=fitting,
        )


def _question(asked: AttributeDefinition, layer: Layer) -> Layer:
    from msgspec.structs import replace

    match asked.kind:
        case "choice":
            fitting = (*_ALPHA, *_TWO_OR_EVEN, "alpha_ordinal", "cohen_linear", "cohen_quadratic")
            return replace(layer, categories=tuple(choice.id for choice in asked.choices), measures=fitting)
        case "number":
            return replace(layer, measures=("alpha_interval", "alpha_ratio", *_ALPHA))
        case _:
            return replace(layer, measures=(*_ALPHA, *_TWO_OR_EVEN))

"""The layers of marks, by the measures that take lines with spans on them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.continuum import Continuum
from annotator.agreement.measure import Figure
from annotator.domain.errors import WrongChoice
from annotator.domain.job import Job, Progress, finish
from annotator.project.layers import Layer
from annotator.project.sampled import Part, Sample

if TYPE_CHECKING:
    from annotator.agreement.gamma import Disorder

_PAIRED = ("f1_exact", "f1_overlap")


def of_spans(sample: Sample, layer: Layer, measure: str, part: Part, how: Resampling | None) -> Figure:
    """A measure of the catalogue that takes spans. Raises WrongChoice (bad_value) for tokens that were not read."""
    if measure == "gamma":
        return finish(gamma_of(sample, layer, part, how))
    lines = sample.tokens if measure == "alpha_tokens" else sample.marks
    if not lines:
        raise WrongChoice("bad_value", option="measure", detail=measure)
    chosen = _part(lines[layer.label] if layer.label else _merged(list(lines.values())), part)
    return _SPANS[measure](chosen, layer, how) if measure not in _PAIRED else _f1(chosen, measure, how)


def gamma_of(sample: Sample, layer: Layer, part: Part, how: Resampling | None) -> Job[Figure]:
    """Gamma, article by article, as each may take a second or more; progress counts articles."""
    from annotator.agreement.gamma import disorder, gamma

    chosen = _part(sample.marks[layer.label] if layer.label else _merged(list(sample.marks.values())), part)
    found: list[Disorder] = []
    for done, continuum in enumerate(chosen):
        found.append(disorder(continuum))
        yield Progress(done + 1, len(chosen))
    return gamma(found, how)


def _part(lines: Sequence[Continuum], part: Part) -> list[Continuum]:
    found = list(lines) if part.lines is None else [lines[n] for n in sorted(part.lines)]
    return found if part.sets is None else [line.of_raters(*part.sets) for line in found]


def _merged(by_label: Sequence[Sequence[Continuum]]) -> list[Continuum]:
    """The same articles with the marks of all labels."""
    return [
        Continuum(
            same[0].length, {rater: tuple(m for one in same for m in one.marks[rater]) for rater in same[0].marks}
        )
        for same in zip(*by_label, strict=True)
    ]


def _f1(continua: list[Continuum], measure: str, how: Resampling | None) -> Figure:
    from annotator.agreement.overlap import f1

    way: Any = measure.removeprefix("f1_")
    raters = sorted({rater for continuum in continua for rater in continuum.marks})
    if len(raters) == 2:
        return f1(continua, raters[0], raters[1], way, how)
    both = [
        Continuum(continuum.length, {"one": continuum.marks[one], "other": continuum.marks[other]})
        for n, one in enumerate(raters)
        for other in raters[n + 1 :]
        for continuum in continua
        if one in continuum.marks and other in continuum.marks
    ]
    if not both:
        return f1(continua, "one", "other", way)
    return replace(f1(both, "one", "other", way), raters=len(raters))


def _u_of_label(continua: list[Continuum], layer: Layer, how: Resampling | None) -> Figure:
    from annotator.agreement.unitizing import by_label

    found = by_label(continua, how)
    nothing = Figure(measure="alpha_u_label", undefined=found.pooled.undefined or "nothing_marked")
    return found.labels.get(layer.label, nothing)


def _u_pooled(continua: list[Continuum], layer: Layer, how: Resampling | None) -> Figure:
    from annotator.agreement.unitizing import by_label

    return by_label(continua, how).pooled


def _unitizing(name: str) -> Callable[[list[Continuum], Layer, Resampling | None], Figure]:
    def of(continua: list[Continuum], layer: Layer, how: Resampling | None) -> Figure:
        from annotator.agreement.unitizing import unitizing

        found = unitizing(continua, how)
        if name == "ku":
            return found.ku.get(layer.label, Figure(measure="alpha_ku", undefined="nothing_marked"))
        return getattr(found, name)

    return of


def _tokens(continua: list[Continuum], layer: Layer, how: Resampling | None) -> Figure:
    from annotator.agreement.tokens import alpha_tokens

    return alpha_tokens(continua, how)


_SPANS: Mapping[str, Callable[[list[Continuum], Layer, Resampling | None], Figure]] = {
    "alpha_u_label": _u_of_label,
    "alpha_u_pooled": _u_pooled,
    "alpha_u": _unitizing("u"),
    "alpha_bar_u": _unitizing("bar"),
    "alpha_cu": _unitizing("cu"),
    "alpha_ku": _unitizing("ku"),
    "alpha_tokens": _tokens,
}

"""Agreement between annotation sets: a sample's layers by any measure that fits, whole, pair by pair and in parts."""

from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from annotator.agreement.bootstrap import Resampling
from annotator.agreement.measure import Figure
from annotator.agreement.pairs import pair_by_pair
from annotator.domain.errors import WrongChoice
from annotator.domain.job import Job
from annotator.project.lines import gamma_of, of_spans
from annotator.project.rating import of_values
from annotator.project.sampled import ALL, Line, Part, Sample

By = Literal["article", "done", "published", "label"]


def figure(sample: Sample, layer_id: str, measure: str = "", part: Part = ALL, how: Resampling | None = None) -> Figure:
    """How far the sets agree in a layer, by a measure of the catalogue or the layer's first one.

    Between more than two sets, F1 is that of all pairs together (and has no interval, as no article is drawn for a
    pair); kappa is for two. Gamma takes its time, see ``gamma``. Raises WrongChoice
    (bad_value) for a layer that is not there or a measure that does not fit it.
    """
    layer = sample.layer(layer_id)
    measure = measure or layer.measures[0]
    if measure not in layer.measures:
        raise WrongChoice("bad_value", option="measure", detail=measure)
    if layer.takes_spans:
        return of_spans(sample, layer, measure, part, how)
    return of_values(sample, layer, measure, part, how)


def gamma(sample: Sample, layer_id: str, part: Part = ALL, how: Resampling | None = None) -> Job[Figure]:
    """Gamma of a layer of marks, as a job: a second for an article with many marks of many annotators, and more."""
    return gamma_of(sample, sample.layer(layer_id), part, how)


def pairs(
    sample: Sample, layer_id: str, measure: str = "", part: Part = ALL, how: Resampling | None = None
) -> Mapping[tuple[str, str], Figure]:
    """The same for each two sets, in the order of the sample's sets."""

    def of(one: str, other: str) -> Figure:
        return figure(sample, layer_id, measure, replace(part, sets=(one, other)), how)

    return pair_by_pair(part.sets or sample.sets, of)


def parts(
    sample: Sample, layer_id: str, by: By, measure: str = "", how: Resampling | None = None
) -> Mapping[str, Figure]:
    """The same for each article (by id), or each month in which articles were done or published, or each label.

    A month is written 2016-11, and empty where it is not known; the months are in order.
    """
    if by == "label":
        own = [one for one in sample.layers.values() if one.kind == "marks" and one.label]
        return {one.label: figure(sample, one.id, _for_one_label(measure), ALL, how) for one in own}
    members: dict[str, list[int]] = {}
    for place, line in enumerate(sample.lines):
        members.setdefault(_key(line, by), []).append(place)
    keys = members if by == "article" else sorted(members)
    how = None if by == "article" else how
    return {key: figure(sample, layer_id, measure, Part(lines=frozenset(members[key])), how) for key in keys}


def _for_one_label(measure: str) -> str:
    return "" if measure in ("alpha_u_pooled", "alpha_cu") else measure


def _key(line: Line, by: By) -> str:
    match by:
        case "article":
            return line.id
        case "done":
            return line.done[:7]
        case _:
            return line.published[:7]

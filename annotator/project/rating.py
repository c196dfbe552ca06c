"""The layers of what is said, by the measures that take tables of values."""

from collections.abc import Mapping
from typing import Any, cast

from annotator.agreement.alpha import Metric, alpha
from annotator.agreement.bootstrap import Resampling
from annotator.agreement.kappa import cohen, fleiss, linear, percent, quadratic
from annotator.agreement.measure import Figure
from annotator.agreement.ratings import MISSING, Ratings
from annotator.project.layers import Layer
from annotator.project.sampled import NONE, Part, Sample, Units

_ORDERED = ("alpha_ordinal", "cohen_linear", "cohen_quadratic")
_METRICS: Mapping[str, Metric] = {
    "alpha_nominal": "nominal",
    "alpha_ordinal": "ordinal",
    "alpha_interval": "interval",
    "alpha_ratio": "ratio",
}


def of_values(sample: Sample, layer: Layer, measure: str, part: Part, how: Resampling | None) -> Figure:
    """A measure of the catalogue that takes values.

    Those that go by the categories' order take the codebook's; no speaker and no stance are gaps for them.
    """
    ratings = _part(_table(sample, layer, ordered=measure in _ORDERED), part)
    categories = len(ratings.categories)
    match measure:
        case "percent":
            return percent(ratings, how)
        case "fleiss":
            return fleiss(ratings, how)
        case "cohen":
            return cohen(ratings, None, how)
        case "cohen_linear":
            return cohen(ratings, linear(categories), how, measure=measure)
        case "cohen_quadratic":
            return cohen(ratings, quadratic(categories), how, measure=measure)
        case _:
            return alpha(ratings, _METRICS[measure], how)


def _part(ratings: Ratings, part: Part) -> Ratings:
    """The part of a table whose ``articles`` are places in the sample; in the result they count without gaps."""
    import numpy as np

    codes, lines = ratings.codes, ratings.articles
    if part.lines is not None:
        kept = np.isin(lines, sorted(part.lines))
        codes, lines = codes[kept], lines[kept]
    articles = np.unique(lines, return_inverse=True)[1].astype(np.int64)
    chosen = Ratings(codes, articles, ratings.categories, ratings.raters)
    return chosen if part.sets is None else chosen.of_raters(*part.sets)


def _table(sample: Sample, layer: Layer, *, ordered: bool) -> Ratings:
    import numpy as np

    known = sample.tables.get((layer.id, ordered))
    if known is not None:
        return cast("Ratings", known)
    units = sample.units.get(layer.id) or Units()
    categories = _ordered(layer, units.values) if ordered else _found(units.values)
    code: dict[Any, int] = {category: n for n, category in enumerate(categories)}
    codes = [[code.get(value, MISSING) for value in row] for row in units.values]
    made = Ratings(
        np.array(codes, np.int64).reshape(-1, len(sample.sets)),
        np.array(units.lines, np.int64),
        tuple(categories),
        sample.sets,
    )
    sample.tables[(layer.id, ordered)] = made
    return made


def _found(rows: list[tuple[Any, ...]]) -> list[Any]:
    said = {value for row in rows for value in row} - {None}
    numbers = [value for value in said if isinstance(value, float)]
    return [*sorted(numbers), *sorted((value for value in said if not isinstance(value, float)), key=str)]


def _ordered(layer: Layer, rows: list[tuple[Any, ...]]) -> list[Any]:
    said = {value for row in rows for value in row} - {None, NONE}
    return [category for category in layer.categories if category in said]

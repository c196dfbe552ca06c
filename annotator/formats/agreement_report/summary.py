"""What the figures come to, in sentences, with the published rules of thumb and what is to be said against them."""

from collections.abc import Iterator, Sequence

from annotator.formats.agreement_report.blocks import Block, Heading, Points, Text
from annotator.formats.agreement_report.values import AgreementReport, LayerFigures
from annotator.formats.agreement_report.wording import Wording, plain

# Krippendorff 2004, Content Analysis, 2nd edition, page 241.
TENTATIVE, RELIABLE = 0.667, 0.8


def in_short(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """The first section."""
    yield Heading(2, words("summary"), "summary")
    main = [layer for layer in report.layers if not layer.detail]
    told = [layer for layer in main if layer.figure.value is not None]
    sentences = [*_extremes(told, words), *_limits(told, words), *_unsaid(main, words), *_progress(report, words)]
    if not report.compared:
        sentences.insert(0, words("nothing_compared"))
    yield Points(tuple(sentences))
    if any(_by_alpha(layer) for layer in told):
        yield Text(words("caution"), soft=True)


def _extremes(told: Sequence[LayerFigures], words: Wording) -> Iterator[str]:
    # Of different measures none is the higher one.
    ordered = sorted((layer for layer in told if _by_alpha(layer)), key=_value)
    if len(ordered) == 1:
        yield words("only", layer=plain(ordered[0].title), figure=words.figure(ordered[0].figure))
    elif ordered:
        for key, layer in (("best", ordered[-1]), ("worst", ordered[0])):
            yield words(key, layer=plain(layer.title), figure=words.figure(layer.figure))


def _limits(told: Sequence[LayerFigures], words: Wording) -> Iterator[str]:
    alpha = [layer for layer in told if _by_alpha(layer)]
    limits = {"low": words.decimal(TENTATIVE, 3), "high": words.decimal(RELIABLE, 1)}
    parts = {
        "above": [one for one in alpha if _value(one) >= RELIABLE],
        "between": [one for one in alpha if TENTATIVE <= _value(one) < RELIABLE],
        "below": [one for one in alpha if _value(one) < TENTATIVE],
        "reaching": [one for one in alpha if _reaches(one)],
    }
    for key, layers in parts.items():
        if layers:
            yield words(key, layers=_names(layers), **limits)


def _unsaid(main: Sequence[LayerFigures], words: Wording) -> Iterator[str]:
    without = [layer for layer in main if layer.figure.value is None]
    if without:
        yield words("unsaid", layers=_names(without))


def _progress(report: AgreementReport, words: Wording) -> Iterator[str]:
    gold = report.gold
    if gold is not None and gold.points:
        counts = {"settled": gold.settled, "points": gold.points, "open": gold.open}
        yield words("settled_short", **{name: words.count(count) for name, count in counts.items()})
    if report.work:
        given, done = sum(one.given for one in report.work), sum(one.done for one in report.work)
        yield words("done_short", given=words.count(given), done=words.count(done))


def _by_alpha(layer: LayerFigures) -> bool:
    return layer.figure.measure.startswith("alpha")


def _value(layer: LayerFigures) -> float:
    return layer.figure.value or 0.0


def _reaches(layer: LayerFigures) -> bool:
    low, high = layer.figure.low, layer.figure.high
    return low is not None and high is not None and any(low < limit <= high for limit in (TENTATIVE, RELIABLE))


def _names(layers: Sequence[LayerFigures]) -> str:
    return "; ".join(plain(layer.title) for layer in layers)

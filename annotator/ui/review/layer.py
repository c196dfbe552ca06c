"""One layer of agreement as it is shown: a figure for all, and one for each two annotators."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale

from annotator.agreement.measure import MEASURE, Figure
from annotator.agreement.points import Point

Pair = tuple[str, str]


class Layer(Struct, frozen=True):
    """``points`` says which points belong to it: kinds, or names of points. ``pairs`` by the ids of two sets."""

    key: str
    name: str
    figure: Figure
    pairs: Mapping[Pair, Figure]
    kinds: frozenset[str] = frozenset()

    def holds(self, point: Point) -> bool:
        """Whether a point is one of this layer."""
        return point.kind in self.kinds or point.name in self.kinds


def differs(point: Point, pair: Pair) -> bool:
    """Whether two sets say something else to a point."""
    return any(len(set(pair) & set(version.set_ids)) == 1 for version in point.versions)


def of_layer(layer: Layer, pair: Pair | None) -> Callable[[Point], bool]:
    """Which points stand behind a figure."""
    return lambda point: layer.holds(point) and (pair is None or differs(point, pair))


def value_words(figure: Figure) -> str:
    """A figure to two places, or a dash."""
    return "–" if figure.value is None else QLocale().toString(figure.value, "f", 2)


def interval_words(figure: Figure) -> str:
    """The bounds of its interval, where it has one."""
    if figure.low is None or figure.high is None:
        return ""
    low, high = (QLocale().toString(bound, "f", 2) for bound in (figure.low, figure.high))
    return f"{low} – {high}"


def measure_words(figure: Figure) -> str:
    """The measure by its name, as who publishes a figure has to give it."""
    known = MEASURE.get(figure.measure)
    return known.name if known is not None else figure.measure


def symbol(figure: Figure) -> str:
    """The measure in a letter or two."""
    name = figure.measure
    for start, letters in (("alpha_u", "uα"), ("alpha_bar", "|uα"), ("alpha_cu", "cuα"), ("alpha_k", "(k)uα")):
        if name.startswith(start):
            return letters
    if name.startswith("alpha"):
        return "α"
    if name.startswith("f1"):
        return "F1"
    return {"gamma": "γ", "percent": "%"}.get(name, "κ")


def told(layer: Layer) -> str:
    """A layer in words, for its tooltip and for those who hear it."""
    figure = layer.figure
    parts = [layer.name, measure_words(figure)]
    if figure.value is None:
        parts.append(why_undefined(figure))
    else:
        parts.append(value_words(figure))
        interval = interval_words(figure)
        if interval:
            parts.append(_tr("95 % interval {interval}").format(interval=interval))
        parts.append(_tr("{n} compared, {raters} annotators").format(n=figure.units, raters=figure.raters))
    return ": ".join((parts[0], ", ".join(parts[1:])))


def why_undefined(figure: Figure) -> str:
    """Why there is no figure."""
    return {
        "": "",
        "no_units": _tr("nothing was compared"),
        "one_annotator": _tr("only one annotator worked on it"),
        "no_pairs": _tr("nothing was said by two annotators"),
        "one_category": _tr("everybody always said the same, so chance cannot be told from agreement"),
        "nothing_marked": _tr("nobody marked anything"),
        "overlapping": _tr("marks of one annotator overlap, which this measure has no place for"),
        "missing_values": _tr("somebody left something out"),
        "not_two": _tr("the measure is for two annotators"),
        "not_numbers": _tr("the answers are no numbers"),
        "too_many": _tr("there is too much to search through"),
    }[figure.undefined]


def _tr(text: str) -> str:
    return QCoreApplication.translate("agreement", text)

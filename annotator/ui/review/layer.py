"""One layer of agreement as it is shown: a figure for all, and one for each two annotators."""

from collections import Counter
from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale

from annotator.agreement.measure import MEASURE, Figure
from annotator.agreement.points import Point
from annotator.domain.codebook import Codebook, Label, Role
from annotator.project.measuring import Measured, Measurement
from annotator.ui.review.words import headed

Pair = tuple[str, str]


class Layer(Struct, frozen=True):
    """A measured layer with its name in the interface's language."""

    name: str
    measured: Measured
    role: Role = ""

    @property
    def key(self) -> str:
        """What it is known by."""
        return self.measured.layer.id

    @property
    def figure(self) -> Figure:
        """How far all agree."""
        return self.measured.figure

    @property
    def pairs(self) -> Mapping[Pair, Figure]:
        """How far each two do."""
        return self.measured.pairs

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of points behind it."""
        kind = self.measured.layer.kind
        if kind != "marks":
            return frozenset((kind,))
        return frozenset(("missing", "boundary", *((self.role,) if self.role in ("mention", "cue") else ())))

    def holds(self, point: Point) -> bool:
        """Whether a point is one of this layer."""
        layer, label = self.measured.layer, point.group.label if point.group is not None else ""
        match layer.kind:
            case "marks":
                return (point.name == "mark" and label == layer.label) or point.kind == (self.role or "none")
            case "attribute":
                return point.name == f"attribute:{layer.subject}" and label == layer.label
            case "answer":
                return point.name == f"answer:{layer.subject}"
            case _:
                return point.kind == layer.kind


def named(measurement: Measurement, codebook: Codebook) -> list[Layer]:
    """The layers with their names; two attributes of one name are told apart by their label's."""
    names = Counter(one.layer.name for one in measurement.layers if one.layer.kind == "attribute")
    found: list[Layer] = []
    for one in measurement.layers:
        label = codebook.label(one.layer.label)
        role: Role = label.role if label is not None and one.layer.kind == "marks" else ""
        found.append(Layer(_named(one, label, names), one, role))
    return found


def _named(one: Measured, label: Label | None, names: Mapping[str, int]) -> str:
    layer, of_label = one.layer, label.name if label is not None else ""
    match layer.kind:
        case "marks":
            return _tr("Marks: {label}").format(label=of_label)
        case "speaker":
            return _tr("Speaker")
        case "stance":
            return _tr("Stance")
        case _:
            several = names.get(layer.name, 0) > 1
            return headed(f"{of_label}: {layer.name}" if several else layer.name)


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
    return measure_name(figure.measure)


def measure_name(measure: str) -> str:
    """The same of a measure by its id."""
    known = {
        "percent": _tr("percent agreement"),
        "alpha_nominal": _tr("Krippendorff's alpha, nominal"),
        "alpha_ordinal": _tr("Krippendorff's alpha, ordinal"),
        "alpha_interval": _tr("Krippendorff's alpha, interval"),
        "alpha_ratio": _tr("Krippendorff's alpha, ratio"),
        "cohen": _tr("Cohen's kappa"),
        "cohen_linear": _tr("weighted kappa, linear"),
        "cohen_quadratic": _tr("weighted kappa, quadratic"),
        "fleiss": _tr("Fleiss' kappa"),
        "alpha_tokens": _tr("Krippendorff's alpha over tokens"),
        "alpha_bar_u": _tr("unitizing alpha of marked or not, |uα"),
        "alpha_ku": _tr("unitizing alpha of one label, (k)uα"),
        "alpha_u_label": _tr("unitizing alpha of one label by itself, uα"),
        "gamma": _tr("gamma"),
        "f1_exact": _tr("F1 of equal spans"),
        "f1_overlap": _tr("F1 of overlapping spans"),
    }
    return known.get(measure) or MEASURE[measure].name


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

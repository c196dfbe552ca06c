"""What a measure of agreement says, and which measures there are, with who published them."""

from typing import Literal

from msgspec import Struct

# no_units: nothing was given. one_annotator: fewer than two worked on any unit or article. no_pairs: no unit has
# two values, or no marks meet. one_category: all pairable values are the same, so there is nothing to tell agreement
# from chance by. nothing_marked: nobody marked a span. overlapping: marks of one annotator overlap, which the measure
# has no place for. missing_values: the measure needs as many values of each unit. not_two: it is for two raters.
# not_numbers: the distance needs numbers. too_many: more ways to align the marks than can be searched.
Undefined = Literal[
    "",
    "no_units",
    "one_annotator",
    "no_pairs",
    "one_category",
    "nothing_marked",
    "overlapping",
    "missing_values",
    "not_two",
    "not_numbers",
    "too_many",
]
Takes = Literal["values", "spans"]


class Figure(Struct, frozen=True, kw_only=True):
    """One result. ``value`` is None exactly where ``undefined`` says why; it is never NaN.

    ``units``: what the value stands on: units with at least two values, or marked spans. ``raters``: how many
    annotators gave them. ``low`` and ``high`` bound the interval of ``level``, None where none was asked for or too
    few resamples were defined. ``details``: numbers the measure is made of, by name, such as ``observed``.
    """

    measure: str
    value: float | None = None
    undefined: Undefined = ""
    units: int = 0
    raters: int = 0
    low: float | None = None
    high: float | None = None
    level: float = 0.95
    details: dict[str, float] = {}


class Measure(Struct, frozen=True):
    """A measure as it was published. ``takes``: a table of values, or spans over texts. ``most``: raters at most."""

    id: str
    name: str
    source: str
    takes: Takes
    most: int | None = None
    missing: bool = True


_COMPUTING = "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability"
_UNITIZING = "Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50"
_POOLING = "Krippendorff 2004, Content Analysis, 2nd edition, chapter 11"

MEASURES: tuple[Measure, ...] = (
    Measure("percent", "percent agreement", "Artstein & Poesio 2008, Computational Linguistics 34(4)", "values"),
    Measure("alpha_nominal", "Krippendorff's alpha, nominal", _COMPUTING, "values"),
    Measure("alpha_ordinal", "Krippendorff's alpha, ordinal", _COMPUTING, "values"),
    Measure("alpha_interval", "Krippendorff's alpha, interval", _COMPUTING, "values"),
    Measure("alpha_ratio", "Krippendorff's alpha, ratio", _COMPUTING, "values"),
    Measure("cohen", "Cohen's kappa", "Cohen 1960, Educational and Psychological Measurement 20(1)", "values", 2),
    Measure("cohen_linear", "weighted kappa, linear", "Cohen 1968, Psychological Bulletin 70(4)", "values", 2),
    Measure("cohen_quadratic", "weighted kappa, quadratic", "Cohen 1968, Psychological Bulletin 70(4)", "values", 2),
    Measure("fleiss", "Fleiss' kappa", "Fleiss 1971, Psychological Bulletin 76(5)", "values", missing=False),
    Measure("alpha_tokens", "Krippendorff's alpha over tokens", _COMPUTING, "spans"),
    Measure("alpha_u", "unitizing alpha, uα", _UNITIZING, "spans"),
    Measure("alpha_bar_u", "unitizing alpha of marked or not, |uα", _UNITIZING, "spans"),
    Measure("alpha_cu", "unitizing alpha of labels where both marked, cuα", _UNITIZING, "spans"),
    Measure("alpha_ku", "unitizing alpha of one label, (k)uα", _UNITIZING, "spans"),
    Measure("alpha_u_label", "unitizing alpha of one label by itself, uα", _UNITIZING, "spans"),
    Measure("alpha_u_pooled", "unitizing alpha, labels pooled", f"{_POOLING}; {_UNITIZING}", "spans"),
    Measure("alpha_u_2004", "unitizing alpha of 2004, αU", _POOLING, "spans"),
    Measure("gamma", "gamma", "Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3)", "spans"),
    Measure("f1_exact", "F1 of equal spans", "Hripcsak & Rothschild 2005, JAMIA 12(3)", "spans", 2),
    Measure("f1_overlap", "F1 of overlapping spans", "Hripcsak & Rothschild 2005, JAMIA 12(3)", "spans", 2),
)

MEASURE = {measure.id: measure for measure in MEASURES}

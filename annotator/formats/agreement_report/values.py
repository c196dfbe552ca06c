"""What a report holds: names and numbers, with every word in it that is the project's own.

It is also what the JSON file holds, as ``resources/schema/agreement-report-v1.schema.json`` describes it. Times are in
UTC (ISO 8601), shares from 0 to 1. Annotators are told by their place in ``AgreementReport.annotators``.
"""

from typing import Any

import msgspec
from msgspec import Struct

VERSION = 1


class Value(Struct, frozen=True, kw_only=True):
    """What a measure says. ``value`` is None exactly where ``undefined`` (a code) and ``why`` (words) say why.

    ``low`` and ``high`` bound the interval, both None where there is none. ``units``: what the value stands on.
    """

    measure: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    units: int = 0
    annotators: int = 0
    undefined: str = ""
    why: str = ""


class PairValue(Struct, frozen=True, kw_only=True):
    """How far two annotators agree."""

    one: int
    other: int
    figure: Value


class Shares(Struct, frozen=True, kw_only=True):
    """How often each annotator said what: ``counts[annotator][category]``, over the units that were compared."""

    categories: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


class Crossed(Struct, frozen=True, kw_only=True):
    """What two say of the same thing: ``counts[what one says][what another says]``.

    Of two annotators the first one's values are the rows (``ordered``); of more all pairs are counted both ways.
    """

    categories: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    ordered: bool


class LayerFigures(Struct, frozen=True, kw_only=True):
    """Agreement in one layer. ``figure`` is by the measure to be shown first; ``further`` by others.

    ``detail``: a part of another layer, such as one target of all. ``title`` is worded.
    """

    id: str
    title: str
    detail: bool
    figure: Value
    further: tuple[Value, ...] = ()
    pairs: tuple[PairValue, ...] = ()
    said: Shares | None = None
    crossed: Crossed | None = None


class MonthValue(Struct, frozen=True, kw_only=True):
    """Agreement in a layer over the articles finished in a month (2026-01; empty where it is not known)."""

    layer: str
    title: str
    month: str
    articles: int
    figure: Value


class Contested(Struct, frozen=True, kw_only=True):
    """An article on which sets differ: ``differing`` of its ``points``, of which ``open`` wait for a decision."""

    id: str
    title: str
    annotators: int
    points: int
    differing: int
    open: int


class Gold(Struct, frozen=True, kw_only=True):
    """How far the gold set is; ``decided`` counts decisions and ``open_by_kind`` open points, both by words."""

    articles: int = 0
    settled_articles: int = 0
    points: int = 0
    settled: int = 0
    agreed: int = 0
    open: int = 0
    changed: int = 0
    marks: int = 0
    decided: dict[str, int] = {}
    open_by_kind: dict[str, int] = {}


class Month(Struct, frozen=True, kw_only=True):
    """An annotator's articles done in a month, and the marks and words in them."""

    month: str
    articles: int
    marks: int
    words: int


class Drift(Struct, frozen=True, kw_only=True):
    """How near an annotator was to the gold set, over articles done in a month.

    ``marks`` is the F1 of marks that answer one another, mentions and cues aside; None where neither marked anything.
    ``said`` is the share of ``units`` (speakers, attributes, stances, answers) that are the same; None without any.
    """

    month: str
    articles: int
    marks: float | None
    said: float | None
    units: int


class Work(Struct, frozen=True, kw_only=True):
    """How far one annotator's work is, as it is told to that annotator too. ``read`` is a share of what was given."""

    name: str
    given: int
    todo: int
    started: int
    ask: int
    done: int
    returned: str
    read: float
    marks: int
    words: int
    days: dict[str, int] = {}
    months: tuple[Month, ...] = ()
    drift: tuple[Drift, ...] = ()


class Person(Struct, frozen=True, kw_only=True):
    """An annotator who is compared: over so many articles, with so many marks there."""

    name: str
    articles: int
    marks: int


class MeasureNote(Struct, frozen=True, kw_only=True):
    """A measure that the report uses, and where it was published."""

    id: str
    name: str
    source: str


class AgreementReport(Struct, frozen=True, kw_only=True):
    """``as_of`` is when the project last changed, so that two reports on one state are the same.

    ``articles`` and ``marks`` count the project's, ``compared`` the articles that two annotators at least finished.
    ``labels`` counts the marks of each label in those. ``own``: it tells of one annotator's own work, from the project
    that was given out to them.
    """

    format: str = "media-annotator-agreement-report"
    version: int = VERSION
    project: str
    as_of: str
    program: str
    codebook_version: int
    own: bool = False
    articles: int
    compared: int
    marks: int
    annotators: tuple[Person, ...]
    draws: int
    seed: int
    level: float
    measures: tuple[MeasureNote, ...]
    labels: Shares | None
    layers: tuple[LayerFigures, ...]
    months: tuple[MonthValue, ...]
    contested: tuple[Contested, ...]
    gold: Gold | None
    work: tuple[Work, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the JSON file."""
    (whole,), parts = msgspec.json.schema_components([AgreementReport], ref_template="#/$defs/{name}")
    about = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Media Annotator report on agreement, v{VERSION}",
    }
    return {**about, **whole, "$defs": parts}


def encoded(report: AgreementReport) -> bytes:
    """The JSON file."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"

"""The report's figures as one tidy table: a row for each number, with what it is about."""

from collections.abc import Iterator

from annotator.formats.agreement_report.values import AgreementReport, LayerFigures, Shares, Value, Work
from annotator.formats.writing.cells import csv_lines

COLUMNS = (
    "section",
    "layer",
    "annotator",
    "other",
    "category",
    "other_category",
    "article",
    "time",
    "measure",
    "value",
    "low",
    "high",
    "units",
    "undefined",
)
_Row = dict[str, object]


def tidy(report: AgreementReport) -> bytes:
    """Comma-separated values in UTF-8; numbers in full, with a point."""
    rows = ([_cell(row.get(column)) for column in COLUMNS] for row in _rows(report))
    return csv_lines([COLUMNS, *rows])


def _cell(value: object) -> str:
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def _rows(report: AgreementReport) -> Iterator[_Row]:
    names = [person.name for person in report.annotators]
    if report.labels is not None:
        yield from _said("label", report.labels, names)
    for layer in report.layers:
        yield from _layer(layer, names)
    for one in report.months:
        yield {"section": "month", "layer": one.layer, "time": one.month, **_figure(one.figure)}
    for one in report.contested:
        for measure in ("annotators", "points", "differing", "open"):
            yield {"section": "article", "article": one.id, "measure": measure, "value": getattr(one, measure)}
    yield from _gold(report)
    for one in report.work:
        yield from _work(one)


def _layer(layer: LayerFigures, names: list[str]) -> Iterator[_Row]:
    for figure in (layer.figure, *layer.further):
        yield {"section": "agreement", "layer": layer.id, **_figure(figure)}
    for pair in layer.pairs:
        two = {"annotator": names[pair.one], "other": names[pair.other]}
        yield {"section": "pair", "layer": layer.id, **two, **_figure(pair.figure)}
    if layer.said is not None:
        yield from _said(layer.id, layer.said, names)
    if layer.crossed is not None:
        for one, counts in zip(layer.crossed.categories, layer.crossed.counts, strict=True):
            for other, count in zip(layer.crossed.categories, counts, strict=True):
                about = {"section": "crossed", "layer": layer.id, "category": one, "other_category": other}
                yield {**about, "measure": "count", "value": count}


def _said(layer_id: str, said: Shares, names: list[str]) -> Iterator[_Row]:
    for name, counts in zip(names, said.counts, strict=True):
        for category, count in zip(said.categories, counts, strict=True):
            about = {"section": "said", "layer": layer_id, "annotator": name, "category": category}
            yield {**about, "measure": "count", "value": count}


def _gold(report: AgreementReport) -> Iterator[_Row]:
    gold = report.gold
    if gold is None:
        return
    for measure in ("articles", "settled_articles", "points", "settled", "agreed", "open", "changed", "marks"):
        yield {"section": "gold", "measure": measure, "value": getattr(gold, measure)}
    for measure, of in (("decided", gold.decided), ("open", gold.open_by_kind)):
        for category, count in of.items():
            yield {"section": "gold", "category": category, "measure": measure, "value": count}


def _work(one: Work) -> Iterator[_Row]:
    about: _Row = {"section": "work", "annotator": one.name}
    for measure in ("given", "todo", "started", "ask", "done", "read", "marks", "words"):
        yield {**about, "measure": measure, "value": getattr(one, measure)}
    for day, count in one.days.items():
        yield {**about, "time": day, "measure": "articles_done", "value": count}
    for month in one.months:
        for measure in ("articles", "marks", "words"):
            yield {**about, "time": month.month, "measure": measure, "value": getattr(month, measure)}
    for drift in one.drift:
        at = {"section": "drift", "annotator": one.name, "time": drift.month}
        yield {**at, "measure": "marks_f1", "value": drift.marks, "units": drift.articles}
        yield {**at, "measure": "said_alike", "value": drift.said, "units": drift.units}


def _figure(figure: Value) -> _Row:
    return {
        "measure": figure.measure,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "units": figure.units,
        "undefined": figure.undefined,
    }

"""Agreement by layer and pair by pair, and the articles in which annotators differ most."""

from collections.abc import Iterator, Mapping

from annotator.formats.agreement_report.blocks import Block, Cell, Heading, Points, Table, Text
from annotator.formats.agreement_report.charts import Measured, intervals
from annotator.formats.agreement_report.rows import counted, heat, numbered, row
from annotator.formats.agreement_report.summary import RELIABLE, TENTATIVE
from annotator.formats.agreement_report.values import AgreementReport, LayerFigures, Value
from annotator.formats.agreement_report.wording import Wording, plain

MOST = 60  # rows of a table for people; the files for programs hold all


def agreement(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """Every layer, drawn and as a table."""
    if not report.layers:
        return
    level = words.percent(report.level)
    names = {note.id: note.name for note in report.measures}
    yield Heading(2, words("agreement"), "agreement")
    drawn = [layer for layer in report.layers if not layer.detail][:MOST]
    lowest = min((layer.figure.low or layer.figure.value or 0.0 for layer in drawn), default=0.0)
    steps = range(0 if lowest >= 0 else max(-5, int(lowest * 5) - 1), 6)
    caption = words("layers_drawn", level=level, low=words.decimal(TENTATIVE, 3), high=words.decimal(RELIABLE, 1))
    rows = [_measured(layer, words) for layer in drawn]
    yield intervals(caption, rows, (TENTATIVE, RELIABLE), [(n / 5, words.decimal(n / 5, 1)) for n in steps])
    head = (*map(words, ("layer", "measure", "value")), words("interval", level=level))
    head += (words("units"), words("further"))
    shown = report.layers[:MOST]
    yield Table(words("layers_caption"), head, tuple(_layer(layer, names, words) for layer in shown))
    if report.draws and report.compared == 1:
        yield Text(words("one_article"))
    reasons = [words("why_none", layer=plain(one.title), why=one.figure.why) for one in shown if one.figure.why]
    if reasons:
        yield Points(tuple(reasons))
    if len(report.layers) > len(shown):
        yield Text(words("and_more", count=words.count(len(report.layers) - len(shown))), soft=True)


def _measured(layer: LayerFigures, words: Wording) -> Measured:
    figure = layer.figure
    bounds = None if figure.low is None or figure.high is None else (figure.low, figure.high)
    told = words("not_defined") if figure.value is None else words.decimal(figure.value)
    return Measured(plain(layer.title), figure.value, bounds, told)


def _layer(layer: LayerFigures, names: Mapping[str, str], words: Wording) -> tuple[Cell, ...]:
    figure = layer.figure
    further = [f"{names.get(one.measure, one.measure)}: {words.figure(one)}" for one in layer.further]
    return row(
        layer.title,
        Cell(names.get(figure.measure, figure.measure)),
        _value(figure, words),
        numbered(words.interval(figure)),
        counted(words, figure.units),
        Cell("; ".join(further)),
    )


def _value(figure: Value, words: Wording) -> Cell:
    return numbered("–") if figure.value is None else numbered(words.decimal(figure.value), heat(figure.value))


def pair_by_pair(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """A matrix of each main layer."""
    layers = [layer for layer in report.layers if layer.pairs and not layer.detail]
    if not layers:
        return
    yield Heading(2, words("pairs"), "pairs")
    if len(report.annotators) == 2:
        yield Text(words("not_pairs"))
        return
    names = {note.id: note.name for note in report.measures}
    for layer in layers[:MOST]:
        measure = names.get(layer.pairs[0].figure.measure, "")
        yield _matrix(report, layer, words("pairs_caption", layer=plain(layer.title), measure=measure), words)


def _matrix(report: AgreementReport, layer: LayerFigures, caption: str, words: Wording) -> Table:
    found = {frozenset((pair.one, pair.other)): pair.figure for pair in layer.pairs}
    people = range(len(report.annotators))
    rows: list[tuple[Cell, ...]] = []
    for one in people:
        cells: list[Cell] = []
        for other in people:
            figure = found.get(frozenset((one, other)))
            if one == other:
                cells.append(Cell("", number=True))
            elif figure is None or figure.value is None:
                cells.append(numbered("–"))
            else:
                cells.append(numbered(words.decimal(figure.value), heat(figure.value)))
        rows.append(row(report.annotators[one].name, *cells))
    head = (words("annotator"), *(plain(person.name) for person in report.annotators))
    return Table(caption, head, tuple(rows), narrow=True)


def contested(report: AgreementReport, words: Wording) -> Iterator[Block]:
    """The articles in the order of the share in which sets differ."""
    # Without points nothing was compared but, at most, one annotator with the gold set.
    if not report.compared or report.gold is None:
        return
    yield Heading(2, words("contested"), "contested")
    if not report.contested:
        yield Text(words("no_contested"))
        return
    head = tuple(map(words, ("article", "annotators", "points", "differing", "share", "open")))
    rows = tuple(
        row(
            one.title or one.id,
            counted(words, one.annotators),
            counted(words, one.points),
            counted(words, one.differing),
            numbered(words.percent(one.differing / one.points if one.points else 0.0)),
            counted(words, one.open),
        )
        for one in report.contested
    )
    yield Table(words("contested_caption"), head, rows)

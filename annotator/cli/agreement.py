"""annotator agreement: how far annotators mark alike, by layer and measure, whole or in parts."""

import csv
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output

if TYPE_CHECKING:
    from annotator.agreement.bootstrap import Resampling
    from annotator.agreement.measure import Figure
    from annotator.project.layers import Layer
    from annotator.project.sampled import Sample

_PARTS = ("article", "pair", "label", "month", "published")
_COLUMNS = ("layer", "part", "measure", "value", "low", "high", "units", "annotators", "undefined")


def _arguments(parser: ArgumentParser) -> None:
    from annotator.agreement.measure import MEASURES

    ids = ", ".join(measure.id for measure in MEASURES)
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may be open elsewhere")
    parser.add_argument("--annotators", metavar="A,B", default="", help="only these, by name, or sets by id (see info)")
    parser.add_argument("--labels", metavar="A,B", default="", help="only marks with these labels")
    parser.add_argument("--articles", metavar="ID,ID", default="", help="only these articles, by id")
    parser.add_argument("--layer", metavar="ID", action="append", default=[], help="only this layer, as speaker")
    parser.add_argument("--measure", metavar="ID", action="append", default=[], help=f"where it fits, one of: {ids}")
    parser.add_argument("--by", choices=_PARTS, help="in parts; a month is the one in which the work was done")
    parser.add_argument(
        "--bootstrap", metavar="N", type=int, default=0, help="with intervals of 95 %%, from N draws of articles"
    )
    parser.add_argument("--csv", action="store_true", help="print a table of comma-separated values")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.agreement.bootstrap import Resampling
    from annotator.project.sampling import sample
    from annotator.project.selecting import Selection

    _require_known(arguments)
    selection = Selection(annotators=arguments.annotators, labels=arguments.labels, articles=arguments.articles)
    tokens = "alpha_tokens" in arguments.measure
    found = output.follow(sample(arguments.project, selection, tokens=tokens))
    how = Resampling(draws=arguments.bootstrap) if arguments.bootstrap > 0 else None
    rows = list(_rows(found, arguments, how))
    if arguments.csv and not output.as_json:
        writer = csv.DictWriter(sys.stdout, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: row[name] for name in _COLUMNS} for row in rows)
        return Exit.DONE
    names = {one: found.names[one] for one in found.sets}
    output.tell(_lines(found, rows), {"articles": len(found.lines), "sets": names, "agreement": rows})
    return Exit.DONE


def _require_known(arguments: Namespace) -> None:
    from annotator.agreement.measure import MEASURE
    from annotator.domain.errors import WrongChoice

    for measure in arguments.measure:
        if measure not in MEASURE:
            raise WrongChoice("bad_value", option="--measure", detail=measure)
    if arguments.bootstrap < 0:
        raise WrongChoice("bad_value", option="--bootstrap", detail=str(arguments.bootstrap))


def _rows(found: "Sample", arguments: Namespace, how: "Resampling | None") -> Iterator[dict[str, Any]]:
    layers = [found.layer(one) for one in arguments.layer] or list(found.layers.values())
    for layer in layers:
        # Without a choice the first one of each layer; of those that are named, the ones that fit.
        for measure in arguments.measure or layer.measures[:1]:
            if measure in layer.measures:
                for part, figure in _figures(found, layer, measure, arguments.by, how):
                    yield _row(layer, part, figure)


def _figures(
    found: "Sample", layer: "Layer", measure: str, by: str | None, how: "Resampling | None"
) -> Iterator[tuple[str, "Figure"]]:
    from annotator.project import comparing

    match by:
        case None:
            yield "", comparing.figure(found, layer.id, measure, how=how)
        case "pair":
            for (one, other), figure in comparing.pairs(found, layer.id, measure, how=how).items():
                yield f"{found.names[one]} – {found.names[other]}", figure
        case "label":
            # Every layer of marks is one label's; what is said is not parted by labels.
            if not layer.takes_spans or layer.label:
                yield layer.label, comparing.figure(found, layer.id, measure, how=how)
        case "month":
            yield from comparing.parts(found, layer.id, "done", measure, how).items()
        case "published":
            yield from comparing.parts(found, layer.id, "published", measure, how).items()
        case _:
            yield from comparing.parts(found, layer.id, "article", measure).items()


def _row(layer: "Layer", part: str, figure: "Figure") -> dict[str, Any]:
    return {
        "layer": layer.id,
        "name": layer.name,
        "part": part,
        "measure": figure.measure,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "units": figure.units,
        "annotators": figure.raters,
        "undefined": figure.undefined,
        "details": figure.details,
    }


def _lines(found: "Sample", rows: list[dict[str, Any]]) -> list[str]:
    from annotator.project.agreement_words import UNDEFINED

    people = ", ".join(found.names[one] for one in found.sets)
    if not found.lines:
        return ["There is nothing to compare: no article was finished by two annotators."]
    if not rows:
        return ["None of these measures fits one of these layers."]
    wide = max(len(_named(found, row)) for row in rows)
    lines = [f"{len(found.lines)} articles, {len(found.sets)} annotators: {people}"]
    for row in rows:
        start = f"{_named(found, row):{wide}}  {row['measure']:15}"
        if row["value"] is None:
            lines.append(f"{start}  –      {UNDEFINED[row['undefined']]}")
            continue
        interval = f"  {row['low']:.2f} to {row['high']:.2f}" if row["low"] is not None else ""
        lines.append(f"{start}  {row['value']:5.2f}{interval}  ({row['units']} units)")
    return lines


def _named(found: "Sample", row: dict[str, Any]) -> str:
    from annotator.project.agreement_words import LAYERS

    layer, part = found.layer(row["layer"]), str(row["part"])
    titles = {line.id: line.title for line in found.lines}
    return ", ".join(filter(None, (LAYERS[layer.kind], layer.name, titles.get(part, part)[:60])))


AGREEMENT = Command("agreement", "say how far annotators mark alike", _arguments, _run)

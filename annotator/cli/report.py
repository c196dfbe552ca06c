"""annotator report: writes a report on annotators' agreement and work for people to read."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output

if TYPE_CHECKING:
    from annotator.formats.agreement_report.values import AgreementReport


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may be open elsewhere")
    parser.add_argument(
        "target",
        metavar="TARGET",
        type=Path,
        help="a file that ends in .html, .pdf, .csv or .json, or a folder for all four",
    )
    parser.add_argument("--annotators", metavar="A,B", default="", help="only these, by name, or sets by id (see info)")
    parser.add_argument(
        "--bootstrap", metavar="N", type=int, default=1000, help="draws of articles for intervals; 0: no intervals"
    )
    parser.add_argument(
        "--seed", metavar="N", type=int, default=1, help="of the draws; the same one, the same intervals"
    )
    parser.add_argument("--letters", action="store_true", help="annotators as A, B, C in place of their names")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.domain.errors import WrongChoice
    from annotator.project.agreement_report import ReportChoice
    from annotator.project.report_files import write_report

    for name in ("bootstrap", "seed"):
        if getattr(arguments, name) < 0:
            raise WrongChoice("bad_value", option=f"--{name}", detail=str(getattr(arguments, name)))
    choice = ReportChoice(
        annotators=arguments.annotators, draws=arguments.bootstrap, seed=arguments.seed, letters=arguments.letters
    )
    made = output.follow(write_report(arguments.project, arguments.target, choice))
    output.tell(_lines(arguments.target, made), _facts(arguments.target, made))
    return Exit.DONE


def _lines(target: Path, made: "AgreementReport") -> list[str]:
    if made.own:
        return [f"Wrote {target}: your own work."]
    people = len(made.annotators)
    return [f"Wrote {target}: {made.compared} articles compared, {people} annotators, {len(made.layers)} layers."]


def _facts(target: Path, made: "AgreementReport") -> dict[str, Any]:
    return {
        "target": str(target),
        "articles": made.articles,
        "compared": made.compared,
        "annotators": [person.name for person in made.annotators],
        "layers": len(made.layers),
        "own": made.own,
    }


REPORT = Command("report", "write a report on annotators' agreement and work", _arguments, _run)

"""annotator return-work: writes the package with which an annotator's work goes back to the lead."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from annotator.cli.command import Command, Exit
from annotator.cli.opened import opened
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project that was opened from a package")
    parser.add_argument("target", metavar="FILE", type=Path, help="the file to write")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.project import PACKAGE
    from annotator.project.returning import return_work

    target = arguments.target
    target = target if target.suffix == PACKAGE else target.with_name(target.name + PACKAGE)
    with closing(opened(arguments.project)) as project:
        returned = output.follow(return_work(project, target))
    counts = returned.manifest.counts
    line = f"Wrote {target}: {counts['articles']} articles, {counts['annotations']} annotations."
    output.tell([line], {"file": str(target), "counts": counts})
    return Exit.DONE


RETURN_WORK = Command("return-work", "write the package with which work goes back to the lead", _arguments, _run)

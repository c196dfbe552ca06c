"""annotator open-package: makes the annotator's project of a package, adds more work to it, or takes decisions."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from annotator.cli.command import Command, Exit
from annotator.cli.opened import opened
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("package", metavar="PACKAGE", type=Path, help="the file from the team lead")
    parser.add_argument(
        "--project", metavar="PROJECT", type=Path, help="the project file; beside the package if not given"
    )


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project import receiving, taking_back
    from annotator.project.unwrapping import manifest_of

    target = arguments.project or receiving.home(arguments.package)
    if manifest_of(arguments.package).kind == "decisions":
        with closing(opened(target)) as project:
            taken = output.follow(taking_back.take_back(project, arguments.package))
        told = f"{taken.new} new, {taken.gone} gone" if not taken.is_older else "later ones are there already"
        output.tell([f"{target}: decisions: {told}."], {"project": str(target), "new": taken.new, "gone": taken.gone})
        return Exit.DONE
    if target.exists():
        with closing(opened(target)) as project:
            articles = output.follow(receiving.extend(project, arguments.package)).articles
    else:
        received = output.follow(receiving.begin(arguments.package, target))
        with closing(received.project):
            articles = received.articles
    output.tell([f"{target}: {articles} new articles."], {"project": str(target), "articles": articles})
    return Exit.DONE


OPEN_PACKAGE = Command("open-package", "open what a team lead sent: work, or decisions", _arguments, _run)

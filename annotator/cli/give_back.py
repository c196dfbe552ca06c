"""annotator give-back: writes the packages with which decisions go back to the annotators."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from annotator.cli.command import Command, Exit
from annotator.cli.opened import made, opened
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the lead's project file")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where the packages go")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.giving_back import give_back

    with closing(opened(arguments.project)) as project:
        given = output.follow(give_back(project, made(arguments.folder)))
    rows = [
        {"annotator": manifest.person.name, "decisions": manifest.counts["decisions"], "file": str(path)}
        for manifest, path in given.packages
    ]
    lines = [f"{row['annotator']}: {row['decisions']} decisions. {row['file']}" for row in rows]
    output.tell(lines, {"packages": rows})
    return Exit.DONE


GIVE_BACK = Command("give-back", "give each annotator what was settled about their marks", _arguments, _run)

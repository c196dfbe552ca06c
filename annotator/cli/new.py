"""annotator new: makes a project."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the file to make; .annotator is added to it")
    parser.add_argument("--name", default="", help="the project's name; the file's when not given")
    parser.add_argument("--annotator", default="Annotator", metavar="NAME", help="the name of the person who marks")


def _run(arguments: Namespace, output: Output) -> Exit:
    # Imported here, as in the other commands: --help needs none of it.
    from annotator.cli.opened import warn_of_place
    from annotator.project.project import SUFFIX, Project

    path = arguments.project
    warn_of_place(path)
    path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
    project = Project.create(path, name=arguments.name or path.stem, annotator_name=arguments.annotator)
    project.close()
    output.tell([f"Made {path}."], {"project": str(path)})
    return Exit.DONE


NEW = Command("new", "make a project", _arguments, _run)

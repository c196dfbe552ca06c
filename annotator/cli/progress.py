"""annotator progress: how far the work is, of each annotator, or of oneself."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may be open elsewhere")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.progressing import standings
    from annotator.project.project import Project

    with closing(Project.look(arguments.project)) as project:
        found = output.follow(standings(project))
    lines = [
        f"{one.person.name}: {one.given} given, {one.states.get('started', 0)} started, {one.states.get('ask', 0)} "
        f"asked about, {one.states.get('done', 0)} done; {one.read:.0%} read; "
        + (f"{rate:.1f} marks in 1,000 words; " if (rate := one.marks_per_thousand_words) is not None else "")
        + (f"returned {one.returned}." if one.returned else "nothing returned yet.")
        for one in found
    ]
    output.tell(lines or ["Nobody was given work."], {"annotators": to_builtins(found)})
    return Exit.DONE


PROGRESS = Command("progress", "say how far the annotators' work is", _arguments, _run)

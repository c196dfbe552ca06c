"""annotator salvage: saves what can be saved of a damaged project."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="FILE", type=Path, help="the damaged project; it is only read")
    parser.add_argument("target", metavar="NEW", type=Path, help="the project to make of what can be read")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.salvaging import saved, told

    target = arguments.target.resolve()
    result = output.follow(saved(arguments.project, target))
    counts = ", ".join(f"{result.counts[kind]} {kind}s" for kind in ("article", "annotation", "attribution", "speaker"))
    lost = f"{len(result.lost)} things are not as they were" if result.lost else "nothing was lost"
    output.tell([*told(result.lost), f"Saved to {target}: {counts}; {lost}."], to_builtins(result))
    return Exit.FINDINGS if result.lost else Exit.DONE


SALVAGE = Command("salvage", "save what can be saved of a damaged project to a new one", _arguments, _run)

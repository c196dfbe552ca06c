"""annotator export: writes what a project holds to a file."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output
from annotator.cli.settings import add_format_arguments
from annotator.domain.errors import WrongChoice
from annotator.formats.catalog import catalog
from annotator.formats.receipt import Receipt
from annotator.project.words import LEFT_OUT


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may be open elsewhere")
    parser.add_argument("target", metavar="TARGET", type=Path, help="the file or folder to write, with its receipt")
    parser.add_argument("--set", metavar="ID", help="only this annotation set (see info); all when not given")
    from annotator.project.exporting import COMMON

    add_format_arguments(parser, catalog().writers, COMMON)


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.exporting import ExportChoice, export

    chosen = arguments.format or _by_suffix(arguments.target)
    choice = ExportChoice(format_id=chosen, settings=dict(arguments.option), set_id=arguments.set)
    receipt = output.follow(export(arguments.project, arguments.target, choice))
    output.tell(_lines(arguments.target, receipt), to_builtins(receipt))
    return Exit.DONE


def _by_suffix(target: Path) -> str:
    writers = catalog().writers
    found = next((known.id for known in writers if known.suffix and known.suffix == target.suffix.lower()), "")
    if not found:
        raise WrongChoice("unknown_format", format=target.suffix, known=", ".join(known.id for known in writers))
    return found


def _lines(target: Path, receipt: Receipt) -> list[str]:
    counts = ", ".join(f"{receipt.counts[name]} {name}" for name in ("articles", "annotations", "stances"))
    lines = [f"Wrote {target}: {counts}. Read back and the same as in the project."]
    return lines + [f"Not carried by this format: {left.count} {LEFT_OUT[left.code]}" for left in receipt.left_out]


EXPORT = Command("export", "write a project to a file", _arguments, _run)

"""annotator info: what is in a project."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may be open elsewhere")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project.informing import information

    found = information(arguments.project)
    output.tell(
        [
            f"{found.name} ({found.file}, {found.bytes:,} bytes)",
            f"articles      {_parts(found.articles)}",
            f"assigned      {_parts(found.assigned)}",
            f"annotations   {_parts(found.annotations)}",
            f"attributions  {found.attributions}",
            f"stances       {found.stances}",
            f"speakers      {found.speakers}",
            f"targets       {found.targets}",
            f"codebook      version {found.codebook_version}",
            *(f"set           {set_id}  {name}" for set_id, name in found.sets.items()),
        ],
        to_builtins(found),
    )
    return Exit.DONE


def _parts(counts: Mapping[str, int]) -> str:
    parts = ", ".join(f"{count} {name}" for name, count in counts.items())
    return f"{sum(counts.values())}" + (f" ({parts})" if parts else "")


INFO = Command("info", "say what is in a project", _arguments, _run)

"""annotator check: whether a project file is whole and everything in it makes sense."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output
from annotator.project.checking import Finding, check


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may be open elsewhere")
    parser.add_argument(
        "--full", action="store_true", help="also read every step of history, and hold the search index to the texts"
    )


def _run(arguments: Namespace, output: Output) -> Exit:
    checked = output.follow(check(arguments.project, full=arguments.full))
    looked_at = ", ".join(f"{count} {name}" for name, count in checked.counts.items())
    number = len(checked.findings)
    result = "1 finding" if number == 1 else f"{number} findings" if number else "everything is sound"
    lines = [*(_line(finding) for finding in checked.findings), f"Looked at {looked_at}: {result}."]
    if any(finding.where == "file" for finding in checked.findings):
        lines.append(
            "Go back to a backup (annotator backups list FILE), or save what can be read (annotator salvage FILE NEW)."
        )
    output.tell(lines, to_builtins(checked))
    return Exit.FINDINGS if checked.findings else Exit.DONE


def _line(finding: Finding) -> str:
    match finding.where:
        case "file":
            return f"The file is damaged: {finding.detail}."
        case "text":
            return f"article {finding.article_id}: its text is not the one that was imported."
        case "rule":
            return f"article {finding.article_id}, {finding.id}: {finding.code} ({finding.detail})."


CHECK = Command("check", "check that a project is whole and every quote equals its text", _arguments, _run)

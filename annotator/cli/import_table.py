"""annotator import-table: brings back stances and answers from a table of claims that was edited."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.command import Command, Exit
from annotator.cli.opened import opened
from annotator.cli.output import Output
from annotator.project.words import sentence

if TYPE_CHECKING:
    from annotator.project.tabulating import TableEdits

_TOLD = 20  # of a kind; --json tells them all


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may not be open elsewhere")
    parser.add_argument("file", metavar="FILE", type=Path, help="CSV, TSV or XLSX with a column claim_id")
    parser.add_argument("--preview", action="store_true", help="only say what would change")
    parser.add_argument("--new-targets", action="store_true", help="add targets that the project does not have yet")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.project import tabulating

    with closing(opened(arguments.project)) as project:
        found = output.follow(tabulating.read(project, arguments.file, new_targets=arguments.new_targets))
        if not arguments.preview:
            tabulating.apply(project, found)
    output.tell(_lines(found, preview=arguments.preview), _facts(found))
    return Exit.FINDINGS if found.refused or found.passed_over else Exit.DONE


def _lines(found: "TableEdits", *, preview: bool) -> list[str]:
    edits = [f"{e.place}: {e.what}: {e.before or '–'} → {e.after or '–'} (“{e.quote[:60]}”)" for e in found.edits]
    refused = [f"{one.place}: not taken. {sentence(one.error)}" for one in found.refused]
    lines = [*_some(edits), *_some(refused)]
    if found.passed_over:
        lines.append(f"Columns that no attribute of claims is called by: {', '.join(found.passed_over)}.")
    verb = "would change" if preview else "changed"
    return [*lines, f"{len(found.edits)} cells {verb} something, {len(found.refused)} were not taken."]


def _some(lines: list[str]) -> list[str]:
    more = len(lines) - _TOLD
    return lines if more <= 0 else [*lines[:_TOLD], f"… and {more} more. --json tells them all."]


def _facts(found: "TableEdits") -> dict[str, object]:
    refused = [
        {"place": one.place, "code": one.error.code, "message": sentence(one.error), "facts": one.error.facts}
        for one in found.refused
    ]
    edits = [{name: getattr(edit, name) for name in edit.__struct_fields__} for edit in found.edits]
    facts = {"new_targets": found.new_targets, "passed_over": found.passed_over}
    return {"edits": edits, "refused": refused, **facts}


IMPORT_TABLE = Command("import-table", "bring back stances and answers from a table that was edited", _arguments, _run)

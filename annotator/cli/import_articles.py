"""annotator import: brings articles into a project."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output
from annotator.cli.settings import add_format_arguments
from annotator.domain.errors import UnreadableFile, WrongChoice
from annotator.formats.catalog import catalog
from annotator.project.reporting import ImportReport, ImportRow
from annotator.project.words import OUTCOMES, sentence

if TYPE_CHECKING:
    from annotator.project.importing import ImportChoice
    from annotator.project.mapping import Mapping as LabelMapping
    from annotator.project.project import Project

_TOLD = 20  # rows of one kind that are told one by one


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file")
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="files, and folders with all below them")
    parser.add_argument("--mapping", metavar="FILE", type=Path, help="what the labels of other tools mean here (JSON)")
    parser.add_argument(
        "--propose", metavar="FILE", type=Path, help="only write what they would be taken for to FILE, to change it"
    )
    add_format_arguments(parser, catalog().readers)


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.cli.opened import opened
    from annotator.project.importing import ImportChoice, import_files

    mapping = _mapping(arguments.mapping) if arguments.mapping else None
    choice = ImportChoice(format_id=arguments.format, settings=dict(arguments.option), mapping=mapping)
    with closing(opened(arguments.project)) as project:
        if arguments.propose:
            return _propose(project, arguments, choice, output)
        report = output.follow(import_files(project, arguments.paths, choice))
    output.tell(_lines(report), {"counts": report.counts(), "rows": [_facts(row) for row in report.rows]})
    return Exit.FINDINGS if report.of("unreadable", "conflict") else Exit.DONE


def _mapping(path: Path) -> "LabelMapping":
    from annotator.project.mapping import decoded

    try:
        return decoded(path.read_bytes())
    except OSError as error:
        raise WrongChoice("bad_value", option="--mapping", detail=error.strerror or str(error)) from error
    except UnreadableFile as error:
        raise WrongChoice("bad_value", option="--mapping", detail=sentence(error)) from error


def _propose(project: "Project", arguments: Namespace, choice: "ImportChoice", output: Output) -> Exit:
    from annotator.project.importing import survey_files
    from annotator.project.mapping import PersonRow, encoded, kept
    from annotator.project.proposing import proposal

    survey = output.follow(survey_files(arguments.paths, choice))
    base = choice.mapping.over(kept(project)) if choice.mapping else kept(project)
    found = proposal(survey, project.codebook, base)
    people = tuple(base.person(name) or PersonRow(name, name) for name in sorted(survey.people))
    found = structs.replace(found, people=people)
    try:
        arguments.propose.write_bytes(encoded(found))
    except OSError as error:
        raise WrongChoice("bad_value", option="--propose", detail=error.strerror or str(error)) from error
    counts = {name: len(getattr(found, name)) for name in ("labels", "attributes", "ties", "people")}
    line = ", ".join(f"{count} {name}" for name, count in counts.items())
    output.tell([f"Wrote {arguments.propose}: {line}. Nothing was imported."], {"counts": counts})
    return Exit.DONE


def _lines(report: ImportReport) -> list[str]:
    lines: list[str] = []
    for outcome in OUTCOMES:
        told = [line for row in report.of(outcome) if (line := _line(row))]
        lines += told[:_TOLD]
        if len(told) > _TOLD:
            lines.append(f"… and {len(told) - _TOLD} more: {OUTCOMES[outcome]}. --json tells them all.")
    total = ", ".join(f"{count} {OUTCOMES[outcome]}" for outcome, count in report.counts().items())
    return [*lines, f"{total or 'There was nothing to import'}."]


def _line(row: ImportRow) -> str:
    """What to say of a row; nothing of an article that simply came in."""
    if row.outcome == "imported" and not row.notes:
        return ""
    place = ", ".join(filter(None, (row.file, row.place)))
    what = OUTCOMES[row.outcome] + (f" ({row.first})" if row.first else "")
    return " ".join([f"{place}: {what}.", *_sentences(row)])


def _sentences(row: ImportRow) -> list[str]:
    return [sentence(thing) for thing in ((row.error,) if row.error else ()) + row.notes]


def _facts(row: ImportRow) -> Mapping[str, Any]:
    facts = {name: getattr(row, name) for name in ("outcome", "file", "place", "article_id", "first")}
    codes = [thing.code for thing in ((row.error,) if row.error else ()) + row.notes]
    return {**facts, "codes": codes, "messages": _sentences(row)}


IMPORT = Command("import", "bring articles into a project, or a whole project that was exported", _arguments, _run)

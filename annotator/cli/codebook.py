"""annotator codebook: hands a codebook on as a file, and takes one over as the next version."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import to_builtins

from annotator.cli.command import Command, Exit
from annotator.cli.output import Output

if TYPE_CHECKING:
    from annotator.project.project import Project


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=("export", "import"), help="write the codebook in force, or take one over")
    parser.add_argument("project", metavar="PROJECT", type=Path, help="the project file; it may not be open elsewhere")
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="the codebook's file, as NAME.codebook.json, or NAME.qdc for other programs",
    )
    parser.add_argument("--preview", action="store_true", help="with import: only say what would be affected")


def _run(arguments: Namespace, output: Output) -> Exit:
    from annotator.cli.opened import opened

    with closing(opened(arguments.project)) as project:
        if arguments.what == "export":
            return _export(project, arguments, output)
        return _import(project, arguments, output)


def _export(project: "Project", arguments: Namespace, output: Output) -> Exit:
    from annotator.project import codebook_files

    codebook_files.export(project, arguments.file)
    version = project.codebook.version
    output.tell([f"Wrote version {version} to {arguments.file}."], {"version": version, "file": str(arguments.file)})
    return Exit.DONE


def _import(project: "Project", arguments: Namespace, output: Output) -> Exit:
    from annotator.project import codebook_files, coding

    draft = codebook_files.read(project, arguments.file)
    effect = coding.preview(project, draft)
    touched = (
        f"{effect.annotations} annotations, {effect.stances} stances and {effect.answers} answers about articles "
        f"in {effect.articles} articles wait to be looked at again."
    )
    before = project.codebook.version
    after = before if arguments.preview else coding.apply(project, draft, "import_codebook").version
    said = "This codebook is in force already." if not draft.is_changed else f"Version {after} is in force."
    if arguments.preview and draft.is_changed:
        said = f"Would become version {before + 1}."
    lines = [said, *([] if effect.is_nothing else [touched])]
    output.tell(lines, {"version": after, "changed": draft.is_changed, "effect": to_builtins(effect)})
    return Exit.DONE


CODEBOOK = Command("codebook", "export the codebook, or import one as the next version", _arguments, _run)

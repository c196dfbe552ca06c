"""Brings back what a person has said in a table of claims: stances and the answers to attributes, by the claims' ids.

An empty cell changes nothing; a cell that holds only ``-`` takes back what was said. Of several rows about one claim
those count that say something else than the project does.
"""

from collections.abc import Generator
from pathlib import Path

from annotator.domain.errors import UnreadableFile
from annotator.domain.job import Job, Progress
from annotator.formats.tables.edited import SUFFIXES, EditedTable, edited
from annotator.project.project import Project
from annotator.project.table_rows import CellEdit, Refused, TableEdits, Taking

__all__ = ["SUFFIXES", "CellEdit", "Refused", "TableEdits", "apply", "read"]
_AT_ONCE = 50  # rows a step


def read(project: Project, path: Path, *, new_targets: bool = False) -> Job[TableEdits]:
    """What the table would change; nothing is changed yet. Rows with targets that the project lacks are refused unless
    ``new_targets`` are wanted. Raises UnreadableFile."""
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadableFile("unknown_format", file=path.name, suffix=path.suffix)
    try:
        with path.open("rb") as stream:
            table = yield from _noted(edited(stream, path.suffix), path.name)
    except UnreadableFile as error:
        error.facts["file"] = path.name
        raise
    except OSError as error:
        code = "no_permission" if isinstance(error, PermissionError) else "missing"
        raise UnreadableFile(code, file=path.name, detail=error.strerror or str(error)) from error
    taking = Taking(project, new_targets=new_targets)
    for number, row in enumerate(table.rows):
        taking.row(row)
        if number % _AT_ONCE == 0:
            yield Progress(number, len(table.rows), path.name)
    return taking.result(table)


def apply(project: Project, found: TableEdits) -> None:
    """Does what was found, as one step. Raises RuleBroken (stale_change) where the project has changed since."""
    project.do(found.change_set)


def _noted(reading: Generator[None, None, EditedTable], name: str) -> Job[EditedTable]:
    while True:
        try:
            next(reading)
        except StopIteration as end:
            return end.value
        yield Progress(0, 0, name)

"""Copies of an open project."""

from contextlib import closing
from pathlib import Path

from annotator.project.project import Project
from annotator.storage import backup


def save_copy(project: Project, target: Path) -> None:
    """Saves a checked copy of the project as it is now. Raises ProjectUnavailable, nothing at ``target`` changed."""
    backup.copy(project.store, target)


def copy_of(path: Path, folder: Path) -> Path:
    """Saves a checked copy of a closed project under its name, or one like it, in a folder; gives its place.

    Raises ProjectUnavailable.
    """
    target, number = folder / path.name, 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem} {number}{path.suffix}"
    with closing(Project.look(path)) as project:
        save_copy(project, target)
    return target

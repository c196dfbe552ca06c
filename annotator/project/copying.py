"""Copies of an open project."""

from pathlib import Path

from annotator.project.project import Project
from annotator.storage import backup


def save_copy(project: Project, target: Path) -> None:
    """Saves a checked copy of the project as it is now. Raises ProjectUnavailable, nothing at ``target`` changed."""
    backup.copy(project.store, target)

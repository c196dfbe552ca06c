"""Opens a project for a command that changes it, with the backups that the window makes too."""

import sys
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable
from annotator.preferences import folders
from annotator.preferences.file import SettingsFile
from annotator.project import backing_up
from annotator.project.backing_up import BackupFolder, Guard, folder
from annotator.project.project import Project
from annotator.project.whereabouts import danger
from annotator.project.words import sentence


def backups() -> BackupFolder:
    """Where backups go on this machine."""
    return folder(folders.backups(), SettingsFile(folders.settings_file()).settings.backup_space)


def opened(path: Path) -> Project:
    """The project, open for work. Raises ProjectUnavailable."""
    warn_of_place(path)
    project = backing_up.opened(path, backups())
    Guard(project, backups(), failed=_tell)
    return project


def warn_of_place(path: Path) -> None:
    """Says so where a project lies in a folder in which it is in danger, unless somebody has said that they know."""
    found = danger(path)
    if found is None or str(found.folder) in SettingsFile(folders.settings_file()).settings.trusted_folders:
        return
    why = f"is synchronised by {found.by}" if found.kind == "synchronised" else f"is on a network drive ({found.by})"
    print(f"annotator: {found.folder} {why}: a project can be damaged there. See the guide, Safety.", file=sys.stderr)


def _tell(error: ProjectUnavailable) -> None:
    print(f"annotator: no backup was made. {sentence(error)}", file=sys.stderr)


def made(folder: Path) -> Path:
    """The folder, made where the one it is to be in is there; where it cannot be, who writes to it says so."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return folder

"""Opens a project for a command that changes it, with the backups that the window makes too."""

import sys
from pathlib import Path

from annotator.domain.errors import ProjectUnavailable
from annotator.preferences import folders
from annotator.preferences.file import SettingsFile
from annotator.project import backing_up
from annotator.project.backing_up import BackupFolder, Guard, folder
from annotator.project.project import Project
from annotator.project.words import sentence


def backups() -> BackupFolder:
    """Where backups go on this machine."""
    return folder(folders.backups(), SettingsFile(folders.settings_file()).settings.backup_space)


def opened(path: Path) -> Project:
    """The project, open for work. Raises ProjectUnavailable."""
    project = backing_up.opened(path, backups())
    Guard(project, backups(), failed=_tell)
    return project


def _tell(error: ProjectUnavailable) -> None:
    print(f"annotator: no backup was made. {sentence(error)}", file=sys.stderr)

"""Where projects, settings, backups and logs live on this system, or all below one folder where that is wanted."""

import os
from pathlib import Path

_NAME = "Media Annotator"
_HOME = "ANNOTATOR_HOME"  # of the environment: a folder for everything, as for a program on a stick
BACKUPS = "backups"


def projects() -> Path:
    """Where new projects go unless another place is chosen; made when missing."""
    return _made(_directories().user_data_path)


def settings_file() -> Path:
    """The one file of settings; it may not exist yet."""
    return _directories().user_config_path / "settings.json"


def backups() -> Path:
    """Where backups of all projects go; it may not exist yet."""
    return _directories().user_data_path / BACKUPS


def log() -> Path:
    """Where reports of faults go; made when missing."""
    return _made(_directories().user_log_path)


class _OneFolder:
    def __init__(self, home: Path) -> None:
        self.user_data_path, self.user_config_path, self.user_log_path = home, home, home / "log"


def _directories():  # noqa: ANN202 - the class is platformdirs' own, or ours
    if home := os.environ.get(_HOME):
        return _OneFolder(Path(home))
    from platformdirs import PlatformDirs

    return PlatformDirs(_NAME, appauthor=False)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

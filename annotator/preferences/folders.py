"""Where projects, settings and logs live on this system."""

from pathlib import Path

_NAME = "Media Annotator"


def projects() -> Path:
    """Where new projects go unless another place is chosen; made when missing."""
    return _made(_directories().user_data_path)


def settings_file() -> Path:
    """The one file of settings; it may not exist yet."""
    return _directories().user_config_path / "settings.json"


def log() -> Path:
    """Where reports of faults go; made when missing."""
    return _made(_directories().user_log_path)


def _directories():  # noqa: ANN202 - the class is platformdirs' own
    from platformdirs import PlatformDirs

    return PlatformDirs(_NAME, appauthor=False)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder

"""The commands there are. Each is imported when it is asked for: some load what takes longer than another's work."""

from collections.abc import Iterable
from importlib import import_module

from annotator.cli.command import Command

MODULES = {
    "new": "new",
    "import": "import_articles",
    "import-table": "import_table",
    "export": "export_project",
    "codebook": "codebook",
    "info": "info",
    "check": "check",
    "backups": "backups",
    "salvage": "salvage",
    "give-out": "give_out",
    "open-package": "open_package",
    "return-work": "return_work",
    "merge": "merge",
    "give-back": "give_back",
    "progress": "progress",
    "agreement": "agreement",
    "settle": "settle",
    "report": "report",
}
"""The module of each command, in the order of the help."""


def commands(names: Iterable[str] = MODULES) -> list[Command]:
    """The commands of these names, or all. Raises KeyError for one that there is not."""
    return [_command(name) for name in names]


def _command(name: str) -> Command:
    found = vars(import_module(f"annotator.cli.{MODULES[name]}")).values()
    return next(value for value in found if isinstance(value, Command))
